using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Placements;

/// <summary>What callers can do with the guidance at work.</summary>
internal static class GuidanceOperations
{
    private const string Followed = "Coach: plaatsingen van de eigen caseload. Teamleider en ketenregisseur: elke plaatsing.";

    private static readonly IReadOnlyList<Role> Followers = [Role.Coach, Role.Lead, Role.ChainCoordinator];

    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(GuidanceFunctions.ChangeGuidance),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/begeleiding",
            Summary = "Meer of minder begeleiding",
            Scope = Followed,
            Roles = Followers,
            Request = typeof(BegeleidingInvoer),
            Response = typeof(Plaatsing),
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(GuidanceFunctions.HandOverGuidance),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/begeleiding/overdracht",
            Summary = "Een stap terug doen: een ander blijft bij de kandidaat",
            Scope = Followed,
            Roles = Followers,
            Request = typeof(BegeleidingOverdrachtInvoer),
            Response = typeof(Plaatsing),
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(GuidanceFunctions.RecordContact),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/contactmomenten",
            Summary = "Een contact vastleggen, gepland of niet",
            Scope = Followed,
            Roles = Followers,
            Request = typeof(ContactInvoer),
            Response = typeof(Plaatsing),
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(GuidanceFunctions.MissContact),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/contactmomenten/{nummer}/gemist",
            Summary = "Vastleggen dat de ander er niet was",
            Scope = Followed,
            Roles = Followers,
            Request = typeof(GemistInvoer),
            Response = typeof(Plaatsing),
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(GuidanceFunctions.NoticeAttention),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/aandachtspunten",
            Summary = "Vastleggen wat er speelt",
            Scope = Followed,
            Roles = Followers,
            Request = typeof(AandachtspuntenInvoer),
            Response = typeof(Plaatsing),
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(GuidanceFunctions.HandleAttention),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/aandachtspunten/afhandeling",
            Summary = "Vastleggen dat besproken is wat er speelt; het telt dan voor de helft",
            Scope = Followed,
            Roles = Followers,
            Response = typeof(Plaatsing),
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(GuidanceFunctions.ReportAbsence),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/afwezigheid",
            Summary = "Vastleggen dat de kandidaat niet op het werk is",
            Scope = Followed,
            Roles = Followers,
            Request = typeof(AfwezigInvoer),
            Response = typeof(Plaatsing),
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(GuidanceFunctions.ReportReturn),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/afwezigheid/einde",
            Summary = "Vastleggen dat de kandidaat er weer is",
            Scope = Followed,
            Roles = Followers,
            Request = typeof(WeerAanwezigInvoer),
            Response = typeof(Plaatsing),
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(GuidanceFunctions.DecideStepUp),
            Method = "POST",
            Route = "v1/plaatsingen/{id}/stap-vooruit",
            Summary = "Vastleggen wat er kwam uit het gesprek over meer regulier werk",
            Scope = Followed,
            Roles = Followers,
            Request = typeof(StapVooruitInvoer),
            Response = typeof(Plaatsing),
            IdempotencyKey = true,
            TakesIfMatch = true,
            ETag = true,
            Also = [409],
        },
    ];
}
