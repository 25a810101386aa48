using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Messages;

/// <summary>What callers can do with maintenance.</summary>
internal static class MaintenanceOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(MaintenanceFunctions.ListStuckMessages),
            Method = "GET",
            Route = "v1/beheer/vastgelopen-berichten",
            Summary = "Berichten die te vaak mislukten",
            Scope = "Beheerder; bevat geen gegevens van personen.",
            Roles = [Role.Administrator],
            Response = typeof(VastgelopenBericht),
            Paged = true,
        },
        new()
        {
            Name = nameof(MaintenanceFunctions.ReplayMessage),
            Method = "POST",
            Route = "v1/beheer/vastgelopen-berichten/{id}/opnieuw",
            Summary = "Een vastgelopen bericht opnieuw versturen",
            Scope = "Beheerder; bevat geen gegevens van personen.",
            Roles = [Role.Administrator],
            Request = typeof(OpnieuwInvoer),
            Response = typeof(VastgelopenBericht),
        },
        new()
        {
            Name = nameof(MaintenanceFunctions.ListSentLetters),
            Method = "GET",
            Route = "v1/beheer/verzonden",
            Summary = "Wat er is verzonden en of het aankwam bij de post",
            Scope = "Beheerder; bevat geen adressen en geen tekst.",
            Roles = [Role.Administrator],
            Query =
            [
                new("ontvanger", "Alles aan deze ontvanger: het kenmerk van een kandidaat, contactpersoon of partner; zonder: alleen wat aandacht vraagt."),
                new("status", "Alleen berichten met deze status.") { Type = typeof(VerzendStatus) },
            ],
            Response = typeof(VerzondenBericht),
            Paged = true,
        },
        new()
        {
            Name = nameof(MaintenanceFunctions.RebuildLists),
            Method = "POST",
            Route = "v1/beheer/lijsten",
            Summary = "Alle lijsten opnieuw maken",
            Scope = "Beheerder; bevat geen gegevens van personen.",
            Roles = [Role.Administrator],
            Response = typeof(LijstenHerbouwd),
        },
        new()
        {
            Name = nameof(MaintenanceFunctions.RunDue),
            Method = "POST",
            Route = "v1/beheer/agenda",
            Summary = "Uitvoeren wat vandaag en eerder aan de beurt was",
            Scope = "Beheerder; toont geen gegevens van personen.",
            Roles = [Role.Administrator],
            Response = typeof(AgendaUitgevoerd),
        },
        new()
        {
            Name = nameof(MaintenanceFunctions.RunRound),
            Method = "POST",
            Route = "v1/beheer/ronde",
            Summary = "De ronde over alle open vacatures nu doen",
            Scope = "Beheerder; toont geen gegevens van personen.",
            Roles = [Role.Administrator],
            Response = typeof(RondeGedaan),
        },
    ];
}
