using Matching.Functions.Candidates;
using Matching.Functions.Competences;
using Matching.Functions.Vacancies;
using Matching.Functions.Workers;

namespace Matching.Local.Demo;

/// <summary>Who and what the demo is about. Employers are made up and people are numbers.</summary>
internal static class DemoStory
{
    public const string Gardener = "hovenier";
    public const string Cleaner = "schoonmaak";
    public const string Packer = "inpak";
    public const string Picker = "orderpick";

    public static IReadOnlyList<(string Key, string EmployerId, VacatureInvoer Vacancy)> Vacancies { get; } =
    [
        (Gardener, "wg-de-linde", Vacancy("Medewerker groenonderhoud", "Hoveniersbedrijf De Linde", "7311 AB", 24, 36, ("mt:groen-snoeien", 3), ("mt:groen-maaien", 2), ("mt:groen-blad", 2))),
        (Cleaner, "wg-veluwe-schoon", Vacancy("Schoonmaker kantoren", "Veluwe Schoon", "7331 LV", 12, 24, ("mt:schoonmaak-stofzuigen", 2), ("mt:schoonmaak-sanitair", 3))),
        (Packer, "wg-ijsselpak", Vacancy("Inpakmedewerker", "IJsselpak", "7411 GH", 16, 32, ("mt:inpakken-doos", 2), ("mt:werknemer-nauwkeurig", 3))),
        (Picker, "wg-ijsselpak", Vacancy("Orderpicker", "IJsselpak", "7411 GH", 24, 38, ("mt:logistiek-picken", 3), ("mt:logistiek-scannen", 2))),
    ];

    public static IReadOnlyList<(string Id, MedewerkerInvoer Worker)> Coaches { get; } =
    [
        ("coach-1", new() { Naam = "Coach 1", Telefoon = "055 000 00 01", Email = "coach-1@voorbeeld.nl" }),
        ("coach-2", new() { Naam = "Coach 2", Telefoon = "0570 000 002", Email = "coach-2@voorbeeld.nl" }),
    ];

    public static IReadOnlyList<(string Number, string CoachId, KandidaatInvoer Candidate)> People { get; } =
    [
        Person("K-001", "coach-1", "7314 DM", 24, ("mt:groen-snoeien", 4), ("mt:groen-maaien", 3), ("mt:groen-blad", 3)),
        Person("K-002", "coach-1", "7323 KP", 28, ("mt:groen-maaien", 3), ("mt:groen-blad", 2)),
        Person("K-003", "coach-1", "7311 AB", 32, email: false, ("mt:groen-snoeien", 2), ("mt:groen-maaien", 2), ("mt:groen-blad", 3)),
        Person("K-004", "coach-1", "7331 LV", 16, ("mt:schoonmaak-stofzuigen", 3), ("mt:schoonmaak-sanitair", 4)),
        Person("K-005", "coach-1", "7335 EA", null, ("mt:schoonmaak-stofzuigen", 2), ("mt:schoonmaak-dweilen", 3)),
        Person("K-006", "coach-2", "7415 BN", 20, ("mt:inpakken-doos", 4), ("mt:werknemer-nauwkeurig", 4)),
        Person("K-007", "coach-2", "7417 XC", 24, ("mt:inpakken-doos", 2), ("mt:logistiek-picken", 3), ("mt:logistiek-scannen", 2)),
        Person("K-008", "coach-2", "7423 RS", 24, ("mt:inpakken-doos", 3), ("mt:werknemer-nauwkeurig", 2), ("mt:logistiek-scannen", 3)),
        Person("K-009", "coach-2", "7201 CD", 12, ("mt:catering-koken", 3), ("mt:catering-bakken", 4)),
    ];

    private static VacatureInvoer Vacancy(string title, string employer, string postcode, int minimum, int maximum, params (string Concept, int Level)[] asked) => new()
    {
        Titel = title,
        Werkgever = employer,
        Contact = new Contactpersoon { Naam = "Personeelszaken", Telefoon = "055 000 01 00" },
        Competenties = [.. asked.Select(a => new GevraagdeCompetentie { Competentie = a.Concept, Niveau = a.Level })],
        Uren = new UrenPerWeek { Minimum = minimum, Maximum = maximum },
        Postcode = postcode,
    };

    private static (string Number, string CoachId, KandidaatInvoer Candidate) Person(
        string number, string coach, string postcode, int? hours, params (string Concept, int Level)[] held) =>
        Person(number, coach, postcode, hours, email: true, held);

    private static (string Number, string CoachId, KandidaatInvoer Candidate) Person(
        string number, string coach, string postcode, int? hours, bool email, params (string Concept, int Level)[] held) => (number, coach, new()
        {
            Persoon = new PersoonsgegevensInvoer
            {
                Roepnaam = number,
                Achternaam = "Demo",
                Geboortedatum = new DateOnly(1990, 3, 14),
                Email = email ? $"{number.ToLowerInvariant()}@voorbeeld.nl" : null,
                Telefoon = $"06 0000 0{number[2..]}",
                Postcode = postcode,
            },
            Profiel = new ProfielInvoer
            {
                Competenties = [.. held.Select(h => new AanwezigeCompetentie { Competentie = h.Concept, Niveau = h.Level, Bewijs = Bewijs.GetoondOpHetWerk })],
                Uren = hours is { } least ? new UrenPerWeek { Minimum = least, Maximum = least + 8 } : null,
                Dagen = [Dag.Ma, Dag.Di, Dag.Wo, Dag.Do, Dag.Vr],
                BeschikbaarVanaf = new DateOnly(2026, 1, 5),
                Reizen = new Reizen { Vervoer = Vervoer.Fiets, MaximumKilometers = 8 },
            },
        });
}
