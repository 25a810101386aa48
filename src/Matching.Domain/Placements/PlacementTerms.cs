using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Domain.Placements;

/// <summary>What is agreed when somebody goes to work. <see cref="Check"/> tells what does not fit together.</summary>
public sealed record PlacementTerms
{
    /// <summary>What the work is called.</summary>
    public required Line Title { get; init; }

    /// <summary>Which kind of work it is.</summary>
    public required Route Route { get; init; }

    /// <summary>Where the work is, seen from who employs.</summary>
    public required PlaceKind Place { get; init; }

    /// <summary>Whether people are seconded there as a group.</summary>
    public bool AsGroup { get; init; }

    /// <summary>What is used to make it possible; wage subsidy and a trial follow from what is recorded of them.</summary>
    public Instruments Instruments { get; init; }

    /// <summary>Hours, days and first day.</summary>
    public required WorkAgreement Agreement { get; init; }

    /// <summary>Hours a week that count as full time there.</summary>
    public required WeeklyHours FullTimeHours { get; init; }

    /// <summary>The trial that it begins with; null when none.</summary>
    public TrialPeriod? Trial { get; init; }

    /// <summary>The contract; null while there is none.</summary>
    public PlacementContract? Contract { get; init; }

    /// <summary>Who at the workplace is asked how it goes; null when not known.</summary>
    public Id<EmployerContact>? ContactId { get; init; }

    /// <summary>The right to go back; null when there is none.</summary>
    public ReturnRight? ReturnRight { get; init; }

    /// <summary>How much guidance.</summary>
    public required GuidanceRegime Regime { get; init; }

    /// <summary>The terms that follow from a proposal and its vacancy, for a person to correct.</summary>
    /// <param name="vacancy">The vacancy.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="agreement">Hours, days and first day.</param>
    /// <param name="trial">The trial that it begins with; null when none.</param>
    /// <param name="contracted">Whether the contract that the vacancy offers begins on the first day.</param>
    /// <param name="fullTime">Hours a week that count as full time.</param>
    public static PlacementTerms From(
        Vacancy vacancy, Candidate candidate, WorkAgreement agreement, TrialPeriod? trial, bool contracted, WeeklyHours fullTime)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(agreement);
        var details = vacancy.Details;
        var kinds = Ground.KindsOn(candidate.Profile.Grounds ?? [], agreement.StartsOn);
        var route = RouteFor(details.PossibleRoutes, kinds);
        return new PlacementTerms
        {
            Title = details.Title,
            Route = route,
            Place = details.Place,
            AsGroup = details.Sharing == PlaceSharing.Group,
            Agreement = agreement,
            FullTimeHours = agreement.Hours > fullTime ? agreement.Hours : fullTime,
            Trial = trial,
            Contract = contracted ? ContractFor(details.Contract, agreement.StartsOn) : null,
            ContactId = vacancy.ContactId,
            ReturnRight = RightToReturn(route, kinds),
            Regime = UsualRegime(route),
        };
    }

    /// <summary>The contract that a vacancy offers, from a day on; null when it names none, or no end of one that ends.</summary>
    public static PlacementContract? ContractFor(ContractOffer? offer, DateOnly from) => offer switch
    {
        { Kind: ContractKind.Permanent } => new(ContractKind.Permanent, from, null),
        { Kind: ContractKind.FixedTerm, Months: { } months } => new(ContractKind.FixedTerm, from, from.AddMonths(months).AddDays(-1)),
        _ => null,
    };

    /// <summary>
    /// The right to go back that somebody has who does more regular work than the ground is for: a Wsw employment goes on behind a
    /// secondment, and whoever leaves sheltered work can come back.
    /// </summary>
    public static ReturnRight? RightToReturn(Route route, IReadOnlyList<GroundKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        if (route != Route.Wsw && kinds.Contains(GroundKind.Wsw)) return new(Route.Wsw, Line.Parse("Het Wsw-dienstverband"), null);
        return route != Route.Sheltered && kinds.Contains(GroundKind.ShelteredWork) ? new(Route.Sheltered, Line.Parse("Beschut werk"), null) : null;
    }

    /// <summary>How much guidance a kind of work usually comes with.</summary>
    public static GuidanceRegime UsualRegime(Route route) => route switch
    {
        Route.Regular => GuidanceRegime.Light,
        Route.Supported => GuidanceRegime.Medium,
        _ => GuidanceRegime.Intensive,
    };

    /// <summary>Everything that does not fit together; empty when all is well.</summary>
    public IReadOnlyList<FieldError> Check()
    {
        var errors = new List<FieldError>();
        if (Agreement.Hours > FullTimeHours) errors.Add(new("voltijdUrenPerWeek", "Voltijd is ten minste het aantal uren dat iemand werkt."));
        if (Trial is { } trial)
        {
            if (trial.From != Agreement.StartsOn) errors.Add(new("proefplaatsing.van", "De proefplaatsing begint op de eerste werkdag."));
            if (trial.Until < trial.From) errors.Add(new("proefplaatsing.tot", "De einddatum ligt voor de begindatum."));
            else if (trial.Until >= trial.From.AddMonths(TrialPeriod.MaximumMonths))
                errors.Add(new("proefplaatsing.tot", $"Een proefplaatsing duurt eerst ten hoogste {TrialPeriod.MaximumMonths} maanden (Participatiewet artikel 8a, tweede lid, onder d). Verlengen kan daarna."));
        }

        if (Contract is { } contract) errors.AddRange(CheckContract(contract, Agreement.StartsOn, Trial?.Until));
        if (AsGroup && Place != PlaceKind.Seconded) errors.Add(new("alsGroep", "Als groep kan alleen bij detachering."));
        if (ReturnRight is { Until: { } until } && until < Agreement.StartsOn) errors.Add(new("rechtOpTerugkeer.tot", "Het recht op terugkeer eindigt voor de eerste werkdag."));
        if (ReturnRight is { } right && right.Route <= Route) errors.Add(new("rechtOpTerugkeer.route", "Terugkeer gaat naar werk dat minder regulier is dan dit."));
        return errors;
    }

    /// <summary>What does not fit of a contract.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="startsOn">First day of work.</param>
    /// <param name="trialUntil">Last day of the trial; null when there is none.</param>
    internal static IEnumerable<FieldError> CheckContract(PlacementContract contract, DateOnly startsOn, DateOnly? trialUntil)
    {
        if (contract.From < startsOn) yield return new("contract.van", "Het contract begint voor de eerste werkdag.");
        if (trialUntil is { } trial && contract.From > trial.AddDays(1))
            yield return new("contract.van", "Tussen de proefplaatsing en het contract zit een gat. Verleng de proefplaatsing of laat het contract eerder beginnen.");
        if (contract.Until < contract.From) yield return new("contract.tot", "De einddatum ligt voor de begindatum.");
        if ((contract.Kind == ContractKind.FixedTerm) != contract.Until.HasValue)
            yield return new("contract.tot", "Een contract voor bepaalde tijd heeft een einddatum, een contract voor onbepaalde tijd niet.");
    }

    /// <summary>The most regular kind of work that the person's grounds open beside regular work without support; that, when there is none.</summary>
    private static Route RouteFor(IReadOnlyList<Route> possible, IReadOnlyList<GroundKind> kinds) =>
        possible.Where(route => route != Route.Regular && kinds.Any(kind => RouteRules.Opens(kind, route))).Order().DefaultIfEmpty(Route.Regular).First();
}
