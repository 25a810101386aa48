using Matching.Domain.People;
using Matching.Domain.Placements.Guidance;

namespace Matching.Functions.Placements;

/// <summary>What the form behind a question how it goes sends: a face of who works, or words of the employer.</summary>
internal sealed record HowItGoesForm
{
    /// <summary>Field of the face.</summary>
    public const string FaceField = "gezicht";

    /// <summary>Field of what somebody wants to say with a face.</summary>
    public const string WordField = "woord";

    /// <summary>Field of the employer's words.</summary>
    public const string WordsField = "antwoord";

    /// <summary>The names of all fields.</summary>
    public static IReadOnlyList<string> Fields { get; } = [FaceField, WordField, WordsField];

    /// <summary>The faces with the values that stand for them, in the order of the page.</summary>
    public static IReadOnlyList<(string Value, Face Face)> Faces { get; } = [("blij", Domain.Placements.Guidance.Face.Glad), ("gaat-wel", Domain.Placements.Guidance.Face.Neutral), ("verdrietig", Domain.Placements.Guidance.Face.Sad)];

    /// <summary>The face that was pressed; null when none was, or what came with it cannot be taken.</summary>
    public FaceAnswer? Face { get; private init; }

    /// <summary>The employer's words; null when there are none that can be taken.</summary>
    public Prose? Words { get; private init; }

    /// <summary>What was typed, as it was typed.</summary>
    public string Typed { get; private init; } = "";

    /// <summary>Reads the fields.</summary>
    public static HowItGoesForm From(IReadOnlyDictionary<string, string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (fields.TryGetValue(WordsField, out var typed))
        {
            var taken = Prose.TryParse(typed, out var words) && words.Value.Length is >= 1 and <= GuidancePlan.MaximumNote;
            return new() { Words = taken ? words : null, Typed = typed };
        }

        // What is said with a face is one line; who pressed Enter in it meant a space.
        var word = string.Join(' ', fields.GetValueOrDefault(WordField, "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var pressed = Faces.Where(f => string.Equals(f.Value, fields.GetValueOrDefault(FaceField), StringComparison.Ordinal)).Select(f => (Face?)f.Face).FirstOrDefault();
        if (pressed is not { } face) return new() { Typed = word };
        if (word.Length == 0) return new() { Face = new(face, null) };
        return Line.TryParse(word, out var line) ? new() { Face = new(face, line), Typed = word } : new() { Typed = word };
    }
}
