using System.ComponentModel;
using Matching.Domain;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Municipalities;

/// <summary>Key workers of a municipality, as the API reads and writes them.</summary>
[Description("Wie voor deze gemeente doet wat niet bij de coach hoort. Wie niet is genoemd: dan krijgt de coach de taak.")]
public sealed record Aanspreekpunten
{
    /// <summary>Subsidy officer.</summary>
    [Description("Kenmerk van de medewerker die de loonkostensubsidie administreert.")]
    public string? LksAdministratie { get; init; }

    /// <summary>Wage value expert.</summary>
    [Description("Kenmerk van de medewerker die de loonwaarde meet.")]
    public string? Loonwaardedeskundige { get; init; }

    /// <summary>Lead.</summary>
    [Description("Kenmerk van de teamleider van de coaches.")]
    public string? Teamleider { get; init; }

    /// <summary>Chain coordinator.</summary>
    [Description("Kenmerk van de ketenregisseur.")]
    public string? Ketenregisseur { get; init; }

    internal KeyWorkers ToDomain(FieldErrors errors)
    {
        Id<Worker>? Parse(string field, string? id) => id is null ? null : errors.Parse<Id<Worker>>(field, id, Id<Worker>.TryParse, Id<Worker>.Requirement);
        return new(
            Parse("lksAdministratie", LksAdministratie),
            Parse("loonwaardedeskundige", Loonwaardedeskundige),
            Parse("teamleider", Teamleider),
            Parse("ketenregisseur", Ketenregisseur));
    }

    internal static Aanspreekpunten From(KeyWorkers key) => new()
    {
        LksAdministratie = key.SubsidyOfficer?.Value,
        Loonwaardedeskundige = key.WageValueExpert?.Value,
        Teamleider = key.Lead?.Value,
        Ketenregisseur = key.ChainCoordinator?.Value,
    };
}
