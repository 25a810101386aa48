using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Workers;

/// <summary>What callers can do with staff.</summary>
internal static class WorkerOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(WorkerFunctions.GetWorker),
            Method = "GET",
            Route = "v1/medewerkers/{id}",
            Summary = "Lezen wie een medewerker is",
            Scope = "Medewerkers van de organisatie.",
            Roles = [Role.Coach, Role.Adviser, Role.Administrator, Role.Lead, Role.ChainCoordinator, Role.SubsidyOfficer, Role.WageValueExpert],
            Response = typeof(Medewerker),
            ETag = true,
        },
        new()
        {
            Name = nameof(WorkerFunctions.PutWorker),
            Method = "PUT",
            Route = "v1/medewerkers/{id}",
            Summary = "Vastleggen wie een medewerker is",
            Scope = "Coach en adviseur: de eigen gegevens. Beheerder: die van iedereen.",
            Roles = [Role.Coach, Role.Adviser, Role.Administrator, Role.Lead, Role.ChainCoordinator, Role.SubsidyOfficer, Role.WageValueExpert],
            Request = typeof(MedewerkerInvoer),
            Response = typeof(Medewerker),
            ETag = true,
            Also = [409],
        },
    ];
}
