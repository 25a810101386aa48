using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Vacancies;

/// <summary>What callers can do with vacancies.</summary>
internal static class VacancyOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(VacancyFunctions.PostVacancy),
            Method = "POST",
            Route = "v1/vacatures",
            Summary = "Een vacature plaatsen",
            Scope = "Werkgever: voor de eigen organisatie. Adviseur: voor elke werkgever.",
            Roles = [Role.Employer, Role.Adviser],
            Request = typeof(VacatureInvoer),
            Response = typeof(Vacature),
            Success = 201,
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(VacancyFunctions.ListVacancies),
            Method = "GET",
            Route = "v1/vacatures",
            Summary = "Vacatures in een lijst, nieuwste eerst",
            Scope = "Werkgever: de eigen vacatures. Adviseur en coach: alle.",
            Roles = [Role.Employer, Role.Adviser, Role.Coach],
            Response = typeof(VacatureInLijst),
            Paged = true,
            Query =
            [
                new("status", "Alleen vacatures met deze status.") { Type = typeof(VacatureStatus) },
                new("zoek", "Alleen vacatures met deze tekst in de titel of de naam van de werkgever."),
                new("sorteer", "Volgorde; zonder: nieuwste.") { Type = typeof(VacaturesVolgorde) },
            ],
        },
        new()
        {
            Name = nameof(VacancyFunctions.GetVacancy),
            Method = "GET",
            Route = "v1/vacatures/{id}",
            Summary = "Een vacature lezen",
            Scope = "Werkgever: de eigen vacatures. Adviseur en coach: alle.",
            Roles = [Role.Employer, Role.Adviser, Role.Coach],
            Response = typeof(Vacature),
            ETag = true,
        },
        new()
        {
            Name = nameof(VacancyFunctions.PutVacancy),
            Method = "PUT",
            Route = "v1/vacatures/{id}",
            Summary = "Een vacature wijzigen",
            Scope = "Werkgever: de eigen vacatures. Adviseur: alle.",
            Roles = [Role.Employer, Role.Adviser],
            Request = typeof(VacatureInvoer),
            Response = typeof(Vacature),
            IfMatch = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(VacancyFunctions.CloseVacancy),
            Method = "POST",
            Route = "v1/vacatures/{id}/sluiting",
            Summary = "Een vacature sluiten; open voorstellen vervallen",
            Scope = "Werkgever: de eigen vacatures. Adviseur: alle.",
            Roles = [Role.Employer, Role.Adviser],
            Response = typeof(Vacature),
            IdempotencyKey = true,
            ETag = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(VacancyFunctions.CombineForVacancy),
            Method = "GET",
            Route = "v1/vacatures/{id}/combinaties",
            Summary = "Wie samen een gedeelde plaats kunnen vullen",
            Scope = "Adviseur: iedereen die ja zei, zonder namen. Coach: alleen de eigen caseload.",
            Roles = [Role.Adviser, Role.Coach],
            Response = typeof(Combinaties),
        },
    ];
}
