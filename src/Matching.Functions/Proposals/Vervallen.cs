using Matching.Domain.Proposals;

namespace Matching.Functions.Proposals;

/// <summary>Why a proposal was withdrawn, as the API writes it.</summary>
public enum Vervallen
{
    /// <summary>Vacancy closed.</summary>
    VacatureGesloten = WithdrawalReason.VacancyClosed,

    /// <summary>Candidate withdrawn.</summary>
    KandidaatTeruggetrokken = WithdrawalReason.CandidateWithdrawn,

    /// <summary>Facts changed.</summary>
    GegevensGewijzigd = WithdrawalReason.FactsChanged,

    /// <summary>Vacancy filled.</summary>
    VacatureVervuld = WithdrawalReason.VacancyFilled,

    /// <summary>Permission taken back.</summary>
    ToestemmingIngetrokken = WithdrawalReason.PermissionTakenBack,
}
