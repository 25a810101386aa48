using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Proposals;

/// <summary>What callers can do with the report of exposure.</summary>
internal static class ExposureOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(ExposureFunctions.GetExposure),
            Method = "GET",
            Route = "v1/rapportages/blootstelling",
            Summary = "Of elke groep een eerlijk deel van de voorstellen krijgt, per maand",
            Scope = "Beheerder en adviseur: de hele organisatie, zonder personen.",
            Roles = [Role.Administrator, Role.Adviser],
            Response = typeof(Blootstelling),
            Query = [new("maand", "De maand, bijvoorbeeld 2026-11; zonder: deze maand.")],
        },
    ];
}
