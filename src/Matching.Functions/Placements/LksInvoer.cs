using System.ComponentModel;
using Matching.Domain;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Subsidy;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Placements;

/// <summary>An application for wage subsidy, as the API reads it.</summary>
[Description("Een aanvraag van loonkostensubsidie. De gemeente is die waar de kandidaat woonde toen het werk werd afgesproken.")]
public sealed record LksAanvraagInvoer
{
    /// <summary>Day of the application.</summary>
    [Description("De dag van de aanvraag, niet later dan vandaag.")]
    public required DateOnly AangevraagdOp { get; init; }

    /// <summary>First day.</summary>
    [Description("Eerste dag waarvoor subsidie wordt gevraagd, niet voor de eerste werkdag.")]
    public required DateOnly Ingangsdatum { get; init; }

    /// <summary>Last day of the forfait.</summary>
    [Description("Laatste dag van het forfait, ten hoogste zes maanden (Participatiewet 10d.5); zonder dit veld is er geen forfait.")]
    public DateOnly? ForfaitTot { get; init; }

    /// <summary>Praktijkroute.</summary>
    [Description("Of een meting op het werk de grondslag mag vormen (Praktijkroute); zonder dit veld: nee.")]
    public bool? Praktijkroute { get; init; }

    internal SubsidyAsked ToDomain(FieldErrors errors) => new(
        errors.Day("aangevraagdOp", AangevraagdOp), errors.Day("ingangsdatum", Ingangsdatum), errors.Day("forfaitTot", ForfaitTot), Praktijkroute == true);
}

/// <summary>What is asked when wage subsidy is applied for.</summary>
/// <param name="AppliedOn">The day of the application.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="ForfaitUntil">Last day of the forfait; null for none.</param>
/// <param name="ByPraktijkroute">Whether a measurement at work may take the place of a ground.</param>
internal sealed record SubsidyAsked(DateOnly AppliedOn, DateOnly StartsOn, DateOnly? ForfaitUntil, bool ByPraktijkroute);

/// <summary>A decision on an application, as the API reads it.</summary>
[Description("Het besluit van de gemeente op de aanvraag.")]
public sealed record LksBesluitInvoer
{
    /// <summary>The decision.</summary>
    [Description("Wat er is besloten.")]
    public required LksUitkomst Besluit { get; init; }

    /// <summary>Day.</summary>
    [Description("De dag van het besluit: vanaf de aanvraag, niet later dan vandaag.")]
    public required DateOnly BeslotenOp { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom; verplicht bij afgewezen.")]
    public string? Reden { get; init; }

    internal WageSubsidyDecision ToDomain(FieldErrors errors) => new(
        Besluit == LksUitkomst.Toegekend, errors.Day("beslotenOp", BeslotenOp), errors.ParseOptional<Line>("reden", Reden, Line.TryParse, Line.Requirement));
}

/// <summary>A measured loonwaarde, as the API reads it.</summary>
[Description("Een gemeten loonwaarde. Wie dit vastlegt, heeft gemeten.")]
public sealed record LksMetingInvoer
{
    /// <summary>Loonwaarde.</summary>
    [Description("Gemeten loonwaarde: 0 tot en met 100.")]
    public required decimal LoonwaardePercentage { get; init; }

    /// <summary>Day of measuring.</summary>
    [Description("De dag van de meting, niet later dan vandaag.")]
    public required DateOnly GemetenOp { get; init; }

    /// <summary>First day that it counts for.</summary>
    [Description("Eerste dag waarvoor de meting geldt.")]
    public required DateOnly GeldtVanaf { get; init; }

    /// <summary>Next.</summary>
    [Description("De dag van de volgende meting, als die met de werkgever is afgesproken.")]
    public DateOnly? VolgendeMetingOp { get; init; }

    internal WageValueMeasurement ToDomain(FieldErrors errors, Id<Worker> assessor)
    {
        errors.Check("loonwaardePercentage", Percentage.TryCreate(LoonwaardePercentage, out var value), Percentage.Requirement);
        return new(value, errors.Day("gemetenOp", GemetenOp), errors.Day("geldtVanaf", GeldtVanaf), assessor, errors.Day("volgendeMetingOp", VolgendeMetingOp));
    }
}

/// <summary>How a wage subsidy ends, as the API reads it.</summary>
[Description("Het einde van de loonkostensubsidie, of het intrekken van de aanvraag; het werk gaat door.")]
public sealed record LksEindeInvoer
{
    /// <summary>Last day.</summary>
    [Description("Laatste dag waarover wordt betaald; de dag voor de ingangsdatum als het nooit inging.")]
    public required DateOnly LaatsteDag { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom.")]
    public required LksEindeReden Reden { get; init; }

    /// <summary>In words.</summary>
    [Description("In woorden; verplicht bij anders.")]
    public string? Toelichting { get; init; }

    internal WageSubsidyEnd ToDomain(FieldErrors errors) => new(
        (WageSubsidyEndReason)Reden, errors.Day("laatsteDag", LaatsteDag), errors.ParseOptional<Line>("toelichting", Toelichting, Line.TryParse, Line.Requirement));
}

/// <summary>What is decided, as the API writes it.</summary>
public enum LksUitkomst
{
    /// <summary>Granted.</summary>
    Toegekend = 1,

    /// <summary>Refused.</summary>
    Afgewezen,
}

/// <summary>Why a wage subsidy ends, as the API writes it.</summary>
public enum LksEindeReden
{
    /// <summary>The employment ended.</summary>
    DienstverbandGeeindigd = WageSubsidyEndReason.EmploymentEnded,

    /// <summary>No ground any more.</summary>
    GeenGrondslagMeer = WageSubsidyEndReason.LeftTargetGroup,

    /// <summary>The whole loonwaarde.</summary>
    LoonwaardeVolledig = WageSubsidyEndReason.FullWageValue,

    /// <summary>Something else.</summary>
    Anders = WageSubsidyEndReason.Other,
}
