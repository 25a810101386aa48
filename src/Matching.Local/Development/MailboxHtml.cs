using System.Globalization;
using System.Text;
using Matching.Application.Notifications;
using Matching.Domain.Time;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace Matching.Local.Development;

/// <summary>The mailbox as a page: every letter and every event in a calendar, by person, with links that work.</summary>
internal static class MailboxHtml
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static IResult Page(IReadOnlyList<Letter> letters, IReadOnlyList<CalendarEvent> events)
    {
        var people = letters
            .GroupBy(letter => letter.Recipient, StringComparer.Ordinal)
            .OrderByDescending(person => person.Max(letter => letter.WrittenAt))
            .ThenBy(person => person.Key, StringComparer.Ordinal);
        var content = letters.Count == 0
            ? "<p>Er zijn nog geen brieven. Draag als coach een kandidaat met een e-mailadres voor; dan staat de brief hier.</p>"
            : string.Concat(people.Select(person => $"<h2>{DevelopmentHtml.Encode(Where(person.First()))}</h2>{string.Concat(person.Select(Card))}"));
        return DevelopmentHtml.Page("Postbus", $"<p>{DevelopmentHtml.Link("/ontwikkel", "Naar het overzicht")}</p>{content}{Calendars(events)}");
    }

    /// <summary>An e-mail as its reader sees it: with the styles that stand in it, and nothing from elsewhere.</summary>
    public static IResult Mail(Letter? letter) => letter?.Content.Html is { } html
        ? new ApiAnswer(StatusCodes.Status200OK)
        {
            Content = Encoding.UTF8.GetBytes(html),
            ContentType = "text/html; charset=utf-8",
            ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
        }
        : DevelopmentHtml.Page("Geen e-mail", "<p>Deze brief is er niet, of heeft alleen tekst.</p>");

    private static string Where(Letter letter) => letter.Address?.Value ?? letter.Phone?.Value ?? letter.Recipient;

    private static string Calendars(IReadOnlyList<CalendarEvent> events) => string.Concat(events
        .GroupBy(e => e.Calendar.Value, StringComparer.Ordinal)
        .OrderBy(person => person.Key, StringComparer.Ordinal)
        .Select(person => $"<h2>Agenda van {DevelopmentHtml.Encode(person.Key)}</h2><ul>{string.Concat(person.Select(Item))}</ul>"));

    private static string Item(CalendarEvent item) =>
        $"<li>{DevelopmentHtml.Encode(item.Day.ToDateTime(item.Start).ToString("dddd d MMMM yyyy HH:mm", Dutch))}, {item.Length.TotalMinutes.ToString("0", Dutch)} minuten: {DevelopmentHtml.Encode(item.Subject.Value)}</li>";

    private static string Card(Letter letter) => $"""
        <article class="kaart">
        <p class="kop"><strong>{DevelopmentHtml.Encode(letter.Phone is null ? letter.Subject : "Sms")}</strong><br>{DevelopmentHtml.Encode(Moment(letter.WrittenAt))}</p>
        {(letter.Content.Html is null ? "" : $"<p>{DevelopmentHtml.Link("/ontwikkel/postbus/" + letter.Id, "Zoals de lezer het ziet")}</p>")}
        <p class="brief">{string.Join('\n', letter.Text.Split('\n').Select(Line))}</p>
        </article>
        """;

    private static string Line(string line) => string.Join(' ', line.Split(' ').Select(Word));

    private static string Word(string word) =>
        Uri.TryCreate(word, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? DevelopmentHtml.Link(word, word)
            : DevelopmentHtml.Encode(word);

    private static string Moment(DateTimeOffset moment) => moment.ToDutchTime().ToString("d MMMM yyyy HH:mm", Dutch);
}
