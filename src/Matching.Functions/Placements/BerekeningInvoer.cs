using System.ComponentModel;
using Matching.Domain.Placements;
using Matching.Domain.Work;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Placements;

/// <summary>What a wage subsidy is reckoned for, as the API reads it.</summary>
[Description("Waarvoor loonkostensubsidie wordt berekend.")]
public sealed record BerekeningInvoer
{
    /// <summary>The day whose figures hold.</summary>
    [Description("De dag waarvan de tarieven gelden.")]
    public required DateOnly Peildatum { get; init; }

    /// <summary>Hours.</summary>
    [Description("Uren per week van het dienstverband: 1 tot en met 40, in kwartieren.")]
    public required decimal UrenPerWeek { get; init; }

    /// <summary>Full-time hours.</summary>
    [Description("Uren per week die daar voltijd zijn: 1 tot en met 40, in kwartieren.")]
    public required decimal VoltijdUrenPerWeek { get; init; }

    /// <summary>Loonwaarde.</summary>
    [Description("Gemeten loonwaarde, 0 tot en met 100; laat weg voor het forfait van Participatiewet 10d.5.")]
    public decimal? LoonwaardePercentage { get; init; }

    /// <summary>Minimum wage.</summary>
    [Description("Minimumloon per maand in euro's, als dat anders is dan het tarief op de peildatum.")]
    public decimal? MinimumloonPerMaand { get; init; }

    /// <summary>Employer's costs.</summary>
    [Description("Werkgeverslasten, als die anders zijn dan het tarief op de peildatum.")]
    public decimal? WerkgeverslastenPercentage { get; init; }

    /// <summary>Age.</summary>
    [Description("Leeftijd op de peildatum, 15 tot en met 67 jaar, voor het minimumjeugdloon; laat weg voor het minimumloon van een volwassene. Niet samen met minimumloonPerMaand.")]
    public int? Leeftijd { get; init; }

    internal WageSubsidyTerms ToDomain(FieldErrors errors)
    {
        errors.Check("urenPerWeek", WeeklyHours.TryCreate(UrenPerWeek, out var hours), WeeklyHours.Requirement);
        errors.Check("voltijdUrenPerWeek", WeeklyHours.TryCreate(VoltijdUrenPerWeek, out var fullTime), WeeklyHours.Requirement);
        errors.Check("leeftijd", Leeftijd is null or (>= 15 and <= 67), "Geef een leeftijd van 15 tot en met 67 jaar, of laat dit veld weg.");
        return new WageSubsidyTerms(
            Peildatum,
            hours,
            fullTime,
            Optional<Percentage>(errors, "loonwaardePercentage", LoonwaardePercentage, Percentage.TryCreate, Percentage.Requirement),
            Optional<Euro>(errors, "minimumloonPerMaand", MinimumloonPerMaand, Euro.TryCreate, Euro.Requirement),
            Optional<Percentage>(errors, "werkgeverslastenPercentage", WerkgeverslastenPercentage, Percentage.TryCreate, Percentage.Requirement),
            Leeftijd);
    }

    private delegate bool Creator<T>(decimal value, out T created);

    private static T? Optional<T>(FieldErrors errors, string field, decimal? value, Creator<T> create, string requirement)
        where T : struct
    {
        if (value is not { } given) return null;
        return errors.Check(field, create(given, out var created), requirement) ? created : null;
    }
}
