using Matching.Functions.Candidates;
using Matching.Functions.Municipalities;
using Matching.Functions.Vacancies;
using static Matching.Functions.Candidates.GrondslagSoort;
using static Matching.Functions.Municipalities.GemeenteFunctie;

namespace Matching.Local.Region;

/// <summary>Three municipalities with invented names, for which the organisation is three different things.</summary>
internal static class RegionMunicipalities
{
    /// <summary>Everything for everybody.</summary>
    public const string Integrated = "gem-griftdal";

    /// <summary>Some functions for some people; named partners do the rest.</summary>
    public const string Partial = "gem-hanzebrug";

    /// <summary>The Wsw only; named partners do the rest.</summary>
    public const string WswOnly = "gem-berkelstede";

    private static readonly DateOnly Since = new(2023, 1, 1);
    private static readonly IReadOnlyList<GrondslagSoort> Everybody = Enum.GetValues<GrondslagSoort>();
    private static readonly IReadOnlyList<GrondslagSoort> WithoutLimitation = [Ioaw, Ioaz, Geen];

    private static readonly Aanspreekpunten KeyWorkers = new()
    {
        Teamleider = RegionStaff.Lead.Id,
        Ketenregisseur = RegionStaff.ChainCoordinator.Id,
        LksAdministratie = RegionStaff.SubsidyOfficer.Id,
        Loonwaardedeskundige = RegionStaff.WageValueExpert.Id,
    };

    public static IReadOnlyList<(string Id, GemeenteInvoer Municipality)> All { get; } =
    [
        (Integrated, new()
        {
            Naam = "Griftdal",
            Aanspreekpunten = KeyWorkers,
            Partners = [],
            Functies = [.. Enum.GetValues<GemeenteFunctie>().Select(function => Own(function, Everybody))],
        }),
        (Partial, new()
        {
            Naam = "Hanzebrug",
            Aanspreekpunten = KeyWorkers,
            Partners =
            [
                Partner("werkplein", "Werkplein Hanzebrug", "Yvon Terpstra", "0570 000 701", email: true),
                Partner("doorstart", "Stichting Doorstart", "Kees Bolhuis", "0570 000 702", email: true),
                Partner("uwv", "UWV", "Team Wajong", "0570 000 703"),
            ],
            Functies =
            [
                Carried(VindenEnDiagnose, Everybody, "werkplein"),
                Carried(Ontwikkelen, Everybody, "doorstart"),
                Own(Matchen, [DoelgroepLoonkostensubsidie, Banenafspraak, GrondslagSoort.BeschutWerk, GrondslagSoort.Wsw]),
                Carried(Matchen, [.. WithoutLimitation], "werkplein"),
                Carried(Matchen, [Wajong], "uwv"),
                Own(Werkgeversbenadering, Everybody),
                Carried(Uitstroom, Everybody, "doorstart"),
                Own(LoonkostensubsidieEnBegeleiding, [DoelgroepLoonkostensubsidie, Banenafspraak, GrondslagSoort.BeschutWerk]),
                Carried(ZonderIndicatie, WithoutLimitation, "werkplein"),
                Own(GemeenteFunctie.BeschutWerk, [GrondslagSoort.BeschutWerk]),
                Own(GemeenteFunctie.Wsw, [GrondslagSoort.Wsw]),
            ],
        }),
        (WswOnly, new()
        {
            Naam = "Berkelstede",
            Aanspreekpunten = KeyWorkers,
            Partners =
            [
                Partner("toeleiding", "Team Toeleiding Berkelstede", "Anke Ribbers", "0575 000 701", email: true),
                Partner("beschut", "Beschut Werken Oost", "Ferry Koldewijn", "0575 000 702", email: true),
                Partner("uwv", "UWV", "Team Wajong", "0575 000 703"),
            ],
            Functies =
            [
                Own(GemeenteFunctie.Wsw, [GrondslagSoort.Wsw]),
                Carried(VindenEnDiagnose, Everybody, "toeleiding"),
                Carried(Ontwikkelen, Everybody, "toeleiding"),
                Carried(Matchen, [DoelgroepLoonkostensubsidie, Banenafspraak, GrondslagSoort.BeschutWerk, GrondslagSoort.Wsw, .. WithoutLimitation], "toeleiding"),
                Carried(Matchen, [Wajong], "uwv"),
                Carried(LoonkostensubsidieEnBegeleiding, [DoelgroepLoonkostensubsidie, Banenafspraak, GrondslagSoort.BeschutWerk], "toeleiding"),
                Carried(Uitstroom, Everybody, "toeleiding"),
                Carried(ZonderIndicatie, WithoutLimitation, "toeleiding"),
                Carried(GemeenteFunctie.BeschutWerk, [GrondslagSoort.BeschutWerk], "beschut"),
            ],
        }),
    ];

    /// <summary>The name of a municipality.</summary>
    public static string NameOf(string id) => All.Single(m => m.Id == id).Municipality.Naam;

    private static Ketenpartner Partner(string id, string name, string contact, string phone, bool email = false) => new()
    {
        Id = id,
        Naam = name,
        Contact = new Contactpersoon { Naam = contact, Telefoon = phone },
        Email = email ? $"{id}@voorbeeld.nl" : null,
    };

    private static Functietoewijzing Own(GemeenteFunctie function, IReadOnlyList<GrondslagSoort> grounds) =>
        new() { Functie = function, Grondslagen = grounds, Van = Since };

    private static Functietoewijzing Carried(GemeenteFunctie function, IReadOnlyList<GrondslagSoort> grounds, string partner) =>
        new() { Functie = function, Grondslagen = grounds, Partners = [partner], Van = Since };
}
