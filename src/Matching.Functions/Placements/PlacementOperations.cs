using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Placements;

/// <summary>What callers can do with placements.</summary>
internal static class PlacementOperations
{
    private const string Followed = "Coach: plaatsingen van de eigen caseload. Teamleider en ketenregisseur: elke plaatsing.";

    private static readonly IReadOnlyList<Role> Followers = [Role.Coach, Role.Lead, Role.ChainCoordinator];

    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(PlacementFunctions.PostPlacement),
            Method = "POST",
            Route = "v1/plaatsingen",
            Summary = "Vastleggen dat iemand aan het werk gaat, zonder matchvoorstel",
            Scope = "Coach: kandidaten van de eigen caseload.",
            Roles = [Role.Coach],
            Request = typeof(PlaatsingInvoer),
            Response = typeof(Plaatsing),
            Success = 201,
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(PlacementFunctions.ListPlacements),
            Method = "GET",
            Route = "v1/plaatsingen",
            Summary = "De plaatsingen die een coach volgt: waar de meeste aandacht nodig is eerst",
            Scope = "Coach: de eigen plaatsingen. Teamleider en ketenregisseur: die van een coach, met medewerkerId.",
            Roles = Followers,
            Response = typeof(PlaatsingInLijst),
            Paged = true,
            Query =
            [
                new("status", "Alleen plaatsingen met deze status; zonder: alles wat niet voorbij is.") { Type = typeof(PlaatsingStatus) },
                new("aandacht", "Alleen plaatsingen waar ten minste zo veel aandacht nodig is.") { Type = typeof(Aandachtsniveau) },
                new("medewerkerId", "De plaatsingen van deze coach; voor teamleider en ketenregisseur."),
            ],
        },
        new()
        {
            Name = nameof(PlacementFunctions.GetPlacement),
            Method = "GET",
            Route = "v1/plaatsingen/{id}",
            Summary = "Een plaatsing lezen, met hoe het gaat; dat wordt vastgelegd",
            Scope = Followed,
            Roles = Followers,
            Response = typeof(Plaatsing),
            ETag = true,
        },
        new()
        {
            Name = nameof(PlacementFunctions.ListPlacementsOfCandidate),
            Method = "GET",
            Route = "v1/kandidaten/{id}/plaatsingen",
            Summary = "De plaatsingen van een kandidaat, nieuwste eerst; dat wordt vastgelegd",
            Scope = "Coach: de eigen caseload.",
            Roles = [Role.Coach],
            Response = typeof(PlaatsingInLijst),
            Paged = true,
        },
        new()
        {
            Name = nameof(PlacementFunctions.ChangePlacementHours),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/uren",
            Summary = "Andere uren of dagen vastleggen; loonkostensubsidie wordt herrekend",
            Scope = Followed,
            Roles = Followers,
            Request = typeof(UrenInvoer),
            Response = typeof(Plaatsing),
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(PlacementFunctions.SignPlacementContract),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/contract",
            Summary = "Een contract vastleggen: na de proefplaatsing, of als vervolg; de begeleiding loopt door",
            Scope = Followed,
            Roles = Followers,
            Request = typeof(Arbeidscontract),
            Response = typeof(Plaatsing),
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(PlacementFunctions.ExtendPlacementTrial),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/proefplaatsing/verlenging",
            Summary = "De proefplaatsing verlengen",
            Scope = Followed,
            Roles = Followers,
            Request = typeof(VerlengingInvoer),
            Response = typeof(Plaatsing),
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(PlacementFunctions.ChangePlacementContact),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/contactpersoon",
            Summary = "Zeggen aan wie op het werk wordt gevraagd hoe het gaat",
            Scope = Followed,
            Roles = Followers,
            Request = typeof(PlaatsingContactInvoer),
            Response = typeof(Plaatsing),
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(PlacementFunctions.EndPlacement),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/einde",
            Summary = "Een plaatsing beëindigen; de kandidaat is dezelfde dag terug in matching, tenzij er geen volgende stap is",
            Scope = Followed,
            Roles = Followers,
            Request = typeof(EindeInvoer),
            Response = typeof(Plaatsing),
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
    ];
}
