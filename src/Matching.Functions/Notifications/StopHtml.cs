using Matching.Application.Notifications;
using Matching.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace Matching.Functions.Notifications;

/// <summary>The page behind the link that stops messages. It names nobody but who can be called.</summary>
internal static class StopHtml
{
    /// <summary>Name of the form's field.</summary>
    public const string Field = "berichten";

    /// <summary>Reads what the form sends: whether to stop; null when it is none of the buttons.</summary>
    public static bool? Read(string? value) => value switch
    {
        "stop" => true,
        "weer" => false,
        _ => null,
    };

    /// <summary>The page with its status, in the language of whoever gets the messages. Whose an unknown link is, is not known: that page is Dutch.</summary>
    public static IResult Page(StopPage page)
    {
        var texts = StopTexts.In(page.Language);
        ApiAnswer Html(int status, string title, string content) => LinkHtml.Page(page.Contact, status, title, content, language: page.Language);
        return page.State switch
        {
            StopPageState.Asking => Html(200, texts.Asking, Text(texts.AskingText) + Button("stop", texts.Stop) + Text(texts.Otherwise)),
            StopPageState.Stopped => Html(200, texts.Stopped, Text(texts.StoppedText) + Text(texts.Again) + Button("weer", texts.Resume)),
            StopPageState.Resumed => Html(200, texts.Resumed, Text(texts.ResumedText)),
            StopPageState.Expired => Html(410, texts.Expired, Text(texts.ExpiredText)),
            StopPageState.UnknownLink => LinkHtml.Unknown(page.Contact),
            StopPageState.TryAgain => Html(503, texts.TryAgain, Text(texts.TryAgainText)),
            _ => throw new ArgumentOutOfRangeException(nameof(page)),
        };
    }

    private static string Text(string words) => $"<p>{LinkHtml.Encode(words)}</p>";

    private static string Button(string value, string words) =>
        $"<form method=\"post\"><button class=\"ja\" name=\"{Field}\" value=\"{value}\">{LinkHtml.Encode(words)}</button></form>";
}
