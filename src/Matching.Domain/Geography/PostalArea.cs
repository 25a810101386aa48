using System.Globalization;

namespace Matching.Domain.Geography;

/// <summary>The four digits of a Dutch postcode: a neighbourhood or village, precise enough for travelling and no address.</summary>
public readonly record struct PostalArea : IComparable<PostalArea>
{
    /// <summary>What a valid area is, in Dutch.</summary>
    public const string Requirement = "De cijfers van een postcode zijn een getal van 1000 tot en met 9999, bijvoorbeeld 7311.";

    /// <summary>Lowest number.</summary>
    public const int Min = 1000;

    /// <summary>Highest number.</summary>
    public const int Max = 9999;

    private readonly short _aboveMin;

    private PostalArea(int number) => _aboveMin = (short)(number - Min);

    /// <summary>The number, <see cref="Min"/> to <see cref="Max"/>.</summary>
    public int Number => _aboveMin + Min;

    /// <summary>Makes an area.</summary>
    /// <param name="number"><see cref="Min"/> to <see cref="Max"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static PostalArea Of(int number) =>
        number is >= Min and <= Max ? new PostalArea(number) : throw new ArgumentOutOfRangeException(nameof(number), number, Requirement);

    /// <summary>Reads four digits, spaces around them allowed.</summary>
    public static bool TryParse(string? text, out PostalArea value)
    {
        value = default;
        var digits = text.AsSpan().Trim();
        if (digits.Length != 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < Min) return false;
        value = new PostalArea(number);
        return true;
    }

    /// <summary>Reads four digits that are known to be valid.</summary>
    /// <exception cref="FormatException">They are not.</exception>
    public static PostalArea Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Requirement);

    /// <inheritdoc/>
    public int CompareTo(PostalArea other) => _aboveMin.CompareTo(other._aboveMin);

    /// <summary>The four digits.</summary>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether one area's number is lower.</summary>
    public static bool operator <(PostalArea left, PostalArea right) => left.CompareTo(right) < 0;

    /// <summary>Whether one area's number is lower or the same.</summary>
    public static bool operator <=(PostalArea left, PostalArea right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one area's number is higher.</summary>
    public static bool operator >(PostalArea left, PostalArea right) => left.CompareTo(right) > 0;

    /// <summary>Whether one area's number is higher or the same.</summary>
    public static bool operator >=(PostalArea left, PostalArea right) => left.CompareTo(right) >= 0;
}
