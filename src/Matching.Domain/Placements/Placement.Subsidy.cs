using Matching.Domain.Access;
using Matching.Domain.FollowUp;
using Matching.Domain.Grounds;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Results;

namespace Matching.Domain.Placements;

/// <content>The wage subsidy for it.</content>
public sealed partial record Placement
{
    /// <summary>The wage subsidy that is asked for, paid or was the last; null when there never was one.</summary>
    public WageSubsidy? Subsidy { get; init; }

    /// <summary>Wage subsidies before that, oldest first: refused or ended.</summary>
    public IReadOnlyList<WageSubsidy> FormerSubsidies { get; init; } = [];

    /// <summary>The next Dutch day on which something of the wage subsidy changes or has to be asked; null when there is none.</summary>
    public DateOnly? SubsidyNextOn { get; init; }

    /// <summary>The days on which wage subsidy was applied for.</summary>
    public IEnumerable<DateOnly> Applications => FormerSubsidies.Append(Subsidy).OfType<WageSubsidy>().Select(s => s.AppliedOn);

    /// <summary>Whether the person's day of birth is needed to bring it up to a day.</summary>
    public bool NeedsBirthDate(DateOnly today) => SubsidyNextOn <= today;

    /// <summary>Applies for wage subsidy.</summary>
    /// <param name="application">What is applied for; its hours are not looked at: they are those of the placement.</param>
    /// <param name="grounds">The person's grounds.</param>
    /// <param name="elsewhere">The days of earlier applications for this person at this employer in other placements.</param>
    /// <param name="birthDate">The person's day of birth.</param>
    /// <param name="rules">What placements are followed by.</param>
    /// <param name="today">Today in the Netherlands.</param>
    public Result<Placement> ApplyForSubsidy(
        WageSubsidyApplication application, IReadOnlyList<Ground> grounds, IReadOnlyList<DateOnly> elsewhere, DateOnly birthDate, PlacementRules rules, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (application.StartsOn < StartsOn) return new Failure.Invalid([new("ingangsdatum", "De loonkostensubsidie begint niet voor de eerste werkdag.")]);
        if (Trial is { } trial && application.StartsOn <= trial.Until && !(Contract?.From <= application.StartsOn))
        {
            return new Failure.Refused(
                "nog-op-proef",
                "Tijdens een proefplaatsing is er geen loon en dus geen loonkostensubsidie (Participatiewet artikel 8a, tweede lid, onder d). Kies als ingangsdatum de eerste dag van het contract.");
        }

        var hours = WorkOn(application.StartsOn).Hours;
        var background = new WageSubsidyBackground(grounds, [.. elsewhere, .. FormerSubsidies.Select(s => s.AppliedOn)], Subsidy);
        return Move(PlacementTrigger.Change).Then(next => WageSubsidy.Apply(application with { Hours = hours, FullTimeHours = FullTimeHours }, background, today)
            .Map(applied => (next with
            {
                FormerSubsidies = Subsidy is { } former ? [.. FormerSubsidies, former] : FormerSubsidies,
                Instruments = Instruments | Instruments.WageSubsidy,
            }).WithSubsidy(WithLaterHours(applied), birthDate, rules, today)));
    }

    /// <summary>Records what the municipality decided.</summary>
    public Result<Placement> DecideSubsidy(WageSubsidyDecision decision, DateOnly birthDate, PlacementRules rules, DateOnly today, Actor by, DateTimeOffset now) => ChangeSubsidy(
        subsidy => subsidy.Decide(decision, by, now), birthDate, rules, today, before => before.Settle(WorkTaskKind.DecideSubsidy, today));

    /// <summary>Records a measured loonwaarde.</summary>
    public Result<Placement> MeasureWageValue(WageValueMeasurement measurement, DateOnly birthDate, PlacementRules rules, DateOnly today) => ChangeSubsidy(
        subsidy => subsidy.Measure(measurement, today),
        birthDate,
        rules,
        today,
        before => before.Settle(WorkTaskKind.MeasureWageValue, today).Settle(WorkTaskKind.ReassessWageValue, today));

    /// <summary>Ends the wage subsidy; the work goes on.</summary>
    public Result<Placement> StopSubsidy(WageSubsidyEnd end, DateOnly birthDate, PlacementRules rules, DateOnly today) => ChangeSubsidy(
        subsidy => subsidy.Stop(end, today), birthDate, rules, today, before => before.SettleSubsidy(today));

    private static (WorkTaskKind Kind, KeyWorkerRole Of) TaskFor(DeadlineKind kind) => kind switch
    {
        DeadlineKind.DecideSubsidy => (WorkTaskKind.DecideSubsidy, KeyWorkerRole.SubsidyOfficer),
        DeadlineKind.MeasureWageValue => (WorkTaskKind.MeasureWageValue, KeyWorkerRole.WageValueExpert),
        DeadlineKind.MeasurementOverdue => (WorkTaskKind.MeasureWageValue, KeyWorkerRole.Lead),
        DeadlineKind.ReassessWageValue => (WorkTaskKind.ReassessWageValue, KeyWorkerRole.WageValueExpert),
        DeadlineKind.MinimumWageByAge => (WorkTaskKind.AdaptMinimumWage, KeyWorkerRole.SubsidyOfficer),
        DeadlineKind.TrialEnds => (WorkTaskKind.DecideAfterTrial, KeyWorkerRole.Coach),
        DeadlineKind.ContractEnds => (WorkTaskKind.DecideAfterContract, KeyWorkerRole.Coach),
        DeadlineKind.GuidanceEnds => (WorkTaskKind.ArrangeGuidance, KeyWorkerRole.Coach),
        DeadlineKind.ReviewStepUp => (WorkTaskKind.ReviewStepUp, KeyWorkerRole.Coach),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private Result<Placement> ChangeSubsidy(
        Func<WageSubsidy, Result<WageSubsidy>> change, DateOnly birthDate, PlacementRules rules, DateOnly today, Func<Placement, Placement> settle)
    {
        if (Subsidy is not { } subsidy) return new Failure.Refused("geen-lks", "Voor deze plaatsing is geen loonkostensubsidie aangevraagd.");

        // First, so that what follows from the change is asked even when it is of the same kind.
        return change(subsidy).Map(changed => settle(this with { Version = Version + 1 }).WithSubsidy(changed, birthDate, rules, today));
    }

    /// <summary>Hours that were agreed for later days count from those days on.</summary>
    private WageSubsidy WithLaterHours(WageSubsidy subsidy)
    {
        foreach (var period in Work.Where(period => period.From > subsidy.StartsOn))
            subsidy = subsidy.ChangeHours(new(period.From, period.Hours, FullTimeHours)).TryGet(out var changed, out _) ? changed : subsidy;
        return subsidy;
    }

    /// <summary>Sets the amounts up to a day, asks what has to be asked by then, and says when to look again.</summary>
    private Placement WithSubsidy(WageSubsidy subsidy, DateOnly birthDate, PlacementRules rules, DateOnly today)
    {
        if (subsidy.Recalculate(today, rules.Rates, birthDate).TryGet(out var recalculated, out _)) subsidy = recalculated;
        var deadlines = subsidy.Deadlines(birthDate);
        var next = this with { Subsidy = subsidy };
        foreach (var deadline in deadlines.Where(d => d.AskOn <= today)) next = next.Ask(deadline, today);
        var asked = deadlines.Where(d => d.AskOn > today).Select(d => (DateOnly?)d.AskOn).FirstOrDefault();
        var changes = subsidy.NextChange(today, birthDate, rules.Rates);
        return next with { SubsidyNextOn = asked is null || changes < asked ? changes : asked };
    }

    private Placement Ask(Deadline deadline, DateOnly today)
    {
        var (kind, of) = TaskFor(deadline.Kind);
        return Ask(kind, of, today, Later(deadline.DueOn, today), deadline.Cause);
    }

    /// <summary>Asks something of somebody, once for its cause.</summary>
    private Placement Ask(WorkTaskKind kind, KeyWorkerRole of, DateOnly today, DateOnly due, string cause) =>
        Requests.Any(r => r.Kind == kind && r.Of == of && string.Equals(r.Cause, cause, StringComparison.Ordinal))
            ? this
            : this with { Requests = [.. Requests, new PlacementRequest(kind, of, today, due, cause)] };

    /// <summary>Takes back what was asked of a kind and still stands.</summary>
    private Placement Settle(WorkTaskKind kind, DateOnly today) => Settle(r => r.Kind == kind, today);

    private Placement Settle(Func<PlacementRequest, bool> which, DateOnly today) => Requests.Any(r => r.SettledOn is null && which(r))
        ? this with { Requests = [.. Requests.Select(r => r.SettledOn is null && which(r) ? r with { SettledOn = today } : r)] }
        : this;

    private Placement SettleSubsidy(DateOnly today) => Settle(
        r => r.Kind is WorkTaskKind.DecideSubsidy or WorkTaskKind.MeasureWageValue or WorkTaskKind.ReassessWageValue or WorkTaskKind.AdaptMinimumWage, today);
}
