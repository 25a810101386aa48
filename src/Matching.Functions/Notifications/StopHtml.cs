using Matching.Application.Notifications;
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

    /// <summary>The page with its status.</summary>
    public static IResult Page(StopPage page) => page.State switch
    {
        StopPageState.Asking => LinkHtml.Page(
            page.Contact,
            200,
            "Wilt u geen berichten meer?",
            $"<p>U krijgt dan geen e-mail en geen sms meer van ons. Wij bellen u als er iets is.</p>{Button("stop", "Ja, stop met berichten")}<p>Wilt u wel berichten? Dan hoeft u niets te doen.</p>"),
        StopPageState.Stopped => LinkHtml.Page(
            page.Contact,
            200,
            "U krijgt geen berichten meer",
            $"<p>Wij sturen u geen e-mail en geen sms meer. Wij bellen u als er iets is.</p><p>Toch weer berichten?</p>{Button("weer", "Ja, ik wil weer berichten")}"),
        StopPageState.Resumed => LinkHtml.Page(page.Contact, 200, "U krijgt weer berichten", "<p>Wij sturen u weer berichten, net als eerst.</p>"),
        StopPageState.Expired => LinkHtml.Page(page.Contact, 410, "Deze link werkt niet meer", "<p>Wilt u geen berichten meer? Bel ons dan.</p>"),
        StopPageState.UnknownLink => LinkHtml.Page(
            page.Contact, 404, "Deze link kennen wij niet", "<p>Open de link nog een keer vanuit het bericht. Werkt het weer niet? Bel ons dan.</p>"),
        StopPageState.TryAgain => LinkHtml.Page(
            page.Contact, 503, "Het lukte niet", "<p>Er is nog niets veranderd. Ga terug en druk nog een keer op de knop.</p>"),
        _ => throw new ArgumentOutOfRangeException(nameof(page)),
    };

    private static string Button(string value, string words) =>
        $"<form method=\"post\"><button class=\"ja\" name=\"{Field}\" value=\"{value}\">{LinkHtml.Encode(words)}</button></form>";
}
