using Matching.Functions.Http;

namespace Matching.Functions.Proposals;

/// <summary>What coaches can do behind the link of a proposal.</summary>
internal static class AssessLinkOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(AssessLinkFunctions.ShowAssessment),
            Method = "GET",
            Route = "v1/beoordelen/{token}",
            Summary = "Een matchvoorstel met de redenen, achter de link in een bericht aan een coach; dat die wordt bekeken, wordt vastgelegd",
            Scope = "De coach van wie de link is, zolang die betrokken is.",
            Anonymous = true,
            Html = true,
            Also = [409, 410],
        },
        new()
        {
            Name = nameof(AssessLinkFunctions.PressAssessment),
            Method = "POST",
            Route = "v1/beoordelen/{token}",
            Summary = "De beoordeling van een coach: eerst de keuze, dan de bevestiging",
            Scope = "De coach van wie de link is, zolang die betrokken is.",
            Anonymous = true,
            Html = true,
            Form = AssessForm.Fields,
            Also = [409, 410, 503],
        },
    ];
}
