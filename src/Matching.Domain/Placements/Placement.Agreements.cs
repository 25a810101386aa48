using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Domain.Placements;

/// <content>What is agreed, and how that changes.</content>
public sealed partial record Placement
{
    /// <summary>Most periods of hours that are kept.</summary>
    public const int MaximumPeriods = 100;

    /// <summary>Records that somebody goes to work.</summary>
    /// <param name="id">Id of the new placement.</param>
    /// <param name="candidate">Who.</param>
    /// <param name="origin">Where, and what it comes from.</param>
    /// <param name="terms">What is agreed.</param>
    /// <param name="template">What the guidance plan is made from.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public static Result<Placement> Agree(
        Id<Placement> id, Candidate candidate, PlacementOrigin origin, PlacementTerms terms, PlanTemplate template, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Check() is { Count: > 0 } errors) return new Failure.Invalid(errors);
        var agreement = terms.Agreement;
        if (!GuidancePlan.Make(template, agreement.StartsOn).TryGet(out var plan, out var failure)) return failure;
        return new Placement
        {
            Id = id,
            Version = 1,
            Status = PlacementStatus.Planned,
            CandidateId = candidate.Id,
            MunicipalityId = candidate.Profile.Municipality,
            EmployerId = origin.EmployerId,
            VacancyId = origin.VacancyId,
            ProposalId = origin.ProposalId,
            ContinuesId = origin.ContinuesId,
            Title = terms.Title,
            Route = terms.Route,
            Place = terms.Place,
            AsGroup = terms.AsGroup,
            Instruments = terms.Trial is null ? terms.Instruments : terms.Instruments | Instruments.TrialPlacement,
            Work = [new WorkPeriod(agreement.StartsOn, agreement.Hours, agreement.Days)],
            FullTimeHours = terms.FullTimeHours,
            Trial = terms.Trial is { } trial ? new(trial.From, trial.Until, []) : null,
            Contract = terms.Contract,
            ContactId = terms.ContactId,
            Coaches = candidate.Coaches,
            ReturnRight = terms.ReturnRight,
            Plan = plan,
            LevelSeenOn = now.ToDutchDay(),
            AgreedAt = now,
            AgreedBy = by,
        };
    }

    /// <summary>Makes the trial longer.</summary>
    /// <param name="extension">Until when, and why.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="rules">What placements are followed by.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public Result<Placement> ExtendTrial(TrialExtension extension, Actor by, PlacementRules rules, DateTimeOffset now)
    {
        if (Trial is not { } trial) return new Failure.Refused("geen-proefplaatsing", "Deze plaatsing heeft geen proefplaatsing.");
        if (Contract is not null) return new Failure.Refused("contract-afgesproken", "Er is al een contract afgesproken; de proefplaatsing kan niet meer langer worden.");
        return Move(PlacementTrigger.Change).Then(next => trial.Extend(new(extension, by, now)).Map(longer =>
            (next with { Trial = longer }).Settle(WorkTaskKind.DecideAfterTrial, now.ToDutchDay()).Look(now.ToDutchDay(), rules)));
    }

    /// <summary>
    /// Records the contract: the first, also after a trial, or one that follows another. The guidance goes on as it was: nobody has a second
    /// first day.
    /// </summary>
    /// <param name="contract">The contract.</param>
    /// <param name="rules">What placements are followed by.</param>
    /// <param name="today">Today in the Netherlands.</param>
    public Result<Placement> Sign(PlacementContract contract, PlacementRules rules, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(contract);
        List<FieldError> errors = [.. PlacementTerms.CheckContract(contract, StartsOn, Contract is null ? Trial?.Until : null)];
        if (Contract is { } former && contract.From <= former.From) errors.Add(new("contract.van", "Het nieuwe contract begint na het begin van het vorige."));
        if (Contract is { Until: { } until } && contract.From > until.AddDays(1)) errors.Add(new("contract.van", "Tussen de twee contracten zit een gat. Beëindig de plaatsing, of laat het nieuwe contract eerder beginnen."));
        if (errors.Count > 0) return new Failure.Invalid(errors);
        return Move(PlacementTrigger.Change).Map(next =>
            (next with { Contract = contract, Signals = [.. Signals.Where(signal => !IsOfContract(signal))] })
                .Settle(WorkTaskKind.DecideAfterTrial, today).Settle(WorkTaskKind.DecideAfterContract, today).Look(today, rules));
    }

    /// <summary>Changes the hours and days from a day on.</summary>
    /// <param name="period">From when, how much, on which days.</param>
    /// <param name="rules">What placements are followed by.</param>
    /// <param name="birthDate">The person's day of birth; needed where there is wage subsidy.</param>
    /// <param name="today">Today in the Netherlands.</param>
    public Result<Placement> ChangeWork(WorkPeriod period, PlacementRules rules, DateOnly? birthDate, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (period.From < StartsOn) return new Failure.Invalid([new("vanaf", "Deze dag ligt voor de eerste werkdag.")]);
        if (period.From < Work[^1].From) return new Failure.Invalid([new("vanaf", "Na deze dag veranderen de uren of dagen al. Kies de dag van die wijziging of een latere.")]);
        if (period.Hours > FullTimeHours) return new Failure.Invalid([new("urenPerWeek", "Meer uren dan voltijd kan niet. Controleer de uren per week.")]);
        if (Work.Count >= MaximumPeriods) return new Failure.Invalid([new("vanaf", $"Er zijn ten hoogste {MaximumPeriods} wijzigingen van uren vast te leggen.")]);
        return Move(PlacementTrigger.Change).Then(next => next.WithWork(period, today, rules, birthDate));
    }

    /// <summary>Says who at the workplace is asked how it goes.</summary>
    /// <param name="contact">Who; null when nobody is known.</param>
    /// <param name="rules">What placements are followed by.</param>
    /// <param name="today">Today in the Netherlands.</param>
    public Result<Placement> ChangeContact(Id<EmployerContact>? contact, PlacementRules rules, DateOnly today) => Move(PlacementTrigger.Change).Map(next =>
    {
        if (contact == ContactId) return next;
        var changed = next with { ContactId = contact };
        return ContactId is { } former
            ? changed.Signalled(new(SignalKind.ContactPersonChanged, today, former.Value)).Look(today, rules)
            : changed;
    });

    /// <summary>Says who follows it from now on; null when that is so already.</summary>
    /// <param name="coaches">The candidate's coaches, the first person to turn to first; at least one.</param>
    /// <param name="arranged">Whether a replacement was arranged for a whole caseload: then nobody was let down.</param>
    /// <param name="rules">What placements are followed by.</param>
    /// <param name="today">Today in the Netherlands.</param>
    public Placement? Reassign(IReadOnlyList<Id<Worker>> coaches, bool arranged, PlacementRules rules, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(coaches);
        if (coaches.SequenceEqual(Coaches)) return null;
        var next = this with { Version = Version + 1, Coaches = coaches, FormerCoaches = [.. FormerCoaches.Union(Coaches).Except(coaches)] };
        if (coaches[0] == CoachId || Status.IsTerminal()) return next;
        return Attention.Signals.OfCoachChange(today, Text(today), arranged) is { } signal ? next.Signalled(signal).Look(today, rules) : next;
    }

    /// <summary>Follows what candidate and employer agreed on when the candidate got the work; null when that is so already.</summary>
    /// <param name="agreement">Hours, days and first day.</param>
    /// <param name="contract">The contract that follows the trial; null when there is none or it is on record already.</param>
    /// <param name="by">Who agreed it.</param>
    /// <param name="rules">What placements are followed by.</param>
    /// <param name="birthDate">The person's day of birth; needed where there is wage subsidy.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public Placement? FollowAgreement(
        WorkAgreement agreement, PlacementContract? contract, Actor by, PlacementRules rules, DateOnly? birthDate, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var current = WorkOn(agreement.StartsOn);
        var sameWork = current.Hours == agreement.Hours && current.Days == agreement.Days;
        if (sameWork && contract is null || Status.IsTerminal()) return null;
        var next = this with { Version = Version + 1, AgreedBy = by, AgreedAt = now };
        if (contract is not null) next = (next with { Contract = contract }).Settle(WorkTaskKind.DecideAfterTrial, now.ToDutchDay());
        if (sameWork) return next.Look(now.ToDutchDay(), rules);
        var full = agreement.Hours > FullTimeHours ? agreement.Hours : FullTimeHours;
        var from = agreement.StartsOn < StartsOn ? StartsOn : agreement.StartsOn;
        var period = new WorkPeriod(from, agreement.Hours, agreement.Days);
        return (next with { FullTimeHours = full }).WithWork(period, now.ToDutchDay(), rules, birthDate).TryGet(out var changed, out _) ? changed : next;
    }

    private Result<Placement> Move(PlacementTrigger trigger) =>
        PlacementTransitions.Next(Status, trigger) is { } next ? this with { Version = Version + 1, Status = next } : Refuse();

    private Failure.Refused Refuse() => Status switch
    {
        PlacementStatus.Ended => new("plaatsing-beeindigd", "Deze plaatsing is beëindigd; er kan niets meer aan veranderen."),
        PlacementStatus.Continued => new("plaatsing-voortgezet", "Deze plaatsing is voortgezet in een andere plaatsing. Werk daar verder."),
        PlacementStatus.Planned => new("plaatsing-nog-niet-begonnen", "Deze plaatsing is nog niet begonnen."),
        _ => new("kan-nu-niet", "Dit kan nu niet bij deze plaatsing."),
    };
}
