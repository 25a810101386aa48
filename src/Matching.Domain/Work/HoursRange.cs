namespace Matching.Domain.Work;

/// <summary>From how many to how many hours a week, both included.</summary>
public sealed record HoursRange
{
    /// <summary>What is valid, in a Dutch sentence.</summary>
    public const string Requirement = "Het minimum mag niet boven het maximum liggen.";

    private HoursRange(WeeklyHours minimum, WeeklyHours maximum)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>Fewest hours.</summary>
    public WeeklyHours Minimum { get; }

    /// <summary>Most hours.</summary>
    public WeeklyHours Maximum { get; }

    /// <summary>Makes a range, or null when the minimum is above the maximum.</summary>
    public static HoursRange? TryCreate(WeeklyHours minimum, WeeklyHours maximum) => minimum <= maximum ? new HoursRange(minimum, maximum) : null;

    /// <summary>Makes a range that is known to be valid.</summary>
    /// <exception cref="ArgumentException">The minimum is above the maximum.</exception>
    public static HoursRange Of(decimal minimum, decimal maximum) =>
        TryCreate(WeeklyHours.Of(minimum), WeeklyHours.Of(maximum)) ?? throw new ArgumentException(Requirement, nameof(minimum));

    /// <summary>Whether some number of hours lies in both.</summary>
    public bool Overlaps(HoursRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Minimum <= other.Maximum && other.Minimum <= Maximum;
    }

    /// <summary>As Dutch readers write it: "24 tot 32", or "24".</summary>
    public override string ToString() => Minimum == Maximum ? Minimum.ToString() : $"{Minimum} tot {Maximum}";
}
