using System.Diagnostics.CodeAnalysis;

namespace Matching.Domain.Competences;

/// <summary>A concept of a competence taxonomy, by its URI or short code: 1 to 200 printable characters without spaces.</summary>
public readonly record struct ConceptId
{
    /// <summary>Most characters.</summary>
    public const int MaximumLength = 200;

    /// <summary>What is valid, in a Dutch sentence.</summary>
    public const string Requirement = "Geef de code of URI van een competentie; zoek die op via /v1/competenties.";

    private readonly string? _value;

    private ConceptId(string value) => _value = value;

    /// <summary>The URI or code.</summary>
    public string Value => _value ?? throw new InvalidOperationException("This concept was never set.");

    /// <summary>Reads a URI or code.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ConceptId id)
    {
        var valid = text is { Length: >= 1 and <= MaximumLength } && text.All(c => c is > ' ' and < '\u007f');
        id = valid ? new ConceptId(text!) : default;
        return valid;
    }

    /// <summary>Reads a URI or code that is known to be valid.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static ConceptId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException(Requirement);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
