using System.ComponentModel;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Proposals;

/// <summary>An assessment, as the API reads it.</summary>
[Description("Wat de coach van het matchvoorstel vindt.")]
public sealed record BeoordelingInvoer
{
    /// <summary>What the coach decides.</summary>
    [Description("voordragen: de kandidaat krijgt de vraag; nietVoorDezeBaan: met een reden; later: opnieuw bekijken.")]
    public required Oordeel Oordeel { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom; verplicht bij nietVoorDezeBaan.")]
    public string? Reden { get; init; }

    /// <summary>When to look again.</summary>
    [Description("Bij later: op welke dag opnieuw te kijken.")]
    public DateOnly? LaterOp { get; init; }

    internal Assessment ToDomain(FieldErrors errors) =>
        new((AssessmentKind)Oordeel, errors.ParseOptional<Line>("reden", Reden, Line.TryParse, Line.Requirement), LaterOp);
}

/// <summary>An assessment that was made, as the API writes it.</summary>
[Description("De beoordeling, met wie en wanneer.")]
public sealed record BeoordelingGedaan
{
    /// <summary>What was decided.</summary>
    [Description("Het oordeel.")]
    public required Oordeel Oordeel { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom.")]
    public string? Reden { get; init; }

    /// <summary>When to look again.</summary>
    [Description("Op welke dag opnieuw te kijken.")]
    public DateOnly? LaterOp { get; init; }

    /// <summary>By whom.</summary>
    [Description("Kenmerk van wie beoordeelde.")]
    public required string Door { get; init; }

    /// <summary>Name of who did.</summary>
    [Description("Naam van wie beoordeelde.")]
    public string? DoorNaam { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer.")]
    public required DateTimeOffset Op { get; init; }
}

/// <summary>What a coach decides, as the API writes it.</summary>
public enum Oordeel
{
    /// <summary>Put forward.</summary>
    Voordragen = AssessmentKind.PutForward,

    /// <summary>Not for this job.</summary>
    NietVoorDezeBaan = AssessmentKind.NotForThisJob,

    /// <summary>Later.</summary>
    Later = AssessmentKind.Later,
}
