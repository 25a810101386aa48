using System.Globalization;
using Matching.Application.Notifications;
using Matching.Application.Proposals;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;
using Matching.Functions.Http;
using Matching.Functions.Notifications;
using Microsoft.AspNetCore.Http;

namespace Matching.Functions.Proposals;

/// <summary>The pages behind a candidate's link as HTML.</summary>
internal static class AnswerHtml
{
    /// <summary>Name of the form's field.</summary>
    public const string Field = "antwoord";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly IReadOnlyList<(string Value, string Label, CandidateAnswer Answer)> Answers =
    [
        ("ja", "Ja, dit wil ik", CandidateAnswer.Yes),
        ("nee", "Nee, dit wil ik niet", CandidateAnswer.No),
        ("bel", "Bel mij eerst", CandidateAnswer.CallFirst),
    ];

    /// <summary>Reads what the form sends; null when it is none of the answers.</summary>
    public static CandidateAnswer? Read(string? value) =>
        Answers.Where(a => string.Equals(a.Value, value, StringComparison.Ordinal)).Select(a => (CandidateAnswer?)a.Answer).FirstOrDefault();

    /// <summary>The page with its status: an answer that cannot be taken says so to programs too.</summary>
    public static IResult Page(AnswerPage page) => page.State switch
    {
        AnswerPageState.Asking => Html(page, 200, "Wilt u dit werk?", Details(page.Vacancy!) + Form()),
        AnswerPageState.Thanks => Html(page, 200, "Dank u wel", Thanks(page)),
        AnswerPageState.AlreadyAnswered => Html(
            page,
            409,
            "U heeft al geantwoord",
            $"<p>U zei: <strong>{Said(page.Proposal!)}</strong>. Wilt u iets veranderen? Bel dan {Name(page.Contact)}.</p>"),
        AnswerPageState.NoLongerNeeded => Html(
            page,
            410,
            "Deze vraag is niet meer nodig",
            "<p>U hoeft niets te doen. Wij zoeken verder naar werk dat bij u past.</p>"),
        AnswerPageState.Expired => Html(
            page,
            410,
            "Deze link werkt niet meer",
            $"<p>De link is te oud. Wilt u nog antwoorden? Bel dan {Name(page.Contact)}.</p>"),
        AnswerPageState.UnknownLink => Html(
            page,
            404,
            "Deze link kennen wij niet",
            "<p>Open de link nog een keer vanuit het bericht. Werkt het weer niet? Bel ons dan.</p>"),
        AnswerPageState.TryAgain => Html(
            page,
            503,
            "Het lukte niet",
            "<p>Uw antwoord is nog niet bewaard. Ga terug en druk nog een keer op de knop.</p>"),
        _ => throw new ArgumentOutOfRangeException(nameof(page)),
    };

    private static ApiAnswer Html(AnswerPage page, int status, string title, string content) => LinkHtml.Page(page.Contact, status, title, content);

    private static string Details(Vacancy vacancy)
    {
        var details = vacancy.Details;
        var start = details.StartsOn is { } day ? day.ToString("d MMMM yyyy", Dutch) : "zo snel mogelijk";
        return $"""
            <div class="kaart"><dl>
            <dt>Het werk</dt><dd>{E(details.Title.Value)}</dd>
            <dt>Bij</dt><dd>{E(details.EmployerName.Value)}</dd>
            <dt>Uren</dt><dd>{E(details.Hours.ToString())} uur per week</dd>
            <dt>Dagen</dt><dd>{E(details.Days.ToDutchText())}</dd>
            <dt>Postcode</dt><dd>{E(details.Workplace.ToString())}</dd>
            <dt>Begin</dt><dd>{E(start)}</dd>
            </dl></div>
            """;
    }

    private static string Form() =>
        "<form method=\"post\">"
        + string.Concat(Answers.Select(a => $"<button class=\"{a.Value}\" name=\"{Field}\" value=\"{a.Value}\">{E(a.Label)}</button>"))
        + "</form>";

    private static string Thanks(AnswerPage page) => page.Proposal!.Answer!.What switch
    {
        CandidateAnswer.Yes => $"<p>U zei <strong>ja</strong>. {Name(page.Contact)} neemt contact met u op.</p>",
        CandidateAnswer.No => "<p>U zei <strong>nee</strong>. Dat is goed. Wij zoeken verder naar werk dat bij u past.</p>",
        CandidateAnswer.CallFirst => $"<p>{Name(page.Contact)} belt u.</p>",
        _ => throw new ArgumentOutOfRangeException(nameof(page)),
    };

    private static string Said(Proposal proposal) => proposal.Answer!.What switch
    {
        CandidateAnswer.Yes => "ja",
        CandidateAnswer.No => "nee",
        CandidateAnswer.CallFirst => "bel mij eerst",
        _ => throw new ArgumentOutOfRangeException(nameof(proposal)),
    };

    private static string Name(Contact contact) => LinkHtml.Name(contact);

    private static string E(string text) => LinkHtml.Encode(text);
}
