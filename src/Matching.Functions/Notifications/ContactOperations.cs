using Matching.Functions.Http;

namespace Matching.Functions.Notifications;

/// <summary>What whoever got a message can do with its side links.</summary>
internal static class ContactOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(StopFunctions.ShowStop),
            Method = "GET",
            Route = "v1/stop/{token}",
            Summary = "Berichten stoppen, achter de link in een bericht",
            Scope = "Wie de link heeft.",
            Anonymous = true,
            Html = true,
            Also = [410],
        },
        new()
        {
            Name = nameof(StopFunctions.PressStop),
            Method = "POST",
            Route = "v1/stop/{token}",
            Summary = "Berichten stoppen, of weer krijgen",
            Scope = "Wie de link heeft.",
            Anonymous = true,
            Html = true,
            Form = [StopHtml.Field],
            Also = [410, 503],
        },
        new()
        {
            Name = nameof(ShortLinkFunctions.OpenShortLink),
            Method = "GET",
            Route = "k/{code}",
            Summary = "Kort adres van een pagina, zoals in een sms",
            Scope = "Wie de link heeft.",
            Anonymous = true,
            Hidden = true,
            Html = true,
            Success = 303,
        },
    ];
}
