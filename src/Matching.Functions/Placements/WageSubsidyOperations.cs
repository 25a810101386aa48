using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Placements;

/// <summary>What callers can do with wage subsidy.</summary>
internal static class WageSubsidyOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(WageSubsidyFunctions.CalculateWageSubsidy),
            Method = "POST",
            Route = "v1/loonkostensubsidie/berekening",
            Summary = "Loonkostensubsidie berekenen; er wordt niets vastgelegd",
            Scope = "Iedereen die is aangemeld; bevat geen gegevens van personen.",
            Roles = [Role.Employer, Role.Adviser, Role.Coach, Role.Administrator],
            Request = typeof(BerekeningInvoer),
            Response = typeof(Berekening),
        },
    ];
}
