using System.Text.Encodings.Web;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace Matching.Local.Development;

/// <summary>What the development pages have in common.</summary>
internal static class DevelopmentHtml
{
    private const string Style = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #f3f5f7; color: #1b1f24; font: 1rem/1.6 system-ui, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
        main { max-width: 48rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
        .kaart { background: #fff; border: 1px solid #c4ccd4; border-radius: .75rem; padding: 1rem 1.25rem; margin: 0 0 1rem; }
        .kop { color: #4a5560; margin: 0 0 .75rem; } .brief { white-space: pre-wrap; margin: 0; }
        pre { white-space: pre-wrap; background: #1b1f24; color: #f3f5f7; border-radius: .5rem; padding: .75rem 1rem; }
        a { color: #17406b; } a:focus-visible { outline: 4px solid #8a5a00; outline-offset: 2px; }
        """;

    /// <summary>A page.</summary>
    /// <param name="title">Title, not encoded.</param>
    /// <param name="content">Content in HTML, encoded.</param>
    public static IResult Page(string title, string content) => ApiAnswer.Page(nonce => $"""
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
        </main>
        </body>
        </html>
        """);

    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    public static string Link(string address, string text) => $"<a href=\"{Encode(address)}\">{Encode(text)}</a>";
}
