using System.Globalization;
using Matching.Functions.Candidates;
using Matching.Functions.Competences;
using Matching.Functions.Vacancies;
using Matching.Functions.Workers;

namespace Matching.Local.Region;

/// <summary>
/// A small region around Apeldoorn, Deventer and Zutphen that comes out the same every time. Employers are made up and people
/// are numbers: nobody in it exists.
/// </summary>
public sealed class DemoRegion
{
    private const int Seed = 20_260_701;
    private const int Candidates = 40;
    private const int WithoutEmail = 7;

    private static readonly IReadOnlyList<DemoPlace> Places =
    [
        new("Apeldoorn", "055", ["7311 AB", "7314 DM", "7323 KP", "7331 LV", "7335 EA"]),
        new("Deventer", "0570", ["7411 GH", "7415 BN", "7417 XC", "7423 RS"]),
        new("Zutphen", "0575", ["7201 CD", "7204 TW", "7207 JK"]),
    ];

    private static readonly IReadOnlyList<DemoJob> Jobs =
    [
        new("wg-de-linde", "Hoveniersbedrijf De Linde", 0, "Medewerker groenonderhoud", 24, 36, "mt:groen-snoeien:3 mt:groen-maaien:2 mt:groen-blad:2 mt:werknemer-buiten:2?"),
        new("wg-de-linde", "Hoveniersbedrijf De Linde", 0, "Hulp bij tuinaanleg", 16, 32, "mt:groen-bestraten:2 mt:groen-beplanten:2 mt:werknemer-tillen:3?"),
        new("wg-veluwe-schoon", "Veluwe Schoon", 0, "Schoonmaker kantoren", 12, 24, "mt:schoonmaak-stofzuigen:2 mt:schoonmaak-sanitair:3 mt:schoonmaak-dweilen:2"),
        new("wg-veluwe-schoon", "Veluwe Schoon", 2, "Glazenwasser", 20, 32, "mt:schoonmaak-ramenlappen:3 mt:werknemer-veilig:3 mt:logistiek-rijbewijs:1?"),
        new("wg-ijsselpak", "IJsselpak", 1, "Inpakmedewerker", 16, 36, "mt:inpakken-doos:2 mt:inpakken-samenstellen:2 mt:werknemer-nauwkeurig:3"),
        new("wg-ijsselpak", "IJsselpak", 1, "Orderpicker", 24, 38, "mt:logistiek-picken:3 mt:logistiek-scannen:2 mt:werknemer-tempo:3?"),
        new("wg-stadskeuken", "De Stadskeuken", 1, "Medewerker keuken", 16, 28, "mt:catering-groente:2 mt:catering-afwassen:2 mt:catering-haccp:1?"),
        new("wg-stadskeuken", "De Stadskeuken", 1, "Gastheer of gastvrouw lunchroom", 12, 24, "mt:catering-serveren:2 mt:catering-gastvrijheid:3 mt:catering-koffie:2?"),
        new("wg-montage-berkel", "Montage Berkel", 2, "Assemblagemedewerker", 24, 36, "mt:assemblage-schroeven:3 mt:assemblage-tekening:2 mt:werknemer-fijnmotoriek:3"),
        new("wg-tweede-kans", "Kringloop De Tweede Kans", 2, "Winkelmedewerker", 16, 32, "mt:winkel-klantgericht:3 mt:winkel-innemen:2 mt:winkel-kassa:2?"),
        new("wg-zonnehof", "Woonzorgcentrum De Zonnehof", 0, "Medewerker huiskamer", 16, 24, "mt:zorg-gezelschap:3 mt:zorg-maaltijd:2 mt:zorg-dementie:2?"),
        new("wg-hanzekantoor", "Hanzekantoor", 1, "Medewerker receptie en post", 20, 32, "mt:receptie-ontvangen:3 mt:receptie-telefoon:3 mt:administratie-post:2"),
    ];

    /// <summary>What people in the region did before or want to do: competences that go together.</summary>
    private static readonly IReadOnlyList<string[]> Fields =
    [
        ["mt:groen-snoeien", "mt:groen-maaien", "mt:groen-blad", "mt:groen-beplanten", "mt:groen-bestraten", "mt:werknemer-buiten"],
        ["mt:schoonmaak-stofzuigen", "mt:schoonmaak-sanitair", "mt:schoonmaak-dweilen", "mt:schoonmaak-ramenlappen", "mt:werknemer-veilig"],
        ["mt:inpakken-doos", "mt:inpakken-samenstellen", "mt:inpakken-vouwen", "mt:logistiek-picken", "mt:logistiek-scannen", "mt:werknemer-nauwkeurig"],
        ["mt:catering-groente", "mt:catering-afwassen", "mt:catering-serveren", "mt:catering-koffie", "mt:catering-gastvrijheid", "mt:catering-haccp"],
        ["mt:assemblage-schroeven", "mt:assemblage-tekening", "mt:assemblage-controle", "mt:werknemer-fijnmotoriek", "mt:techniek-handgereedschap"],
        ["mt:winkel-klantgericht", "mt:winkel-vakkenvullen", "mt:winkel-kassa", "mt:winkel-innemen", "mt:winkel-kledingrek"],
        ["mt:zorg-gezelschap", "mt:zorg-maaltijd", "mt:zorg-huishouden", "mt:zorg-dementie", "mt:zorg-spelletjes"],
        ["mt:receptie-ontvangen", "mt:receptie-telefoon", "mt:administratie-post", "mt:administratie-invoer", "mt:werknemer-nederlands"],
    ];

    private readonly Random _random = new(Seed);

    private DemoRegion()
    {
        Coaches = [.. Enumerable.Range(1, 4).Select(Coach)];
        Vacancies = [.. Jobs.Select(Vacancy)];
        People = [.. Enumerable.Range(1, Candidates).Select(Person)];
    }

    /// <summary>The coaches.</summary>
    public IReadOnlyList<(string Id, MedewerkerInvoer Worker)> Coaches { get; }

    /// <summary>The vacancies, each with its employer's id.</summary>
    public IReadOnlyList<(string EmployerId, VacatureInvoer Vacancy)> Vacancies { get; }

    /// <summary>The candidates, each with the coach's id.</summary>
    public IReadOnlyList<(string CoachId, KandidaatInvoer Candidate)> People { get; }

    /// <summary>Makes the region.</summary>
    public static DemoRegion Create() => new();

    /// <summary>The id of somebody in the region with a role, to try tokens with.</summary>
    /// <param name="role">Name of the role as tokens have it.</param>
    public static string ExampleId(string role) => role switch
    {
        "werkgever" => Jobs[0].EmployerId,
        "coach" => CoachId(1),
        _ => role + "-1",
    };

    private static string CoachId(int number) => string.Create(CultureInfo.InvariantCulture, $"coach-{number}");

    private static (string Id, MedewerkerInvoer Worker) Coach(int number)
    {
        var place = Places[(number - 1) % Places.Count];
        return (CoachId(number), new MedewerkerInvoer
        {
            Naam = string.Create(CultureInfo.InvariantCulture, $"Coach {number}"),
            Telefoon = string.Create(CultureInfo.InvariantCulture, $"{place.AreaCode} 000 00 0{number}"),
            Email = $"{CoachId(number)}@voorbeeld.nl",
        });
    }

    private (string EmployerId, VacatureInvoer Vacancy) Vacancy(DemoJob job)
    {
        var place = Places[job.Place];
        return (job.EmployerId, new VacatureInvoer
        {
            Titel = job.Title,
            Werkgever = job.EmployerName,
            Contact = new Contactpersoon { Naam = "Personeelszaken", Telefoon = $"{place.AreaCode} 000 01 00" },
            Tekst = $"{job.EmployerName} in {place.Name} zoekt: {job.Title.ToLower(CultureInfo.GetCultureInfo("nl-NL"))}. Inwerken doen we samen.",
            Competenties = [.. job.Asks.Split(' ').Select(Asked)],
            Uren = new UrenPerWeek { Minimum = job.Minimum, Maximum = job.Maximum },
            Postcode = Pick(place.Postcodes),
            Plaatsen = _random.Next(1, 4),
        });
    }

    /// <summary>Reads <c>code:level</c>, with a question mark for what is welcome but not needed.</summary>
    private static GevraagdeCompetentie Asked(string text)
    {
        var level = text.LastIndexOf(':');
        return new GevraagdeCompetentie
        {
            Competentie = text[..level],
            Niveau = text[level + 1] - '0',
            Belang = text.EndsWith('?') ? Belang.Gewenst : Belang.Vereist,
        };
    }

    private (string CoachId, KandidaatInvoer Candidate) Person(int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"K-{number:D3}");
        var place = Places[_random.Next(Places.Count)];
        var hours = 4 * _random.Next(3, 8);
        var email = number % WithoutEmail == 0 ? null : $"{name.ToLowerInvariant()}@voorbeeld.nl";
        return (CoachId(1 + (number % 4)), new KandidaatInvoer
        {
            Persoon = new PersoonsgegevensInvoer
            {
                Roepnaam = name,
                Achternaam = "Demo",
                Geboortedatum = new DateOnly(_random.Next(1966, 2006), _random.Next(1, 13), _random.Next(1, 29)),
                Email = email,
                Telefoon = string.Create(CultureInfo.InvariantCulture, $"06 0000 0{number:D3}"),
                Postcode = Pick(place.Postcodes),
            },
            Profiel = new ProfielInvoer
            {
                Competenties = Held(),
                Uren = Known() ? new UrenPerWeek { Minimum = hours, Maximum = Math.Min(40, hours + 12) } : null,
                Dagen = Known() ? Days() : null,
                BeschikbaarVanaf = Known() ? new DateOnly(2026, 1, _random.Next(5, 29)) : null,
                Reizen = Known() ? Travel() : null,
            },
        });
    }

    private IReadOnlyList<AanwezigeCompetentie> Held()
    {
        var field = Pick(Fields);
        var other = Pick(Fields);
        var concepts = field.OrderBy(_ => _random.Next()).Take(_random.Next(2, field.Length + 1)).Append(Pick(other)).Distinct(StringComparer.Ordinal);
        return
        [
            .. concepts.Select(concept => new AanwezigeCompetentie
            {
                Competentie = concept,
                Niveau = _random.Next(1, 6),
                Bewijs = Pick(Enum.GetValues<Bewijs>()),
            }),
        ];
    }

    private IReadOnlyList<Dag> Days()
    {
        var week = new[] { Dag.Ma, Dag.Di, Dag.Wo, Dag.Do, Dag.Vr };
        return [.. week.OrderBy(_ => _random.Next()).Take(_random.Next(3, 6)).Order()];
    }

    private Reizen Travel()
    {
        var means = Pick(Enum.GetValues<Vervoer>());
        var kilometres = means switch
        {
            Vervoer.Lopend => 3,
            Vervoer.Fiets => 10,
            Vervoer.Brommer => 20,
            Vervoer.OpenbaarVervoer => 25,
            _ => 40,
        };
        return new Reizen { Vervoer = means, MaximumKilometers = kilometres };
    }

    /// <summary>Five times in six: what is not known yet is part of the work too.</summary>
    private bool Known() => _random.Next(6) > 0;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private sealed record DemoPlace(string Name, string AreaCode, IReadOnlyList<string> Postcodes);

    private sealed record DemoJob(string EmployerId, string EmployerName, int Place, string Title, int Minimum, int Maximum, string Asks);
}
