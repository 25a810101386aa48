using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;

namespace Matching.Application.FollowUp;

/// <summary>
/// What is planned, by day: one list whose keys begin with the day, so that what is due is read without looking at anything else.
/// A row that was planned for another day meanwhile stays until its day; whoever handles it looks whether it still holds.
/// </summary>
public static class Agenda
{
    /// <summary>The list.</summary>
    public const string List = "agenda";

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
        where T : IAggregate<T> => new(List, $"{Day(on)}:{AggregateKinds.Of<T>()}:{id}:{what}", 1, true, "{}");

    /// <summary>The key that everything up to and including a day comes before.</summary>
    public static string After(DateOnly day) => Day(day) + ";";

    /// <summary>Reads what a row plans; false when it is no such row.</summary>
    public static bool TryRead(ViewRow row, [NotNullWhen(true)] out Message.Due? due)
    {
        ArgumentNullException.ThrowIfNull(row);
        due = null;
        if (row.Key.Split(':') is not [_, var kind, var id, var what]) return false;
        if (!Enum.TryParse<AggregateKind>(kind, out var aggregate) || !Enum.IsDefined(aggregate)) return false;
        due = new Message.Due(Id<Message>.From("due", row.Key), aggregate, id, what);
        return true;
    }

    /// <summary>The day of a row, as its key begins.</summary>
    internal static string DayOf(ViewRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Key.Split(':')[0];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
