using System.ComponentModel;
using Matching.Application.Placements;
using Matching.Domain.Placements;
using Matching.Domain.Work;
using Matching.Functions.Municipalities;
using Matching.Functions.Vacancies;

namespace Matching.Functions.Placements;

/// <summary>A placement with everything that those who follow it know, as the API writes it.</summary>
[Description("Iemand aan het werk: wat er is afgesproken, hoe het gaat en wat er komt.")]
public sealed record Plaatsing
{
    /// <summary>Its id.</summary>
    [Description("Kenmerk van de plaatsing.")]
    public required string Id { get; init; }

    /// <summary>Version.</summary>
    [Description("Telt de wijzigingen; staat ook in de ETag.")]
    public required int Versie { get; init; }

    /// <summary>Where it stands.</summary>
    [Description("Waar de plaatsing staat.")]
    public required PlaatsingStatus Status { get; init; }

    /// <summary>Candidate.</summary>
    [Description("Kenmerk van de kandidaat.")]
    public required string KandidaatId { get; init; }

    /// <summary>Employer.</summary>
    [Description("Kenmerk van de werkgever.")]
    public required string WerkgeverId { get; init; }

    /// <summary>Municipality.</summary>
    [Description("Kenmerk van de gemeente die verantwoordelijk is en blijft, ook als de kandidaat verhuist.")]
    public string? GemeenteId { get; init; }

    /// <summary>Vacancy.</summary>
    [Description("Kenmerk van de vacature.")]
    public string? VacatureId { get; init; }

    /// <summary>Proposal.</summary>
    [Description("Kenmerk van het matchvoorstel.")]
    public string? MatchvoorstelId { get; init; }

    /// <summary>What came before.</summary>
    [Description("Kenmerk van de plaatsing waarop deze zonder onderbreking volgt.")]
    public string? VervolgOp { get; init; }

    /// <summary>What came after.</summary>
    [Description("Kenmerk van de plaatsing waarin deze is voortgezet.")]
    public string? VoortgezetIn { get; init; }

    /// <summary>Title.</summary>
    [Description("Hoe het werk heet.")]
    public required string Titel { get; init; }

    /// <summary>Route.</summary>
    [Description("Welk soort werk het is.")]
    public required Werkroute Route { get; init; }

    /// <summary>Place.</summary>
    [Description("Waar het werk is.")]
    public required PlaatsSoort Plaats { get; init; }

    /// <summary>As a group.</summary>
    [Description("Of er als groep wordt gedetacheerd.")]
    public required bool AlsGroep { get; init; }

    /// <summary>Instruments.</summary>
    [Description("Wat er wordt ingezet.")]
    public required IReadOnlyList<Instrument> Instrumenten { get; init; }

    /// <summary>Hours and days.</summary>
    [Description("Uren en dagen, telkens vanaf een dag; oudste eerst.")]
    public required IReadOnlyList<Werkafspraak> Werk { get; init; }

    /// <summary>Full-time hours.</summary>
    [Description("Uren per week die daar voltijd zijn.")]
    public required decimal VoltijdUrenPerWeek { get; init; }

    /// <summary>Trial.</summary>
    public ProefplaatsingVerloop? Proefplaatsing { get; init; }

    /// <summary>Contract.</summary>
    public Arbeidscontract? Contract { get; init; }

    /// <summary>Last agreed day.</summary>
    [Description("De laatste dag die nu is afgesproken; ontbreekt als er geen einde is.")]
    public DateOnly? AfgesprokenTot { get; init; }

    /// <summary>Contact.</summary>
    [Description("Kenmerk van de contactpersoon op het werk.")]
    public string? ContactpersoonId { get; init; }

    /// <summary>Coaches.</summary>
    [Description("Kenmerken van wie de plaatsing volgen, het eerste aanspreekpunt eerst.")]
    public required IReadOnlyList<string> Coaches { get; init; }

    /// <summary>Right to return.</summary>
    public Terugkeerrecht? RechtOpTerugkeer { get; init; }

    /// <summary>Guidance plan.</summary>
    public required Begeleidingsplan Begeleidingsplan { get; init; }

    /// <summary>Attention.</summary>
    public required Aandacht Aandacht { get; init; }

    /// <summary>Absences.</summary>
    [Description("Wanneer de kandidaat niet op het werk was, oudste eerst; waarom wordt niet gevraagd.")]
    public required IReadOnlyList<Afwezigheid> Afwezigheid { get; init; }

    /// <summary>Step up.</summary>
    public StapVooruitBesproken? StapVooruit { get; init; }

    /// <summary>Wage subsidy.</summary>
    public LksKort? Loonkostensubsidie { get; init; }

    /// <summary>What was asked of people.</summary>
    [Description("Wat er vanwege deze plaatsing van medewerkers is gevraagd, oudste eerst.")]
    public required IReadOnlyList<Gevraagd> Gevraagd { get; init; }

    /// <summary>End.</summary>
    public PlaatsingBeeindigd? Einde { get; init; }

    /// <summary>When it was agreed.</summary>
    [Description("Wanneer dit is afgesproken.")]
    public required DateTimeOffset AfgesprokenOp { get; init; }

    internal static Plaatsing From(FollowedPlacement followed) => From(followed.Placement, followed);

    private static Plaatsing From(Placement placement, FollowedPlacement followed) => new()
    {
        Id = placement.Id.Value,
        Versie = placement.Version,
        Status = (PlaatsingStatus)placement.Status,
        KandidaatId = placement.CandidateId.Value,
        WerkgeverId = placement.EmployerId.Value,
        GemeenteId = placement.MunicipalityId?.Value,
        VacatureId = placement.VacancyId?.Value,
        MatchvoorstelId = placement.ProposalId?.Value,
        VervolgOp = placement.ContinuesId?.Value,
        VoortgezetIn = placement.ContinuedById?.Value,
        Titel = placement.Title.Value,
        Route = (Werkroute)placement.Route,
        Plaats = (PlaatsSoort)placement.Place,
        AlsGroep = placement.AsGroup,
        Instrumenten = Placements.Instrumenten.From(placement.Instruments),
        Werk = [.. placement.Work.Select(Werkafspraak.From)],
        VoltijdUrenPerWeek = placement.FullTimeHours.Value,
        Proefplaatsing = placement.Trial is { } trial ? ProefplaatsingVerloop.From(trial) : null,
        Contract = placement.Contract is { } contract ? Arbeidscontract.From(contract) : null,
        AfgesprokenTot = placement.AgreedUntil,
        ContactpersoonId = placement.ContactId?.Value,
        Coaches = [.. placement.Coaches.Select(c => c.Value)],
        RechtOpTerugkeer = placement.ReturnRight is { } right ? Terugkeerrecht.From(right) : null,
        Begeleidingsplan = Begeleidingsplan.From(placement.Plan, placement.WorkOn(followed.Today).Hours, followed.Today),
        Aandacht = Aandacht.From(followed.Attention, placement.Escalation),
        Afwezigheid = [.. placement.Absences.Select(a => new Afwezigheid { Van = a.From, TotEnMet = a.Until })],
        StapVooruit = placement.StepUp is { } step ? StapVooruitBesproken.From(step.What) : null,
        Loonkostensubsidie = placement.Subsidy is { } subsidy ? LksKort.From(subsidy) : null,
        Gevraagd = [.. placement.Requests.Select(Placements.Gevraagd.From)],
        Einde = placement.End is { } end ? PlaatsingBeeindigd.From(end) : null,
        AfgesprokenOp = placement.AgreedAt,
    };
}

/// <summary>Hours and days from a day on, as the API writes them.</summary>
[Description("Hoeveel iemand werkt vanaf een dag.")]
public sealed record Werkafspraak
{
    /// <summary>First day.</summary>
    [Description("Vanaf welke dag.")]
    public required DateOnly Vanaf { get; init; }

    /// <summary>Hours.</summary>
    [Description("Uren per week.")]
    public required decimal UrenPerWeek { get; init; }

    /// <summary>Days.</summary>
    [Description("Op welke dagen; ontbreekt als die niet vastliggen.")]
    public IReadOnlyList<Dag>? Dagen { get; init; }

    internal static Werkafspraak From(WorkPeriod period) => new()
    {
        Vanaf = period.From,
        UrenPerWeek = period.Hours.Value,
        Dagen = period.Days == Weekdays.None ? null : Vacancies.Dagen.From(period.Days),
    };
}

/// <summary>Days on which somebody was not at work, as the API writes them.</summary>
[Description("Dagen waarop de kandidaat niet op het werk was.")]
public sealed record Afwezigheid
{
    /// <summary>First day.</summary>
    [Description("Eerste dag.")]
    public required DateOnly Van { get; init; }

    /// <summary>Last day.</summary>
    [Description("Laatste dag; ontbreekt zolang het duurt.")]
    public DateOnly? TotEnMet { get; init; }
}
