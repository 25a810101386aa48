using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Imports;

/// <summary>What callers can do with imports and exports.</summary>
internal static class ImportOperations
{
    private static readonly string[] Files = ["text/csv", "application/json", "application/octet-stream"];

    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        HandIn(nameof(ImportFunctions.ImportCandidates), "kandidaten", "Een bestand met kandidaten aanbieden", "Coach: voor de eigen caseload. Teamleider: voor wie elke regel noemt in coachId; wie er al staat, werkt een teamleider niet bij.", [Role.Coach, Role.Lead], "Wat er gebeurt met wie er al staat, te herkennen aan externKenmerk; zonder deze parameter: weigeren. Bijwerken kan alleen een coach."),
        HandIn(nameof(ImportFunctions.ImportVacancies), "vacatures", "Een bestand met vacatures aanbieden", "Adviseur: voor alle werkgevers.", [Role.Adviser], null),
        HandIn(nameof(ImportFunctions.ImportEmployers), "werkgevers", "Een bestand met werkgevers aanbieden", "Adviseur: alle werkgevers.", [Role.Adviser], "Wat er gebeurt met wie er al staat, te herkennen aan id; zonder deze parameter: weigeren."),
        new()
        {
            Name = nameof(ImportFunctions.GetImportTemplate),
            Method = "GET",
            Route = "v1/imports/sjablonen/{soort}",
            Summary = "Een leeg bestand met de kolommen en hun uitleg",
            Scope = "Coach, teamleider en adviseur; bevat geen gegevens.",
            Roles = [Role.Coach, Role.Lead, Role.Adviser],
            Download = ["text/csv"],
        },
        new()
        {
            Name = nameof(ImportFunctions.GetImport),
            Method = "GET",
            Route = "v1/imports/{id}",
            Summary = "Hoe ver een import is",
            Scope = "Wie het bestand aanbood.",
            Roles = [Role.Coach, Role.Lead, Role.Adviser],
            Response = typeof(ImportOverzicht),
            ETag = true,
        },
        new()
        {
            Name = nameof(ImportFunctions.ListImportErrors),
            Method = "GET",
            Route = "v1/imports/{id}/fouten",
            Summary = "De eerste 1000 fouten in een bestand; na 7 dagen zijn ze weg",
            Scope = "Wie het bestand aanbood.",
            Roles = [Role.Coach, Role.Lead, Role.Adviser],
            Response = typeof(ImportFout),
            Paged = true,
        },
        new()
        {
            Name = nameof(ImportFunctions.RunImport),
            Method = "POST",
            Route = "v1/imports/{id}/uitvoering",
            Summary = "Een bestand overnemen na een proef zonder fouten",
            Scope = "Wie het bestand aanbood.",
            Roles = [Role.Coach, Role.Lead, Role.Adviser],
            Response = typeof(ImportOverzicht),
            Success = 202,
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        Export(nameof(ExportFunctions.ExportCandidates), "kandidaten", "De kandidaten van de caseload als bestand; dat wordt per persoon vastgelegd", "Coach: de eigen caseload.", Role.Coach),
        Export(nameof(ExportFunctions.ExportVacancies), "vacatures", "Alle open vacatures als bestand", "Adviseur: van alle werkgevers.", Role.Adviser),
        Export(nameof(ExportFunctions.ExportEmployers), "werkgevers", "Alle werkgevers met hun actieve contactpersonen als bestand", "Adviseur: alle werkgevers.", Role.Adviser),
    ];

    private static Operation HandIn(string name, string kind, string summary, string scope, IReadOnlyList<Role> roles, string? existing) => new()
    {
        Name = name,
        Method = "POST",
        Route = "v1/imports/" + kind,
        Summary = summary,
        Scope = scope,
        Roles = roles,
        File = Files,
        Query =
        [
            new("proef", "Alleen controleren, en daarna wachten tot om uitvoering wordt gevraagd; zonder deze parameter: true.") { Type = typeof(bool) },
            new("formaat", "Hoe het bestand is geschreven; zonder deze parameter: csv.") { Type = typeof(Bestandsformaat) },
            new("tekenset", "Tekenset van een csv-bestand; zonder deze parameter: utf-8.") { Type = typeof(Tekenset) },
            .. existing is null ? Array.Empty<QueryKey>() : [new("bestaande", existing) { Type = typeof(Bestaande) }],
        ],
        Response = typeof(ImportOverzicht),
        Success = 202,
        IdempotencyKey = true,
        ETag = true,
        Also = [409],
    };

    private static Operation Export(string name, string kind, string summary, string scope, Role role) => new()
    {
        Name = name,
        Method = "GET",
        Route = "v1/exports/" + kind,
        Summary = summary,
        Scope = scope,
        Roles = [role],
        Query = [new("formaat", "Hoe het bestand wordt geschreven; zonder deze parameter: csv.") { Type = typeof(Bestandsformaat) }],
        Download = ["text/csv", "application/json"],
    };
}
