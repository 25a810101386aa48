using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;

namespace Matching.Application.FollowUp;

/// <summary>
/// What is planned: a list for each day, whose names sort by day, so that what is due is read without looking at anything else and everything
/// that is planned for all days is not in one partition. A row that was planned for another day meanwhile stays until its day; whoever handles
/// it looks whether it still holds.
/// </summary>
public static class Agenda
{
    /// <summary>What the names of all days' lists begin with.</summary>
    public const string First = "agenda:";

    /// <summary>The list of what is planned for a Dutch calendar day.</summary>
    public static string Of(DateOnly day) => First + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The row that plans something.</summary>
    /// <param name="state">The aggregate that plans it.</param>
    /// <param name="on">The Dutch calendar day on which it is due.</param>
    /// <param name="what">What, in kebab-case.</param>
    public static ViewRow Plan<T>(T state, DateOnly on, string what)
        where T : IAggregate<T>
    {
        ArgumentNullException.ThrowIfNull(state);
        return Plan(state.Id, on, what);
    }

    /// <summary>The row that plans something for an aggregate that may not be there yet.</summary>
    /// <param name="id">Which aggregate.</param>
    /// <param name="on">The Dutch calendar day on which it is due.</param>
    /// <param name="what">What, in kebab-case.</param>
    public static ViewRow Plan<T>(Id<T> id, DateOnly on, string what)
        where T : IAggregate<T> => new(Of(on), $"{AggregateKinds.Of<T>()}:{id}:{what}", 1, true, "{}");

    /// <summary>The first rows that are due by a day, that day included: those of earlier days before those of later ones.</summary>
    /// <param name="views">Where the lists are.</param>
    /// <param name="day">The Dutch calendar day.</param>
    /// <param name="most">Most rows.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static Task<IReadOnlyList<ViewRow>> ReadDueAsync(IViewStore views, DateOnly day, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(views);
        return views.ReadListsAsync(First, Of(day.AddDays(1)), most, cancellationToken);
    }

    /// <summary>Reads what a row plans; false when it is no such row.</summary>
    public static bool TryRead(ViewRow row, [NotNullWhen(true)] out Message.Due? due)
    {
        ArgumentNullException.ThrowIfNull(row);
        due = null;
        if (row.Key.Split(':') is not [var kind, var id, var what]) return false;
        if (!Enum.TryParse<AggregateKind>(kind, out var aggregate) || !Enum.IsDefined(aggregate)) return false;
        due = new Message.Due(Id<Message>.From("due", row.List, row.Key), aggregate, id, what);
        return true;
    }

    /// <summary>The day that a row is planned for; null when it is no row of an agenda.</summary>
    public static DateOnly? DayOf(ViewRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.List.StartsWith(First, StringComparison.Ordinal)
            && DateOnly.TryParseExact(row.List.AsSpan(First.Length), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }
}
