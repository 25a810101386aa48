using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Competences;

/// <summary>What callers can do with competences.</summary>
internal static class CompetenceOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(CompetenceFunctions.FindCompetences),
            Method = "GET",
            Route = "v1/competenties",
            Summary = "Competenties zoeken op naam of synoniem",
            Scope = "Iedereen die is aangemeld; bevat geen gegevens van personen.",
            Roles = [Role.Employer, Role.Adviser, Role.Coach, Role.Candidate, Role.Administrator],
            Response = typeof(CompetentieInLijst),
            Paged = true,
            Query = [new("zoek", "Tekst waarop wordt gezocht, 1 tot 100 tekens.")],
        },
        new()
        {
            Name = nameof(CompetenceFunctions.GetCompetence),
            Method = "GET",
            Route = "v1/competenties/een",
            Summary = "Een competentie met wat er omheen staat",
            Scope = "Iedereen die is aangemeld; bevat geen gegevens van personen.",
            Roles = [Role.Employer, Role.Adviser, Role.Coach, Role.Candidate, Role.Administrator],
            Response = typeof(Competentie),
            Query = [new("id", "Code of URI van de competentie.")],
            Also = [404],
        },
        new()
        {
            Name = nameof(CompetenceFunctions.RecogniseInText),
            Method = "POST",
            Route = "v1/competenties/herkenning",
            Summary = "Competenties herkennen in een tekst, met de woorden waaraan ze zijn herkend",
            Scope = "Iedereen die is aangemeld; de tekst wordt niet bewaard.",
            Roles = [Role.Employer, Role.Adviser, Role.Coach, Role.Candidate, Role.Administrator],
            Request = typeof(HerkenningInvoer),
            Response = typeof(Herkenning),
        },
    ];
}
