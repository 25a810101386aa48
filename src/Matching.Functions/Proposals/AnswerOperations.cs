using Matching.Functions.Http;

namespace Matching.Functions.Proposals;

/// <summary>What callers can do with the pages behind links.</summary>
internal static class AnswerOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(AnswerFunctions.ShowQuestion),
            Method = "GET",
            Route = "v1/antwoord/{token}",
            Summary = "De vraag aan een kandidaat, achter de link in een bericht",
            Scope = "Wie de link heeft.",
            Anonymous = true,
            Html = true,
            Also = [409, 410],
        },
        new()
        {
            Name = nameof(AnswerFunctions.PressAnswer),
            Method = "POST",
            Route = "v1/antwoord/{token}",
            Summary = "Het antwoord van een kandidaat",
            Scope = "Wie de link heeft.",
            Anonymous = true,
            Html = true,
            Form = [AnswerHtml.Field],
            Also = [409, 410, 503],
        },
    ];
}
