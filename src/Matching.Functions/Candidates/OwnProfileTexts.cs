using System.Globalization;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;

namespace Matching.Functions.Candidates;

/// <summary>What the pages of the own profile say, in one language. Names and numbers stand where <c>{0}</c> is; nothing is encoded yet.</summary>
internal sealed record OwnProfileTexts
{
    private static readonly OwnProfileTexts Dutch = new()
    {
        Culture = CultureInfo.GetCultureInfo("nl-NL"),
        Title = "Klopt dit nog?",
        Saved = "Uw gegevens zijn bewaard. Dank u wel.",
        Confirmed = "U zei dat alles klopt. Dank u wel.",
        Added = "Het staat er nu bij. Dank u wel.",
        TakenBack = "De toestemming is ingetrokken. {0} ziet niets meer van u. {1} neemt contact met u op.",
        NothingToTakeBack = "Deze toestemming is er niet meer. U hoeft niets te doen.",
        TryAgain = "Het lukte niet. Er is nog niets bewaard. Druk nog een keer op de knop.",
        UnderstoodTitle = "Begrijpen wij u goed?",
        AskBackTitle = "Toestemming intrekken?",
        TakesNoPart = "U doet nu niet mee",
        TakesNoPartText = "Wij zoeken nu geen werk voor u. Wilt u weer meedoen? Bel {0}.",
        Expired = "Deze link werkt niet meer",
        ExpiredText = "De link is te oud. Wilt u uw gegevens zien? Bel {0}. U krijgt dan een nieuwe link.",
        Hello = "Dag {0}. Dit weten wij van u.",
        Right = "Dit klopt",
        Change = "Er klopt iets niet: veranderen",
        Save = "Opslaan",
        WhatElse = "Wat kunt u nog meer?",
        Can = "Schrijf in uw eigen woorden op wat u kunt",
        CanHint = "Bijvoorbeeld:",
        Next = "Verder",
        NotKnown = "weten wij nog niet",
        NoCompetences = "Dat weten wij nog niet.",
        NoneOfIt = "geen",
        Phone = "Telefoon",
        Email = "E-mail",
        Hours = "Uren",
        HoursAWeek = "{0} uur per week",
        Days = "Dagen",
        Start = "Beginnen",
        From = "vanaf {0}",
        Travel = "Reizen",
        TravelUpTo = "{0}, tot {1} kilometer",
        TravelAlone = "Alleen reizen",
        Yes = "ja",
        No = "nee",
        Wishes = "Wat u graag wilt",
        Competences = "Wat u kunt",
        Needs = "Wat u nodig heeft op het werk",
        NothingSpecial = "niets bijzonders",
        AskHours = "Hoeveel uur per week kunt en wilt u werken?",
        LeastHours = "Minste uren",
        MostHours = "Meeste uren",
        AskDays = "Op welke dagen kunt u werken?",
        AskStart = "Vanaf welke dag kunt u beginnen?",
        AskMeans = "Hoe reist u naar het werk?",
        Walking = "Lopend",
        Bicycle = "Met de fiets",
        PublicTransport = "Met bus of trein",
        Moped = "Met de brommer",
        Car = "Met de auto",
        DoNotKnow = "Weet ik niet",
        AskKilometres = "Hoeveel kilometer kunt u reizen?",
        KilometresHint = "Van huis naar werk, in een rechte lijn. Een getal van 1 tot en met 100.",
        AskAlone = "Kunt u alleen naar het werk reizen?",
        ChooseYes = "Ja",
        ChooseNo = "Nee",
        AskWishes = "Wat wilt u graag?",
        WishesHint = "Bijvoorbeeld: buiten werken, of met dieren.",
        NotSaved = "Er is nog niets bewaard",
        ChangeFirst = "Verander dit eerst:",
        WhoKnows = "Wie weet van u?",
        NobodyKnows = "Er is nu geen werkgever die iets van u weet.",
        MayTakeBack = "U zei ja tegen dit werk. U mag dat altijd intrekken.",
        TakeBack = "Trek toestemming in",
        TheEmployer = "de werkgever",
        KnowsNothing = "De werkgever weet nog niets van u.",
        Knows = "De werkgever weet: {0}.",
        FactCallName = "uw voornaam",
        FactCompetences = "wat u kunt",
        FactHoursAndDays = "wanneer u kunt werken",
        FactPhone = "uw telefoonnummer",
        FactNeeds = "wat u nodig heeft op het werk",
        AskBackText = "Als u de toestemming intrekt, ziet de werkgever meteen niets meer van u. De werkgever hoort niet waarom. U gaat dan niet verder met dit werk.",
        AskBackNext = "{0} neemt daarna contact met u op. Wij zoeken gewoon verder naar ander werk.",
        ReallyTakeBack = "Ja, trek de toestemming in",
        NoBack = "Nee, terug naar mijn gegevens",
        Back = "Terug naar mijn gegevens",
        NothingNew = "Wij herkennen hier niets nieuws in. Schrijf het anders op, of bel {0}.",
        Untick = "Er is nog niets bewaard. Haal het vinkje weg bij wat u niet kunt.",
        CanToo = "Dit kunt u ook",
        AddThis = "Zet dit erbij",
        Meanwhile = "Iemand heeft intussen iets veranderd. Er is nog niets bewaard.",
        LookAgain = "Kijk of het zo klopt.",
        StandsNow = "Bij ons staat nu:",
        StillThere = "Wat u heeft ingevuld, staat er nog. Klopt dat? Druk dan weer op Opslaan.",
        PhoneFault = "Vul een telefoonnummer in, bijvoorbeeld 06 12345678.",
        EmailFault = "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
        TooLong = "Deze tekst is te lang. Maak hem korter.",
        HoursFault = "Vul een getal van 1 tot en met 40 in, bijvoorbeeld 20.",
        HoursOrder = "Dit getal moet hoger zijn dan het minste aantal uren, of gelijk.",
        DateFault = "Vul een datum in, bijvoorbeeld 1-7-2026.",
        MeansFault = "Kies hoe u reist.",
        KilometresFault = "Vul een getal van 1 tot en met 100 in.",
        WriteFirst = "Schrijf eerst op wat u kunt.",
        NoWayToReach = "Vul een e-mailadres of een telefoonnummer in. Anders kunnen wij u niet bereiken.",
        EmailNeeded = "U krijgt berichten per e-mail. Vul een e-mailadres in.",
        PhoneNeeded = "Wij bellen u of sturen u een sms. Vul een telefoonnummer in.",
        TooMuch = "Er staat al heel veel bij wat u kunt. Bel {0} als er iets bij moet.",
        OtherFault = "Wij kunnen dit nu niet bewaren. Bel {0}.",
    };

    private static readonly OwnProfileTexts English = new()
    {
        Culture = CultureInfo.GetCultureInfo("en-GB"),
        Title = "Is this still right?",
        Saved = "Your details are saved. Thank you.",
        Confirmed = "You said that everything is right. Thank you.",
        Added = "It has been added. Thank you.",
        TakenBack = "You have taken back your permission. {0} does not see anything about you any more. {1} will contact you.",
        NothingToTakeBack = "This permission does not exist any more. You do not have to do anything.",
        TryAgain = "It did not work. Nothing is saved yet. Press the button again.",
        UnderstoodTitle = "Do we understand you well?",
        AskBackTitle = "Take back your permission?",
        TakesNoPart = "You are not taking part now",
        TakesNoPartText = "We are not looking for work for you now. Do you want to take part again? Call {0}.",
        Expired = "This link does not work any more",
        ExpiredText = "The link is too old. Do you want to see your details? Call {0}. You will then get a new link.",
        Hello = "Hello {0}. This is what we know about you.",
        Right = "This is right",
        Change = "Something is not right: change it",
        Save = "Save",
        WhatElse = "What else can you do?",
        Can = "Write in your own words what you can do",
        CanHint = "Please write it in Dutch: we read only that. For example:",
        Next = "Next",
        NotKnown = "we do not know yet",
        NoCompetences = "We do not know that yet.",
        NoneOfIt = "none",
        Phone = "Phone",
        Email = "E-mail",
        Hours = "Hours",
        HoursAWeek = "{0} hours a week",
        Days = "Days",
        Start = "Start",
        From = "from {0}",
        Travel = "Travel",
        TravelUpTo = "{0}, up to {1} kilometres",
        TravelAlone = "Travelling alone",
        Yes = "yes",
        No = "no",
        Wishes = "What you would like",
        Competences = "What you can do",
        Needs = "What you need at work",
        NothingSpecial = "nothing special",
        AskHours = "How many hours a week can you and do you want to work?",
        LeastHours = "Fewest hours",
        MostHours = "Most hours",
        AskDays = "On which days can you work?",
        AskStart = "From which day can you start?",
        AskMeans = "How do you travel to work?",
        Walking = "On foot",
        Bicycle = "By bicycle",
        PublicTransport = "By bus or train",
        Moped = "By moped",
        Car = "By car",
        DoNotKnow = "I do not know",
        AskKilometres = "How many kilometres can you travel?",
        KilometresHint = "From home to work, in a straight line. A number from 1 to 100.",
        AskAlone = "Can you travel to work alone?",
        ChooseYes = "Yes",
        ChooseNo = "No",
        AskWishes = "What would you like?",
        WishesHint = "For example: working outdoors, or with animals.",
        NotSaved = "Nothing is saved yet",
        ChangeFirst = "Change this first:",
        WhoKnows = "Who knows about you?",
        NobodyKnows = "There is no employer now who knows anything about you.",
        MayTakeBack = "You said yes to this work. You can always take that back.",
        TakeBack = "Take back permission",
        TheEmployer = "the employer",
        KnowsNothing = "The employer does not know anything about you yet.",
        Knows = "The employer knows: {0}.",
        FactCallName = "your first name",
        FactCompetences = "what you can do",
        FactHoursAndDays = "when you can work",
        FactPhone = "your phone number",
        FactNeeds = "what you need at work",
        AskBackText = "If you take back your permission, the employer does not see anything about you from that moment. The employer does not hear why. You will then not go on with this work.",
        AskBackNext = "{0} will contact you after that. We will keep looking for other work.",
        ReallyTakeBack = "Yes, take back my permission",
        NoBack = "No, back to my details",
        Back = "Back to my details",
        NothingNew = "We do not see anything new in this. Write it in another way, or call {0}.",
        Untick = "Nothing is saved yet. Untick what you cannot do.",
        CanToo = "You can also do this",
        AddThis = "Add this",
        Meanwhile = "Somebody has changed something in the meantime. Nothing is saved yet.",
        LookAgain = "See whether it is right now.",
        StandsNow = "We now have:",
        StillThere = "What you filled in is still there. Is it right? Then press Save again.",
        PhoneFault = "Fill in a phone number, for example 06 12345678.",
        EmailFault = "Fill in an e-mail address, for example name@example.com.",
        TooLong = "This text is too long. Make it shorter.",
        HoursFault = "Fill in a number from 1 to 40, for example 20.",
        HoursOrder = "This number must not be lower than the fewest hours.",
        DateFault = "Fill in a date, for example 1/7/2026.",
        MeansFault = "Choose how you travel.",
        KilometresFault = "Fill in a number from 1 to 100.",
        WriteFirst = "First write what you can do.",
        NoWayToReach = "Fill in an e-mail address or a phone number. Otherwise we cannot reach you.",
        EmailNeeded = "You get messages by e-mail. Fill in an e-mail address.",
        PhoneNeeded = "We call you or send you text messages. Fill in a phone number.",
        TooMuch = "There is already a lot in what you can do. Call {0} if something has to be added.",
        OtherFault = "We cannot save this now. Call {0}.",
    };

    public required CultureInfo Culture { get; init; }

    public required string Title { get; init; }

    public required string Saved { get; init; }

    public required string Confirmed { get; init; }

    public required string Added { get; init; }

    public required string TakenBack { get; init; }

    public required string NothingToTakeBack { get; init; }

    public required string TryAgain { get; init; }

    public required string UnderstoodTitle { get; init; }

    public required string AskBackTitle { get; init; }

    public required string TakesNoPart { get; init; }

    public required string TakesNoPartText { get; init; }

    public required string Expired { get; init; }

    public required string ExpiredText { get; init; }

    public required string Hello { get; init; }

    public required string Right { get; init; }

    public required string Change { get; init; }

    public required string Save { get; init; }

    public required string WhatElse { get; init; }

    public required string Can { get; init; }

    public required string CanHint { get; init; }

    public required string Next { get; init; }

    public required string NotKnown { get; init; }

    public required string NoCompetences { get; init; }

    public required string NoneOfIt { get; init; }

    public required string Phone { get; init; }

    public required string Email { get; init; }

    public required string Hours { get; init; }

    public required string HoursAWeek { get; init; }

    public required string Days { get; init; }

    public required string Start { get; init; }

    public required string From { get; init; }

    public required string Travel { get; init; }

    public required string TravelUpTo { get; init; }

    public required string TravelAlone { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string Wishes { get; init; }

    public required string Competences { get; init; }

    public required string Needs { get; init; }

    public required string NothingSpecial { get; init; }

    public required string AskHours { get; init; }

    public required string LeastHours { get; init; }

    public required string MostHours { get; init; }

    public required string AskDays { get; init; }

    public required string AskStart { get; init; }

    public required string AskMeans { get; init; }

    public required string Walking { get; init; }

    public required string Bicycle { get; init; }

    public required string PublicTransport { get; init; }

    public required string Moped { get; init; }

    public required string Car { get; init; }

    public required string DoNotKnow { get; init; }

    public required string AskKilometres { get; init; }

    public required string KilometresHint { get; init; }

    public required string AskAlone { get; init; }

    public required string ChooseYes { get; init; }

    public required string ChooseNo { get; init; }

    public required string AskWishes { get; init; }

    public required string WishesHint { get; init; }

    public required string NotSaved { get; init; }

    public required string ChangeFirst { get; init; }

    public required string WhoKnows { get; init; }

    public required string NobodyKnows { get; init; }

    public required string MayTakeBack { get; init; }

    public required string TakeBack { get; init; }

    public required string TheEmployer { get; init; }

    public required string KnowsNothing { get; init; }

    public required string Knows { get; init; }

    public required string FactCallName { get; init; }

    public required string FactCompetences { get; init; }

    public required string FactHoursAndDays { get; init; }

    public required string FactPhone { get; init; }

    public required string FactNeeds { get; init; }

    public required string AskBackText { get; init; }

    public required string AskBackNext { get; init; }

    public required string ReallyTakeBack { get; init; }

    public required string NoBack { get; init; }

    public required string Back { get; init; }

    public required string NothingNew { get; init; }

    public required string Untick { get; init; }

    public required string CanToo { get; init; }

    public required string AddThis { get; init; }

    public required string Meanwhile { get; init; }

    public required string LookAgain { get; init; }

    public required string StandsNow { get; init; }

    public required string StillThere { get; init; }

    public required string PhoneFault { get; init; }

    public required string EmailFault { get; init; }

    public required string TooLong { get; init; }

    public required string HoursFault { get; init; }

    public required string HoursOrder { get; init; }

    public required string DateFault { get; init; }

    public required string MeansFault { get; init; }

    public required string KilometresFault { get; init; }

    public required string WriteFirst { get; init; }

    public required string NoWayToReach { get; init; }

    public required string EmailNeeded { get; init; }

    public required string PhoneNeeded { get; init; }

    public required string TooMuch { get; init; }

    public required string OtherFault { get; init; }

    /// <summary>The texts in a language.</summary>
    public static OwnProfileTexts In(MessageLanguage language) => language == MessageLanguage.English ? English : Dutch;

    /// <summary>What a means of travel is called.</summary>
    public string Of(TravelMeans means) => means switch
    {
        TravelMeans.Walking => Walking,
        TravelMeans.Bicycle => Bicycle,
        TravelMeans.PublicTransport => PublicTransport,
        TravelMeans.Moped => Moped,
        TravelMeans.Car => Car,
        _ => throw new ArgumentOutOfRangeException(nameof(means)),
    };

    /// <summary>What an employer knows of somebody.</summary>
    public string Of(SharedFacts shared)
    {
        (SharedFacts Fact, string Text)[] facts =
        [
            (SharedFacts.CallName, FactCallName),
            (SharedFacts.Competences, FactCompetences),
            (SharedFacts.HoursAndDays, FactHoursAndDays),
            (SharedFacts.Phone, FactPhone),
            (SharedFacts.Needs, FactNeeds),
        ];
        return shared == SharedFacts.None ? KnowsNothing : Fill(Knows, string.Join(", ", facts.Where(f => shared.HasFlag(f.Fact)).Select(f => f.Text)));
    }

    /// <summary>A text with its places filled in.</summary>
    public string Fill(string text, params ReadOnlySpan<object?> words) => string.Format(Culture, text, words);
}
