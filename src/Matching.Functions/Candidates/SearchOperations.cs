using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Candidates;

/// <summary>What callers can do to search.</summary>
internal static class SearchOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(SearchFunctions.FindCandidates),
            Method = "GET",
            Route = "v1/kandidaten/zoeken",
            Summary = "Zoeken wie er past, bijvoorbeeld wie dinsdag kan beginnen in het groen",
            Scope = "Coach: wie in de eigen caseload zit, met kenmerk en ook op woorden in de wensen; anderen anoniem en nooit op hun wensen. Adviseur: iedereen anoniem, nooit op wensen.",
            Roles = [Role.Coach, Role.Adviser],
            Response = typeof(GevondenKandidaat),
            Page = typeof(GevondenKandidaten),
            Paged = true,
            Query =
            [
                new("zoek", "Waarin iemand moet kunnen werken, in gewone woorden, bijvoorbeeld groen. Wat geen competentie of vakgebied is, bijvoorbeeld paarden, zoekt een coach zo in de wensen van de eigen caseload."),
                new("competentie", "Een competentie of vakgebied, als code of URI."),
                new("start", "De dag waarop iemand moet kunnen beginnen; zonder: vandaag.") { Type = typeof(DateOnly) },
                new("dagen", "Dagen waarop iemand moet kunnen werken, bijvoorbeeld di,wo."),
                new("urenMinimum", "Minste uren per week."),
                new("urenMaximum", "Meeste uren per week."),
                new("postcode", "Postcode van het werk."),
            ],
        },
        new()
        {
            Name = nameof(SearchFunctions.FindVacanciesFor),
            Method = "GET",
            Route = "v1/kandidaten/{id}/vacatures",
            Summary = "Zoeken welke open vacatures bij een kandidaat passen",
            Scope = "Coach: kandidaten van de eigen caseload. Kandidaat: voor zichzelf.",
            Roles = [Role.Coach, Role.Candidate],
            Response = typeof(GevondenVacature),
            Paged = true,
        },
    ];
}
