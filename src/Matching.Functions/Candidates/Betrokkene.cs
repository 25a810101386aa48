using System.ComponentModel;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Candidates;

/// <summary>Somebody who is involved with a candidate, as the API writes it.</summary>
[Description("Iemand die betrokken is of was bij de kandidaat.")]
public sealed record Betrokkene
{
    /// <summary>Who.</summary>
    [Description("Kenmerk van de medewerker.")]
    public required string MedewerkerId { get; init; }

    /// <summary>Role.</summary>
    [Description("In welke rol.")]
    public required BetrokkenRol Rol { get; init; }

    /// <summary>Whether primary.</summary>
    [Description("Of dit het eerste aanspreekpunt is.")]
    public required bool Eerste { get; init; }

    /// <summary>First day.</summary>
    [Description("Sinds wanneer.")]
    public required DateOnly Van { get; init; }

    /// <summary>Last day.</summary>
    [Description("Tot en met wanneer; zonder dit veld: nog steeds.")]
    public DateOnly? Tot { get; init; }

    /// <summary>In whose place.</summary>
    [Description("Kenmerk van de medewerker in wiens plaats deze er is, zolang een vervanging duurt.")]
    public string? Vervangt { get; init; }

    /// <summary>Replacement.</summary>
    [Description("Kenmerk van die vervanging.")]
    public string? VervangingId { get; init; }

    internal static Betrokkene From(Involvement involvement) => new()
    {
        MedewerkerId = involvement.WorkerId.Value,
        Rol = (BetrokkenRol)involvement.Role,
        Eerste = involvement.IsPrimary,
        Van = involvement.From,
        Tot = involvement.Until,
        Vervangt = involvement.StandIn?.For.Value,
        VervangingId = involvement.StandIn?.ReplacementId.Value,
    };
}

/// <summary>Who is involved from now on, as the API reads it.</summary>
[Description("Wie er vanaf vandaag betrokken is; wie er niet bij staat, is dat niet meer.")]
public sealed record BetrokkenenInvoer
{
    /// <summary>Who.</summary>
    [Description("Iedereen die betrokken is; precies één is het eerste aanspreekpunt.")]
    public required IReadOnlyList<BetrokkeneInvoer> Betrokkenen { get; init; }

    internal IReadOnlyList<Involvement> ToDomain(FieldErrors errors)
    {
        List<Involvement> current = [.. Betrokkenen.Select((b, i) => b.ToDomain(errors.At("betrokkenen", i)))];
        if (errors.IsEmpty) errors.At("betrokkenen").AddAll(Involvement.CheckCurrent(current));
        return current;
    }
}

/// <summary>Somebody to involve, as the API reads it.</summary>
[Description("Iemand die betrokken is.")]
public sealed record BetrokkeneInvoer
{
    /// <summary>Who.</summary>
    [Description("Kenmerk van de medewerker.")]
    public required string MedewerkerId { get; init; }

    /// <summary>Role.</summary>
    [Description("In welke rol.")]
    public required BetrokkenRol Rol { get; init; }

    /// <summary>Whether primary.</summary>
    [Description("Of dit het eerste aanspreekpunt is; zonder dit veld: nee.")]
    public bool? Eerste { get; init; }

    internal Involvement ToDomain(FieldErrors errors) => new(
        errors.Parse<Id<Worker>>("medewerkerId", MedewerkerId, Id<Worker>.TryParse, Id<Worker>.Requirement),
        (InvolvementRole)Rol,
        Eerste ?? false,
        DateOnly.MinValue,
        null);
}

/// <summary>A replacement, as the API reads it.</summary>
[Description("Wie wordt vervangen, en door wie.")]
public sealed record VervangingInvoer
{
    /// <summary>Who steps back.</summary>
    [Description("Kenmerk van de medewerker die stopt.")]
    public required string Van { get; init; }

    /// <summary>Who takes over.</summary>
    [Description("Kenmerk van de medewerker die het overneemt.")]
    public required string Naar { get; init; }

    internal (Id<Worker> From, Id<Worker> To) ToDomain(FieldErrors errors) => (
        errors.Parse<Id<Worker>>("van", Van, Id<Worker>.TryParse, Id<Worker>.Requirement),
        errors.Parse<Id<Worker>>("naar", Naar, Id<Worker>.TryParse, Id<Worker>.Requirement));
}

/// <summary>Roles of those involved, as the API writes them.</summary>
public enum BetrokkenRol
{
    /// <summary>Consulent.</summary>
    Consulent = InvolvementRole.Consulent,

    /// <summary>Job coach.</summary>
    Jobcoach = InvolvementRole.JobCoach,

    /// <summary>School mentor.</summary>
    Schoolmentor = InvolvementRole.SchoolMentor,

    /// <summary>Volunteer.</summary>
    Vrijwilliger = InvolvementRole.Volunteer,
}
