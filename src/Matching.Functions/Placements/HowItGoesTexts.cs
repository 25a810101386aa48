using System.Globalization;
using Matching.Domain.Candidates;
using Matching.Domain.Placements.Guidance;

namespace Matching.Functions.Placements;

/// <summary>What the pages behind a question how it goes say to who works, in one language. Texts with places take encoded words.</summary>
internal sealed record HowItGoesTexts
{
    private static readonly HowItGoesTexts Dutch = new()
    {
        Culture = CultureInfo.GetCultureInfo("nl-NL"),
        Title = "Hoe gaat het?",
        Question = "Dag {0}. Hoe gaat het bij {1}? Kies het gezicht dat bij u past.",
        Word = "Wilt u er iets bij schrijven? Dat hoeft niet.",
        WordLabel = "Schrijf hier, en kies daarna een gezicht",
        WordHint = "Hoogstens 120 tekens.",
        WordTooLong = "Dit is te lang. Schrijf het korter, en kies daarna een gezicht.",
        ChooseFace = "Kies een gezicht.",
        Private = "Uw werkgever ziet uw antwoord niet. Er verandert niets aan uw uitkering.",
        Glad = "Het gaat goed",
        Neutral = "Het gaat wel",
        Sad = "Het gaat niet goed",
        Thanks = "Dank u wel",
        Said = "U zei: {0}.",
        AfterSad = "Vervelend dat het niet goed gaat. {0} ziet uw antwoord.",
        Next = "Rond {0} nemen wij weer contact met u op.",
        NextSooner = "Rond {0} nemen wij weer contact met u op. Dat is eerder dan gepland.",
        CallNow = "Wilt u niet wachten? Bel dan {0}.",
        Already = "U heeft al geantwoord",
        AlreadyText = "Wij hebben uw antwoord. Wilt u iets veranderen? Bel dan {0}.",
        NotNeeded = "Deze vraag is niet meer nodig",
        NotNeededText = "U hoeft niets te doen. Wilt u iets vertellen? Bel dan {0}.",
        Expired = "Deze link werkt niet meer",
        ExpiredText = "De link is te oud. Wilt u vertellen hoe het gaat? Bel dan {0}.",
        TryAgain = "Het lukte niet",
        TryAgainText = "Uw antwoord is nog niet bewaard. Ga terug en druk nog een keer op de knop.",
    };

    private static readonly HowItGoesTexts English = new()
    {
        Culture = CultureInfo.GetCultureInfo("en-GB"),
        Title = "How are you doing?",
        Question = "Hello {0}. How is it going at {1}? Choose the face that fits you.",
        Word = "Would you like to add something? You do not have to.",
        WordLabel = "Write here, then choose a face",
        WordHint = "At most 120 characters.",
        WordTooLong = "This is too long. Make it shorter, then choose a face.",
        ChooseFace = "Choose a face.",
        Private = "Your employer does not see your answer. It changes nothing about your benefit.",
        Glad = "It is going well",
        Neutral = "It is going okay",
        Sad = "It is not going well",
        Thanks = "Thank you",
        Said = "You said: {0}.",
        AfterSad = "We are sorry that it is not going well. {0} sees your answer.",
        Next = "We will contact you again around {0}.",
        NextSooner = "We will contact you again around {0}. That is earlier than planned.",
        CallNow = "Would you rather not wait? Call {0}.",
        Already = "You have already answered",
        AlreadyText = "We have your answer. Would you like to change something? Call {0}.",
        NotNeeded = "This question is no longer needed",
        NotNeededText = "You do not have to do anything. Would you like to tell us something? Call {0}.",
        Expired = "This link does not work any more",
        ExpiredText = "The link is too old. Would you like to tell us how it is going? Call {0}.",
        TryAgain = "It did not work",
        TryAgainText = "Your answer has not been saved yet. Go back and press the button again.",
    };

    public required CultureInfo Culture { get; init; }

    public required string Title { get; init; }

    public required string Question { get; init; }

    public required string Word { get; init; }

    public required string WordLabel { get; init; }

    public required string WordHint { get; init; }

    public required string WordTooLong { get; init; }

    public required string ChooseFace { get; init; }

    public required string Private { get; init; }

    public required string Glad { get; init; }

    public required string Neutral { get; init; }

    public required string Sad { get; init; }

    public required string Thanks { get; init; }

    public required string Said { get; init; }

    public required string AfterSad { get; init; }

    public required string Next { get; init; }

    public required string NextSooner { get; init; }

    public required string CallNow { get; init; }

    public required string Already { get; init; }

    public required string AlreadyText { get; init; }

    public required string NotNeeded { get; init; }

    public required string NotNeededText { get; init; }

    public required string Expired { get; init; }

    public required string ExpiredText { get; init; }

    public required string TryAgain { get; init; }

    public required string TryAgainText { get; init; }

    /// <summary>The texts in a language.</summary>
    public static HowItGoesTexts In(MessageLanguage language) => language == MessageLanguage.English ? English : Dutch;

    /// <summary>What stands beside a face.</summary>
    public string Of(Face face) => face switch
    {
        Face.Glad => Glad,
        Face.Neutral => Neutral,
        Face.Sad => Sad,
        _ => throw new ArgumentOutOfRangeException(nameof(face)),
    };

    /// <summary>A text with its places filled in.</summary>
    public string Fill(string text, params ReadOnlySpan<object?> words) => string.Format(Culture, text, words);
}
