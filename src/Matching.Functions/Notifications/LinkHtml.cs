using System.Text.Encodings.Web;
using Matching.Application.Notifications;
using Matching.Domain.Candidates;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace Matching.Functions.Notifications;

/// <summary>What the pages behind links have in common: plain words, big buttons, no script, somebody to call.</summary>
internal static class LinkHtml
{
    private const string Style = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #f3f5f7; color: #1b1f24; font: 1.125rem/1.6 system-ui, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
        main { max-width: 36rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
        .kaart { background: #fff; border: 1px solid #c4ccd4; border-radius: .75rem; padding: 1.25rem; margin: 0 0 1.5rem; }
        dl { margin: 0; } dt { font-weight: 600; } dd { margin: 0 0 .75rem; } dd:last-child { margin-bottom: 0; }
        .kaart > :first-child { margin-top: 0; } .kaart > :last-child, .kaart > form:last-child > :last-child, .kaart fieldset { margin-bottom: 0; }
        a[href^="tel:"]:not(.knop) { white-space: nowrap; }
        h2 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 .75rem; }
        ul { margin: 0; padding-left: 1.25rem; }
        li + li { margin-top: .5rem; } .kaart ul + h2, .kaart p + h2 { margin-top: 1.25rem; }
        meter { display: block; width: 100%; height: 1.5rem; margin: 0 0 .75rem; }
        .tekst { white-space: pre-line; }
        .melding { border-left: .5rem solid #1b6e3c; } .fouten { border: 3px solid #a4161a; } .let-op { border-left: .5rem solid #8a5a00; }
        button, .knop { display: block; width: 100%; min-height: 3.5rem; margin: 0 0 1rem; padding: .75rem 1rem; font: inherit; font-weight: 600;
          border: 2px solid #17406b; border-radius: .75rem; background: #fff; color: #17406b; cursor: pointer;
          text-align: center; text-decoration: none; }
        button.ja, .knop { background: #17406b; color: #fff; }
        fieldset { border: 0; margin: 0 0 1.25rem; padding: 0; min-width: 0; } legend { padding: 0 0 .375rem; font-weight: 600; }
        .veld { margin: 0 0 1.25rem; } .veld > label, .twee label { display: block; font-weight: 600; }
        .hint { margin: 0 0 .25rem; color: #4a535c; font-size: 1rem; } .fout { margin: 0 0 .25rem; color: #a4161a; font-weight: 600; }
        .twee { display: flex; flex-wrap: wrap; gap: .75rem; } .twee > div { flex: 1 1 10rem; }
        input:not([type=checkbox]):not([type=radio]), select, textarea { display: block; width: 100%; max-width: 100%; min-height: 3rem; padding: .5rem .75rem;
          font: inherit; color: inherit; background: #fff; border: 2px solid #5c6670; border-radius: .5rem; }
        [aria-invalid=true] { border-color: #a4161a !important; }
        .keuze { display: flex; gap: .75rem; align-items: center; min-height: 2.75rem; } .keuze label { flex: 1; padding: .375rem 0; }
        input[type=checkbox], input[type=radio] { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: #17406b; }
        .gezicht { display: flex; align-items: center; gap: 1rem; min-height: 5rem; text-align: left; } .gezicht svg { flex: none; width: 3rem; height: 3rem; } .gezicht span { min-width: 0; }
        summary { min-height: 2.75rem; padding: .5rem 0; font-weight: 600; color: #17406b; cursor: pointer; } details { margin: 0 0 1rem; } details[open] > summary { margin-bottom: .75rem; }
        button:focus-visible, a:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible, summary:focus-visible, .fouten:focus-visible { outline: 4px solid #8a5a00; outline-offset: 2px; }
        a { color: #17406b; } main > p > a:only-child, li > a, dd > a { display: inline-block; padding: .375rem 0; }
        """;

    /// <summary>A page.</summary>
    /// <param name="contact">Whom to call.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="title">Its title, not yet encoded.</param>
    /// <param name="content">What stands between title and contact, encoded.</param>
    /// <param name="mistakes">Whether something is wrong with what was filled in: who hears the page instead of seeing it hears that first.</param>
    /// <param name="language">In which language title and content are.</param>
    public static ApiAnswer Page(
        Contact contact, int status, string title, string content, bool mistakes = false, MessageLanguage language = MessageLanguage.Dutch) => ApiAnswer.Page(
        nonce => $"""
            <!doctype html>
            <html lang="{(language == MessageLanguage.English ? "en" : "nl")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{(mistakes ? (language == MessageLanguage.English ? "Error: " : "Fout: ") : "")}{Encode(title)}</title>
            <style nonce="{nonce}">{Style}</style>
            </head>
            <body>
            <main>
            <h1>{Encode(title)}</h1>
            {content}
            <p>{(language == MessageLanguage.English ? "Questions? Call" : "Vragen? Bel")} {Name(contact)}: <a href="tel:{Encode(contact.Phone.ToDial)}">{Encode(contact.Phone.Value)}</a>.</p>
            </main>
            </body>
            </html>
            """,
        status);

    /// <summary>
    /// The page of a link that is none of ours, or was altered. Whose it was to be is not known, so it says so in both languages.
    /// </summary>
    /// <param name="contact">Whom to call.</param>
    public static ApiAnswer Unknown(Contact contact) => Page(contact, StatusCodes.Status404NotFound, "Deze link kennen wij niet", """
        <p>Open de link nog een keer vanuit het bericht. Werkt het weer niet? Bel ons dan.</p>
        <div lang="en"><h2>We do not know this link</h2>
        <p>Open the link in the message again. Does it still not work? Please call us.</p></div>
        """);

    /// <summary>The mark of Dutch words, such as what work is called, on a page that may be in another language.</summary>
    /// <param name="page">The language of the page.</param>
    public static string Dutch(MessageLanguage page) => page == MessageLanguage.Dutch ? "" : " lang=\"nl\"";

    /// <summary>The name of a contact, encoded.</summary>
    public static string Name(Contact contact) => Encode(contact.Name.Value);

    /// <summary>Text made safe to stand in a page.</summary>
    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>A big link that calls a contact.</summary>
    public static string CallButton(Contact contact) => $"<a class=\"knop\" href=\"tel:{Encode(contact.Phone.ToDial)}\">Bel {Name(contact)}</a>";

    /// <summary>A list, each item not yet encoded.</summary>
    public static string List(IEnumerable<string> items) => $"<ul>{string.Concat(items.Select(i => $"<li>{Encode(i)}</li>"))}</ul>";

    /// <summary>A term with its description in a description list; nothing when there is no description.</summary>
    /// <param name="term">Not yet encoded.</param>
    /// <param name="description">Not yet encoded; null or empty for nothing.</param>
    public static string Item(string term, string? description) =>
        string.IsNullOrEmpty(description) ? "" : $"<dt>{Encode(term)}</dt><dd class=\"tekst\">{Encode(description)}</dd>";
}
