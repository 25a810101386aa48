using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Workers;

/// <summary>What callers can do with staff.</summary>
internal static class WorkerOperations
{
    private static readonly IReadOnlyList<Role> Everybody =
        [Role.Coach, Role.Adviser, Role.Administrator, Role.Lead, Role.ChainCoordinator, Role.WageValueExpert, Role.SubsidyOfficer];

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
            Roles = Everybody,
            Response = typeof(Medewerker),
            ETag = true,
        },
        new()
        {
            Name = nameof(WorkerFunctions.PutWorker),
            Method = "PUT",
            Route = "v1/medewerkers/{id}",
            Summary = "Vastleggen wie een medewerker is",
            Scope = "Medewerker: de eigen gegevens. Beheerder: die van iedereen.",
            Roles = Everybody,
            Request = typeof(MedewerkerInvoer),
            Response = typeof(Medewerker),
            ETag = true,
            Also = [409],
        },
    ];
}
