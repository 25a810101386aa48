using System.ComponentModel;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Proposals;
using Matching.Domain.Work;
using Matching.Functions.Http.Json;
using Matching.Functions.Work;

namespace Matching.Functions.Placements;

/// <summary>How a placement ends, as the API reads it.</summary>
[Description("Hoe de plaatsing eindigt, wat ervan is geleerd en wat er nu komt.")]
public sealed record EindeInvoer
{
    /// <summary>Last day.</summary>
    [Description("Laatste werkdag, niet later dan vandaag.")]
    public required DateOnly LaatsteDag { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom.")]
    public required EindeReden Reden { get; init; }

    /// <summary>What went well.</summary>
    [Description("Wat er goed ging.")]
    public string? WatGingGoed { get; init; }

    /// <summary>Needs.</summary>
    [Description("Wat de kandidaat nodig bleek te hebben op het werk; dat wordt meegenomen bij het zoeken.")]
    public IReadOnlyList<WerkplekKenmerk>? NodigOpHetWerk { get; init; }

    /// <summary>What comes next.</summary>
    [Description("Wat er nu komt.")]
    public required EindeVervolg Vervolg { get; init; }

    /// <summary>Why nothing comes next.</summary>
    [Description("Bij geen: waarom er geen volgende stap is.")]
    public string? RedenGeenVervolg { get; init; }

    internal PlacementEnd ToDomain(FieldErrors errors) => new(
        errors.Day("laatsteDag", LaatsteDag),
        (PlacementEndReason)Reden,
        errors.Parse<Prose>("watGingGoed", WatGingGoed, Prose.TryParse, Prose.Requirement),
        WerkplekKenmerken.ToDomain(NodigOpHetWerk ?? []),
        (AfterPlacement)Vervolg,
        errors.ParseOptional<Line>("redenGeenVervolg", RedenGeenVervolg, Line.TryParse, Line.Requirement));
}

/// <summary>How a placement ended, as the API writes it.</summary>
[Description("Hoe de plaatsing eindigde.")]
public sealed record PlaatsingBeeindigd
{
    /// <summary>Last day.</summary>
    [Description("Laatste werkdag.")]
    public required DateOnly LaatsteDag { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom.")]
    public required EindeReden Reden { get; init; }

    /// <summary>What went well.</summary>
    [Description("Wat er goed ging.")]
    public string? WatGingGoed { get; init; }

    /// <summary>Needs.</summary>
    [Description("Wat de kandidaat nodig bleek te hebben op het werk.")]
    public IReadOnlyList<WerkplekKenmerk>? NodigOpHetWerk { get; init; }

    /// <summary>What comes next.</summary>
    [Description("Wat er nu komt.")]
    public required EindeVervolg Vervolg { get; init; }

    /// <summary>Why nothing comes next.</summary>
    [Description("Waarom er geen volgende stap is.")]
    public string? RedenGeenVervolg { get; init; }

    /// <summary>By whom.</summary>
    [Description("Kenmerk van wie dit vastlegde.")]
    public required string Door { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer.")]
    public required DateTimeOffset Op { get; init; }

    internal static PlaatsingBeeindigd From(Recorded<PlacementEnd> end) => new()
    {
        LaatsteDag = end.What.On,
        Reden = (EindeReden)end.What.Reason,
        WatGingGoed = end.What.WentWell.Value.Length > 0 ? end.What.WentWell.Value : null,
        NodigOpHetWerk = end.What.Needs == WorkplaceFeatures.None ? null : WerkplekKenmerken.From(end.What.Needs),
        Vervolg = (EindeVervolg)end.What.NextStep,
        RedenGeenVervolg = end.What.NextStepReason?.Value,
        Door = end.By.Id,
        Op = end.At,
    };
}

/// <summary>Why a placement ends, as the API writes it.</summary>
public enum EindeReden
{
    /// <summary>The contract ran out.</summary>
    ContractAfgelopen = PlacementEndReason.ContractEnded,

    /// <summary>No contract after the trial.</summary>
    ProefplaatsingNietVoortgezet = PlacementEndReason.TrialNotContinued,

    /// <summary>By the employer.</summary>
    DoorWerkgever = PlacementEndReason.ByEmployer,

    /// <summary>By the candidate.</summary>
    DoorKandidaat = PlacementEndReason.ByCandidate,

    /// <summary>By agreement.</summary>
    InOverleg = PlacementEndReason.ByAgreement,

    /// <summary>The work is gone.</summary>
    WerkWeggevallen = PlacementEndReason.WorkGone,

    /// <summary>Retired.</summary>
    Pensioen = PlacementEndReason.Retired,

    /// <summary>It did not begin.</summary>
    NietBegonnen = PlacementEndReason.NotStarted,

    /// <summary>Something else.</summary>
    Anders = PlacementEndReason.Other,
}

/// <summary>What comes after a placement, as the API writes it.</summary>
public enum EindeVervolg
{
    /// <summary>Back in matching.</summary>
    TerugInMatching = AfterPlacement.BackInMatching,

    /// <summary>Return.</summary>
    Terugkeer = AfterPlacement.Return,

    /// <summary>No next step.</summary>
    Geen = AfterPlacement.None,
}
