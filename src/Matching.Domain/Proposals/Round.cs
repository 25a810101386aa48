using System.Globalization;

namespace Matching.Domain.Proposals;

/// <summary>A night's round over all open vacancies at once, as it was done (ronde). One a day is kept.</summary>
/// <param name="Id">Follows from the day.</param>
/// <param name="Version">Counts the changes, from 1.</param>
/// <param name="Day">The Dutch calendar day.</param>
/// <param name="DoneAt">When it ended, in UTC.</param>
/// <param name="Vacancies">How many open vacancies had room for more proposals.</param>
/// <param name="Candidates">How many candidates took part.</param>
/// <param name="Proposals">How many proposals it made.</param>
public sealed record Round(Id<Round> Id, int Version, DateOnly Day, DateTimeOffset DoneAt, int Vacancies, int Candidates, int Proposals) : IAggregate<Round>
{
    /// <inheritdoc/>
    public static string IdPrefix => "ronde";

    /// <summary>The id of a day's round.</summary>
    public static Id<Round> IdOf(DateOnly day) => Id<Round>.Parse(string.Create(CultureInfo.InvariantCulture, $"{IdPrefix}-{day:yyyy-MM-dd}"));
}
