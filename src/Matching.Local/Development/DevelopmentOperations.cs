using Matching.Functions.Http;

namespace Matching.Local.Development;

/// <summary>What callers can do on this machine besides the API: for everybody, and in no published document.</summary>
internal static class DevelopmentOperations
{
    public const string RoleKey = "rol";
    public const string IdKey = "id";

    private const string Everybody = "Alleen op een ontwikkelmachine: voor iedereen.";

    public static IReadOnlyList<Operation> All { get; } =
    [
        new()
        {
            Name = nameof(DevelopmentFunctions.ShowOverview),
            Method = "GET",
            Route = "ontwikkel",
            Summary = "Waar alles te vinden is",
            Scope = Everybody,
            Anonymous = true,
            Hidden = true,
            Html = true,
        },
        new()
        {
            Name = nameof(DevelopmentFunctions.GiveToken),
            Method = "GET",
            Route = "ontwikkel/token",
            Summary = "Een token voor elke rol",
            Scope = Everybody,
            Anonymous = true,
            Hidden = true,
            Query = [new(RoleKey, "Naam van de rol."), new(IdKey, "Kenmerk van de werkgever, de kandidaat of de medewerker.")],
        },
        new()
        {
            Name = nameof(DevelopmentFunctions.ShowMailbox),
            Method = "GET",
            Route = "ontwikkel/postbus",
            Summary = "Alle brieven aan kandidaten",
            Scope = Everybody,
            Anonymous = true,
            Hidden = true,
            Html = true,
        },
        new()
        {
            Name = nameof(DevelopmentFunctions.ShowLetter),
            Method = "GET",
            Route = "ontwikkel/postbus/{id}",
            Summary = "Een e-mail zoals de lezer die ziet",
            Scope = Everybody,
            Anonymous = true,
            Hidden = true,
            Html = true,
        },
    ];
}
