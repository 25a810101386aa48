using Matching.Functions.Candidates;
using Matching.Functions.Competences;
using Matching.Functions.Imports;
using Matching.Functions.Messages;
using Matching.Functions.Placements;
using Matching.Functions.Proposals;
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
        .. ProposalOperations.All,
        .. AnswerOperations.All,
        .. ImportOperations.All,
        .. CompetenceOperations.All,
        .. WorkerOperations.All,
        .. MaintenanceOperations.All,
        .. WageSubsidyOperations.All,
        .. SystemOperations.All,
    ];
}
