using System.Globalization;
using Matching.Functions.Employers;
using static Matching.Functions.Employers.PsoTrede;
using static Matching.Functions.Employers.WerkgeverSoort;

namespace Matching.Local.Region;

/// <summary>The employers: made up, with numbers that nobody has.</summary>
internal static class RegionEmployers
{
    /// <summary>The organisation itself, with its own free and sheltered places.</summary>
    public const string Own = "wg-werk-in-de-regio";

    public static IReadOnlyList<DemoEmployer> All { get; } = Number(
    [
        Employer(Own, "Werk in de regio", EigenOrganisatie, Trede3, "7325 WC", "Ans Hogeling", "Rik Pastink"),
        Employer("wg-de-linde", "Hoveniersbedrijf De Linde", Regulier, Aspirant, "7314 DM", "Sanne Eekwal"),
        Employer("wg-grifthof", "Kwekerij Grifthof", Regulier, null, "7331 LV", "Wout Brandsema"),
        Employer("wg-buitengoed", "Landgoed Buitengoed", Regulier, Trede1, "7313 GE", "Mieke Staring"),
        Employer("wg-ijsselgroen", "IJsselgroen", SocialeFirma, Trede3, "7418 AT", "Harm Lubbersen", "Joyce Tolkamp"),
        Employer("wg-berkelgroen", "Berkelgroen", Regulier, null, "7204 TW", "Teun Averdijk"),
        Employer("wg-zorgboerderij", "Zorgboerderij De Horst", SocialeFirma, Trede2, "7217 BK", "Greet Horstink"),
        Employer("wg-veluwe-schoon", "Veluwe Schoon", Regulier, Trede2, "7323 KP", "Ron Kamphorst", "Aylin Demirbas"),
        Employer("wg-glansrijk", "Glansrijk Schoonmaak", SocialeFirma, Trede3, "7415 BN", "Carla Boksem"),
        Employer("wg-hotel-grift", "Hotel De Grift", Regulier, null, "7315 JA", "Olaf Vrielink"),
        Employer("wg-wasserij-stroom", "Wasserij Stroom", Regulier, Trede1, "7327 BH", "Dini Schreurink"),
        Employer("wg-autohuis", "Autohuis Hanze", Regulier, null, "7418 EK", "Mark Hulstein"),
        Employer("wg-ijsselpak", "IJsselpak", Regulier, Trede1, "7418 CJ", "Gerda Ooster", "Levi Mensinga"),
        Employer("wg-koekhuis", "Koekhuis Ten Brinke", Regulier, null, "7411 GH", "Ella ten Brinke"),
        Employer("wg-theehuis", "Theepakhuis Noord", Regulier, Aspirant, "7332 AZ", "Frits Olthaar"),
        Employer("wg-geschenk", "Geschenk en Zo", SocialeFirma, Trede2, "7202 CE", "Loes Wijnbergen"),
        Employer("wg-montage-berkel", "Montage Berkel", Regulier, Trede1, "7202 AG", "Koen Slotboom"),
        Employer("wg-lichtlijn", "Lichtlijn Armaturen", Regulier, null, "7325 AS", "Suzan Brakel"),
        Employer("wg-terugwinning", "De Terugwinning", SocialeFirma, Trede3, "7417 XC", "Henny Kolkman"),
        Employer("wg-naaldwerk", "Atelier Naaldwerk", SocialeFirma, Trede1, "7311 LC", "Bep Rozendal"),
        Employer("wg-stadskeuken", "De Stadskeuken", Regulier, null, "7411 KL", "Ivo Pannekoek"),
        Employer("wg-lunchhuis", "Lunchhuis De Sluis", SocialeFirma, Trede2, "7311 EV", "Marjan Dorsman"),
        Employer("wg-catering-plus", "Bedrijfscatering Plus", Regulier, Trede1, "7336 AE", "Ahmet Yildizlar", "Wies Kappers"),
        Employer("wg-hanzelog", "Hanzelog", Regulier, Trede2, "7418 AH", "Jeroen Spanjer"),
        Employer("wg-webmagazijn", "Webmagazijn Oost", Regulier, null, "7325 HB", "Lotte Binnerts"),
        Employer("wg-bouwpunt", "Bouwpunt Berkel", Regulier, null, "7207 JK", "Ab Klumpers"),
        Employer("wg-snelweg-post", "Pakketdienst De Brug", Regulier, Aspirant, "7423 RS", "Nico Vaartjes"),
        Employer("wg-hanzekantoor", "Hanzekantoor", Regulier, null, "7412 XB", "Paula Reurink"),
        Employer("wg-griftzorg", "Griftzorg", Regulier, Trede1, "7316 KC", "Tineke Bloemers", "Jan Boskamp"),
        Employer("wg-zonnehof", "Woonzorgcentrum De Zonnehof", Regulier, null, "7321 CD", "Rita Engelbert"),
        Employer("wg-ijsselstate", "IJsselstate Ouderenzorg", Regulier, Trede1, "7425 PM", "Corrie Wolters Ruckert"),
        Employer("wg-brede-school", "Brede School De Wissel", Regulier, null, "7335 EA", "Daan Ketelaar"),
        Employer("wg-wijktoezicht", "Wijktoezicht Oost", SocialeFirma, Trede2, "7312 HR", "Murat Aksoylu"),
        Employer("wg-stalling", "Stallingen Hanze", SocialeFirma, Trede2, "7411 MB", "Ineke Palland"),
        Employer("wg-buurtsuper", "Buurtsuper Van Ginkelen", Regulier, null, "7333 BL", "Peter van Ginkelen"),
        Employer("wg-tuincentrum", "Tuincentrum De Kas", Regulier, Aspirant, "7339 GH", "Mirjam Vosselman"),
        Employer("wg-tweede-kans", "Kringloop De Tweede Kans", SocialeFirma, Trede3, "7203 AL", "Job Wassink"),
        Employer("wg-fietswerk", "Fietswerkplaats Spaak", SocialeFirma, Trede2, "7415 EX", "Stan Oortgiesen"),
        Employer("wg-staalhart", "Staalhart Metaal", Regulier, null, "7335 JA", "Evert Buursink"),
        Employer("wg-klusbrug", "Klusdienst De Brug", SocialeFirma, Trede1, "7421 ZA", "Nel Hoftijzer"),
    ]);

    public static DemoEmployer Find(string id) => All.Single(e => e.Id == id);

    private static (string Id, WerkgeverInvoer Details, string[] Names) Employer(
        string id, string name, WerkgeverSoort kind, PsoTrede? step, string postcode, params string[] contacts) =>
        (id, new WerkgeverInvoer { Naam = name, Soort = kind, PsoTrede = step, Postcode = postcode }, contacts);

    private static IReadOnlyList<DemoEmployer> Number((string Id, WerkgeverInvoer Details, string[] Names)[] employers)
    {
        var number = 0;
        return [.. employers.Select(e => new DemoEmployer(e.Id, e.Details, [.. e.Names.Select(name => Contact(e.Id, name, ++number))]))];
    }

    private static ContactpersoonInvoer Contact(string employer, string name, int number) => new()
    {
        Naam = name,
        Telefoon = string.Create(CultureInfo.InvariantCulture, $"055 000 10 {number:D2}"),
        Email = $"{employer}-{name.Split(' ')[0].ToLowerInvariant()}@voorbeeld.nl",
    };
}

/// <summary>An employer with whom to call.</summary>
/// <param name="Id">Id, also of the account.</param>
/// <param name="Details">Name, kind, step on the ladder.</param>
/// <param name="Contacts">One or two people.</param>
public sealed record DemoEmployer(string Id, WerkgeverInvoer Details, IReadOnlyList<ContactpersoonInvoer> Contacts);
