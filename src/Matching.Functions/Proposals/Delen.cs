using Matching.Domain.Proposals;

namespace Matching.Functions.Proposals;

/// <summary>What can be shared with an employer, as the API writes it.</summary>
public enum Delen
{
    /// <summary>Call name.</summary>
    Voornaam = SharedFacts.CallName,

    /// <summary>Competences.</summary>
    Competenties = SharedFacts.Competences,

    /// <summary>Hours and days.</summary>
    UrenEnDagen = SharedFacts.HoursAndDays,

    /// <summary>Phone number.</summary>
    Telefoon = SharedFacts.Phone,

    /// <summary>Needs at work.</summary>
    NodigOpWerkplek = SharedFacts.Needs,
}

/// <summary>Sets between contract and domain.</summary>
internal static class GedeeldeGegevens
{
    public static SharedFacts ToDomain(IEnumerable<Delen> values) => values.Aggregate(SharedFacts.None, (all, one) => all | (SharedFacts)one);

    public static IReadOnlyList<Delen> From(SharedFacts values) => [.. Enum.GetValues<Delen>().Where(one => values.HasFlag((SharedFacts)one))];
}
