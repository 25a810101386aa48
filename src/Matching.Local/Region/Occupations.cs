using static Matching.Functions.Work.Belasting;

namespace Matching.Local.Region;

/// <summary>The work that is done in the region, in every field of the starter taxonomy.</summary>
internal static class Occupations
{
    /// <summary>How many of the candidates look for work in each field.</summary>
    public static IReadOnlyList<(string Field, int People)> Fields { get; } =
    [
        ("groen", 36), ("schoonmaak", 34), ("inpakken", 40), ("assemblage", 28), ("catering", 26), ("logistiek", 34),
        ("receptie", 14), ("administratie", 18), ("zorg", 20), ("beveiliging", 10), ("winkel", 24), ("techniek", 16),
    ];

    public static IReadOnlyList<Occupation> All { get; } =
    [
        new("tuin", "groen", "Medewerker groenonderhoud", "groen-snoeien:3 groen-maaien:2 groen-blad:2", "groen-heggenschaar:2 werknemer-buiten:2", Zwaar,
            "Heggen en struiken snoeien;Gras maaien;Blad en snoeiafval ruimen", "Werkt het liefst buiten, in een vaste ploeg."),
        new("wijk", "groen", "Medewerker openbare ruimte", "groen-zwerfvuil:2 groen-vegen:2 groen-afvalbakken:2", "groen-onkruid:2 werknemer-buiten:2", Middelzwaar,
            "Zwerfvuil opruimen;Straten en pleinen vegen;Afvalbakken legen", "Wil buiten werken in de eigen buurt."),
        new("kwekerij", "groen", "Medewerker kwekerij", "groen-verpotten:2 groen-zaaien:2 groen-water:2", "groen-gewas:2 werknemer-routine:2", Middelzwaar,
            "Zaaien en stekken;Planten verpotten;Planten water geven", "Houdt van planten en van rustig werk."),
        new("kantoor", "schoonmaak", "Schoonmaker kantoren", "schoonmaak-stofzuigen:2 schoonmaak-sanitair:3 schoonmaak-stof:2", "schoonmaak-dweilen:2 werknemer-zelfstandig:3", Middelzwaar,
            "Stofzuigen en dweilen;Sanitair schoonmaken;Bureaus afnemen", "Maakt graag iets af: schoon is schoon."),
        new("kamers", "schoonmaak", "Medewerker housekeeping", "schoonmaak-bedden:2 schoonmaak-kamers:2 schoonmaak-sanitair:2", "schoonmaak-aanvullen:2 werknemer-uiterlijk:2", Middelzwaar,
            "Bedden opmaken;Kamers schoonmaken;Voorraad aanvullen", "Werkt graag met de handen en ziet wat er nog moet gebeuren."),
        new("wasserij", "schoonmaak", "Medewerker wasserij", "schoonmaak-wasgoed:2 schoonmaak-vouwen:2 schoonmaak-strijken:2", "werknemer-routine:2 werknemer-staan:2", Middelzwaar,
            "Wasgoed sorteren en wassen;Linnengoed vouwen;Strijken en mangelen", "Vindt herhalend werk prettig."),
        new("poets", "schoonmaak", "Medewerker autopoets", "schoonmaak-autowassen:2 schoonmaak-interieur:2 schoonmaak-hogedruk:2", "werknemer-nauwkeurig:2 logistiek-rijbewijs:1", Middelzwaar,
            "Auto's wassen;Interieurs reinigen;Hogedrukreiniger gebruiken", "Is gek op auto's."),
        new("inpak", "inpakken", "Inpakmedewerker", "inpakken-doos:2 inpakken-samenstellen:2 inpakken-dichttapen:2", "werknemer-nauwkeurig:3 inpakken-tellen:2", Licht,
            "Dozen vouwen en vullen;Pakketten samenstellen;Dozen dichtplakken", "Werkt graag zittend aan een vaste tafel, met dezelfde collega's."),
        new("lijn", "inpakken", "Medewerker verpakkingslijn", "inpakken-band:2 inpakken-inpakmachine:2 inpakken-kwaliteit:2", "werknemer-tempo:3 schoonmaak-hygiene:2", Middelzwaar,
            "De lijn vullen;De inpakmachine bedienen;Producten controleren", "Kan lang doorwerken en houdt van tempo."),
        new("sorteer", "inpakken", "Medewerker sorteren en etiketteren", "inpakken-sorteren:2 inpakken-etiketten:2 inpakken-tellen:2", "werknemer-routine:2 werknemer-concentratie:2", Licht,
            "Producten sorteren;Etiketten plakken;Aantallen tellen", "Werkt precies en vindt rust op de werkplek belangrijk."),
        new("montage", "assemblage", "Assemblagemedewerker", "assemblage-schroeven:3 assemblage-tekening:2 assemblage-controle:2", "werknemer-fijnmotoriek:3 techniek-handgereedschap:2", Licht,
            "Onderdelen monteren;Werken volgens een tekening;Montage controleren", "Is handig en wil graag weten hoe iets in elkaar zit."),
        new("elektro", "assemblage", "Medewerker elektro-assemblage", "assemblage-solderen:3 assemblage-kabels:2 assemblage-esd:2", "assemblage-test:2 werknemer-fijnmotoriek:3", Licht,
            "Kabels strippen en aansluiten;Solderen;Apparaten testen", "Kan urenlang geconcentreerd met kleine onderdelen werken."),
        new("demontage", "assemblage", "Medewerker demontage", "assemblage-ontmanteling:2 inpakken-sorteren:2 techniek-handgereedschap:2", "werknemer-veilig:2 schoonmaak-afvalscheiding:2", Middelzwaar,
            "Apparaten uit elkaar halen;Onderdelen sorteren;Afval scheiden", "Haalt graag dingen uit elkaar."),
        new("naaiatelier", "assemblage", "Medewerker naaiatelier", "assemblage-naaien:2 assemblage-textiel:2 schoonmaak-strijken:2", "werknemer-nauwkeurig:3 assemblage-bedrukken:1", Licht,
            "Stof knippen;Naaien;Strijken en controleren", "Naait thuis ook, en wil daar werk van maken."),
        new("keuken", "catering", "Keukenmedewerker", "catering-groente:2 catering-afwassen:2 catering-portioneren:2", "catering-haccp:1 werknemer-tempo:2", Middelzwaar,
            "Groenten snijden;Maaltijden portioneren;Afwassen", "Staat graag in de keuken, liever achter dan voor."),
        new("bediening", "catering", "Gastheer of gastvrouw", "catering-serveren:2 catering-gastvrijheid:3 catering-koffie:2", "catering-afruimen:2 winkel-kassa:2", Middelzwaar,
            "Gasten ontvangen;Serveren;Koffie zetten", "Vindt contact met mensen het leukst."),
        new("restaurant", "catering", "Medewerker bedrijfsrestaurant", "catering-uitgifte:2 catering-broodjes:2 catering-afruimen:2", "catering-gastvrijheid:2 catering-automaten:2", Middelzwaar,
            "Broodjes smeren;Maaltijden uitgeven;Tafels afruimen", "Wil overdag werken, met vaste gezichten."),
        new("orders", "logistiek", "Orderpicker", "logistiek-picken:3 logistiek-scannen:2 logistiek-verzenden:2", "werknemer-tempo:3 werknemer-staan:2", Middelzwaar,
            "Orders verzamelen;Scannen;Pakketten verzendklaar maken", "Wil bewegen op het werk en niet stilzitten."),
        new("magazijn", "logistiek", "Magazijnmedewerker", "logistiek-lossen:2 logistiek-inslag:2 logistiek-pompwagen:2", "logistiek-heftruck:2 werknemer-tillen:2", Zwaar,
            "Vrachtwagens lossen;Goederen inruimen;Met de pompwagen rijden", "Is sterk en pakt graag aan."),
        new("bezorging", "logistiek", "Bezorger", "logistiek-bestelauto:3 logistiek-bezorgen:2 werknemer-zelfstandig:3", "winkel-klantgericht:2 werknemer-plannen:2", Middelzwaar,
            "De bus laden;Pakketten bezorgen;Handtekeningen vragen", "Rijdt graag en werkt graag alleen."),
        new("balie", "receptie", "Receptionist", "receptie-ontvangen:3 receptie-telefoon:3 receptie-registreren:2", "receptie-doorverbinden:2 werknemer-nederlands:3", Licht,
            "Bezoekers ontvangen;De telefoon aannemen;Bezoekers registreren", "Is graag het eerste gezicht dat mensen zien."),
        new("bode", "receptie", "Facilitair medewerker", "receptie-bode:2 receptie-vergader:2 receptie-conciergewerk:2", "catering-koffie:2 administratie-post:2", Middelzwaar,
            "Zalen klaarzetten;Post rondbrengen;Kleine klussen in het gebouw", "Loopt graag rond en helpt waar het nodig is."),
        new("invoer", "administratie", "Administratief medewerker", "administratie-invoer:3 administratie-controle:2 administratie-excel:2", "werknemer-nauwkeurig:3 administratie-email:2", Licht,
            "Gegevens invoeren;Gegevens controleren;Lijsten bijhouden", "Werkt precies en houdt van cijfers."),
        new("archief", "administratie", "Medewerker post en archief", "administratie-post:2 administratie-scannen:2 administratie-archief:2", "administratie-kopieren:2 werknemer-lezen:2", Licht,
            "Post sorteren;Documenten scannen;Archiveren", "Wil rustig werk aan een eigen bureau."),
        new("huiskamer", "zorg", "Medewerker huiskamer", "zorg-gezelschap:3 zorg-maaltijd:2 zorg-spelletjes:2", "zorg-dementie:2 werknemer-luisteren:2", Licht,
            "Koffie schenken en een praatje maken;Helpen bij de maaltijd;Spelletjes doen", "Is graag met oudere mensen."),
        new("zorghuis", "zorg", "Huishoudelijk medewerker zorg", "zorg-kamers:2 zorg-was:2 zorg-huishouden:2", "zorg-gezelschap:2 schoonmaak-hygiene:2", Middelzwaar,
            "Kamers van bewoners verzorgen;Wasgoed verzorgen;Huishouden doen", "Wil iets voor een ander betekenen."),
        new("overblijf", "zorg", "Medewerker overblijf", "zorg-kinderen:2 zorg-overblijf:3 zorg-knutselen:2", "werknemer-luisteren:2 beveiliging-ehbo:1", Licht,
            "Toezicht houden;Samen eten;Knutselen", "Kan goed met kinderen opschieten."),
        new("toezicht", "beveiliging", "Toezichthouder", "beveiliging-rondes:2 beveiliging-aanspreken:3 beveiliging-rapport:2", "beveiliging-deescaleren:2 werknemer-nederlands:3", Middelzwaar,
            "Rondes lopen;Mensen aanspreken;Meldingen vastleggen", "Blijft rustig, ook als het druk is."),
        new("stalling", "beveiliging", "Medewerker fietsenstalling", "beveiliging-fietsenstalling:2 beveiliging-toegang:2 beveiliging-sluiten:2", "winkel-klantgericht:2 werknemer-optijd:3", Licht,
            "Fietsen bewaken;Passen controleren;De stalling openen en sluiten", "Wil een vaste plek en vaste diensten."),
        new("vakken", "winkel", "Vakkenvuller", "winkel-vakkenvullen:2 winkel-spiegelen:2 winkel-tht:2", "winkel-prijzen:2 werknemer-tempo:2", Middelzwaar,
            "Vakken vullen;Schappen netjes maken;Datums controleren", "Houdt van een opgeruimde winkel."),
        new("verkoop", "winkel", "Winkelmedewerker", "winkel-klantgericht:3 winkel-kassa:2 winkel-presentatie:2", "winkel-advies:2 werknemer-uiterlijk:3", Licht,
            "Klanten helpen;Afrekenen;Artikelen presenteren", "Helpt graag klanten."),
        new("kringloop", "winkel", "Medewerker kringloop", "winkel-innemen:2 inpakken-textiel:2 winkel-kledingrek:2", "winkel-prijzen:2 winkel-opknappen:1", Middelzwaar,
            "Spullen aannemen;Kleding sorteren;Kleding ophangen en prijzen", "Houdt van oude spullen en van een gemengd team."),
        new("fietsen", "techniek", "Fietsenmaker", "techniek-fiets:3 assemblage-fietsen:2 techniek-handgereedschap:2", "schoonmaak-fietsen:2 winkel-klantgericht:2", Middelzwaar,
            "Fietsen repareren;Banden plakken;Fietsen rijklaar maken", "Sleutelt graag aan fietsen."),
        new("metaal", "techniek", "Metaalbewerker", "techniek-lassen:3 techniek-slijpen:2 assemblage-boren:2", "techniek-tekening:2 werknemer-pbm:2", Zwaar,
            "Lassen;Slijpen en polijsten;Boren", "Wil een vak leren in de metaal."),
        new("klus", "techniek", "Medewerker klusdienst", "techniek-klussen:3 techniek-schilderen:2 techniek-handgereedschap:3", "techniek-timmeren:2 logistiek-rijbewijs:1", Middelzwaar,
            "Klussen in woningen;Schilderen;Kleine reparaties", "Is van alle markten thuis."),
    ];

    public static Occupation Find(string key) => All.Single(o => o.Key == key);
}
