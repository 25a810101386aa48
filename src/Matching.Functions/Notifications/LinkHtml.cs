using System.Text.Encodings.Web;
using Matching.Application.Notifications;
using Matching.Functions.Http;

namespace Matching.Functions.Notifications;

/// <summary>What the pages behind links have in common: plain words, big buttons, no script, somebody to call.</summary>
internal static class LinkHtml
{
    private const string Style = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #f3f5f7; color: #1b1f24; font: 1.125rem/1.6 system-ui, "Segoe UI", Roboto, sans-serif; }
        main { max-width: 36rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
        .kaart { background: #fff; border: 1px solid #c4ccd4; border-radius: .75rem; padding: 1.25rem; margin: 0 0 1.5rem; }
        dl { margin: 0; } dt { font-weight: 600; } dd { margin: 0 0 .75rem; overflow-wrap: anywhere; } dd:last-child { margin-bottom: 0; }
        button { display: block; width: 100%; min-height: 3.5rem; margin: 0 0 1rem; padding: .75rem 1rem; font: inherit; font-weight: 600;
          border: 2px solid #17406b; border-radius: .75rem; background: #fff; color: #17406b; cursor: pointer; }
        button.ja { background: #17406b; color: #fff; }
        button:focus-visible, a:focus-visible { outline: 4px solid #f0a800; outline-offset: 2px; }
        a { color: #17406b; }
        """;

    /// <summary>A page.</summary>
    /// <param name="contact">Whom to call.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="title">Its title, not yet encoded.</param>
    /// <param name="content">What stands between title and contact, encoded.</param>
    public static ApiAnswer Page(Contact contact, int status, string title, string content) => ApiAnswer.Page(
        nonce => $"""
            <!doctype html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encode(title)}</title>
            <style nonce="{nonce}">{Style}</style>
            </head>
            <body>
            <main>
            <h1>{Encode(title)}</h1>
            {content}
            <p>Vragen? Bel {Name(contact)}: <a href="tel:{Encode(Dial(contact))}">{Encode(contact.Phone.Value)}</a>.</p>
            </main>
            </body>
            </html>
            """,
        status);

    /// <summary>The name of a contact, encoded.</summary>
    public static string Name(Contact contact) => Encode(contact.Name.Value);

    /// <summary>Text made safe to stand in a page.</summary>
    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private static string Dial(Contact contact) => string.Concat(contact.Phone.Value.Where(c => char.IsAsciiDigit(c) || c == '+'));
}
