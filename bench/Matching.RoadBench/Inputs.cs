using Matching.Functions.Candidates;
using Matching.Functions.Competences;
using Matching.Functions.Vacancies;

namespace Matching.RoadBench;

/// <summary>A vacancy and a candidate that fit each other.</summary>
internal static class Inputs
{
    public const string Employer = "wg-meting";
    public const string Coach = "coach-meting";
    public const string Lead = "teamleider-meting";

    private const string Concept = "mt:groen-snoeien";

    public static VacatureInvoer Vacancy { get; } = new()
    {
        Titel = "Medewerker groen",
        Werkgever = "De Meting",
        Contact = new Contactpersoon { Naam = "Personeelszaken", Telefoon = "055 000 01 00" },
        Competenties = [new GevraagdeCompetentie { Competentie = Concept, Niveau = 2 }],
        Uren = new UrenPerWeek { Minimum = 16, Maximum = 32 },
        Postcode = "7311 AB",
    };

    public static KandidaatInvoer Candidate { get; } = new()
    {
        Persoon = new PersoonsgegevensInvoer
        {
            Roepnaam = "K-001",
            Achternaam = "Meting",
            Geboortedatum = new DateOnly(1990, 3, 14),
            Email = "k-001@voorbeeld.nl",
            Postcode = "7311 AB",
        },
        Profiel = new ProfielInvoer
        {
            Competenties = [new AanwezigeCompetentie { Competentie = Concept, Niveau = 5, Bewijs = Bewijs.GetoondOpHetWerk }],
            Uren = new UrenPerWeek { Minimum = 16, Maximum = 32 },
            Dagen = [Dag.Ma, Dag.Di, Dag.Wo, Dag.Do, Dag.Vr],
            BeschikbaarVanaf = new DateOnly(2026, 1, 5),
            Reizen = new Reizen { Vervoer = Vervoer.Fiets, MaximumKilometers = 10 },
        },
    };
}
