using System.Globalization;
using Matching.Application.Notifications;
using Matching.Application.Proposals;
using Matching.Domain.Work;
using Matching.Functions.Http;
using Matching.Functions.Notifications;
using Microsoft.AspNetCore.Http;

namespace Matching.Functions.Proposals;

/// <summary>The page behind the link of an employer's contact person as HTML. Nothing can be decided on it.</summary>
internal static class IntroductionHtml
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The page with its status.</summary>
    public static IResult Page(IntroductionPage page) => page.State switch
    {
        IntroductionPageState.Shown => Html(page, 200, $"Maak kennis met {page.Candidate!.CallName}", Details(page.Candidate, page.Contact) + LinkHtml.CallButton(page.Contact)),
        IntroductionPageState.NotAvailable => Html(
            page, 410, "Deze kandidaat is niet meer beschikbaar", "<p>U hoeft niets te doen. Zoekt u nog iemand? Wij denken graag mee.</p>"),
        IntroductionPageState.Placed => Html(page, 410, "Deze kandidaat komt bij u werken", "<p>Wilt u iets weten over de start? Bel dan.</p>"),
        IntroductionPageState.Expired => Html(
            page, 410, "Deze link werkt niet meer", $"<p>Wilt u kennismaken met iemand voor uw vacature? Bel {LinkHtml.Name(page.Contact)}. U krijgt dan een nieuwe link.</p>"),
        IntroductionPageState.UnknownLink => Html(
            page, 404, "Deze link kennen wij niet", "<p>Open de link nog een keer vanuit het bericht. Werkt het weer niet? Bel ons dan.</p>"),
        _ => throw new ArgumentOutOfRangeException(nameof(page)),
    };

    private static ApiAnswer Html(IntroductionPage page, int status, string title, string content) => LinkHtml.Page(page.Contact, status, title, content);

    private static string Details(IntroducedCandidate candidate, Contact adviser)
    {
        var can = $"Wat {candidate.CallName} kan";
        var competencesItem = candidate.Competences switch
        {
            null => "",
            [] => LinkHtml.Item(can, $"Vraag het aan {adviser.Name}."),
            { } competences => $"<dt>{LinkHtml.Encode(can)}</dt><dd>{LinkHtml.List(competences)}</dd>",
        };
        var note = candidate.Note.Value.Length == 0
            ? ""
            : $"<div class=\"kaart\"><h2>{LinkHtml.Name(adviser)} zegt</h2><p class=\"tekst\">{LinkHtml.Encode(candidate.Note.Value)}</p></div>";
        var phone = candidate.Phone is { } number
            ? $"<dt>Telefoon</dt><dd><a href=\"tel:{LinkHtml.Encode(number.ToDial)}\">{LinkHtml.Encode(number.Value)}</a></dd>"
            : "";
        return $"""
            <p>{LinkHtml.Encode(IntroductionText.Of(candidate.Status))}</p>
            <div class="kaart"><dl>
            {LinkHtml.Item("Voor het werk", candidate.VacancyTitle.Value)}
            {LinkHtml.Item("Voornaam", candidate.CallName.Value)}
            {competencesItem}
            {LinkHtml.Item("Uren", candidate.Hours is { } hours ? $"{hours} uur per week" : null)}
            {LinkHtml.Item("Dagen", candidate.Days?.ToDutchText())}
            {LinkHtml.Item("Kan beginnen vanaf", candidate.AvailableFrom?.ToString("d MMMM yyyy", Dutch))}
            {phone}
            {LinkHtml.Item("Nodig op de werkplek", Needs(candidate.Needs))}
            </dl></div>
            {note}
            <p>Dit is alleen voor u. Geef het niet door aan anderen.</p>
            """;
    }

    private static string? Needs(WorkplaceFeatures? needs) => needs == WorkplaceFeatures.None ? "niets bijzonders" : needs?.ToDutchText();
}
