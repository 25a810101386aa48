using Matching.Application.Placements;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Matching.Functions.Http;
using Matching.Functions.Notifications;
using Microsoft.AspNetCore.Http;

namespace Matching.Functions.Placements;

/// <summary>The pages behind a question how it goes as HTML: faces for who works, a field for words for the employer.</summary>
internal static class HowItGoesHtml
{
    /// <summary>The page with its status: an answer that cannot be taken says so to programs too.</summary>
    /// <param name="page">What to show.</param>
    /// <param name="form">What was sent; null when the page was only opened.</param>
    public static IResult Page(HowItGoesPage page, HowItGoesForm? form = null) => page switch
    {
        { State: HowItGoesState.UnknownLink } => LinkHtml.Unknown(page.Contact),
        { Whom: AskedPerson.Employer } => ToEmployer(page, form),
        _ => ToCandidate(page, form),
    };

    private static ApiAnswer ToCandidate(HowItGoesPage page, HowItGoesForm? form)
    {
        var texts = HowItGoesTexts.In(page.Language);
        ApiAnswer Html(int status, string title, string content, bool mistakes = false) => LinkHtml.Page(page.Contact, status, title, content, mistakes, page.Language);
        string Text(string text) => $"<p>{texts.Fill(text, LinkHtml.Name(page.Contact))}</p>";
        return page.State switch
        {
            HowItGoesState.Asking when form is null => Html(200, texts.Title, Faces(page, texts)),
            HowItGoesState.Asking => Html(400, texts.Title, Faces(page, texts, form), mistakes: true),
            HowItGoesState.Thanks => Html(200, texts.Thanks, Thanks(page, texts, form!.Face!.Face)),
            HowItGoesState.AlreadyAnswered => Html(409, texts.Already, Text(texts.AlreadyText)),
            HowItGoesState.NoLongerNeeded => Html(410, texts.NotNeeded, Text(texts.NotNeededText)),
            HowItGoesState.Expired => Html(410, texts.Expired, Text(texts.ExpiredText)),
            HowItGoesState.TryAgain => Html(503, texts.TryAgain, Text(texts.TryAgainText)),
            _ => throw new ArgumentOutOfRangeException(nameof(page)),
        };
    }

    private static string Faces(HowItGoesPage page, HowItGoesTexts texts, HowItGoesForm? form = null)
    {
        var mistake = form is null ? "" : form.Typed.Length > Line.MaximumLength ? texts.WordTooLong : texts.ChooseFace;
        var tooLong = form is { Typed.Length: > Line.MaximumLength };
        var buttons = string.Concat(HowItGoesForm.Faces.Select(f =>
            $"<button class=\"gezicht\" name=\"{HowItGoesForm.FaceField}\" value=\"{f.Value}\">{Drawing(f.Face)}<span>{E(texts.Of(f.Face))}</span></button>"));

        // What is typed stands in an area and not in a field: Enter in a field would press the first face.
        return $"""
            <p>{texts.Fill(texts.Question, E(page.CallName!.Value.Value), E(page.Employer!.Value.Value))}</p>
            {(mistake.Length == 0 ? "" : $"<p class=\"fout\" id=\"fout\" role=\"alert\">{E(mistake)}</p>")}
            <form method="post">
            <details{(form is { Typed.Length: > 0 } ? " open" : "")}><summary>{E(texts.Word)}</summary>
            <div class="veld"><label for="woord">{E(texts.WordLabel)}</label><p class="hint" id="woord-hint">{E(texts.WordHint)}</p>
            <textarea id="woord" name="{HowItGoesForm.WordField}" rows="2" aria-describedby="woord-hint{(tooLong ? " fout\" aria-invalid=\"true" : "")}">{E(form?.Typed ?? "")}</textarea></div></details>
            {buttons}
            </form>
            <p>{E(texts.Private)}</p>
            """;
    }

    private static string Thanks(HowItGoesPage page, HowItGoesTexts texts, Face face)
    {
        var said = $"<p>{texts.Fill(texts.Said, $"<strong>{E(texts.Of(face))}</strong>")}</p>";
        var sad = face == Face.Sad ? $"<p>{texts.Fill(texts.AfterSad, LinkHtml.Name(page.Contact))}</p>" : "";
        var next = page.NextContact is { } day
            ? $"<p>{texts.Fill(page.NextIsSooner ? texts.NextSooner : texts.Next, day.ToString("d MMMM", texts.Culture))}</p>"
            : "";
        var call = face == Face.Sad ? $"<p>{texts.Fill(texts.CallNow, LinkHtml.Name(page.Contact))}</p>" : "";
        return said + sad + next + call;
    }

    /// <summary>A face to look at. What it means stands beside it in words.</summary>
    private static string Drawing(Face face)
    {
        var mouth = face switch
        {
            Face.Glad => "M15 29q9 10 18 0",
            Face.Neutral => "M16 32h16",
            Face.Sad => "M15 35q9 -10 18 0",
            _ => throw new ArgumentOutOfRangeException(nameof(face)),
        };
        return $"""
            <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"><circle cx="24" cy="24" r="21"/><path d="M17 18v2M31 18v2"/><path d="{mouth}"/></svg>
            """;
    }

    private static ApiAnswer ToEmployer(HowItGoesPage page, HowItGoesForm? form)
    {
        ApiAnswer Html(int status, string title, string content, bool mistakes = false) => LinkHtml.Page(page.Contact, status, title, content, mistakes);
        var name = LinkHtml.Name(page.Contact);
        return page.State switch
        {
            HowItGoesState.Asking when form is null => Html(200, "Hoe gaat het?", Field(page)),
            HowItGoesState.Asking => Html(400, "Hoe gaat het?", Field(page, form), mistakes: true),
            HowItGoesState.Thanks => Html(200, "Dank u wel", $"<p>{name} ziet uw antwoord. Is er iets dat niet kan wachten? Bel dan.</p>"),
            HowItGoesState.AlreadyAnswered => Html(409, "U heeft al geantwoord", $"<p>Wij hebben uw antwoord. Wilt u er iets aan toevoegen? Bel dan {name}.</p>"),
            HowItGoesState.NoLongerNeeded => Html(410, "Deze vraag is niet meer nodig", $"<p>U hoeft niets te doen. Wilt u iets vertellen? Bel dan {name}.</p>"),
            HowItGoesState.Expired => Html(410, "Deze link werkt niet meer", $"<p>De link is te oud. Wilt u vertellen hoe het gaat? Bel dan {name}.</p>"),
            HowItGoesState.TryAgain => Html(503, "Het lukte niet", "<p>Uw antwoord is nog niet bewaard. Ga terug en druk nog een keer op de knop.</p>"),
            _ => throw new ArgumentOutOfRangeException(nameof(page)),
        };
    }

    private static string Field(HowItGoesPage page, HowItGoesForm? form = null)
    {
        var mistake = form is null ? "" : $"<p class=\"fout\" id=\"fout\" role=\"alert\">{(form.Typed.Trim().Length == 0 ? "Schrijf hoe het gaat." : "Dit is te lang. Schrijf het korter.")}</p>";
        return $"""
            <form method="post">
            <div class="veld"><label for="antwoord">Hoe gaat het met {E(page.CallName!.Value.Value)} bij u?</label>
            <p class="hint" id="hint">Een paar woorden zijn genoeg. Schrijf niets over gezondheid.</p>{mistake}
            <textarea id="antwoord" name="{HowItGoesForm.WordsField}" rows="6" required aria-describedby="hint{(form is null ? "" : " fout\" aria-invalid=\"true")}">{E(form?.Typed ?? "")}</textarea></div>
            <button class="ja">Versturen</button>
            </form>
            """;
    }

    private static string E(string text) => LinkHtml.Encode(text);
}
