using System.Globalization;

namespace Matching.Domain.Placements;

/// <summary>An amount of money in whole cents, zero or more.</summary>
public readonly record struct Euro : IComparable<Euro>
{
    /// <summary>What is valid, in a Dutch sentence.</summary>
    public const string Requirement = "Geef een bedrag in euro's van 0 tot en met 100.000, met ten hoogste twee decimalen.";

    private Euro(decimal value) => Value = value;

    /// <summary>The amount in euros, with at most two decimals.</summary>
    public decimal Value { get; }

    /// <summary>Orders by size.</summary>
    public static bool operator <(Euro left, Euro right) => left.Value < right.Value;

    /// <summary>Orders by size.</summary>
    public static bool operator >(Euro left, Euro right) => left.Value > right.Value;

    /// <summary>Orders by size.</summary>
    public static bool operator <=(Euro left, Euro right) => left.Value <= right.Value;

    /// <summary>Orders by size.</summary>
    public static bool operator >=(Euro left, Euro right) => left.Value >= right.Value;

    /// <summary>Takes an amount.</summary>
    public static bool TryCreate(decimal value, out Euro amount)
    {
        var valid = value is >= 0 and <= 100_000 && decimal.Round(value, 2) == value;
        amount = valid ? new Euro(value) : default;
        return valid;
    }

    /// <summary>Takes an amount that is known to be valid.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static Euro Of(decimal value) =>
        TryCreate(value, out var amount) ? amount : throw new ArgumentOutOfRangeException(nameof(value), value, Requirement);

    /// <summary>Rounds to the nearest cent; half a cent goes up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is out of range.</exception>
    public static Euro Round(decimal value) => Of(decimal.Round(value, 2, MidpointRounding.AwayFromZero));

    /// <inheritdoc/>
    public int CompareTo(Euro other) => Value.CompareTo(other.Value);

    /// <summary>As Dutch readers write it: € 1.121,76.</summary>
    public override string ToString() => "€ " + Value.ToString("N2", CultureInfo.GetCultureInfo("nl-NL"));
}
