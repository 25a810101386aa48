using System.ComponentModel;
using Matching.Domain.Work;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Vacancies;

/// <summary>Hours a week, as the API writes them.</summary>
[Description("Uren per week, van en tot en met.")]
public sealed record UrenPerWeek
{
    /// <summary>Fewest hours.</summary>
    [Description("Minste uren per week: 1 tot en met 40, in kwartieren.")]
    public required decimal Minimum { get; init; }

    /// <summary>Most hours.</summary>
    [Description("Meeste uren per week: 1 tot en met 40, in kwartieren.")]
    public required decimal Maximum { get; init; }

    internal static UrenPerWeek From(HoursRange hours) => new() { Minimum = hours.Minimum.Value, Maximum = hours.Maximum.Value };

    /// <summary>The range; a blank one when something is wrong, so that what else is wrong can still be found.</summary>
    internal HoursRange ToDomain(FieldErrors errors)
    {
        var whole = errors.Check("minimum", WeeklyHours.TryCreate(Minimum, out var minimum), WeeklyHours.Requirement);
        whole &= errors.Check("maximum", WeeklyHours.TryCreate(Maximum, out var maximum), WeeklyHours.Requirement);
        var range = whole ? HoursRange.TryCreate(minimum, maximum) : null;
        if (whole) errors.Check("minimum", range is not null, HoursRange.Requirement);
        return range ?? HoursRange.Of(1, 1);
    }
}
