using System.Diagnostics.CodeAnalysis;

namespace Matching.Domain.Candidates;

/// <summary>
/// The number that a person has in another administration of the organisation: 1 to 40 letters, digits, hyphens, dots and slashes. It
/// keeps the same person from being registered twice. Never a BSN: a number that could be one is refused.
/// </summary>
public readonly record struct ExternalReference
{
    /// <summary>Most characters.</summary>
    public const int MaximumLength = 40;

    /// <summary>What is valid, in a Dutch sentence.</summary>
    public const string Requirement = "Geef 1 tot 40 letters, cijfers, streepjes, punten en schuine strepen. Gebruik nooit een BSN.";

    private readonly string? _value;

    private ExternalReference(string value) => _value = value;

    /// <summary>The reference.</summary>
    public string Value => _value ?? throw new InvalidOperationException("This reference was never set.");

    /// <summary>Reads a reference; white space around it is dropped.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ExternalReference reference)
    {
        var trimmed = text?.Trim();
        var valid = trimmed is { Length: >= 1 and <= MaximumLength }
            && trimmed.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '/')
            && !CouldBeBsn(trimmed);
        reference = valid ? new ExternalReference(trimmed!) : default;
        return valid;
    }

    /// <summary>Reads a reference that is known to be valid.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static ExternalReference Parse(string text) => TryParse(text, out var reference) ? reference : throw new FormatException(Requirement);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";

    /// <summary>Eight or nine digits that pass the eleven-test, however they are written.</summary>
    private static bool CouldBeBsn(string text)
    {
        var digits = text.Where(char.IsAsciiDigit).Select(c => c - '0').ToArray();
        var named = text.Contains("bsn", StringComparison.OrdinalIgnoreCase);
        if (digits.Length is not (8 or 9) || (text.Any(char.IsAsciiLetter) && !named)) return false;
        if (digits.Length == 8) digits = [0, .. digits];
        var sum = -digits[8];
        for (var i = 0; i < 8; i++) sum += digits[i] * (9 - i);
        return sum % 11 == 0;
    }
}
