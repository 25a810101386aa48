using System.Globalization;
using Matching.Application.Proposals;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Matching.Functions.Http;
using Matching.Functions.Notifications;
using Matching.Functions.Work;
using Microsoft.AspNetCore.Http;

namespace Matching.Functions.Proposals;

/// <summary>The pages behind a candidate's link as HTML.</summary>
internal static class AnswerHtml
{
    /// <summary>Name of the form's field.</summary>
    public const string Field = "antwoord";

    private static readonly IReadOnlyList<(string Value, CandidateAnswer Answer, Func<AnswerTexts, string> Label)> Answers =
    [
        ("ja", CandidateAnswer.Yes, t => t.Yes),
        ("nee", CandidateAnswer.No, t => t.No),
        ("bel", CandidateAnswer.CallFirst, t => t.CallFirst),
    ];

    /// <summary>Reads what the form sends; null when it is none of the answers.</summary>
    public static CandidateAnswer? Read(string? value) =>
        Answers.Where(a => string.Equals(a.Value, value, StringComparison.Ordinal)).Select(a => (CandidateAnswer?)a.Answer).FirstOrDefault();

    /// <summary>The page with its status: an answer that cannot be taken says so to programs too.</summary>
    public static IResult Page(AnswerPage page)
    {
        var t = AnswerTexts.In(page.Language);
        return page.State switch
        {
            AnswerPageState.Asking => Html(page, 200, t.Asking, Details(page.Vacancy!, t, page.Language) + Form(t)),
            AnswerPageState.Thanks => Html(page, 200, t.Thanks, Text(page, page.Proposal!.Answer!.What, t.SaidYes, t.SaidNo, t.SaidCallFirst)),
            AnswerPageState.AlreadyAnswered => Html(page, 409, t.Already, Text(page, page.Proposal!.Answer!.What, t.AlreadyYes, t.AlreadyNo, t.AlreadyCallFirst)),
            AnswerPageState.NoLongerNeeded => Html(page, 410, t.NoLongerNeeded, Text(page, t.NoLongerNeededText)),
            AnswerPageState.Expired => Html(page, 410, t.Expired, Text(page, t.ExpiredText)),
            AnswerPageState.UnknownLink => LinkHtml.Unknown(page.Contact),
            AnswerPageState.TryAgain => Html(page, 503, t.TryAgain, Text(page, t.TryAgainText)),
            _ => throw new ArgumentOutOfRangeException(nameof(page)),
        };
    }

    private static ApiAnswer Html(AnswerPage page, int status, string title, string content) =>
        LinkHtml.Page(page.Contact, status, title, content, language: page.Language);

    private static string Details(Vacancy vacancy, AnswerTexts t, MessageLanguage language)
    {
        var details = vacancy.Details;
        var culture = CultureInfo.GetCultureInfo(t.Culture);
        var start = details.StartsOn is { } day ? day.ToString("d MMMM yyyy", culture) : t.Soon;
        return $"""
            <div class="kaart"><dl>
            <dt>{E(t.Work)}</dt><dd{LinkHtml.Dutch(language)}>{E(details.Title.Value)}</dd>
            <dt>{E(t.Employer)}</dt><dd>{E(details.EmployerName.Value)}</dd>
            <dt>{E(t.Hours)}</dt><dd>{E(string.Format(culture, t.HoursAWeek, WorkWords.Of(details.Hours, language)))}</dd>
            <dt>{E(t.Days)}</dt><dd>{E(WorkWords.Of(details.Days, language))}</dd>
            <dt>{E(t.PostalCode)}</dt><dd>{E(details.Workplace.ToString())}</dd>
            <dt>{E(t.Start)}</dt><dd>{E(start)}</dd>
            </dl></div>
            """;
    }

    private static string Form(AnswerTexts t) =>
        "<form method=\"post\">"
        + string.Concat(Answers.Select(a => $"<button class=\"{a.Value}\" name=\"{Field}\" value=\"{a.Value}\">{E(a.Label(t))}</button>"))
        + "</form>";

    private static string Text(AnswerPage page, CandidateAnswer answer, string yes, string no, string callFirst) => Text(page, answer switch
    {
        CandidateAnswer.Yes => yes,
        CandidateAnswer.No => no,
        CandidateAnswer.CallFirst => callFirst,
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    });

    private static string Text(AnswerPage page, string text) => $"<p>{E(string.Format(CultureInfo.InvariantCulture, text, page.Contact.Name))}</p>";

    private static string E(string text) => LinkHtml.Encode(text);
}
