using System.ComponentModel;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;
using Matching.Functions.Http.Json;
using Matching.Functions.Municipalities;
using Matching.Functions.Proposals;
using Matching.Functions.Vacancies;

namespace Matching.Functions.Placements;

/// <summary>A placement that is agreed without a proposal, as the API reads it.</summary>
[Description("Iemand gaat aan het werk, zonder matchvoorstel.")]
public sealed record PlaatsingInvoer
{
    /// <summary>Candidate.</summary>
    [Description("Kenmerk van de kandidaat, uit de eigen caseload.")]
    public required string KandidaatId { get; init; }

    /// <summary>Employer.</summary>
    [Description("Kenmerk van de werkgever; bij detachering: bij wie de kandidaat werkt.")]
    public required string WerkgeverId { get; init; }

    /// <summary>Placement that it takes the place of.</summary>
    [Description("Kenmerk van de lopende plaatsing waarop deze zonder onderbreking volgt.")]
    public string? VervolgOp { get; init; }

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
    [Description("Of er als groep wordt gedetacheerd; zonder dit veld: nee.")]
    public bool? AlsGroep { get; init; }

    /// <summary>Instruments.</summary>
    [Description("Wat er wordt ingezet: werkervaringsplaats, noRiskpolis. Loonkostensubsidie en proefplaatsing volgen vanzelf uit de aanvraag en de proefplaatsing.")]
    public IReadOnlyList<Instrument>? Instrumenten { get; init; }

    /// <summary>Hours.</summary>
    [Description("Uren per week: 1 tot en met 40, in kwartieren.")]
    public required decimal UrenPerWeek { get; init; }

    /// <summary>Days.</summary>
    [Description("Op welke dagen; zonder dit veld liggen die niet vast.")]
    public IReadOnlyList<Dag>? Dagen { get; init; }

    /// <summary>First day.</summary>
    [Description("Eerste werkdag.")]
    public required DateOnly EersteWerkdag { get; init; }

    /// <summary>Full-time hours.</summary>
    [Description("Uren per week die daar voltijd zijn: 1 tot en met 40, in kwartieren; zonder dit veld: wat bij deze organisatie gebruikelijk is.")]
    public decimal? VoltijdUrenPerWeek { get; init; }

    /// <summary>Trial.</summary>
    public Proefplaatsing? Proefplaatsing { get; init; }

    /// <summary>Contract.</summary>
    public Arbeidscontract? Contract { get; init; }

    /// <summary>Contact.</summary>
    [Description("Kenmerk van de contactpersoon op het werk aan wie wordt gevraagd hoe het gaat.")]
    public string? ContactpersoonId { get; init; }

    /// <summary>Right to return.</summary>
    public Terugkeerrecht? RechtOpTerugkeer { get; init; }

    /// <summary>Guidance.</summary>
    [Description("Hoeveel begeleiding er is.")]
    public required Begeleidingsregime Begeleiding { get; init; }

    /// <summary>What is agreed; a blank where something is wrong.</summary>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="usual">Hours a week that count as full time where nothing is said.</param>
    internal AgreedPlacement ToDomain(FieldErrors errors, decimal usual)
    {
        errors.Check("urenPerWeek", WeeklyHours.TryCreate(UrenPerWeek, out var hours), WeeklyHours.Requirement);
        errors.Check("voltijdUrenPerWeek", WeeklyHours.TryCreate(VoltijdUrenPerWeek ?? Math.Max(usual, hours.Value), out var fullTime), WeeklyHours.Requirement);
        return new AgreedPlacement(
            errors.Parse<Id<Candidate>>("kandidaatId", KandidaatId, Id<Candidate>.TryParse, Id<Candidate>.Requirement),
            errors.Parse<Id<Employer>>("werkgeverId", WerkgeverId, Id<Employer>.TryParse, Id<Employer>.Requirement),
            errors.ParseOptional<Id<Placement>>("vervolgOp", VervolgOp, Id<Placement>.TryParse, Id<Placement>.Requirement),
            new PlacementTerms
            {
                Title = errors.Parse<Line>("titel", Titel, Line.TryParse, Line.Requirement),
                Route = (Domain.Grounds.Route)Route,
                Place = (PlaceKind)Plaats,
                AsGroup = AlsGroep == true,
                Instruments = Placements.Instrumenten.ToDomain(Instrumenten ?? [], errors.At("instrumenten")),
                Agreement = new WorkAgreement(hours, Vacancies.Dagen.ToDomain(Dagen ?? []), errors.Day("eersteWerkdag", EersteWerkdag)),
                FullTimeHours = fullTime,
                Trial = Proefplaatsing is { } trial ? Trial(trial, errors.At("proefplaatsing")) : null,
                Contract = Contract?.ToDomain(errors.At("contract")),
                ContactId = errors.ParseOptional<Id<EmployerContact>>("contactpersoonId", ContactpersoonId, Id<EmployerContact>.TryParse, Id<EmployerContact>.Requirement),
                ReturnRight = RechtOpTerugkeer?.ToDomain(errors.At("rechtOpTerugkeer")),
                Regime = (GuidanceRegime)Begeleiding,
            });
    }

    private static TrialPeriod Trial(Proefplaatsing trial, FieldErrors errors) => new(errors.Day("van", trial.Van), errors.Day("tot", trial.Tot));
}

/// <summary>Who goes to work where, and what is agreed.</summary>
/// <param name="CandidateId">Who.</param>
/// <param name="EmployerId">Where.</param>
/// <param name="Continues">The placement that it takes the place of; null when none.</param>
/// <param name="Terms">What is agreed.</param>
internal sealed record AgreedPlacement(Id<Candidate> CandidateId, Id<Employer> EmployerId, Id<Placement>? Continues, PlacementTerms Terms);
