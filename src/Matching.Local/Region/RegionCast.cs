using Matching.Functions.Candidates;
using Matching.Functions.Competences;
using Matching.Functions.Vacancies;
using Matching.Functions.Work;

namespace Matching.Local.Region;

/// <summary>The few people of the region who are always the same, so that a story can be told of them.</summary>
internal static class RegionCast
{
    /// <summary>Sheltered work, 20 hours from Monday to Wednesday.</summary>
    public const string SharesFirst = "K-014";

    /// <summary>Sheltered work, 11 hours on Thursday and Friday.</summary>
    public const string SharesSecond = "K-022";

    /// <summary>Wsw in the municipality that lets the organisation do the Wsw only.</summary>
    public const string WswWorker = "K-101";

    /// <summary>The neighbour of <see cref="WswWorker"/>, on benefit and without a limitation.</summary>
    public const string Neighbour = "K-102";

    /// <summary>Puts somebody in the place of who was made by chance, where the story needs that.</summary>
    public static DemoPerson Place(DemoPerson person) => person.Number switch
    {
        SharesFirst => Known(person, "coach-1", null, RegionMunicipalities.Integrated, "7325 WC", new(1991, 4, 9), 150, new ProfielInvoer
        {
            Competenties = [Held("inpakken-doos", 3), Held("inpakken-samenstellen", 2), Held("inpakken-dichttapen", 2), Held("werknemer-nauwkeurig", 3)],
            Uren = new UrenPerWeek { Minimum = 16, Maximum = 20 },
            Dagen = [Dag.Ma, Dag.Di, Dag.Wo],
            Grondslagen = [Granted(GrondslagSoort.BeschutWerk, "College van Griftdal, op advies van UWV", new(2022, 3, 1))],
            NodigOpWerkplek = [WerkplekKenmerk.BegeleidingAanwezig, WerkplekKenmerk.Prikkelarm],
            Wensen = "Wil graag drie dagen, met de andere dagen vrij voor de dagbesteding.",
        }),
        SharesSecond => Known(person, "coach-1", null, RegionMunicipalities.Integrated, "7327 BH", new(1998, 11, 2), 120, new ProfielInvoer
        {
            Competenties = [Held("inpakken-doos", 2), Held("inpakken-samenstellen", 3), Held("inpakken-tellen", 2)],
            Uren = new UrenPerWeek { Minimum = 11, Maximum = 16 },
            Dagen = [Dag.Do, Dag.Vr],
            Grondslagen = [Granted(GrondslagSoort.BeschutWerk, "College van Griftdal, op advies van UWV", new(2024, 9, 1))],
            NodigOpWerkplek = [WerkplekKenmerk.BegeleidingAanwezig, WerkplekKenmerk.VasteTaken],
            Wensen = "Wil twee dagen werken, liefst aan het eind van de week.",
        }),
        WswWorker => Known(person, "coach-6", null, RegionMunicipalities.WswOnly, "7203 AL", new(1979, 6, 21), 90, new ProfielInvoer
        {
            Competenties = [Held("logistiek-picken", 4), Held("logistiek-scannen", 3), Held("logistiek-verzenden", 3), Held("werknemer-staan", 3)],
            Uren = new UrenPerWeek { Minimum = 32, Maximum = 32 },
            Dagen = [Dag.Ma, Dag.Di, Dag.Wo, Dag.Do],
            Grondslagen = [Granted(GrondslagSoort.Wsw, "UWV WERKbedrijf", new(2009, 2, 1))],
            NodigOpWerkplek = [WerkplekKenmerk.VastAanspreekpunt],
            Wensen = "Werkt al jaren in het magazijn en wil weleens bij een ander bedrijf kijken.",
        }),
        Neighbour => Known(person, "coach-6", null, RegionMunicipalities.WswOnly, "7203 AL", new(1986, 1, 17), 40, new ProfielInvoer
        {
            Competenties = [Held("logistiek-picken", 3), Held("logistiek-scannen", 3), Held("logistiek-lossen", 2)],
            Uren = new UrenPerWeek { Minimum = 24, Maximum = 36 },
            Dagen = [Dag.Ma, Dag.Di, Dag.Wo, Dag.Do, Dag.Vr],
            Grondslagen = [],
            NodigOpWerkplek = [],
            Wensen = "Wil net als de buurman in het magazijn werken.",
        }),
        _ => person,
    };

    private static DemoPerson Known(
        DemoPerson person, string coach, string? jobCoach, string municipality, string postcode, DateOnly birth, int registered, ProfielInvoer profile) => person with
        {
            CoachId = coach,
            JobCoachId = jobCoach,
            RegisteredDaysAgo = registered,
            ConfirmedDaysAgo = null,
            Registration = new KandidaatInvoer
            {
                Persoon = person.Registration.Persoon with
                {
                    Geboortedatum = birth,
                    Email = $"{person.Number.ToLowerInvariant()}@voorbeeld.nl",
                    Postcode = postcode,
                    Naasten = null,
                },
                Profiel = profile with
                {
                    BeschikbaarVanaf = new DateOnly(2026, 1, 5),
                    Reizen = new Reizen { Vervoer = Vervoer.OpenbaarVervoer, MaximumKilometers = 25, Zelfstandig = true },
                    GemeenteId = municipality,
                    ToeAanWerk = new ToeAanWerk { Fase = Fase.Klaar },
                    Rijbewijzen = [],
                    Certificaten = [],
                    Taalniveau = Taalniveau.B1,
                    ZwaarsteWerk = Belasting.Middelzwaar,
                },
            },
        };

    private static AanwezigeCompetentie Held(string concept, int level) => new() { Competentie = "mt:" + concept, Niveau = level, Bewijs = Bewijs.GetoondOpHetWerk };

    private static Grondslag Granted(GrondslagSoort kind, string source, DateOnly from) => new() { Soort = kind, Status = GrondslagStatus.Toegekend, Bron = source, Van = from };
}
