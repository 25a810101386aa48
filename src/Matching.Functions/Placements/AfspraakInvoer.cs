using System.ComponentModel;
using Matching.Domain;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Work;
using Matching.Functions.Http.Json;
using Matching.Functions.Vacancies;

namespace Matching.Functions.Placements;

/// <summary>Other hours, as the API reads them.</summary>
[Description("Andere uren of dagen.")]
public sealed record UrenInvoer
{
    /// <summary>First day.</summary>
    [Description("Vanaf welke dag.")]
    public required DateOnly Vanaf { get; init; }

    /// <summary>Hours.</summary>
    [Description("Uren per week: 1 tot en met 40, in kwartieren.")]
    public required decimal UrenPerWeek { get; init; }

    /// <summary>Days.</summary>
    [Description("Op welke dagen; zonder dit veld liggen die niet vast.")]
    public IReadOnlyList<Dag>? Dagen { get; init; }

    internal WorkPeriod ToDomain(FieldErrors errors)
    {
        errors.Check("urenPerWeek", WeeklyHours.TryCreate(UrenPerWeek, out var hours), WeeklyHours.Requirement);
        return new(errors.Day("vanaf", Vanaf), hours, Vacancies.Dagen.ToDomain(Dagen ?? []));
    }
}

/// <summary>A longer trial, as the API reads it.</summary>
[Description("Een verlenging van de proefplaatsing.")]
public sealed record VerlengingInvoer
{
    /// <summary>Last day.</summary>
    [Description("De nieuwe laatste dag; met alle verlengingen samen ten hoogste zes maanden.")]
    public required DateOnly Tot { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom.")]
    public required string Reden { get; init; }

    internal TrialExtension ToDomain(FieldErrors errors) => new(errors.Day("tot", Tot), errors.Parse<Line>("reden", Reden, Line.TryParse, Line.Requirement));
}

/// <summary>Who at the workplace is asked, as the API reads it.</summary>
[Description("Aan wie op het werk wordt gevraagd hoe het gaat.")]
public sealed record PlaatsingContactInvoer
{
    /// <summary>Contact.</summary>
    [Description("Kenmerk van een actieve contactpersoon van de werkgever; zonder dit veld wordt niemand gevraagd.")]
    public string? ContactpersoonId { get; init; }

    internal ChosenContact ToDomain(FieldErrors errors) =>
        new(errors.ParseOptional<Id<EmployerContact>>("contactpersoonId", ContactpersoonId, Id<EmployerContact>.TryParse, Id<EmployerContact>.Requirement));
}

/// <summary>Who at the workplace is asked.</summary>
/// <param name="Id">Who; null for nobody.</param>
internal sealed record ChosenContact(Id<EmployerContact>? Id);

/// <summary>How much guidance, as the API reads it.</summary>
[Description("Meer of minder begeleiding.")]
public sealed record BegeleidingInvoer
{
    /// <summary>Regime.</summary>
    [Description("Hoeveel begeleiding er voortaan is. Wat er al was, komt niet opnieuw.")]
    public required Begeleidingsregime Regime { get; init; }

    internal GuidanceRegime ToDomain() => (GuidanceRegime)Regime;
}

/// <summary>Who takes over, as the API reads it.</summary>
[Description("De coach doet een stap terug.")]
public sealed record BegeleidingOverdrachtInvoer
{
    /// <summary>To whom.</summary>
    [Description("Wie bij de kandidaat blijft. De contacten worden lichter, maar stoppen niet. Bij nogNiemand komt er een taak om dat te regelen.")]
    public required OvergenomenDoor Naar { get; init; }

    internal TakesOver ToDomain() => (TakesOver)Naar;
}
