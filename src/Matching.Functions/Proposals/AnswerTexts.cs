using Matching.Domain.Candidates;

namespace Matching.Functions.Proposals;

/// <summary>What the page of a question about work says, in one language. Names stand where <c>{0}</c> is; what the work is called stays as the employer wrote it.</summary>
internal sealed record AnswerTexts
{
    private static readonly AnswerTexts Dutch = new()
    {
        Culture = "nl-NL",
        Asking = "Wilt u dit werk?",
        Yes = "Ja, dit wil ik",
        No = "Nee, dit wil ik niet",
        CallFirst = "Bel mij eerst",
        Work = "Het werk",
        Employer = "Bij",
        Hours = "Uren",
        HoursAWeek = "{0} uur per week",
        Days = "Dagen",
        PostalCode = "Postcode",
        Start = "Begin",
        Soon = "zo snel mogelijk",
        Thanks = "Dank u wel",
        SaidYes = "U zei ja. {0} neemt contact met u op.",
        SaidNo = "U zei nee. Dat is goed. Wij zoeken verder naar werk dat bij u past.",
        SaidCallFirst = "{0} belt u.",
        Already = "U heeft al geantwoord",
        AlreadyYes = "U zei: ja. Wilt u iets veranderen? Bel dan {0}.",
        AlreadyNo = "U zei: nee. Wilt u iets veranderen? Bel dan {0}.",
        AlreadyCallFirst = "U zei: bel mij eerst. Wilt u iets veranderen? Bel dan {0}.",
        NoLongerNeeded = "Deze vraag is niet meer nodig",
        NoLongerNeededText = "U hoeft niets te doen. Wij zoeken verder naar werk dat bij u past.",
        Expired = "Deze link werkt niet meer",
        ExpiredText = "De link is te oud. Wilt u nog antwoorden? Bel dan {0}.",
        TryAgain = "Het lukte niet",
        TryAgainText = "Uw antwoord is nog niet bewaard. Ga terug en druk nog een keer op de knop.",
    };

    private static readonly AnswerTexts English = new()
    {
        Culture = "en-GB",
        Asking = "Do you want this job?",
        Yes = "Yes, I want this",
        No = "No, I do not want this",
        CallFirst = "Call me first",
        Work = "The job",
        Employer = "At",
        Hours = "Hours",
        HoursAWeek = "{0} hours a week",
        Days = "Days",
        PostalCode = "Postcode",
        Start = "Start",
        Soon = "as soon as possible",
        Thanks = "Thank you",
        SaidYes = "You said yes. {0} will contact you.",
        SaidNo = "You said no. That is fine. We keep looking for work that suits you.",
        SaidCallFirst = "{0} will call you.",
        Already = "You have already answered",
        AlreadyYes = "You said: yes. Do you want to change this? Please call {0}.",
        AlreadyNo = "You said: no. Do you want to change this? Please call {0}.",
        AlreadyCallFirst = "You said: call me first. Do you want to change this? Please call {0}.",
        NoLongerNeeded = "This question is no longer needed",
        NoLongerNeededText = "You do not have to do anything. We keep looking for work that suits you.",
        Expired = "This link does not work any more",
        ExpiredText = "The link is too old. Do you still want to answer? Please call {0}.",
        TryAgain = "It did not work",
        TryAgainText = "Your answer is not saved yet. Go back and press the button again.",
    };

    public required string Culture { get; init; }

    public required string Asking { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string CallFirst { get; init; }

    public required string Work { get; init; }

    public required string Employer { get; init; }

    public required string Hours { get; init; }

    public required string HoursAWeek { get; init; }

    public required string Days { get; init; }

    public required string PostalCode { get; init; }

    public required string Start { get; init; }

    public required string Soon { get; init; }

    public required string Thanks { get; init; }

    public required string SaidYes { get; init; }

    public required string SaidNo { get; init; }

    public required string SaidCallFirst { get; init; }

    public required string Already { get; init; }

    public required string AlreadyYes { get; init; }

    public required string AlreadyNo { get; init; }

    public required string AlreadyCallFirst { get; init; }

    public required string NoLongerNeeded { get; init; }

    public required string NoLongerNeededText { get; init; }

    public required string Expired { get; init; }

    public required string ExpiredText { get; init; }

    public required string TryAgain { get; init; }

    public required string TryAgainText { get; init; }

    /// <summary>The texts in a language.</summary>
    public static AnswerTexts In(MessageLanguage language) => language == MessageLanguage.English ? English : Dutch;
}
