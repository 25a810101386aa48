namespace Matching.Application.Tests.Competences;

/// <summary>Dutch in which nobody works: what the recogniser must be silent about.</summary>
internal static class OrdinaryDutch
{
    /// <summary>Sentences from daily life.</summary>
    public static readonly string[] Sentences =
    [
        "Gisteren hebben we met de hele familie een lange wandeling langs de rivier gemaakt.",
        "Het regende zo hard dat de trein een uur te laat was.",
        "Mijn zus is vorige week verhuisd naar een klein dorp bij Zwolle.",
        "Heb je dat boek al uit dat ik je voor je verjaardag gaf?",
        "De kat van de buren ligt de hele dag in de vensterbank te slapen.",
        "Volgende zomer gaan we met de boot naar Engeland.",
        "Hij las de krant en dronk een glas water.",
        "We zagen gisteren een mooie film over de oorlog.",
        "Het was koud, maar de zon scheen de hele middag.",
        "Mijn opa vertelt altijd verhalen over vroeger.",
        "De kinderen speelden tot laat buiten.",
        "Zullen we vanavond bij ons thuis eten?",
        "Ik heb al drie nachten slecht geslapen.",
        "De dokter zei dat het vanzelf over zou gaan.",
        "Ze hebben een nieuwe auto gekocht, een rode.",
        "Mijn broer is verliefd op een meisje uit zijn klas.",
        "De wedstrijd eindigde in een gelijkspel.",
        "Wat een prachtige zonsondergang was dat!",
        "Er staat een oude boom voor ons huis.",
        "Kun je me morgen even bellen over het feest?",
        "De muziek stond zo hard dat niemand elkaar verstond.",
        "Ik vergeet steeds waar ik mijn sleutel heb gelegd.",
        "In de winter vriest de vijver soms dicht.",
        "Mijn moeder houdt niet van vis.",
        "Wij kijken elke avond naar het nieuws.",
        "Hoe laat vertrekt de laatste bus naar het station?",
        "De hond blafte toen de bel ging.",
        "Zij droomt ervan om ooit een wereldreis te maken.",
        "Het water in het meer is helder en koud.",
        "Hij heeft zijn been gebroken met voetballen.",
        "Vorig jaar waren wij met kerst in Oostenrijk.",
        "De minister heeft vandaag een toespraak gehouden.",
        "Dat liedje krijg ik de hele dag niet uit mijn hoofd.",
        "Wie heeft er gewonnen bij het kaarten?",
        "Er zijn twee soorten mensen op de wereld.",
        "De maan staat vannacht laag boven het bos.",
        "Ze vonden elkaar aardig en werden vrienden.",
        "Je moet niet alles geloven wat je hoort.",
        "De kerk in het midden van het dorp is heel oud.",
        "Mijn neefje wordt zaterdag zes jaar.",
        "Ik snap niets van die film.",
        "Het duurde lang voordat we iets hoorden.",
        "Bij ons om de hoek woont een bekende zanger.",
        "De vakantie ging veel te snel voorbij.",
        "Heel Nederland keek naar de finale.",
        "Op het strand lagen overal schelpen.",
        "Hij gaf haar een ring en vroeg of ze met hem wilde trouwen.",
        "Zondag eten we altijd bij oma.",
        "De brief kwam pas na twee weken aan.",
        "Ik vind blauw mooier dan groen.",
        "Sinds de storm ligt er een boom over de weg.",
        "Zij heeft lang haar en blauwe ogen.",
        "We hebben de hele avond gelachen.",
        "Het museum is op maandag gesloten.",
        "Hij is bang voor spinnen.",
        "De baby huilt omdat hij honger heeft.",
        "Waarom is de lucht eigenlijk blauw?",
        "Na een lange reis kwamen we moe aan.",
        "In die tijd was alles anders.",
        "Ik wist niet dat jij ook in Deventer woonde.",
        "De appels zijn dit jaar kleiner dan vorig jaar.",
        "Er ging een wolk voor de zon.",
        "Mijn tante zingt in een koor.",
        "Het gaat vandaag veel beter met haar.",
        "Pas op voor de hond!",
        "De lamp boven de tafel is kapot.",
        "Ze liep zonder iets te zeggen de kamer uit.",
        "Wij wonen nu tien jaar in deze straat.",
        "Hij heeft zich vergist in de datum.",
        "Ben je wel eens in Parijs geweest?",
        "Mijn fiets is gestolen bij het station.",
        "De sneeuw bleef drie dagen liggen.",
        "Het kind viel van de schommel, maar huilde niet.",
        "Met een beetje geluk wordt het morgen droog.",
        "Zij zette haar bril op en keek naar de sterren.",
        "De soep was te zout.",
        "Vannacht heb ik van je gedroomd.",
        "Er kwam geen antwoord op mijn vraag.",
    ];

    /// <summary>Three hundred of the most common words of Dutch.</summary>
    public static readonly string[] CommonWords = """
        de het een en van ik je is dat in niet te op wat met die voor hij aan zijn er we was maar ze om ook als dit me heb hebben naar kan dan bij
        nog mijn heeft uit had zo wel nu over goed deze weet worden of moet hem zou haar geen waar ben hier door mij alles daar jij al hoe ga
        iets moeten mensen tot wil gaan niets toch weg man doen meer kunnen zal laten onze komen tegen omdat ons zei denk iemand altijd nooit
        gaat zien veel zeggen jullie leven kom hun wij moest echt terug tijd word gewoon eens jaar vrouw graag misschien na dag weer keer
        huis eerste werd wordt anders was gezien twee mogen allemaal af ander dus maken vader moeder kinderen kind zeker willen weten erg
        beetje dood samen gedaan geld zoals elkaar elke drie zonder binnen hand ogen vriend vrienden naam wereld werk werken plaats weg deur
        eten drinken slapen lopen staan zitten liggen houden geven nemen krijgen vinden zoeken vragen kijken horen spreken praten lezen
        schrijven spelen leren helpen brengen halen blijven wachten beginnen denken geloven hopen voelen kopen betalen wonen zetten leggen
        vallen trekken dragen rijden groot klein nieuw oud lang kort jong mooi lekker klaar moeilijk belangrijk open dicht snel vroeg laat
        rustig eigen vrij zwaar vol leeg warm koud avond nacht morgen week maand uur minuut school stad land straat auto fiets trein water
        brood tafel stoel bed kamer keuken tuin boek brief telefoon computer hoofd hart gezicht voet haar stem woord vraag antwoord probleem
        reden idee plan zaak regel recht dienst groep team bedrijf baas klant winkel markt hulp zorg gevoel liefde angst geluk kans
        begin einde deel kant soort stuk paar punt lijn plek grond lucht zon regen feest broer zus meisje jongen dokter politie hond kat zomer winter
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(300).ToArray();
}
