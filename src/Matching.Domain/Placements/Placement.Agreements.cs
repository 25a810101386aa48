using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Domain.Placements;

/// <content>What is agreed, and how that changes.</content>
public sealed partial record Placement
{
    /// <summary>Most periods of hours that are kept.</summary>
    public const int MaximumPeriods = 100;

    private const string FirstDay = "eersteWerkdag";

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

    /// <summary>
    /// Moves the first day of work, as long as it has not come. A trial keeps its length, a contract that began on that day its last day.
    /// </summary>
    /// <param name="startsOn">The new first day: today or later.</param>
    /// <param name="today">Today in the Netherlands.</param>
    public Result<Placement> MoveStart(DateOnly startsOn, DateOnly today)
    {
        if (Status == PlacementStatus.Active) return new Failure.Refused("plaatsing-begonnen", "Deze plaatsing is al begonnen; de eerste werkdag staat vast.");
        var contract = Contract?.From == StartsOn ? Contract with { From = startsOn } : Contract;
        var trial = Trial is null ? null : Trial with { From = startsOn, Until = Earlier(Trial.Until.AddDays(startsOn.DayNumber - StartsOn.DayNumber), startsOn.AddMonths(TrialPeriod.MaximumMonths).AddDays(-1)) };
        List<FieldError> errors = [];
        if (startsOn < today) errors.Add(new(FirstDay, "Kies vandaag of een latere dag."));
        if (Work.Count > 1 && startsOn >= Work[1].From) errors.Add(new(FirstDay, "Voor deze dag veranderen de uren al. Kies een eerdere dag, of leg de uren opnieuw vast."));
        if (Subsidy is { } subsidy && subsidy.Status.IsOpen() && subsidy.StartsOn < startsOn) errors.Add(new(FirstDay, "De loonkostensubsidie gaat eerder in. Trek eerst de aanvraag in."));
        if (contract is not null) errors.AddRange(PlacementTerms.CheckContract(contract, startsOn, trial?.Until).Select(e => e with { Field = FirstDay }));
        if (errors.Count > 0) return new Failure.Invalid(errors);
        return Move(PlacementTrigger.Change).Then(next => Plan.MoveStart(startsOn).Map(plan => next with
        {
            Plan = plan,
            Work = [Work[0] with { From = startsOn }, .. Work.Skip(1)],
            Trial = trial,
            Contract = contract,
        }));
    }

    /// <summary>Makes the trial longer.</summary>
    /// <param name="extension">Until when, and why.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="rules">What placements are followed by.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public Result<Placement> ExtendTrial(TrialExtension extension, Actor by, PlacementRules rules, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(extension);
        if (Trial is not { } trial) return new Failure.Refused("geen-proefplaatsing", "Deze plaatsing heeft geen proefplaatsing.");
        if (Contract is not null) return new Failure.Refused("contract-afgesproken", "Er is al een contract afgesproken; de proefplaatsing kan niet meer langer worden.");
        if (!trial.Extend(new(extension, by, now)).TryGet(out var extended, out var failure)) return failure;
        if (Subsidy is { } subsidy && subsidy.Status.IsOpen() && subsidy.StartsOn <= extension.Until)
            return new Failure.Refused("nog-op-proef", "De loonkostensubsidie gaat eerder in dan de proefplaatsing dan eindigt. Trek eerst de aanvraag in.");
        return Move(PlacementTrigger.Change).Map(next =>
            (next with { Trial = extended }).Settle(WorkTaskKind.DecideAfterTrial, now.ToDutchDay()).Look(now.ToDutchDay(), rules));
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

    /// <summary>Who at the workplace was asked last how it goes, as far as that still asks for attention; null when nobody was replaced or left.</summary>
    public Id<EmployerContact>? FormerContactId =>
        Signals.LastOrDefault(signal => signal.Kind == SignalKind.ContactPersonChanged) is { } signal ? Id<EmployerContact>.Parse(signal.Cause) : null;

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

    /// <summary>
    /// Follows what candidate and employer agreed on when the candidate got the work; null when that is so already. A contract that leaves a gap
    /// after the trial is left to the coach.
    /// </summary>
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

        // What would leave a gap after the trial is not made up here: the coach has been asked, or will be, what follows it.
        if (contract is not null && PlacementTerms.CheckContract(contract, StartsOn, Trial?.Until).Any()) contract = null;
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

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

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
