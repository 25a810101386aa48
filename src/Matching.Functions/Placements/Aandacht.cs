using System.ComponentModel;
using Matching.Domain.Placements.Attention;

namespace Matching.Functions.Placements;

/// <summary>How much attention a placement needs, and why, as the API writes it.</summary>
[Description("Hoeveel aandacht er nodig is, en waarom. Blijft binnen de begeleiding.")]
public sealed record Aandacht
{
    /// <summary>Level.</summary>
    [Description("Hoeveel aandacht er nodig is.")]
    public required Aandachtsniveau Niveau { get; init; }

    /// <summary>In words.</summary>
    [Description("Hetzelfde in woorden.")]
    public required string Woorden { get; init; }

    /// <summary>Sum.</summary>
    [Description("De punten van alle regels samen.")]
    public required int Punten { get; init; }

    /// <summary>Lines.</summary>
    [Description("Waaruit het volgt, wat het zwaarst telt eerst.")]
    public required IReadOnlyList<Aandachtsregel> Regels { get; init; }

    /// <summary>Who has to act.</summary>
    public Oppakken? Oppakken { get; init; }

    internal static Aandacht From(AttentionLevel level, Escalation? escalation) => new()
    {
        Niveau = (Aandachtsniveau)level.Band,
        Woorden = level.Band.ToDutch(),
        Punten = level.Total,
        Regels = [.. level.Lines.Select(line => new Aandachtsregel { Soort = (Aandachtspunt)line.Kind, Punten = line.Points, Tekst = line.Text })],
        Oppakken = escalation is null ? null : Oppakken.From(escalation),
    };
}

/// <summary>A part of why, as the API writes it.</summary>
[Description("Een deel van waarom er aandacht nodig is.")]
public sealed record Aandachtsregel
{
    /// <summary>Kind.</summary>
    [Description("Wat er speelt.")]
    public required Aandachtspunt Soort { get; init; }

    /// <summary>Points.</summary>
    [Description("Hoe zwaar het vandaag telt; dat neemt met de tijd af.")]
    public required int Punten { get; init; }

    /// <summary>In words.</summary>
    [Description("In een zin, om voor te lezen.")]
    public required string Tekst { get; init; }
}

/// <summary>Who has to act, as the API writes it.</summary>
[Description("Wie er aan zet is als er extra aandacht nodig is.")]
public sealed record Oppakken
{
    /// <summary>Whose turn it is.</summary>
    [Description("Bij wie het ligt, of dat het is opgepakt of voorbij is.")]
    public required OppakkenStand Stand { get; init; }

    /// <summary>Since when.</summary>
    [Description("Sinds welke dag er extra aandacht nodig is.")]
    public required DateOnly Sinds { get; init; }

    /// <summary>Due.</summary>
    [Description("Uiterlijk op deze dag op te pakken.")]
    public DateOnly? Uiterlijk { get; init; }

    /// <summary>Who picked it up.</summary>
    [Description("Kenmerk van wie het oppakte.")]
    public string? Door { get; init; }

    internal static Oppakken From(Escalation escalation) => new()
    {
        Stand = (OppakkenStand)escalation.Stage,
        Sinds = escalation.Since,
        Uiterlijk = escalation.DueOn,
        Door = escalation.PickedUpBy?.Id,
    };
}

/// <summary>Whose turn it is, as the API writes it.</summary>
public enum OppakkenStand
{
    /// <summary>With the coach.</summary>
    BijCoach = EscalationStage.WithCoach,

    /// <summary>With the lead.</summary>
    BijTeamleider = EscalationStage.WithLead,

    /// <summary>With the chain coordinator.</summary>
    BijKetenregisseur = EscalationStage.WithChainCoordinator,

    /// <summary>Picked up.</summary>
    Opgepakt = EscalationStage.PickedUp,

    /// <summary>Over.</summary>
    Voorbij = EscalationStage.Calmed,
}
