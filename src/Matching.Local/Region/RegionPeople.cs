using System.Globalization;
using Matching.Functions.Candidates;
using Matching.Functions.Competences;
using Matching.Functions.Vacancies;
using Matching.Functions.Work;
using static Matching.Functions.Candidates.GrondslagSoort;
using static Matching.Functions.Candidates.GrondslagStatus;
using static Matching.Functions.Work.WerkplekKenmerk;

namespace Matching.Local.Region;

/// <summary>Makes the candidates: what somebody can do goes together by the work that it comes from, and what is not known is left open.</summary>
internal sealed class RegionPeople
{
    private const int Seed = 20_260_907;
    private const int Count = 300;

    private static readonly IReadOnlyList<string> Integrated =
        ["7311 AB", "7312 HR", "7313 GE", "7314 DM", "7315 JA", "7316 KC", "7321 CD", "7323 KP", "7325 WC", "7327 BH", "7331 LV", "7333 BL", "7335 EA", "7336 AE", "7339 GH"];

    private static readonly IReadOnlyList<string> Partial =
        ["7411 GH", "7412 XB", "7413 RP", "7414 CD", "7415 BN", "7416 AR", "7417 XC", "7418 AT", "7421 ZA", "7423 RS", "7425 PM", "7431 BA", "7437 DH"];

    private static readonly IReadOnlyList<string> WswOnly = ["7201 CD", "7202 AG", "7203 AL", "7204 TW", "7205 BE", "7206 DA", "7207 JK", "7211 MA", "7217 BK"];

    /// <summary>The grounds of those whose municipality lets the organisation do nearly all, in 100.</summary>
    private static readonly IReadOnlyList<(Kind Kind, int Share)> UsualKinds =
        [(Kind.Subsidy, 33), (Kind.Agreement, 14), (Kind.Wajong, 10), (Kind.Sheltered, 13), (Kind.Wsw, 9), (Kind.None, 13), (Kind.Older, 4), (Kind.Unknown, 4)];

    /// <summary>The grounds of those of whom the organisation serves the Wsw only, in 100.</summary>
    private static readonly IReadOnlyList<(Kind Kind, int Share)> WswKinds = [(Kind.Wsw, 72), (Kind.Subsidy, 12), (Kind.None, 16)];

    private static readonly IReadOnlyList<string> GeneralSkills =
        ["werknemer-optijd", "werknemer-samenwerken", "werknemer-instructies", "werknemer-betrouwbaar", "werknemer-zelfstandig", "werknemer-nauwkeurig", "werknemer-leren", "werknemer-regels", "werknemer-beleefd"];

    private static readonly IReadOnlyList<string> NextSteps =
        ["twee ochtenden meelopen", "een werkervaringsplek van zes weken", "de reis naar het werk oefenen", "het werkritme opbouwen naar drie dagen", "een cursus Nederlands afronden"];

    private readonly Random _random = new(Seed);
    private readonly DateOnly _today;

    private RegionPeople(DateOnly today) => _today = today;

    private enum Kind
    {
        Subsidy,
        Agreement,
        Wajong,
        Sheltered,
        Wsw,
        None,
        Older,
        Unknown,
    }

    /// <summary>Makes them; all dates lie around the given day, all else is always the same.</summary>
    public static IReadOnlyList<DemoPerson> Make(DateOnly today)
    {
        var people = new RegionPeople(today);
        var fields = Occupations.Fields.SelectMany(f => Enumerable.Repeat(f.Field, f.People)).ToArray();
        people._random.Shuffle(fields);
        return [.. Enumerable.Range(1, Count).Select(number => RegionCast.Place(people.Person(number, fields[number - 1])))];
    }

    private DemoPerson Person(int number, string field)
    {
        var occupation = Pick([.. Occupations.All.Where(o => o.Field == field)]);
        var municipality = _random.Next(100) switch
        {
            < 50 => RegionMunicipalities.Integrated,
            < 86 => RegionMunicipalities.Partial,
            _ => RegionMunicipalities.WswOnly,
        };
        var kind = Draw(municipality == RegionMunicipalities.WswOnly ? WswKinds : UsualKinds);
        var name = Name(number);
        var birth = BirthDate(kind);
        var young = _today < birth.AddYears(18);
        return new DemoPerson(
            name,
            CoachFor(municipality),
            _random.Next(12) == 0 ? Pick(RegionStaff.JobCoaches).Id : null,
            new KandidaatInvoer
            {
                Persoon = new PersoonsgegevensInvoer
                {
                    Roepnaam = RegionNames.CallNames[((number * 7) + (number / RegionNames.CallNames.Count * 3)) % RegionNames.CallNames.Count],
                    Achternaam = RegionNames.Surname(number),
                    Geboortedatum = birth,
                    Email = _random.Next(6) == 0 ? null : $"{name.ToLowerInvariant()}@voorbeeld.nl",
                    Telefoon = string.Create(CultureInfo.InvariantCulture, $"06 0000 0{number:D3}"),
                    Postcode = Pick(HomesIn(municipality)),
                    ExternKenmerk = name,
                    Naasten = young ? [Parent(number, birth)] : null,
                },
                Profiel = Profile(kind, municipality, occupation, incomplete: number % 15 == 7),
            },
            Registered(number),
            number % 11 == 3 ? _random.Next(10, 150) : null);
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"K-{number:D3}");

    private static IReadOnlyList<string> HomesIn(string municipality) => municipality switch
    {
        RegionMunicipalities.Integrated => Integrated,
        RegionMunicipalities.Partial => Partial,
        _ => WswOnly,
    };

    private string CoachFor(string municipality) => municipality switch
    {
        RegionMunicipalities.Integrated => Pick(["coach-1", "coach-2", "coach-3"]),
        RegionMunicipalities.Partial => Pick(["coach-4", "coach-5"]),
        _ => "coach-6",
    };

    /// <summary>How many days ago somebody was registered: some long ago, and of those some were not asked since.</summary>
    private int Registered(int number) => (number % 13 == 5, number % 11 == 3) switch
    {
        (_, true) => _random.Next(200, 700),
        (true, _) => _random.Next(185, 400),
        _ => _random.Next(20, 165),
    };

    private DateOnly BirthDate(Kind kind)
    {
        var (from, until) = kind switch
        {
            Kind.Wsw => (1962, 1993),
            Kind.Older => (1962, 1964),
            Kind.Wajong => (1976, 2004),
            Kind.Subsidy or Kind.Agreement when _random.Next(5) == 0 => (2006, 2009),
            _ => (1964, 2005),
        };
        return new DateOnly(_random.Next(from, until + 1), _random.Next(1, 13), _random.Next(1, 29));
    }

    private static Naaste Parent(int number, DateOnly birth) => new()
    {
        Relatie = Relatie.Ouder,
        Naam = "Ouder van " + Name(number),
        Email = $"ouder-{Name(number).ToLowerInvariant()}@voorbeeld.nl",
        KrijgtBerichten = true,
        Tot = birth.AddYears(18).AddDays(-1),
    };

    private ProfielInvoer Profile(Kind kind, string municipality, Occupation occupation, bool incomplete)
    {
        var least = kind switch
        {
            Kind.Sheltered => Pick([8, 12, 16, 20]),
            Kind.Wsw => Pick([16, 20, 24, 32]),
            _ => Pick([12, 16, 20, 24, 24, 32]),
        };
        var licences = Licences(occupation);
        bool Known(int oneIn = 14) => _random.Next(incomplete ? 3 : oneIn) > 0;
        return new ProfielInvoer
        {
            Competenties = [.. Held(kind, occupation).Take(incomplete ? 2 : 12)],
            Uren = Known() ? new UrenPerWeek { Minimum = least, Maximum = Math.Min(40, least + Pick([4, 8, 8, 12])) } : null,
            Dagen = Known() ? Days(occupation) : null,
            BeschikbaarVanaf = Known(12) ? _today.AddDays(_random.Next(8) == 0 ? _random.Next(7, 45) : -_random.Next(0, 60)) : null,
            Reizen = Known(16) ? Travel(licences) : null,
            GemeenteId = Known(40) ? municipality : null,
            Grondslagen = kind == Kind.Unknown ? null : Grounds(kind, municipality),
            ToeAanWerk = Known() ? Readiness() : null,
            Werksituatie = _random.Next(100) switch { < 4 => Werksituatie.Werkt, < 9 => Werksituatie.OpenVoorStap, _ => Werksituatie.ZoektWerk },
            Wensen = incomplete ? null : occupation.Wish,
            Rijbewijzen = Known() ? licences : null,
            Certificaten = Known(11) ? Certificates(occupation) : null,
            Taalniveau = Known() ? Pick<Taalniveau>([Taalniveau.A1, Taalniveau.A2, Taalniveau.A2, Taalniveau.B1, Taalniveau.B1, Taalniveau.B1, Taalniveau.B2, Taalniveau.B2]) : null,
            NodigOpWerkplek = Known(16) ? Needs(kind, occupation) : null,
            ZwaarsteWerk = Known() ? Load(occupation) : null,
        };
    }

    /// <summary>Most of what the own work takes, some of what is welcome there, something of a neighbouring kind of work, and a general skill.</summary>
    private IEnumerable<AanwezigeCompetentie> Held(Kind kind, Occupation occupation)
    {
        var core = occupation.Needed.Where((_, i) => i == 0 || _random.Next(100) < 78);
        var welcome = occupation.Extra.Where(_ => _random.Next(100) < 45);
        var near = Pick([.. Occupations.All.Where(o => o.Field == occupation.Field)]).Needed.Where(_ => _random.Next(100) < 35);
        var other = _random.Next(4) == 0 ? Pick(Occupations.All).Needed.Take(1) : [];
        var general = GeneralSkills.Where(_ => _random.Next(6) == 0).Select(skill => (Concept: "mt:" + skill, Level: 2));
        return core.Concat(welcome).Concat(near).Concat(other).Concat(general).DistinctBy(c => c.Concept).Select(c => new AanwezigeCompetentie
        {
            Competentie = c.Concept,
            Niveau = Math.Clamp(c.Level + Pick<int>(kind is Kind.Sheltered or Kind.Wsw ? [-1, -1, 0, 0, 0, 1] : [-1, 0, 0, 0, 1, 1, 2]), 1, 5),
            Bewijs = Pick([Bewijs.GetoondOpHetWerk, Bewijs.GetoondOpHetWerk, Bewijs.GetoondOpHetWerk, Bewijs.ZelfGenoemd, Bewijs.ZelfGenoemd, Bewijs.Certificaat]),
        });
    }

    private IReadOnlyList<Dag> Days(Occupation occupation)
    {
        Dag[] week = [Dag.Ma, Dag.Di, Dag.Wo, Dag.Do, Dag.Vr];
        var days = _random.Next(2) == 0 ? week : [.. week.OrderBy(_ => _random.Next()).Take(_random.Next(3, 5))];
        var weekend = occupation.Field is "catering" or "winkel" or "zorg" or "beveiliging" && _random.Next(2) == 0;
        return [.. days.Concat(weekend ? [Dag.Za] : []).Order()];
    }

    private IReadOnlyList<Rijbewijs> Licences(Occupation occupation)
    {
        var drives = occupation.Key is "bezorging" or "klus" or "poets" ? 75 : 22;
        if (_random.Next(100) < drives) return [Rijbewijs.B];
        return _random.Next(7) == 0 ? [Rijbewijs.Am] : [];
    }

    private Reizen Travel(IReadOnlyList<Rijbewijs> licences)
    {
        Vervoer[] means = [Vervoer.Fiets, Vervoer.Fiets, Vervoer.Fiets, Vervoer.OpenbaarVervoer, Vervoer.OpenbaarVervoer, Vervoer.Lopend];
        var by = licences.Contains(Rijbewijs.B) && _random.Next(3) > 0 ? Vervoer.Auto : licences.Contains(Rijbewijs.Am) ? Vervoer.Brommer : Pick(means);
        return new Reizen
        {
            Vervoer = by,
            MaximumKilometers = by switch
            {
                Vervoer.Lopend => 3,
                Vervoer.Fiets => Pick([5, 8, 10, 12]),
                Vervoer.Brommer => 20,
                Vervoer.OpenbaarVervoer => Pick([15, 20, 25]),
                _ => Pick([25, 40]),
            },
            Zelfstandig = _random.Next(20) switch { 0 => null, 1 => false, _ => true },
            NietVoor = _random.Next(8) == 0 ? Pick(["08:00", "08:30", "09:00"]) : null,
        };
    }

    private ToeAanWerk Readiness() => _random.Next(100) switch
    {
        < 70 => new() { Fase = Fase.Klaar },
        < 92 => new() { Fase = Fase.InOntwikkeling, VolgendeStap = Pick(NextSteps) },
        _ => new() { Fase = Fase.NogNiet, VolgendeStap = Pick(NextSteps) },
    };

    private IReadOnlyList<Certificaat> Certificates(Occupation occupation)
    {
        var careful = occupation.Field is "zorg" or "beveiliging" or "receptie";
        List<Certificaat> held = [];
        if (_random.Next(100) < (careful ? 85 : 55)) held.Add(Certificaat.Vog);
        (string Key, Certificaat Certificate)[] own =
        [
            ("magazijn", Certificaat.Heftruck), ("keuken", Certificaat.Haccp), ("lijn", Certificaat.Haccp), ("restaurant", Certificaat.Haccp),
            ("tuin", Certificaat.VcaBasis), ("metaal", Certificaat.VcaBasis), ("klus", Certificaat.VcaBasis), ("balie", Certificaat.Bhv), ("toezicht", Certificaat.Bhv),
        ];
        held.AddRange(own.Where(o => o.Key == occupation.Key && _random.Next(100) < 45).Select(o => o.Certificate));
        return held;
    }

    private IReadOnlyList<WerkplekKenmerk> Needs(Kind kind, Occupation occupation)
    {
        WerkplekKenmerk[] usual = [VastAanspreekpunt, VasteTaken, GeenTijdsdruk, KleinTeam, BegeleidingAanwezig, ExtraPauzes, Prikkelarm, UitlegInBeeld];
        var number = kind switch
        {
            Kind.Sheltered => _random.Next(2, 4),
            Kind.Wsw => _random.Next(1, 3),
            Kind.None or Kind.Older => _random.Next(5) == 0 ? 1 : 0,
            _ => _random.Next(0, 3),
        };
        var needs = usual.OrderBy(_ => _random.Next()).Take(number).ToList();
        if (kind == Kind.Sheltered && !needs.Contains(BegeleidingAanwezig)) needs.Add(BegeleidingAanwezig);
        if (occupation.Key is "inpak" or "sorteer" or "elektro" or "archief" && _random.Next(5) == 0) needs.Add(Zittend);
        return needs;
    }

    /// <summary>Mostly what the own work asks; sometimes more, sometimes less.</summary>
    private Belasting Load(Occupation occupation) => _random.Next(10) switch
    {
        0 => Belasting.Licht,
        < 4 => Belasting.Zwaar,
        _ => occupation.Load,
    };

    private IReadOnlyList<Grondslag> Grounds(Kind kind, string municipality)
    {
        var college = "College van " + RegionMunicipalities.NameOf(municipality);
        var day = _today.AddDays(-_random.Next(60, 2_500));
        var old = new DateOnly(_random.Next(2003, 2014), _random.Next(1, 13), 1);
        Grondslag Granted(GrondslagSoort soort, string source, DateOnly from) => new() { Soort = soort, Status = Toegekend, Bron = source, Van = from };
        return kind switch
        {
            Kind.Subsidy when _random.Next(10) == 0 => [new() { Soort = DoelgroepLoonkostensubsidie, Status = Aangevraagd, Van = _today.AddDays(-_random.Next(5, 40)) }],
            Kind.Subsidy when _random.Next(3) == 0 => [Granted(DoelgroepLoonkostensubsidie, college, day)],
            Kind.Subsidy => [Granted(DoelgroepLoonkostensubsidie, college, day), Granted(Banenafspraak, "UWV, doelgroepregister", day.AddDays(21))],
            Kind.Agreement => [Granted(Banenafspraak, "UWV, doelgroepregister", day)],
            Kind.Wajong => [Granted(Wajong, "UWV", day), Granted(Banenafspraak, "UWV, doelgroepregister", day)],
            Kind.Sheltered => [Granted(BeschutWerk, college + ", op advies van UWV", day)],
            Kind.Wsw => [Granted(Wsw, "UWV WERKbedrijf", old)],
            Kind.Older => [Granted(Ioaw, college, day)],
            Kind.None when _random.Next(5) == 0 => [new() { Soort = Banenafspraak, Status = Afgewezen, Bron = "UWV", Van = day }],
            _ => [],
        };
    }

    private Kind Draw(IReadOnlyList<(Kind Kind, int Share)> kinds)
    {
        var left = _random.Next(100);
        foreach (var (kind, share) in kinds)
        {
            if ((left -= share) < 0) return kind;
        }

        return kinds[^1].Kind;
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
