using Matching.Functions.Candidates;
using Matching.Functions.Competences;
using Matching.Functions.Employers;
using Matching.Functions.FollowUp;
using Matching.Functions.Imports;
using Matching.Functions.Messages;
using Matching.Functions.Municipalities;
using Matching.Functions.Notifications;
using Matching.Functions.Placements;
using Matching.Functions.Proposals;
using Matching.Functions.Referrals;
using Matching.Functions.Vacancies;
using Matching.Functions.Workers;

namespace Matching.Functions.Http;

/// <summary>Everything that callers can do. A function without a row here is refused; a row without a function fails a test.</summary>
public static class Operations
{
    /// <summary>All rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. VacancyOperations.All,
        .. CandidateOperations.All,
        .. SearchOperations.All,
        .. ProposalOperations.All,
        .. IntroductionOperations.All,
        .. AnswerOperations.All,
        .. AssessLinkOperations.All,
        .. EmployerIntroductionOperations.All,
        .. ExposureOperations.All,
        .. OwnProfileOperations.All,
        .. ContactOperations.All,
        .. ImportOperations.All,
        .. TaskOperations.All,
        .. WorkOverviewOperations.All,
        .. CompetenceOperations.All,
        .. ReferralOperations.All,
        .. MunicipalityOperations.All,
        .. WorkerOperations.All,
        .. ReplacementOperations.All,
        .. EmployerOperations.All,
        .. MaintenanceOperations.All,
        .. PlacementOperations.All,
        .. GuidanceOperations.All,
        .. HowItGoesOperations.All,
        .. WageSubsidyOperations.All,
        .. SystemOperations.All,
    ];
}
