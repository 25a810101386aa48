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
            Roles = [Role.Employer, Role.Adviser, Role.Coach, Role.Administrator, Role.Lead, Role.ChainCoordinator, Role.SubsidyOfficer, Role.WageValueExpert],
            Request = typeof(BerekeningInvoer),
            Response = typeof(Berekening),
        },
        new()
        {
            Name = nameof(WageSubsidyFunctions.ApplyForWageSubsidy),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/loonkostensubsidie",
            Summary = "Loonkostensubsidie aanvragen bij een plaatsing",
            Scope = "Coach: plaatsingen van de eigen caseload. LKS-administratie: elke plaatsing.",
            Roles = [Role.Coach, Role.SubsidyOfficer],
            Request = typeof(LksAanvraagInvoer),
            Response = typeof(Loonkostensubsidie),
            Success = 201,
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(WageSubsidyFunctions.GetWageSubsidy),
            Method = "GET",
            Route = "v1/plaatsingen/{id}/loonkostensubsidie",
            Summary = "De loonkostensubsidie bij een plaatsing, met wat er wordt betaald en hoe dat volgt; dat wordt vastgelegd",
            Scope = "Coach: plaatsingen van de eigen caseload. De anderen: elke plaatsing; niets over hoe het gaat.",
            Roles = [Role.Coach, Role.Lead, Role.ChainCoordinator, Role.SubsidyOfficer, Role.WageValueExpert],
            Response = typeof(Loonkostensubsidie),
            ETag = true,
            Query =
            [
                new("van", "Eerste dag; zonder: de ingangsdatum.") { Type = typeof(DateOnly) },
                new("tot", "Laatste dag, ten hoogste tien jaar later; zonder: een jaar na de eerste.") { Type = typeof(DateOnly) },
            ],
        },
        new()
        {
            Name = nameof(WageSubsidyFunctions.DecideWageSubsidy),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/loonkostensubsidie/besluit",
            Summary = "Het besluit op de aanvraag vastleggen",
            Scope = "LKS-administratie: elke plaatsing.",
            Roles = [Role.SubsidyOfficer],
            Request = typeof(LksBesluitInvoer),
            Response = typeof(Loonkostensubsidie),
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(WageSubsidyFunctions.MeasureWageValue),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/loonkostensubsidie/meting",
            Summary = "Een gemeten loonwaarde vastleggen",
            Scope = "Loonwaardedeskundige: elke plaatsing.",
            Roles = [Role.WageValueExpert],
            Request = typeof(LksMetingInvoer),
            Response = typeof(Loonkostensubsidie),
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(WageSubsidyFunctions.StopWageSubsidy),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/loonkostensubsidie/einde",
            Summary = "De loonkostensubsidie beëindigen, of de aanvraag intrekken",
            Scope = "LKS-administratie: elke plaatsing.",
            Roles = [Role.SubsidyOfficer],
            Request = typeof(LksEindeInvoer),
            Response = typeof(Loonkostensubsidie),
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(WageSubsidyFunctions.ListWageSubsidies),
            Method = "GET",
            Route = "v1/gemeenten/{id}/loonkostensubsidies",
            Summary = "De loonkostensubsidies van een gemeente, oudste aanvraag eerst",
            Scope = "LKS-administratie en loonwaardedeskundige: elke gemeente; niets over hoe het gaat.",
            Roles = [Role.SubsidyOfficer, Role.WageValueExpert],
            Response = typeof(LoonkostensubsidieInLijst),
            Paged = true,
            Query =
            [
                new("status", "Alleen die met deze status; zonder: wat is aangevraagd of toegekend.") { Type = typeof(LksStatus) },
            ],
        },
    ];
}
