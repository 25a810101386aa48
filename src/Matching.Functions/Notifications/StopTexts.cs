using Matching.Domain.Candidates;

namespace Matching.Functions.Notifications;

/// <summary>What the page behind the link that stops messages says, in one language.</summary>
internal sealed record StopTexts
{
    private static readonly StopTexts Dutch = new()
    {
        Asking = "Wilt u geen berichten meer?",
        AskingText = "U krijgt dan geen e-mail en geen sms meer van ons. Wij bellen u als er iets is.",
        Stop = "Ja, stop met berichten",
        Otherwise = "Wilt u wel berichten? Dan hoeft u niets te doen.",
        Stopped = "U krijgt geen berichten meer",
        StoppedText = "Wij sturen u geen e-mail en geen sms meer. Wij bellen u als er iets is.",
        Again = "Toch weer berichten?",
        Resume = "Ja, ik wil weer berichten",
        Resumed = "U krijgt weer berichten",
        ResumedText = "Wij sturen u weer berichten, net als eerst.",
        Expired = "Deze link werkt niet meer",
        ExpiredText = "Wilt u geen berichten meer? Bel ons dan.",
        TryAgain = "Het lukte niet",
        TryAgainText = "Er is nog niets veranderd. Ga terug en druk nog een keer op de knop.",
    };

    private static readonly StopTexts English = new()
    {
        Asking = "Do you want to stop our messages?",
        AskingText = "You will get no more e-mails and no more text messages from us. We will call you if there is something.",
        Stop = "Yes, stop the messages",
        Otherwise = "Do you want to keep getting messages? Then you do not have to do anything.",
        Stopped = "You will get no more messages",
        StoppedText = "We will not send you e-mails or text messages any more. We will call you if there is something.",
        Again = "Do you want messages again?",
        Resume = "Yes, I want messages again",
        Resumed = "You will get messages again",
        ResumedText = "We will send you messages again, as before.",
        Expired = "This link does not work any more",
        ExpiredText = "Do you want to stop our messages? Please call us.",
        TryAgain = "It did not work",
        TryAgainText = "Nothing has changed yet. Go back and press the button again.",
    };

    public required string Asking { get; init; }

    public required string AskingText { get; init; }

    public required string Stop { get; init; }

    public required string Otherwise { get; init; }

    public required string Stopped { get; init; }

    public required string StoppedText { get; init; }

    public required string Again { get; init; }

    public required string Resume { get; init; }

    public required string Resumed { get; init; }

    public required string ResumedText { get; init; }

    public required string Expired { get; init; }

    public required string ExpiredText { get; init; }

    public required string TryAgain { get; init; }

    public required string TryAgainText { get; init; }

    /// <summary>The texts in a language.</summary>
    public static StopTexts In(MessageLanguage language) => language == MessageLanguage.English ? English : Dutch;
}
