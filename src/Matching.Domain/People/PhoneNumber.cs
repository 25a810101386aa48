using System.Diagnostics.CodeAnalysis;

namespace Matching.Domain.People;

/// <summary>A telephone number: 8 to 15 digits, optionally with a leading plus; spaces, hyphens and brackets are for reading only.</summary>
public readonly record struct PhoneNumber
{
    /// <summary>What is valid, in a Dutch sentence.</summary>
    public const string Requirement = "Geef een telefoonnummer met netnummer, bijvoorbeeld 06 12345678.";

    private readonly string? _value;

    private PhoneNumber(string value) => _value = value;

    /// <summary>The number as it was written, with single spaces.</summary>
    public string Value => _value ?? throw new InvalidOperationException("This number was never set.");

    /// <summary>The number without what is for reading only: digits, with a plus when it was written with one.</summary>
    public string ToDial => string.Concat(Value.Where(c => char.IsAsciiDigit(c) || c == '+'));

    /// <summary>Reads a number.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PhoneNumber number)
    {
        number = default;
        if (text is null || text.Length > 30) return false;
        var trimmed = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var digits = trimmed.Count(char.IsAsciiDigit);
        var wellFormed = trimmed.Select((c, i) => char.IsAsciiDigit(c) || c is ' ' or '-' or '(' or ')' || (c == '+' && i == 0)).All(ok => ok);
        if (!wellFormed || digits is < 8 or > 15) return false;
        number = new PhoneNumber(trimmed);
        return true;
    }

    /// <summary>Reads a number that is known to be valid.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static PhoneNumber Parse(string text) => TryParse(text, out var number) ? number : throw new FormatException(Requirement);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
