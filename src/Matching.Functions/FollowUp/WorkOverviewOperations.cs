using Matching.Functions.Http;

namespace Matching.Functions.FollowUp;

/// <summary>What people of the organisation can do behind the link of their digest.</summary>
internal static class WorkOverviewOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(WorkOverviewFunctions.ShowWorkOverview),
            Method = "GET",
            Route = "v1/werkoverzicht/{token}",
            Summary = "Wat er voor iemand te doen is, achter de link in een bericht aan een medewerker; van wie een naam wordt getoond, wordt dat vastgelegd",
            Scope = "De medewerker van wie de link is.",
            Anonymous = true,
            Html = true,
            Also = [410],
        },
    ];
}
