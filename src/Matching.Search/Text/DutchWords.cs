using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Matching.Search.Text;

/// <summary>What the recogniser knows about Dutch words. All words are folded: lower case, without diacritics and apostrophes.</summary>
internal static class DutchWords
{
    /// <summary>Words without content of their own; they never suggest anything and may be missing between the words of a label.</summary>
    public static readonly FrozenSet<string> FunctionWords = Set("""
        de het een t n der den des deze dit die dat dien zulke zulk zon hetzelfde dezelfde diegene degene iets iemand niets niemand niks alles
        allen alle al allemaal ieder iedere iedereen elk elke enkele sommige geen veel vele meer meest meeste weinig minder minst genoeg beide
        ik mij me mijn mn jij je jou jouw jullie u uw hij hem zijn haar zij ze wij we ons onze hun hen zich zichzelf mezelf jezelf elkaar men
        wie wat welke welk waar wanneer waarom hoe hoeveel hoezo waarmee waarvoor waarop waarin waaraan waarbij waardoor waarover waarvan
        er hier daar ergens nergens overal daarom daarmee daarvoor daarop daarin daaraan daarbij daardoor daarover daarvan daarna daarnaast
        hiermee hiervoor hierop hierin hierbij ermee ervoor erop erin eraan erbij erdoor erover ervan erna eruit eraf erbuiten ertoe
        aan achter af behalve beneden bij binnen boven buiten door gedurende in langs met mee na naar naast nabij om omdat omhoog omlaag onder
        op over per rond rondom sinds te tegen tegenover ten ter terwijl tijdens toe tot totdat tussen uit van vanaf vanuit vanwege via volgens
        voor voordat voorbij wegens weg zonder en of maar want dus als dan doch noch zoals zodat zodra hoewel indien mits tenzij nadat alsof
        zowel evenals ook nog wel niet nooit nu toen straks altijd vaak soms steeds reeds weer opnieuw eens ooit even pas zo heel erg zeer te
        alleen slechts maar bijna ongeveer misschien eigenlijk natuurlijk zeker toch gewoon echt ja nee oke ok ah oh och he hoi hallo dag
        ben bent is zijn was waren geweest wees heb hebt heeft hebben had hadden gehad word wordt worden werd werden geworden
        kan kun kunt kunnen kon konden gekund moet moeten moest moesten gemoeten wil wilt willen wilde wilden wou gewild zal zult zul zullen zou
        zouden mag mogen mocht mochten gemogen hoef hoeft hoeven hoefde laat laten liet lieten gelaten lijkt blijkt schijnt
        etc enz enzovoort bijv bijvoorbeeld oa dwz mbv ivm evt nl resp zn dr mr mevr dhr
        """);

    /// <summary>Of these, the ones that may stand anywhere inside a fixed phrase.</summary>
    public static readonly FrozenSet<string> Articles = Set("de het een");

    /// <summary>
    /// Content words that everybody uses for everything. One of them never suggests a competence; two that stand together as in a label may.
    /// </summary>
    public static readonly FrozenSet<string> CommonWords = Set("""
        aandacht aantal aarde achter adres advies afgelopen afspraak avond baan baas bank bed bedrijf bedoelen beetje begin beginnen begrijpen
        bekend bekijken belangrijk bellen beneden bereiken berg beroep bericht beslissen best beste bestaan bestellen betalen betekenen beter
        bewegen bewijs bezig bezitten bezoek bezoeken bieden binnenkort blij blijven bloed bloem boek boekje boer boerderij boodschap boom boot
        bord bos boven branden breken brengen brief broek broer brood broodje brug buik buiten buitenland buren buurt cadeau cent cijfer collega
        computer contact controle daad dak dame dank danken dansen datum deel denken deur dicht dichtbij dier dierbaar ding dingen direct dochter
        doel doen dokter donker dood doodgaan dorp dorst doos draaien dragen drinken droom druk duidelijk duren durven eerst eerste eind einde
        eigen eind eindelijk eten erger ernstig ervaring fase familie feest feit fiets fietsen film fles foto fout fris fruit functie gaan gang
        gast gebeuren gebied gebouw gebruik gebruiken gedachte gedrag geest gegeven gek gelang geld geloven geluid geluk gelukkig gemak
        gemeente geniet genieten genoeg geschiedenis gesprek getal gevaar gevaarlijk geval geven gevoel gewicht gezicht gezin gezond gisteren
        glas god goed goede gooien gratis grens groen groep groeten groot grote grond haal haast halen half hand handig hand hangen hard hart
        haten heer heerlijk helft helemaal helpen heten hoek hoeveelheid hoofd hond honger hoog hoop hopen horen houden huis huiswerk hulp huren
        idee informatie jaar jammer jas jong jongen juist kaart kaas kamer kans kant kantoor kas kast kat keer kennen kennis keuken kiezen kijken
        kind kinderen klaar klas kleding kleed klein kleren kleur klimaat klok klop kloppen knie koffie komen koning koop kopen kort koud
        kosten kracht krant krijgen kunst kwaad kwaliteit kwijt lachen lampen land lang langs langzaam last lastig later lawaai leeg leer leerling
        leggen lekker lenen les leuk leven leveren lezen lichaam licht lief liefde liegen liever liggen lijken lijst links logisch lopen los
        lucht luisteren lukken lunch maal maaltijd maand maandag maat machine makkelijk maken man manier markt materiaal melden melk meneer
        mens mensen merken mes meteen meter meten mevrouw middag middel middelen minuut moe moeder moeilijk moment mond mooi morgen muis muur
        muziek naam nacht natuur nieuw nieuws noemen nodig noorden nummer oma omgang omgeving ondernemen onderwerp ongeluk onthouden ontmoeten
        ontvangen ontwikkelen oog ooit oorlog oor oost opa opdracht openen open opeens openbaar oplossen oplossing opstaan orde oud ouder ouders
        overleg paard paar papier park pen persoon persoonlijk pijn plaats plaatsen plan plank plek plezier plotseling poging politie
        post praten precies prijs prima probleem problemen proberen programma project punt raam raar raden rader recht rechts reden regel regelen
        regen reis rekenen rekening resultaat rijden rij richting rood roepen roer rond ronde ruimte rust rustig samen scheiden schip schoen
        school schoon schrijven schuld sfeer situatie slaan slaap slapen slecht slim sluiten snel snijden soep soort spel spelen spijt sport
        spreken springen spullen staan stad starten stap stappen station steen steken stellen sterk stem stil stoel stof stop stoppen straat streek
        stuk sturen succes systeem taak taal tafel tas team tekenen tekst telefoon televisie tellen tempo terug thee thuis tijd tijdstip toekomst
        toestaan totaal trap trein trekken trots trouw trouwen trouwens tuin twijfel type typen uitleg uitleggen uur vader vakantie vallen vandaag
        vangen varen vast vechten veilig veld ver veranderen verandering verder verdienen verdriet vergadering vergeten verhaal verhuizen
        verjaardag verkeerd verkopen verliefd verliezen verschil verschillend verstaan vertellen vertrekken vertrouwen vervelend verwachten
        vieren vinden vinger vis vlees vliegen vloer voelen voet vogel vol volgen volgend volgende voldoende volkomen voorbeeld vorig vorm vraag
        vragen vrede vreemd vriend vriendin vrij vrijheid vroeg vroeger vrouw vuil vuur waarheid waarschijnlijk wachten wagen wakker wandelen
        warm wassen water web wedstrijd week weekend weg wegen wereld werk werken werkelijk weten wet wezen wijzen wind winkel winnen winter wit
        wonen woning woord woorden zaak zacht zagen zand zee zeggen zeker zetten ziek ziekenhuis zien zin zingen zitten zoeken zoon zorg zorgen
        zus zwaar zwart zwemmen januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag
        donderdag vrijdag zaterdag zondag lente zomer herfst ochtend middernacht vanavond vanmiddag vanochtend overdag nul twee drie vier vijf
        zes zeven acht negen tien elf twaalf twintig dertig honderd duizend miljoen euro procent eerder laatst laatste andere ander anders
        bepaald bepaalde bijzonder compleet dagelijks duur eenvoudig enig enige extra fijn geweldig graag hoog hele iedereen internet jaren
        juf kapot lokaal maal mogelijk mogelijkheid mailen meedoen meegaan meester meid natuurlijk onderdeel onmogelijk ophalen oppassen over
        passen periode rit rustig soms speciaal speciale tegenwoordig toilet toestel uiteindelijk verband verantwoordelijk vlak volledig vooral
        vooruit voorzichtig vriendelijk waarde weigeren wens wensen zelf zelfde zelfs zogenaamd zaterdagochtend welkom welzijn wijk zeker
        vacature sollicitant sollicitatie kandidaat werkgever werknemer medewerker functie salaris loon contract dienstverband cv uren
        organisatie afdeling kantine locatie regio omgeving klus klant klanten bezoeker product producten goederen artikel artikelen onderhoud
        voorraad bestelling dienst taken werkzaamheden werkplek werkdag collegas vaardigheid vaardigheden opleiding cursus diploma certificaat
        niveau eis eisen wensen aanbod doelgroep begeleiding ondersteuning controleren verzorgen bijhouden bedienen onderhouden verwerken
        uitvoeren regelmatig bereid omgaan beschikbaar minimaal maximaal beheer beheren aanvullen klaarmaken afmaken doorgaan meenemen
        """);

    /// <summary>
    /// Prefixes that leave their verb: "ruim de zaal op", "opgeruimd", "op te ruimen".
    /// </summary>
    public static readonly ImmutableArray<string> SeparablePrefixes =
    [
        "aan", "achter", "af", "bij", "binnen", "dicht", "door", "glad", "in", "klaar", "leeg", "los", "mee", "na", "neer", "om", "op", "open", "over",
        "plat", "rond", "samen", "schoon", "stof", "tegen", "terug", "toe", "uit", "vast", "vol", "voor", "voort", "weg", "wel",
    ];

    /// <summary>Of these, the ones that are prepositions too: they belong to a verb only at the end of a clause.</summary>
    public static readonly FrozenSet<string> Prepositions =
        Set("aan achter af bij binnen door in na om op over rond tegen toe uit voor mee");

    /// <summary>Words after which a preposition before them must be the prefix of a verb: "pakt dozen in bij een bedrijf".</summary>
    public static readonly FrozenSet<string> AfterPrefix = Set("""
        en of maar want om als zodat voordat terwijl aan achter bij in met na naar op over tegen tijdens uit van vanuit via voor
        """);

    /// <summary>Prefixes that stay with their verb and take the place of ge-.</summary>
    public static readonly ImmutableArray<string> InseparablePrefixes = ["be", "her", "onder", "ont", "over", "ver"];

    /// <summary>Forms that no rule leads back to their verb, with the verb's stem.</summary>
    public static readonly FrozenDictionary<string, string> IrregularForms = ReadIrregularForms("""
        bied: bood boden geboden
        bijt: beet beten gebeten
        bind: bond bonden gebonden
        blijf: bleef bleven gebleven
        breek: brak braken gebroken
        breng: bracht brachten gebracht
        buig: boog bogen gebogen
        denk: dacht dachten gedacht
        doe: doet doen deed deden gedaan doend
        draag: droeg droegen
        drink: dronk dronken gedronken
        eet: at aten gegeten
        ga: gaat gaan ging gingen gegaan
        geef: gaf gaven
        giet: goot goten gegoten
        graaf: groef groeven
        grijp: greep grepen gegrepen
        begin: begon begonnen
        hang: hing hingen
        help: hielp hielpen geholpen
        houd: hou hield hielden
        kies: koos kozen gekozen
        kijk: keek keken gekeken
        kom: kwam kwamen
        koop: kocht kochten gekocht
        krijg: kreeg kregen gekregen
        laad: laadde laadden
        les: las lazen
        lig: lag lagen gelegen
        loop: liep liepen
        meet: mat maten
        melk: molk molken gemolken
        neem: nam namen genomen
        rijd: reed reden gereden rij
        roep: riep riepen
        scheer: schoor schoren geschoren
        schenk: schonk schonken geschonken
        schrijf: schreef schreven geschreven
        schuif: schoof schoven geschoven
        sla: slaat slaan sloeg sloegen geslagen
        slijp: geslepen
        sluit: sloot sloten gesloten
        snijd: snij sneed sneden gesneden
        spreek: sprak spraken gesproken
        spring: sprong sprongen gesprongen
        spuit: spoot spoten gespoten
        sta: staat staan stond stonden gestaan
        steek: stak staken gestoken
        strijk: gestreken
        treed: trad traden getreden
        trek: trok trokken getrokken
        vang: ving vingen
        vecht: vocht vochten gevochten
        verlies: verloor verloren
        verbind: verbond verbonden
        verschijn: verscheen verschenen
        vind: vond vonden gevonden
        vlecht: vlocht vlochten gevlochten
        vouw: vouwde vouwden gevouwen
        vraag: vroeg vroegen
        was: waste wies
        weeg: woog wogen gewogen
        werf: wierf wierven geworven
        wijs: wees wezen gewezen
        win: won wonnen gewonnen
        wrijf: wreef wreven gewreven
        zend: zond zonden gezonden
        zie: ziet zien zag gezien
        zit: zat zaten gezeten
        zoek: zocht zochten gezocht
        zuig: zoog zogen gezogen
        """);

    /// <summary>
    /// Last parts of compounds that say that it is about work, learning or experience: "heftruckervaring" is about the heftruck.
    /// </summary>
    public static readonly FrozenSet<string> WorkHeads = Set("""
        afdeling assistent assistente baan bedrijf branche certificaat chauffeur chauffeurs cursus dienst diploma ervaring functie hulp hulpen kennis klus
        klussen kracht krachten medewerker medewerkers medewerkster opleiding operator personeel ploeg sector stage taak taken team training
        vaardigheid vaardigheden vak vrijwilliger werk werker werkers werkzaamheden
        """);

    /// <summary>Words that stand for the word of a label: who is a chauffeur drives, who is a medewerker works.</summary>
    public static readonly FrozenDictionary<string, string> StandsFor = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["medewerker"] = "werk",
        ["medewerkers"] = "werk",
        ["medewerkster"] = "werk",
        ["werkzaamheden"] = "werk",
        ["werker"] = "werk",
        ["werkers"] = "werk",
        ["chauffeur"] = "rijd",
        ["chauffeurs"] = "rijd",
        ["bestuurder"] = "rijd",
        ["rijbewijs"] = "rijd",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that deny what follows in their clause.</summary>
    public static readonly FrozenSet<string> DenyingBefore = Set("geen zonder nooit noch behalve");

    /// <summary>After "niet" or "geen", these make the denial a confirmation: "niet bang voor", "geen moeite met".</summary>
    public static readonly FrozenSet<string> UndoesDenial = Set("""
        alleen bang vies vervelend erg moeite probleem problemen bezwaar hekel enkel slechts zomaar
        """);

    /// <summary>Words that open a clause with a subject of its own.</summary>
    public static readonly FrozenSet<string> OpensClause = Set("maar want omdat doordat zodat terwijl wel hoewel als of dus");

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> ReadIrregularForms(string lines)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(':', StringSplitOptions.TrimEntries);
            foreach (var form in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)) forms[form] = parts[0];
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
