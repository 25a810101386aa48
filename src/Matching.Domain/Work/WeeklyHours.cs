using System.Globalization;

namespace Matching.Domain.Work;

/// <summary>Hours of work a week: 1 to 40, in quarters of an hour.</summary>
public readonly record struct WeeklyHours : IComparable<WeeklyHours>
{
    /// <summary>What is valid, in a Dutch sentence.</summary>
    public const string Requirement = "Geef uren per week van 1 tot en met 40, in kwartieren (bijvoorbeeld 22,5).";

    private readonly int _quarters;

    private WeeklyHours(int quarters) => _quarters = quarters;

    /// <summary>The hours.</summary>
    public decimal Value => Quarters / 4m;

    /// <summary>The hours in quarters of an hour, 4 to 160.</summary>
    public int Quarters => _quarters > 0 ? _quarters : throw new InvalidOperationException("These hours were never set.");

    /// <summary>Orders by length.</summary>
    public static bool operator <(WeeklyHours left, WeeklyHours right) => left.CompareTo(right) < 0;

    /// <summary>Orders by length.</summary>
    public static bool operator >(WeeklyHours left, WeeklyHours right) => left.CompareTo(right) > 0;

    /// <summary>Orders by length.</summary>
    public static bool operator <=(WeeklyHours left, WeeklyHours right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by length.</summary>
    public static bool operator >=(WeeklyHours left, WeeklyHours right) => left.CompareTo(right) >= 0;

    /// <summary>Takes a number of hours.</summary>
    public static bool TryCreate(decimal hours, out WeeklyHours value)
    {
        var valid = hours is >= 1 and <= 40 && decimal.IsInteger(hours * 4);
        value = valid ? new WeeklyHours((int)(hours * 4)) : default;
        return valid;
    }

    /// <summary>Takes a number of hours that is known to be valid.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static WeeklyHours Of(decimal hours) =>
        TryCreate(hours, out var value) ? value : throw new ArgumentOutOfRangeException(nameof(hours), hours, Requirement);

    /// <inheritdoc/>
    public int CompareTo(WeeklyHours other) => _quarters.CompareTo(other._quarters);

    /// <summary>The hours as Dutch readers write them: 22,5.</summary>
    public override string ToString() => Value.ToString("0.##", CultureInfo.GetCultureInfo("nl-NL"));
}
