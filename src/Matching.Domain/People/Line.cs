using System.Diagnostics.CodeAnalysis;

namespace Matching.Domain.People;

/// <summary>One line of text: 1 to 120 characters, trimmed, without line ends and other control characters.</summary>
public readonly record struct Line
{
    /// <summary>Most characters in a line.</summary>
    public const int MaximumLength = 120;

    /// <summary>What is valid, in a Dutch sentence.</summary>
    public const string Requirement = "Geef een regel tekst van 1 tot 120 tekens, zonder regeleinden.";

    private readonly string? _value;

    private Line(string value) => _value = value;

    /// <summary>The text.</summary>
    public string Value => _value ?? throw new InvalidOperationException("This line was never set.");

    /// <summary>Reads a line; white space around it is dropped.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Line line)
    {
        var trimmed = text?.Trim();
        var valid = trimmed is { Length: >= 1 and <= MaximumLength } && !trimmed.Any(EndsLine) && Characters.AreWhole(trimmed);
        line = valid ? new Line(trimmed!) : default;
        return valid;
    }

    /// <summary>Reads a line that is known to be valid.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static Line Parse(string text) => TryParse(text, out var line) ? line : throw new FormatException(Requirement);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";

    // Unicode's own line and paragraph separators are no control characters, but break a line all the same.
    private static bool EndsLine(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
