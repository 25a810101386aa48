using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Employers;

/// <summary>What callers can do with employers.</summary>
internal static class EmployerOperations
{
    private const string OwnOrAll = "Werkgever: de eigen organisatie. Adviseur: alle werkgevers.";

    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(EmployerFunctions.ListEmployers),
            Method = "GET",
            Route = "v1/werkgevers",
            Summary = "Werkgevers in een lijst, op naam",
            Scope = "Adviseur en coach: alle werkgevers.",
            Roles = [Role.Adviser, Role.Coach],
            Response = typeof(WerkgeverInLijst),
            Paged = true,
            Query =
            [
                new("naam", "Alleen werkgevers met deze tekst in de naam."),
                new("soort", "Alleen werkgevers van deze soort.") { Type = typeof(WerkgeverSoort) },
            ],
        },
        new()
        {
            Name = nameof(EmployerFunctions.GetEmployer),
            Method = "GET",
            Route = "v1/werkgevers/{id}",
            Summary = "Een werkgever lezen",
            Scope = "Werkgever: de eigen organisatie. Adviseur en coach: alle werkgevers.",
            Roles = [Role.Employer, Role.Adviser, Role.Coach],
            Response = typeof(Werkgever),
            ETag = true,
        },
        new()
        {
            Name = nameof(EmployerFunctions.PutEmployer),
            Method = "PUT",
            Route = "v1/werkgevers/{id}",
            Summary = "Een werkgever vastleggen of wijzigen",
            Scope = OwnOrAll,
            Roles = [Role.Employer, Role.Adviser],
            Request = typeof(WerkgeverInvoer),
            Response = typeof(Werkgever),
            IfMatch = true,
            Upsert = true,
            ETag = true,
        },
        new()
        {
            Name = nameof(EmployerFunctions.AddEmployerContact),
            Method = "POST",
            Route = "v1/werkgevers/{id}/contactpersonen",
            Summary = "Een contactpersoon toevoegen, of van een contactpersoon het e-mailadres wijzigen",
            Scope = OwnOrAll,
            Roles = [Role.Employer, Role.Adviser],
            Request = typeof(ContactpersoonInvoer),
            Response = typeof(Werkgever),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(EmployerFunctions.EmployerContactLeft),
            Method = "POST",
            Route = "v1/werkgevers/{id}/contactpersonen/{contact}/vertrek",
            Summary = "Melden dat een contactpersoon is vertrokken, en wie erna komt",
            Scope = OwnOrAll,
            Roles = [Role.Employer, Role.Adviser],
            Request = typeof(VertrekInvoer),
            Response = typeof(Werkgever),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(EmployerFunctions.ConfirmEmployerContact),
            Method = "POST",
            Route = "v1/werkgevers/{id}/contactpersonen/{contact}/bevestiging",
            Summary = "Een opvolger bevestigen als contactpersoon",
            Scope = "Adviseur: alle werkgevers.",
            Roles = [Role.Adviser],
            Response = typeof(Werkgever),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
    ];
}
