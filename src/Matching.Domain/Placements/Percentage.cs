using System.Globalization;

namespace Matching.Domain.Placements;

/// <summary>A part of a hundred: 0 to 100, with at most two decimals.</summary>
public readonly record struct Percentage : IComparable<Percentage>
{
    /// <summary>What is valid, in a Dutch sentence.</summary>
    public const string Requirement = "Geef een percentage van 0 tot en met 100, met ten hoogste twee decimalen.";

    private Percentage(decimal value) => Value = value;

    /// <summary>0 to 100.</summary>
    public decimal Value { get; }

    /// <summary>0 to 1.</summary>
    public decimal Fraction => Value / 100m;

    /// <summary>Orders by size.</summary>
    public static bool operator <(Percentage left, Percentage right) => left.Value < right.Value;

    /// <summary>Orders by size.</summary>
    public static bool operator >(Percentage left, Percentage right) => left.Value > right.Value;

    /// <summary>Orders by size.</summary>
    public static bool operator <=(Percentage left, Percentage right) => left.Value <= right.Value;

    /// <summary>Orders by size.</summary>
    public static bool operator >=(Percentage left, Percentage right) => left.Value >= right.Value;

    /// <summary>Takes a percentage.</summary>
    public static bool TryCreate(decimal value, out Percentage percentage)
    {
        var valid = value is >= 0 and <= 100 && decimal.Round(value, 2) == value;
        percentage = valid ? new Percentage(value) : default;
        return valid;
    }

    /// <summary>Takes a percentage that is known to be valid.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static Percentage Of(decimal value) =>
        TryCreate(value, out var percentage) ? percentage : throw new ArgumentOutOfRangeException(nameof(value), value, Requirement);

    /// <inheritdoc/>
    public int CompareTo(Percentage other) => Value.CompareTo(other.Value);

    /// <summary>As Dutch readers write it: 60%, 23,5%.</summary>
    public override string ToString() => Value.ToString("0.##", CultureInfo.GetCultureInfo("nl-NL")) + "%";
}
