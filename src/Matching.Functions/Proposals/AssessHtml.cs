using System.Globalization;
using Matching.Application.Proposals;
using Matching.Domain.Competences;
using Matching.Domain.Conditions;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Work;
using Matching.Functions.Http;
using Matching.Functions.Notifications;
using Microsoft.AspNetCore.Http;

namespace Matching.Functions.Proposals;

/// <summary>The pages behind a coach's link to a proposal as HTML.</summary>
internal sealed class AssessHtml
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly FitText _text;

    /// <summary>Makes the pages.</summary>
    public AssessHtml(FitText text) => _text = text;

    /// <summary>The page with its status.</summary>
    /// <param name="page">What to show.</param>
    /// <param name="token">The token of the link, to go back to.</param>
    /// <param name="typed">What was chosen and typed; null when nothing was.</param>
    public IResult Page(AssessPage page, string token, AssessForm? typed = null) => page.State switch
    {
        AssessPageState.Asking => Asking(page, typed),
        AssessPageState.Confirming => Html(page, 200, "Klopt dit?", Confirm(page, token)),
        AssessPageState.Done => Html(page, 200, "Uw keuze is bewaard", Done(page)),
        AssessPageState.AlreadyAssessed => Html(page, 409, "Dit voorstel is al beoordeeld", Before(page)),
        AssessPageState.NoLongerNeeded => Html(page, 410, "Dit voorstel is niet meer nodig", $"<p>Het gaat om: {E(page.Proposal!.VacancyTitle.Value)}. U hoeft niets te doen.</p>"),
        AssessPageState.NotYours => Html(
            page, 410, "U kunt dit niet meer beoordelen", $"<p>Deze kandidaat heeft nu een andere coach: {LinkHtml.Name(page.Contact)}. U hoeft niets te doen.</p>"),
        AssessPageState.Expired => Html(page, 410, "Deze link werkt niet meer", "<p>De link is te oud. Het voorstel staat nog in uw lijst. In uw volgende overzicht staat een nieuwe link naar uw lijst.</p>"),
        AssessPageState.UnknownLink => Html(page, 404, "Deze link kennen wij niet", "<p>Open de link nog een keer vanuit het bericht. Werkt het weer niet? Bel ons dan.</p>"),
        AssessPageState.TryAgain => Html(page, 503, "Het lukte niet", "<p>Uw keuze is nog niet bewaard. Ga terug en druk nog een keer op de knop.</p>"),
        _ => throw new ArgumentOutOfRangeException(nameof(page)),
    };

    private static ApiAnswer Html(AssessPage page, int status, string title, string content) => LinkHtml.Page(page.Contact, status, title, content);

    private ApiAnswer Asking(AssessPage page, AssessForm? typed)
    {
        var errors = page.Errors;
        var mistakes = errors.Count == 0
            ? ""
            : $"<div class=\"kaart fouten\" role=\"alert\"><h2>Er is nog niets bewaard</h2><p>Verander dit eerst:</p><ul>{string.Concat(errors.Select(e => $"<li><a href=\"#{E(e.Field)}\">{E(e.Message)}</a></li>"))}</ul></div>";
        var content = $"""
            {mistakes}
            {Work(page)}
            {Reasons(page.Proposal!)}
            {Choices(page, typed, errors)}
            """;
        return LinkHtml.Page(page.Contact, errors.Count == 0 ? 200 : 400, $"Past dit werk bij {page.Person!.Details.CallName}?", content, errors.Count > 0);
    }

    private static string Work(AssessPage page)
    {
        var details = page.Vacancy!.Details;
        return $"""
            <div class="kaart"><dl>
            {LinkHtml.Item("Kandidaat", Name(page))}
            {LinkHtml.Item("Het werk", details.Title.Value)}
            {LinkHtml.Item("Bij", details.EmployerName.Value)}
            {LinkHtml.Item("Uren", $"{details.Hours} uur per week")}
            {LinkHtml.Item("Dagen", details.Days.ToDutchText())}
            {LinkHtml.Item("Postcode", details.Workplace.ToString())}
            {LinkHtml.Item("Begin", details.StartsOn?.ToString("d MMMM yyyy", Dutch) ?? "zo snel mogelijk")}
            </dl></div>
            """;
    }

    private string Reasons(Proposal proposal)
    {
        var say = FitText.Say(proposal.Fit.Band);
        var asked = proposal.Conditions.Where(c => c.Verdict == Verdict.Met).Select(c => c.Reason).ToList();
        var aside = proposal.Conditions.Where(c => c.Verdict == Verdict.NotMet).Select(c => $"{c.Reason} Dit is met een reden terzijde gezet.");
        return $"""
            <div class="kaart"><h2>Hoe goed past het?</h2>
            <p id="past"><strong>{E(char.ToUpper(say[0], Dutch) + say[1..])}.</strong></p>
            <meter min="0" max="{Fit.Whole}" value="{proposal.Fit.Score.ToString(CultureInfo.InvariantCulture)}" aria-labelledby="past"></meter>
            <p>{E(FitText.SayOrder(proposal.WaitingSince, proposal.CanBeSheltered))}</p></div>
            <div class="kaart"><h2>Wat moet iemand kunnen?</h2>{Listed(Parts(proposal, Importance.Required), "Er wordt niets gevraagd.")}
            {Titled("Wat is welkom?", Parts(proposal, Importance.Desired))}</div>
            <div class="kaart"><h2>Wat moet u nog vragen?</h2>{Listed(FitText.ToAsk(proposal.Conditions), "Niets: alles is bekend.")}
            {Titled("Wat past verder?", asked)}
            {Titled("Wat past niet?", aside)}</div>
            """;
    }

    private IEnumerable<string> Parts(Proposal proposal, Importance importance) => proposal.Fit.Parts.Where(p => p.Asked.Importance == importance).Select(_text.Say);

    private static string Choices(AssessPage page, AssessForm? typed, IReadOnlyList<FieldError> errors)
    {
        var name = page.Person!.Details.CallName.Value;
        var reason = Field(
            AssessForm.ReasonField,
            "Waarom past deze baan niet?",
            "Kort en zakelijk: een collega en de kandidaat kunnen dit lezen.",
            errors,
            described => $"<input id=\"{AssessForm.ReasonField}\" name=\"{AssessForm.ReasonField}\" value=\"{E(typed?.Reason ?? "")}\"{described}>");
        var later = Field(
            AssessForm.LaterOnField,
            "Op welke dag kijkt u opnieuw?",
            "Dit mag leeg blijven.",
            errors,
            described => $"<input type=\"date\" id=\"{AssessForm.LaterOnField}\" name=\"{AssessForm.LaterOnField}\" value=\"{E(typed?.LaterOn ?? "")}\"{described}>");
        return $"""
            <h2>Wat kiest u?</h2>
            <form method="post">{Button(AssessmentKind.PutForward, "Voordragen", "ja")}<p>Daarna vragen wij aan {E(name)} of dit werk goed is.</p></form>
            <form method="post" class="kaart" novalidate>{reason}{Button(AssessmentKind.NotForThisJob, "Niet voor deze baan", "nee")}</form>
            <form method="post" class="kaart" novalidate>{later}{Button(AssessmentKind.Later, "Later", "nee")}</form>
            """;
    }

    private static string Button(AssessmentKind kind, string label, string look) =>
        $"<button class=\"{look}\" name=\"{AssessForm.ChoiceField}\" value=\"{AssessForm.ValueOf(kind)}\">{E(label)}</button>";

    private static string Field(string name, string label, string hint, IReadOnlyList<FieldError> errors, Func<string, string> control)
    {
        var error = errors.FirstOrDefault(e => string.Equals(e.Field, name, StringComparison.Ordinal))?.Message;
        var described = $" aria-describedby=\"{name}-uitleg{(error is null ? "" : $" {name}-fout")}\"{(error is null ? "" : " aria-invalid=\"true\"")}";
        return $"<div class=\"veld\"><label for=\"{name}\">{E(label)}</label><p class=\"hint\" id=\"{name}-uitleg\">{E(hint)}</p>"
            + (error is null ? "" : $"<p class=\"fout\" id=\"{name}-fout\">{E(error)}</p>")
            + control(described)
            + "</div>";
    }

    private static string Confirm(AssessPage page, string token)
    {
        var choice = page.Choice!;
        var (says, button) = choice.Kind switch
        {
            AssessmentKind.PutForward => ($"U draagt {Name(page)} voor. {page.Person!.Details.CallName} krijgt dan de vraag over dit werk.", "Ja, voordragen"),
            AssessmentKind.NotForThisJob => ($"U vindt dit niet de baan voor {Name(page)}.", "Ja, niet voor deze baan"),
            AssessmentKind.Later => ($"U beslist later over {Name(page)}.", "Ja, later"),
            _ => throw new ArgumentOutOfRangeException(nameof(page)),
        };
        var reason = choice.Reason?.Value;
        var day = choice.LaterOn;
        return $"""
            <p>Er is nog niets bewaard.</p>
            <div class="kaart"><p>{E(says)}</p><dl>
            {LinkHtml.Item("Het werk", page.Proposal!.VacancyTitle.Value)}
            {LinkHtml.Item("Waarom", reason)}
            {LinkHtml.Item("Opnieuw kijken op", day?.ToString("dddd d MMMM yyyy", Dutch))}
            </dl></div>
            <form method="post">{Hidden(AssessForm.ReasonField, reason)}{Hidden(AssessForm.LaterOnField, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))}{Hidden(AssessForm.ConfirmedField, AssessForm.Confirmed)}
            {Button(choice.Kind, button, "ja")}</form>
            <p><a href="{E(token)}">Nee, terug</a></p>
            """;
    }

    private static string Done(AssessPage page) => page.Proposal!.Assessment!.What.Kind switch
    {
        AssessmentKind.PutForward => $"<p>U droeg {E(Name(page))} voor. Wij vragen nu of dit werk goed is. Het antwoord komt in uw lijst.</p>",
        AssessmentKind.NotForThisJob => $"<p>Dit is niet de baan voor {E(Name(page))}. Wij zoeken verder.</p>",
        AssessmentKind.Later => "<p>U beslist later. Het voorstel blijft in uw lijst staan.</p>",
        _ => throw new ArgumentOutOfRangeException(nameof(page)),
    };

    private static string Before(AssessPage page)
    {
        var assessment = page.Proposal!.Assessment!;
        var chosen = assessment.What.Kind switch
        {
            AssessmentKind.PutForward => "voordragen",
            AssessmentKind.NotForThisJob => "niet voor deze baan",
            AssessmentKind.Later => "later",
            _ => throw new ArgumentOutOfRangeException(nameof(page)),
        };
        var who = page.IsOwn ? "U heeft dit zelf gekozen" : $"{page.AssessedBy} heeft dit gekozen";
        return $"<p>Het gaat om: {E(page.Proposal.VacancyTitle.Value)}.</p><p>{E(who)}: <strong>{chosen}</strong>. U hoeft niets te doen.</p>";
    }

    private static string Name(AssessPage page) => $"{page.Person!.Details.CallName} {page.Person.Details.Surname}";

    private static string Hidden(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $"<input type=\"hidden\" name=\"{name}\" value=\"{E(value)}\">";

    private static string Listed(IEnumerable<string> items, string otherwise)
    {
        List<string> all = [.. items];
        return all.Count == 0 ? $"<p>{E(otherwise)}</p>" : LinkHtml.List(all);
    }

    private static string Titled(string title, IEnumerable<string> items)
    {
        List<string> all = [.. items];
        return all.Count == 0 ? "" : $"<h2>{E(title)}</h2>{LinkHtml.List(all)}";
    }

    private static string E(string text) => LinkHtml.Encode(text);
}
