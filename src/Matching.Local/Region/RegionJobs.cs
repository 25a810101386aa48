using Matching.Functions.Work;
using static Matching.Functions.Vacancies.Dienstverband;
using static Matching.Functions.Vacancies.PlaatsDelen;
using static Matching.Functions.Vacancies.PlaatsSoort;
using static Matching.Functions.Work.Certificaat;
using static Matching.Functions.Work.Taalniveau;
using static Matching.Functions.Work.WerkplekKenmerk;

namespace Matching.Local.Region;

/// <summary>The sixty vacancies.</summary>
internal static class RegionJobs
{
    /// <summary>Place in the list of the sheltered packing place of 31 hours that part-timers share.</summary>
    public const int SharedPlace = 0;

    private const string Own = RegionEmployers.Own;
    private const string CaoGreen = "Cao Hoveniers";
    private const string CaoCleaning = "Cao Schoonmaak";
    private const string CaoOwn = "Cao Aan de slag";
    private const string CaoCare = "Cao Verpleeg- en verzorgingshuizen";
    private const string CaoRetail = "Cao Levensmiddelenbedrijf";
    private const string CaoMetal = "Cao Metaal en techniek";

    public static IReadOnlyList<Job> All { get; } =
    [
        // The own organisation: sheltered places, own free places and secondments.
        new(Own, "inpak", 11, 20) { Title = "Medewerker inpakken, gedeelde plaats", Sharing = Deelbaar, HoursAPlace = 31, Times = "08:30-16:30", Routes = [Beschut, Wsw], Place = EigenLocatie, Transport = true, Agreement = CaoOwn, Months = null, Offers = [VastAanspreekpunt, BegeleidingAanwezig, VasteTaken, GeenTijdsdruk, Zittend, Prikkelarm, ExtraPauzes, Binnen, UitlegInBeeld, Rolstoeltoegankelijk] },
        new(Own, "sorteer", 12, 31) { Sharing = Deelbaar, HoursAPlace = 31, Places = 2, Times = "08:30-16:30", Routes = [Beschut, Wsw], Place = EigenLocatie, Transport = true, Agreement = CaoOwn, Months = null, Offers = [VastAanspreekpunt, BegeleidingAanwezig, VasteTaken, GeenTijdsdruk, Zittend, ExtraPauzes, Binnen, UitlegInBeeld, GeenKlantcontact] },
        new(Own, "demontage", 16, 31) { Sharing = Deelbaar, HoursAPlace = 31, Times = "08:30-16:30", Routes = [Beschut, EigenDienstverband], Place = EigenLocatie, Transport = true, Agreement = CaoOwn, Months = null, Offers = [VastAanspreekpunt, BegeleidingAanwezig, VasteTaken, GeenTijdsdruk, AangepastGereedschap, GeenKlantcontact, Binnen] },
        new(Own, "wasserij", 16, 32) { Places = 3, Times = "08:00-16:30", Routes = [Beschut, Wsw, EigenDienstverband], Place = EigenLocatie, Agreement = CaoOwn, Months = null, Offers = [VastAanspreekpunt, BegeleidingAanwezig, VasteTaken, Binnen, GeenKlantcontact], Lacks = [Prikkelarm, Zittend] },
        new(Own, "tuin", 24, 36) { Title = "Medewerker groenploeg (detachering)", Sharing = Groep, Places = 6, Times = "07:30-16:00", Routes = [Wsw, EigenDienstverband], Place = Detachering, Transport = true, Agreement = CaoOwn, Months = null, Offers = [VastAanspreekpunt, BegeleidingAanwezig, VasteTaken, KleinTeam, ExtraPauzes], Lacks = [Binnen, Zittend] },
        new(Own, "orders", 24, 36) { Title = "Logistiek medewerker (detachering)", Places = 4, Times = "07:00-15:30", Routes = [Wsw, EigenDienstverband], Place = Detachering, Transport = true, Agreement = CaoOwn, Months = null, Offers = [VastAanspreekpunt, BegeleidingAanwezig, VasteTaken, Binnen, GeenKlantcontact], Lacks = [Prikkelarm] },
        new(Own, "restaurant", 16, 28) { Title = "Medewerker eigen bedrijfsrestaurant", Places = 2, Times = "09:00-15:00", Routes = [Beschut, EigenDienstverband, MetOndersteuning], Place = EigenLocatie, Agreement = CaoOwn, Offers = [VastAanspreekpunt, BegeleidingAanwezig, VasteTaken, KleinTeam, Binnen] },

        // Green.
        new("wg-de-linde", "tuin", 24, 36) { Times = "07:30-16:00", Agreement = CaoGreen, Pay = 15.20m, Offers = [VastAanspreekpunt, KleinTeam, AangepastGereedschap], Lacks = [Binnen, Zittend], Places = 2 },
        new("wg-de-linde", "tuin", 24, 38) { Title = "Hovenier met machines", Times = "07:00-16:00", Licences = [Rijbewijs.B], Certificates = [VcaBasis], Agreement = CaoGreen, Pay = 16.40m, Months = null, Lacks = [Binnen, Zittend, GeenTijdsdruk] },
        new("wg-grifthof", "kwekerij", 20, 36) { Times = "08:00-16:30", Places = 3, Agreement = "Cao Open Teelten", Offers = [VasteTaken, KleinTeam, ExtraPauzes], Lacks = [Zittend] },
        new("wg-buitengoed", "tuin", 16, 28) { Title = "Medewerker landgoed", Days = "ma di wo do", Times = "08:30-15:30", Agreement = CaoGreen, Offers = [KleinTeam, GeenTijdsdruk, GeenKlantcontact], Lacks = [Binnen] },
        new("wg-ijsselgroen", "wijk", 20, 32) { Places = 4, Times = "08:00-15:30", Routes = [MetOndersteuning, EigenDienstverband, Wsw], Agreement = CaoGreen, Offers = [VastAanspreekpunt, BegeleidingAanwezig, VasteTaken, GeenTijdsdruk, KleinTeam], Lacks = [Binnen], Transport = true },
        new("wg-berkelgroen", "wijk", 24, 36) { Times = "07:30-16:00", Routes = [Regulier, MetOndersteuning, Wsw], Agreement = CaoGreen, Offers = [VastAanspreekpunt, VasteTaken], Lacks = [Binnen] },
        new("wg-zorgboerderij", "kwekerij", 12, 24) { Title = "Medewerker moestuin en kas", Routes = [MetOndersteuning, Beschut], Times = "09:00-15:30", Transport = true, Offers = [VastAanspreekpunt, BegeleidingAanwezig, GeenTijdsdruk, KleinTeam, Prikkelarm, ExtraPauzes] },

        // Cleaning.
        new("wg-veluwe-schoon", "kantoor", 12, 24) { Times = "06:00-10:00", Places = 3, Agreement = CaoCleaning, Pay = 15.60m, Offers = [VasteTaken, GeenKlantcontact], Lacks = [Zittend, BegeleidingAanwezig] },
        new("wg-veluwe-schoon", "kantoor", 10, 20) { Title = "Schoonmaker scholen", Times = "15:30-19:30", Certificates = [Vog], Places = 2, Agreement = CaoCleaning, Pay = 15.60m, Offers = [VasteTaken, GeenKlantcontact, VastAanspreekpunt] },
        new("wg-glansrijk", "kantoor", 16, 30) { Times = "08:30-15:00", Routes = [Regulier, MetOndersteuning, EigenDienstverband, Wsw], Places = 4, Agreement = CaoCleaning, Offers = [VastAanspreekpunt, BegeleidingAanwezig, VasteTaken, KleinTeam, UitlegInBeeld] },
        new("wg-hotel-grift", "kamers", 20, 32) { Days = "ma di wo do vr za zo", Times = "09:00-15:30", Places = 2, Agreement = "Cao Horeca", Lacks = [GeenTijdsdruk, Zittend], Language = A2 },
        new("wg-wasserij-stroom", "wasserij", 24, 36) { Times = "07:00-15:30", Places = 3, Routes = [Regulier, MetOndersteuning, Wsw], Offers = [VasteTaken, VastAanspreekpunt, GeenKlantcontact, Binnen], Lacks = [Prikkelarm, Zittend] },
        new("wg-autohuis", "poets", 20, 38) { Times = "08:30-17:00", Licences = [Rijbewijs.B], Agreement = "Cao Motorvoertuigen", Offers = [KleinTeam, GeenKlantcontact] },

        // Packing.
        new("wg-ijsselpak", "inpak", 16, 36) { Times = "08:00-16:30", Places = 4, Offers = [VasteTaken, Zittend, VastAanspreekpunt, GeenKlantcontact, Binnen], Lacks = [Prikkelarm] },
        new("wg-ijsselpak", "lijn", 24, 38) { Times = "06:00-14:30", Places = 3, Pay = 15.10m, Offers = [VasteTaken, GeenKlantcontact, Binnen], Lacks = [GeenTijdsdruk, Prikkelarm, Zittend] },
        new("wg-koekhuis", "lijn", 20, 32) { Title = "Medewerker inpak koekfabriek", Times = "07:30-16:00", Certificates = [Haccp], Agreement = "Cao Zoetwaren", Offers = [KleinTeam, VasteTaken, Binnen], Lacks = [Zittend] },
        new("wg-theehuis", "sorteer", 16, 28) { Title = "Medewerker theepakkerij", Times = "09:00-16:00", Offers = [Zittend, Prikkelarm, KleinTeam, GeenKlantcontact, GeenTijdsdruk, Binnen], Places = 2 },
        new("wg-geschenk", "inpak", 12, 32) { Title = "Medewerker geschenkpakketten", Days = "ma di wo do", Times = "09:00-15:30", Routes = [MetOndersteuning, Beschut, Wsw], Places = 5, ClosesIn = 60, Months = 3, Offers = [BegeleidingAanwezig, VastAanspreekpunt, VasteTaken, Zittend, ExtraPauzes, Binnen] },

        // Assembly.
        new("wg-montage-berkel", "montage", 24, 36) { Times = "07:30-16:00", Routes = [Regulier, MetOndersteuning, Wsw], Places = 2, Agreement = CaoMetal, Offers = [ZittenEnStaan, VastAanspreekpunt, VasteTaken, Binnen, GeenKlantcontact] },
        new("wg-lichtlijn", "elektro", 24, 38) { Times = "08:00-16:30", Places = 2, Pay = 15.90m, Agreement = CaoMetal, Offers = [Zittend, Prikkelarm, KleinTeam, GeenKlantcontact, Binnen] },
        new("wg-lichtlijn", "montage", 16, 32) { Title = "Monteur armaturen", Times = "08:00-16:30", Agreement = CaoMetal, Offers = [Zittend, VasteTaken, Binnen, UitlegInBeeld], StartsIn = 30 },
        new("wg-terugwinning", "demontage", 16, 36) { Times = "08:00-16:00", Routes = [MetOndersteuning, EigenDienstverband, Wsw], Places = 4, Offers = [BegeleidingAanwezig, VastAanspreekpunt, GeenTijdsdruk, AangepastGereedschap, GeenKlantcontact, Binnen] },
        new("wg-naaldwerk", "naaiatelier", 12, 28) { Days = "ma di do vr", Times = "09:30-15:30", Places = 2, Offers = [Zittend, KleinTeam, VastAanspreekpunt, BegeleidingAanwezig, Prikkelarm, Binnen] },

        // Catering.
        new("wg-stadskeuken", "keuken", 16, 28) { Days = "wo do vr za zo", Times = "11:00-20:00", Agreement = "Cao Horeca", Lacks = [Zittend, GeenTijdsdruk, Prikkelarm], Offers = [GeenKlantcontact, Binnen] },
        new("wg-stadskeuken", "bediening", 12, 24) { Days = "do vr za zo", Times = "10:00-18:00", Language = B1, Agreement = "Cao Horeca", Lacks = [Zittend, GeenKlantcontact, Prikkelarm] },
        new("wg-lunchhuis", "bediening", 12, 28) { Title = "Gastheer of gastvrouw lunchhuis", Days = "ma di wo do vr za", Times = "10:00-16:30", Language = A2, Routes = [Regulier, MetOndersteuning, Beschut], Places = 3, Offers = [BegeleidingAanwezig, VastAanspreekpunt, KleinTeam, VasteTaken, Binnen], Lacks = [GeenKlantcontact] },
        new("wg-lunchhuis", "keuken", 16, 28) { Title = "Hulp in de keuken", Days = "ma di wo do vr za", Times = "09:00-15:30", Routes = [Regulier, MetOndersteuning, EigenDienstverband], Offers = [BegeleidingAanwezig, KleinTeam, VasteTaken, GeenKlantcontact, Binnen] },
        new("wg-catering-plus", "restaurant", 20, 30) { Times = "08:00-14:30", Places = 2, Certificates = [Vog], Agreement = "Cao Contractcatering", Offers = [VasteTaken, KleinTeam, Binnen], Lacks = [Zittend] },

        // Logistics.
        new("wg-hanzelog", "orders", 24, 38) { Times = "07:00-15:30", Places = 4, Pay = 15.30m, Routes = [Regulier, MetOndersteuning, Wsw], Offers = [VasteTaken, GeenKlantcontact, Binnen, VastAanspreekpunt], Lacks = [Prikkelarm, Zittend] },
        new("wg-hanzelog", "magazijn", 24, 38) { Title = "Heftruckchauffeur", Times = "06:00-14:30", Certificates = [Heftruck], Pay = 16.80m, Months = null, Lacks = [Prikkelarm, BegeleidingAanwezig] },
        new("wg-webmagazijn", "orders", 16, 32) { Title = "Orderpicker webwinkel", Days = "ma di wo do vr za", Times = "08:00-16:30", Places = 3, Offers = [VasteTaken, UitlegInBeeld, GeenKlantcontact, Binnen], Lacks = [Zittend] },
        new("wg-bouwpunt", "magazijn", 24, 38) { Times = "07:00-16:00", Routes = [Regulier, MetOndersteuning, Wsw], Offers = [KleinTeam, VastAanspreekpunt], Lacks = [Zittend, Prikkelarm] },
        new("wg-snelweg-post", "bezorging", 20, 36) { Days = "ma di wo do vr za", Times = "08:00-17:00", Licences = [Rijbewijs.B], Certificates = [Vog], Places = 2, Pay = 15.40m, Lacks = [GeenTijdsdruk, BegeleidingAanwezig], Language = A2 },

        // Reception and administration.
        new("wg-hanzekantoor", "balie", 20, 32) { Title = "Medewerker receptie en post", Times = "08:30-17:00", Language = B1, Certificates = [Vog], Offers = [Zittend, VastAanspreekpunt, Binnen, Rolstoeltoegankelijk], Lacks = [GeenKlantcontact] },
        new("wg-griftzorg", "balie", 16, 24) { Title = "Gastvrouw of gastheer receptie", Times = "09:00-17:00", Language = B1, Certificates = [Vog], Agreement = CaoCare, Offers = [Zittend, Binnen, Rolstoeltoegankelijk, KleinTeam], Lacks = [GeenKlantcontact] },
        new("wg-hanzekantoor", "bode", 16, 32) { Times = "08:00-16:30", Offers = [VasteTaken, VastAanspreekpunt, Binnen, ExtraPauzes], Routes = [Regulier, MetOndersteuning, Wsw] },
        new("wg-griftzorg", "invoer", 20, 32) { Times = "08:30-17:00", Language = B1, Agreement = CaoCare, Offers = [Zittend, Prikkelarm, FlexibeleBegintijd, Binnen, Rolstoeltoegankelijk, GeenKlantcontact] },
        new("wg-hanzekantoor", "archief", 12, 28) { Times = "09:00-16:30", Places = 2, Offers = [Zittend, Prikkelarm, VasteTaken, GeenTijdsdruk, FlexibeleBegintijd, Binnen, GeenKlantcontact, Rolstoeltoegankelijk] },
        new("wg-ijsselstate", "archief", 16, 24) { Title = "Medewerker scannen en archief", Times = "09:00-16:00", Agreement = CaoCare, Months = 6, Offers = [Zittend, KleinTeam, Binnen], ClosesIn = 45 },

        // Care.
        new("wg-zonnehof", "huiskamer", 16, 24) { Days = "ma di wo do vr za zo", Times = "08:00-14:00", Certificates = [Vog], Language = A2, Agreement = CaoCare, Places = 2, Offers = [KleinTeam, VastAanspreekpunt, Binnen], Lacks = [GeenKlantcontact] },
        new("wg-ijsselstate", "huiskamer", 12, 24) { Title = "Gastvrouw of gastheer woongroep", Times = "09:00-14:30", Certificates = [Vog], Language = A2, Agreement = CaoCare, Offers = [KleinTeam, BegeleidingAanwezig, Binnen] },
        new("wg-zonnehof", "zorghuis", 16, 28) { Times = "08:00-13:00", Certificates = [Vog], Agreement = CaoCare, Places = 2, Offers = [VasteTaken, VastAanspreekpunt, Binnen] },
        new("wg-griftzorg", "zorghuis", 20, 32) { Times = "07:30-13:30", Certificates = [Vog], Agreement = CaoCare, Offers = [VasteTaken, KleinTeam, Binnen], Lacks = [Zittend] },
        new("wg-brede-school", "overblijf", 8, 12) { Days = "ma di do vr", Times = "11:45-13:30", Certificates = [Vog], Language = A2, Places = 2, Offers = [KleinTeam, VastAanspreekpunt], Lacks = [Prikkelarm] },

        // Security.
        new("wg-wijktoezicht", "toezicht", 24, 36) { Days = "ma di wo do vr za", Times = "10:00-18:30", Certificates = [Vog], Language = B1, Places = 2, Offers = [VastAanspreekpunt, KleinTeam], Lacks = [GeenKlantcontact, Binnen] },
        new("wg-stalling", "stalling", 20, 32) { Days = "ma di wo do vr za zo", Times = "06:30-14:30", Places = 3, Certificates = [Vog], Routes = [Regulier, MetOndersteuning, EigenDienstverband, Wsw], Offers = [VastAanspreekpunt, VasteTaken, BegeleidingAanwezig] },

        // Retail.
        new("wg-buurtsuper", "vakken", 12, 28) { Days = "ma di wo do vr za", Times = "07:00-13:00", Places = 2, Agreement = CaoRetail, Offers = [VasteTaken, KleinTeam, Binnen], Lacks = [Zittend] },
        new("wg-buurtsuper", "verkoop", 16, 28) { Title = "Medewerker kassa en winkel", Days = "ma di wo do vr za", Times = "09:00-18:00", Language = A2, Agreement = CaoRetail, Offers = [KleinTeam, Binnen], Lacks = [GeenKlantcontact] },
        new("wg-tuincentrum", "verkoop", 16, 32) { Title = "Verkoopmedewerker tuincentrum", Days = "wo do vr za zo", Times = "09:00-18:00", Language = B1, Agreement = "Cao Tuincentra", Lacks = [GeenKlantcontact, Zittend] },
        new("wg-tweede-kans", "kringloop", 16, 32) { Days = "di wo do vr za", Times = "09:30-17:00", Places = 4, Routes = [MetOndersteuning, EigenDienstverband, Beschut, Wsw], Offers = [VastAanspreekpunt, BegeleidingAanwezig, VasteTaken, GeenTijdsdruk, ExtraPauzes, Binnen] },

        // Technique.
        new("wg-fietswerk", "fietsen", 16, 32) { Times = "08:30-17:00", Places = 2, Routes = [Regulier, MetOndersteuning, EigenDienstverband], Offers = [BegeleidingAanwezig, VastAanspreekpunt, KleinTeam, AangepastGereedschap, Binnen] },
        new("wg-staalhart", "metaal", 24, 38) { Times = "07:00-15:45", Certificates = [VcaBasis], Agreement = CaoMetal, Pay = 16.90m, Months = null, Lacks = [Prikkelarm, Zittend] },
        new("wg-klusbrug", "klus", 20, 36) { Times = "08:00-16:30", Licences = [Rijbewijs.B], Agreement = "Cao Afbouw", Offers = [KleinTeam, VastAanspreekpunt] },
    ];
}
