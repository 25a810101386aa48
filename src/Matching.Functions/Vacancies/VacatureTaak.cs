using System.ComponentModel;
using Matching.Domain.People;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Vacancies;

/// <summary>A task of a vacancy, as the API writes it.</summary>
[Description("Een taak die bij het werk hoort.")]
public sealed record VacatureTaak
{
    /// <summary>What has to be done.</summary>
    [Description("Wat er gedaan moet worden.")]
    public required string Omschrijving { get; init; }

    /// <summary>Hours.</summary>
    [Description("Hoeveel uur per week dat kost.")]
    public decimal? Uren { get; init; }

    internal static VacatureTaak From(VacancyTask task) => new() { Omschrijving = task.Description.Value, Uren = task.Hours?.Value };

    internal VacancyTask ToDomain(FieldErrors errors)
    {
        var hours = default(WeeklyHours);
        if (Uren is { } given) errors.Check("uren", WeeklyHours.TryCreate(given, out hours), WeeklyHours.Requirement);
        return new(errors.Parse<Line>("omschrijving", Omschrijving, Line.TryParse, Line.Requirement), Uren is null ? null : hours);
    }
}
