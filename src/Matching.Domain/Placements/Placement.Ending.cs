using Matching.Domain.Access;
using Matching.Domain.FollowUp;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Domain.Placements;

/// <content>How it ends, and who sees to it that nobody falls.</content>
public sealed partial record Placement
{
    /// <summary>What the task of calling the person after the end comes from.</summary>
    private const string EndCause = "einde";

    /// <summary>
    /// Ends it. Somebody calls the person within one working day, a right to return is used, and nothing else that was asked stays on
    /// anybody's list. Whoever ends it names the next step; that there is none is a person's decision, with a reason.
    /// </summary>
    /// <param name="end">How it ended.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public Result<Placement> Finish(PlacementEnd end, Actor by, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(end);
        var errors = new List<FieldError>();
        if (end.On > today) errors.Add(new("laatsteDag", "Leg het einde vast op of na de laatste werkdag. Verandert de afspraak, leg dan een ander contract vast."));
        if (end.Reason == PlacementEndReason.NotStarted && end.On >= StartsOn) errors.Add(new("laatsteDag", "Wie niet begonnen is, heeft geen laatste werkdag: geef de dag voor de eerste werkdag of een eerdere."));
        if (end.Reason != PlacementEndReason.NotStarted && end.On < StartsOn.AddDays(-1)) errors.Add(new("laatsteDag", "De laatste dag ligt voor de eerste werkdag."));
        if (end is { NextStep: AfterPlacement.None, NextStepReason: null }) errors.Add(new("redenGeenVervolg", "Schrijf kort waarom er geen volgende stap is."));
        if (end is { NextStep: not AfterPlacement.None, NextStepReason: not null }) errors.Add(new("redenGeenVervolg", "Deze reden hoort alleen bij geen volgende stap."));
        if (end.NextStep == AfterPlacement.Return && ReturnRight?.HoldsOn(end.On) != true) errors.Add(new("vervolg", "Voor deze plaatsing is er geen recht op terugkeer. Kies een ander vervolg."));
        if (errors.Count > 0) return new Failure.Invalid(errors);
        return Move(PlacementTrigger.End).Map(next =>
        {
            var ended = next.Stop(end.On, today) with { End = new(end, by, now) };
            if (end.NextStep == AfterPlacement.None) return ended;
            var soon = today.AddWorkingDays(1);
            ended = ended.Ask(WorkTaskKind.CallAfterPlacement, KeyWorkerRole.Coach, today, soon, EndCause);
            return ReturnRight?.HoldsOn(end.On) == true ? ended.Ask(WorkTaskKind.ArrangeReturn, KeyWorkerRole.Coach, today, soon, EndCause) : ended;
        });
    }

    /// <summary>The person goes on without a gap in another placement. Until that has begun this one is followed: it may not begin after all.</summary>
    /// <param name="successor">That placement.</param>
    /// <param name="startsOn">Its first day.</param>
    /// <param name="today">Today in the Netherlands.</param>
    public Result<Placement> ContinueIn(Id<Placement> successor, DateOnly startsOn, DateOnly today)
    {
        if (startsOn > today) return new Failure.Refused("vervolg-nog-niet-begonnen", "De volgende plaatsing is nog niet begonnen; tot die tijd loopt deze door.");
        return Move(PlacementTrigger.Continue).Map(next => next.Stop(Later(startsOn.AddDays(-1), StartsOn), today) with { ContinuedById = successor });
    }

    /// <summary>Nothing is asked, paid or followed any more after the last day.</summary>
    private Placement Stop(DateOnly lastDay, DateOnly today)
    {
        var next = this with
        {
            Plan = Plan.Stop(today).TryGet(out var plan, out _) ? plan : Plan,
            Escalation = Escalation?.Calm(today),
            Absences = LastAbsence is { Until: null } absence
                ? [.. Absences.SkipLast(1), absence with { Until = Later(lastDay, absence.From) }]
                : Absences,
        };
        if (next.Subsidy is { } subsidy && subsidy.Status.IsOpen())
        {
            var end = new WageSubsidyEnd(WageSubsidyEndReason.EmploymentEnded, Later(lastDay, subsidy.StartsOn.AddDays(-1)), null);
            if (subsidy.Stop(end, today).TryGet(out var stopped, out _)) next = next with { Subsidy = stopped };
        }
        else if (next.Subsidy is { End: { } ahead } ending && ahead.LastDay > lastDay)
        {
            // Its end was recorded ahead; the work ended sooner.
            var last = Later(lastDay, ending.StartsOn.AddDays(-1));
            next = next with { Subsidy = ending with { End = new(WageSubsidyEndReason.EmploymentEnded, last, null), Amounts = [.. ending.Amounts.Where(a => a.From <= last)] } };
        }

        return next.UntilLastDay().Settle(_ => true, today);
    }

    /// <summary>After the end nothing of the subsidy is due but what still had to be set for days before it.</summary>
    private Placement UntilLastDay() => SubsidyNextOn <= Subsidy?.End?.LastDay && Subsidy.Decision is not null ? this : this with { SubsidyNextOn = null };
}
