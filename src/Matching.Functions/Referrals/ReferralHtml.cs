using Matching.Application.Municipalities;
using Matching.Application.Referrals;
using Matching.Functions.Http;
using Matching.Functions.Notifications;
using Microsoft.AspNetCore.Http;

namespace Matching.Functions.Referrals;

/// <summary>The pages behind a partner's link as HTML. They name nobody: the partner knows from the hand-over whom the id is about.</summary>
internal static class ReferralHtml
{
    /// <summary>Name of the form's field.</summary>
    public const string Field = "antwoord";

    /// <summary>Reads what the form sends: whether the partner takes it up; null when it is none of the answers.</summary>
    public static bool? Read(string? value) => value switch
    {
        "ja" => true,
        "nee" => false,
        _ => null,
    };

    /// <summary>The page with its status: an answer that cannot be taken says so to programs too.</summary>
    public static IResult Page(ReferralPage page) => page.State switch
    {
        ReferralPageState.Asking => Html(page, 200, "Pakt u deze verwijzing op?", Details(page) + Form),
        ReferralPageState.Thanks when page.Referral!.Answer!.What.TakesUp => Html(
            page, 200, "Dank u wel", "<p>U zei: <strong>wij pakken dit op</strong>. De coach ziet dit meteen.</p>" + Details(page)),
        ReferralPageState.Thanks => Html(
            page, 200, "Dank u wel", "<p>U zei: <strong>wij kunnen dit niet doen</strong>. De coach zoekt een andere weg en belt u als er iets onduidelijk is.</p>" + Details(page)),
        ReferralPageState.AlreadyAnswered => Html(
            page,
            409,
            "U heeft al geantwoord",
            $"<p>U zei: <strong>{(page.Referral!.Answer!.What.TakesUp ? "wij pakken dit op" : "wij kunnen dit niet doen")}</strong>. Wilt u iets veranderen? Bel ons dan.</p>"),
        ReferralPageState.NoLongerNeeded => Html(page, 410, "Deze vraag is niet meer nodig", "<p>U hoeft niets te doen.</p>"),
        ReferralPageState.Expired => Html(page, 410, "Deze link werkt niet meer", "<p>Wilt u nog antwoorden? Bel ons dan.</p>"),
        ReferralPageState.UnknownLink => Html(
            page, 404, "Deze link kennen wij niet", "<p>Open de link nog een keer vanuit het bericht. Werkt het weer niet? Bel ons dan.</p>"),
        ReferralPageState.TryAgain => Html(
            page, 503, "Het lukte niet", "<p>Uw antwoord is nog niet bewaard. Ga terug en druk nog een keer op de knop.</p>"),
        _ => throw new ArgumentOutOfRangeException(nameof(page)),
    };

    private const string Form = $"""
        <form method="post">
        <button class="ja" name="{Field}" value="ja">Wij pakken dit op</button>
        <button class="nee" name="{Field}" value="nee">Wij kunnen dit niet doen</button>
        </form>
        """;

    private static ApiAnswer Html(ReferralPage page, int status, string title, string content) => LinkHtml.Page(page.Contact, status, title, content);

    private static string Details(ReferralPage page) => $"""
        <div class="kaart"><dl>
        <dt>Kenmerk</dt><dd>{LinkHtml.Encode(page.Referral!.Id.Value)}</dd>
        <dt>Gemeente</dt><dd>{LinkHtml.Encode(page.Municipality!.Name.Value)}</dd>
        <dt>Het gaat om</dt><dd>{LinkHtml.Encode(FunctionText.Of(page.Referral.Function))}</dd>
        </dl></div>
        """;
}
