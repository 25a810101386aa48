namespace Matching.Domain.Proposals;

/// <summary>Why a proposal is withdrawn.</summary>
public enum WithdrawalReason
{
    /// <summary>The vacancy is closed.</summary>
    VacancyClosed = 1,

    /// <summary>The candidate takes no part any more.</summary>
    CandidateWithdrawn,

    /// <summary>The facts changed: a newer proposal takes its place, or a hard condition is no longer met.</summary>
    FactsChanged,

    /// <summary>Others got the places.</summary>
    VacancyFilled,

    /// <summary>The candidate took back the permission to share with this employer; nobody outside is told why.</summary>
    PermissionTakenBack,
}
