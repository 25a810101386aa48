using Matching.Domain.Access;
using Matching.Functions.Http;

namespace Matching.Functions.Candidates;

/// <summary>What callers can do with the own profile's pages.</summary>
internal static class OwnProfileOperations
{
    /// <summary>The rows, in the order of the OpenAPI document.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(OwnProfileFunctions.SendProfileLink),
            Method = "POST",
            Route = "v1/kandidaten/{id}/profiel-link",
            Summary = "De kandidaat een bericht sturen met de link naar het eigen profiel",
            Scope = "Coach: de eigen caseload.",
            Roles = [Role.Coach],
            Success = 202,
            IdempotencyKey = true,
            Also = [409],
        },
        new()
        {
            Name = nameof(OwnProfileFunctions.ShowOwnProfile),
            Method = "GET",
            Route = "v1/mijn-profiel/{token}",
            Summary = "Het eigen profiel, achter de link in een bericht; dat het wordt gelezen, wordt vastgelegd",
            Scope = "Wie de link heeft.",
            Anonymous = true,
            Html = true,
            Also = [410],
        },
        new()
        {
            Name = nameof(OwnProfileFunctions.PressOwnProfile),
            Method = "POST",
            Route = "v1/mijn-profiel/{token}",
            Summary = "Het eigen profiel bevestigen, verbeteren of aanvullen, en toestemming intrekken",
            Scope = "Wie de link heeft.",
            Anonymous = true,
            Html = true,
            Form = OwnProfileForm.Names,
            Also = [409, 410, 503],
        },
    ];
}
