using System.ComponentModel;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Subsidy;
using Matching.Functions.Candidates;

namespace Matching.Functions.Placements;

/// <summary>A wage subsidy, as the API writes it: nothing about how it goes.</summary>
[Description("De loonkostensubsidie bij een plaatsing. Zegt niets over hoe het gaat.")]
public sealed record Loonkostensubsidie
{
    /// <summary>Placement.</summary>
    [Description("Kenmerk van de plaatsing.")]
    public required string PlaatsingId { get; init; }

    /// <summary>Version.</summary>
    [Description("Telt de wijzigingen van de plaatsing; staat ook in de ETag.")]
    public required int Versie { get; init; }

    /// <summary>Candidate.</summary>
    [Description("Kenmerk van de kandidaat.")]
    public required string KandidaatId { get; init; }

    /// <summary>Employer.</summary>
    [Description("Kenmerk van de werkgever.")]
    public required string WerkgeverId { get; init; }

    /// <summary>Where it stands.</summary>
    [Description("Waar de loonkostensubsidie staat.")]
    public required LksStatus Status { get; init; }

    /// <summary>Municipality.</summary>
    [Description("Kenmerk van de gemeente die besluit en betaalt zolang dit dienstverband duurt, ook na een verhuizing.")]
    public required string GemeenteId { get; init; }

    /// <summary>Ground.</summary>
    [Description("De grondslag; ontbreekt bij de Praktijkroute.")]
    public GrondslagSoort? Grondslag { get; init; }

    /// <summary>Praktijkroute.</summary>
    [Description("Of een meting op het werk de grondslag vormt.")]
    public required bool Praktijkroute { get; init; }

    /// <summary>Day of the application.</summary>
    [Description("De dag van de aanvraag.")]
    public required DateOnly AangevraagdOp { get; init; }

    /// <summary>First day.</summary>
    [Description("Eerste dag waarvoor er subsidie is.")]
    public required DateOnly Ingangsdatum { get; init; }

    /// <summary>Last day of the forfait.</summary>
    [Description("Laatste dag van het forfait; een meting die eerder geldt, beëindigt het eerder.")]
    public DateOnly? ForfaitTot { get; init; }

    /// <summary>Decision.</summary>
    public LksBesluit? Besluit { get; init; }

    /// <summary>Measurements.</summary>
    [Description("De gemeten loonwaarden, elk tot de dag voor de volgende.")]
    public required IReadOnlyList<LksMeting> Metingen { get; init; }

    /// <summary>End.</summary>
    public LksEinde? Einde { get; init; }

    /// <summary>Payment.</summary>
    [Description("Wat er in welke dagen wordt betaald, of waarom niet; alleen bij het ophalen.")]
    public IReadOnlyList<LksPeriode>? Perioden { get; init; }

    internal static Loonkostensubsidie From(Placement placement, IReadOnlyList<WageSubsidyPeriod>? periods = null)
    {
        var subsidy = placement.Subsidy ?? throw new InvalidOperationException($"Placement {placement.Id} has no wage subsidy.");
        return new()
        {
            PlaatsingId = placement.Id.Value,
            Versie = placement.Version,
            KandidaatId = placement.CandidateId.Value,
            WerkgeverId = placement.EmployerId.Value,
            Status = (LksStatus)subsidy.Status,
            GemeenteId = subsidy.MunicipalityId.Value,
            Grondslag = (GrondslagSoort?)subsidy.Ground,
            Praktijkroute = subsidy.IsPraktijkroute,
            AangevraagdOp = subsidy.AppliedOn,
            Ingangsdatum = subsidy.StartsOn,
            ForfaitTot = subsidy.ForfaitUntil,
            Besluit = subsidy.Decision is { } decision
                ? new LksBesluit
                {
                    Besluit = decision.What.Granted ? LksUitkomst.Toegekend : LksUitkomst.Afgewezen,
                    BeslotenOp = decision.What.DecidedOn,
                    Reden = decision.What.Reason?.Value,
                    Door = decision.By.Id,
                    Op = decision.At,
                }
                : null,
            Metingen = [.. subsidy.Measurements.Select(LksMeting.From)],
            Einde = subsidy.End is { } end ? new LksEinde { LaatsteDag = end.LastDay, Reden = (LksEindeReden)end.Reason, Toelichting = end.Explanation?.Value } : null,
            Perioden = periods is null ? null : [.. periods.Select(LksPeriode.From)],
        };
    }
}

/// <summary>A wage subsidy in short, as the API writes it.</summary>
[Description("Hoe het met de loonkostensubsidie staat.")]
public sealed record LksKort
{
    /// <summary>Where it stands.</summary>
    [Description("Waar de loonkostensubsidie staat.")]
    public required LksStatus Status { get; init; }

    /// <summary>Day of the application.</summary>
    [Description("De dag van de aanvraag.")]
    public required DateOnly AangevraagdOp { get; init; }

    /// <summary>First day.</summary>
    [Description("Eerste dag waarvoor er subsidie is.")]
    public required DateOnly Ingangsdatum { get; init; }

    /// <summary>Last day of the forfait.</summary>
    [Description("Laatste dag van het forfait.")]
    public DateOnly? ForfaitTot { get; init; }

    internal static LksKort From(WageSubsidy subsidy) => new()
    {
        Status = (LksStatus)subsidy.Status,
        AangevraagdOp = subsidy.AppliedOn,
        Ingangsdatum = subsidy.StartsOn,
        ForfaitTot = subsidy.ForfaitUntil,
    };
}

/// <summary>A decision, as the API writes it.</summary>
[Description("Het besluit op de aanvraag.")]
public sealed record LksBesluit
{
    /// <summary>The decision.</summary>
    [Description("Wat er is besloten.")]
    public required LksUitkomst Besluit { get; init; }

    /// <summary>Day.</summary>
    [Description("De dag van het besluit.")]
    public required DateOnly BeslotenOp { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom.")]
    public string? Reden { get; init; }

    /// <summary>By whom.</summary>
    [Description("Kenmerk van wie het vastlegde.")]
    public required string Door { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer het is vastgelegd.")]
    public required DateTimeOffset Op { get; init; }
}

/// <summary>A measured loonwaarde, as the API writes it.</summary>
[Description("Een gemeten loonwaarde.")]
public sealed record LksMeting
{
    /// <summary>Loonwaarde.</summary>
    [Description("Gemeten loonwaarde in procenten.")]
    public required decimal LoonwaardePercentage { get; init; }

    /// <summary>Day of measuring.</summary>
    [Description("De dag van de meting.")]
    public required DateOnly GemetenOp { get; init; }

    /// <summary>First day that it counts for.</summary>
    [Description("Eerste dag waarvoor de meting geldt.")]
    public required DateOnly GeldtVanaf { get; init; }

    /// <summary>Assessor.</summary>
    [Description("Kenmerk van de loonwaardedeskundige.")]
    public required string Deskundige { get; init; }

    /// <summary>Next.</summary>
    [Description("De dag die voor de volgende meting is afgesproken.")]
    public DateOnly? VolgendeMetingOp { get; init; }

    internal static LksMeting From(WageValueMeasurement measurement) => new()
    {
        LoonwaardePercentage = measurement.WageValue.Value,
        GemetenOp = measurement.MeasuredOn,
        GeldtVanaf = measurement.InForceFrom,
        Deskundige = measurement.AssessorId.Value,
        VolgendeMetingOp = measurement.NextOn,
    };
}

/// <summary>How a wage subsidy ended, as the API writes it.</summary>
[Description("Hoe de loonkostensubsidie eindigde.")]
public sealed record LksEinde
{
    /// <summary>Last day.</summary>
    [Description("Laatste dag waarover wordt betaald.")]
    public required DateOnly LaatsteDag { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom.")]
    public required LksEindeReden Reden { get; init; }

    /// <summary>In words.</summary>
    [Description("In woorden.")]
    public string? Toelichting { get; init; }
}

/// <summary>Days with the same subsidy, as the API writes them.</summary>
[Description("Dagen achter elkaar met dezelfde subsidie.")]
public sealed record LksPeriode
{
    /// <summary>First day.</summary>
    [Description("Eerste dag.")]
    public required DateOnly Van { get; init; }

    /// <summary>Last day.</summary>
    [Description("Laatste dag.")]
    public required DateOnly Tot { get; init; }

    /// <summary>Amount.</summary>
    [Description("Bedrag per maand in euro's; ontbreekt als er niets wordt betaald.")]
    public decimal? BedragPerMaand { get; init; }

    /// <summary>Derivation.</summary>
    [Description("Hoe het bedrag tot stand komt, stap voor stap.")]
    public IReadOnlyList<Afleidingsregel>? Afleiding { get; init; }

    /// <summary>Why nothing.</summary>
    [Description("Waarom er niets wordt betaald.")]
    public string? Reden { get; init; }

    internal static LksPeriode From(WageSubsidyPeriod period)
    {
        var amount = period.Amount is { } paid ? Berekening.From(paid) : null;
        return new() { Van = period.From, Tot = period.Until, BedragPerMaand = amount?.BedragPerMaand, Afleiding = amount?.Afleiding, Reden = period.Reason };
    }
}

/// <summary>Where a wage subsidy stands, as the API writes it.</summary>
public enum LksStatus
{
    /// <summary>Applied for.</summary>
    Aangevraagd = WageSubsidyStatus.Applied,

    /// <summary>Granted.</summary>
    Toegekend = WageSubsidyStatus.Granted,

    /// <summary>Refused.</summary>
    Afgewezen = WageSubsidyStatus.Refused,

    /// <summary>Ended.</summary>
    Beeindigd = WageSubsidyStatus.Ended,
}
