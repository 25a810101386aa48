using Matching.Functions.Http;

namespace Matching.Functions.Placements;

/// <summary>What callers can do with the pages behind questions how it goes.</summary>
internal static class HowItGoesOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(HowItGoesFunctions.ShowHowItGoes),
            Method = "GET",
            Route = "v1/hoe-gaat-het/{token}",
            Summary = "De vraag hoe het gaat, achter de link in een bericht",
            Scope = "Wie de link heeft.",
            Anonymous = true,
            Html = true,
            Also = [409, 410],
        },
        new()
        {
            Name = nameof(HowItGoesFunctions.PressHowItGoes),
            Method = "POST",
            Route = "v1/hoe-gaat-het/{token}",
            Summary = "Het antwoord op de vraag hoe het gaat: een gezicht van de kandidaat, woorden van de werkgever",
            Scope = "Wie de link heeft.",
            Anonymous = true,
            Html = true,
            Form = HowItGoesForm.Fields,
            Also = [409, 410, 503],
        },
    ];
}
