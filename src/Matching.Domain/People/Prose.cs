using System.Diagnostics.CodeAnalysis;

namespace Matching.Domain.People;

/// <summary>Free text in paragraphs: at most 10,000 characters, no control characters but line ends and tabs; may be empty.</summary>
public readonly record struct Prose
{
    /// <summary>Most characters in a text.</summary>
    public const int MaximumLength = 10_000;

    /// <summary>What is valid, in a Dutch sentence.</summary>
    public const string Requirement = "Geef een tekst van ten hoogste 10.000 tekens.";

    private readonly string? _value;

    private Prose(string value) => _value = value;

    /// <summary>The text; empty when nothing was written.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a text; white space around it is dropped and line ends become <c>\n</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Prose prose)
    {
        var plain = text?.Trim().ReplaceLineEndings("\n");
        var valid = plain is { Length: <= MaximumLength } && Characters.AreWhole(plain) && !plain.Any(c => char.IsControl(c) && c is not ('\n' or '\t'));
        prose = valid ? new Prose(plain!) : default;
        return valid;
    }

    /// <summary>Reads a text that is known to be valid.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static Prose Parse(string text) => TryParse(text, out var prose) ? prose : throw new FormatException(Requirement);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
