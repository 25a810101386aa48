using System.ComponentModel;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Vacancies;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Vacancies;

/// <summary>What the work pays, as the API writes it.</summary>
[Description("Wat het werk betaalt.")]
public sealed record Loon
{
    /// <summary>Least.</summary>
    [Description("Minste bruto loon per uur, in euro's.")]
    public decimal? MinimumPerUur { get; init; }

    /// <summary>Most.</summary>
    [Description("Meeste bruto loon per uur, in euro's.")]
    public decimal? MaximumPerUur { get; init; }

    /// <summary>Collective agreement.</summary>
    [Description("De cao die geldt.")]
    public string? Cao { get; init; }

    internal static Loon From(Pay pay) => new() { MinimumPerUur = pay.HourlyMinimum?.Value, MaximumPerUur = pay.HourlyMaximum?.Value, Cao = pay.CollectiveAgreement?.Value };

    internal Pay ToDomain(FieldErrors errors) =>
        new(Amount("minimumPerUur", MinimumPerUur, errors), Amount("maximumPerUur", MaximumPerUur, errors), errors.ParseOptional<Line>("cao", Cao, Line.TryParse, Line.Requirement));

    private static Euro? Amount(string field, decimal? given, FieldErrors errors)
    {
        if (given is not { } value) return null;
        return errors.Check(field, Euro.TryCreate(value, out var amount), Euro.Requirement) ? amount : null;
    }
}
