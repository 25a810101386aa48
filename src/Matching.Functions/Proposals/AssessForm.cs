using System.Globalization;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;

namespace Matching.Functions.Proposals;

/// <summary>What a coach chose and typed on the page behind the link.</summary>
/// <param name="Kind">The choice.</param>
/// <param name="Reason">The reason as it was typed; may be empty.</param>
/// <param name="LaterOn">The day as it was typed; may be empty.</param>
/// <param name="IsConfirmed">Whether the choice is confirmed.</param>
internal sealed record AssessForm(AssessmentKind Kind, string Reason, string LaterOn, bool IsConfirmed)
{
    public const string ChoiceField = "keuze";
    public const string ReasonField = "reden";
    public const string LaterOnField = "laterOp";
    public const string ConfirmedField = "bevestigd";
    public const string Confirmed = "ja";

    private static readonly IReadOnlyList<(string Value, AssessmentKind Kind)> Choices =
        [("voordragen", AssessmentKind.PutForward), ("niet", AssessmentKind.NotForThisJob), ("later", AssessmentKind.Later)];

    private static readonly string[] DayFormats = ["yyyy-MM-dd", "d-M-yyyy"];

    /// <summary>The names of the fields.</summary>
    public static IReadOnlyList<string> Fields { get; } = [ChoiceField, ReasonField, LaterOnField, ConfirmedField];

    /// <summary>How a choice is named in the form.</summary>
    public static string ValueOf(AssessmentKind kind) => Choices.Single(c => c.Kind == kind).Value;

    /// <summary>Reads a form; null when it says no choice.</summary>
    public static AssessForm? Of(IReadOnlyDictionary<string, string> form)
    {
        string Text(string name) => form.GetValueOrDefault(name, "").Trim();
        var confirmed = string.Equals(Text(ConfirmedField), Confirmed, StringComparison.Ordinal);
        return Choices
            .Where(c => string.Equals(c.Value, Text(ChoiceField), StringComparison.Ordinal))
            .Select(c => new AssessForm(c.Kind, Text(ReasonField), Text(LaterOnField), confirmed))
            .SingleOrDefault();
    }

    /// <summary>The assessment; null when something that was typed cannot be read.</summary>
    /// <param name="errors">Gets what cannot be read.</param>
    public Assessment? ToAssessment(ICollection<FieldError> errors)
    {
        Line? reason = null;
        DateOnly? day = null;
        if (Reason.Length > 0)
        {
            if (Line.TryParse(Reason, out var line)) reason = line;
            else errors.Add(new(ReasonField, Line.Requirement));
        }

        if (LaterOn.Length > 0)
        {
            if (DateOnly.TryParseExact(LaterOn, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)) day = on;
            else errors.Add(new(LaterOnField, "Schrijf de dag zoals 24-11-2026."));
        }

        return errors.Count == 0 ? new Assessment(Kind, reason, day) : null;
    }
}
