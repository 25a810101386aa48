using Matching.Domain.Grounds;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Results;
using Matching.Domain.Tests.Placements.Subsidy;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Placements;

public sealed class PlacementTransitionsTests
{
    private static readonly Dictionary<(PlacementStatus, PlacementTrigger), PlacementStatus> Allowed = new()
    {
        [(PlacementStatus.Planned, PlacementTrigger.Start)] = PlacementStatus.Active,
        [(PlacementStatus.Planned, PlacementTrigger.Change)] = PlacementStatus.Planned,
        [(PlacementStatus.Planned, PlacementTrigger.Follow)] = PlacementStatus.Planned,
        [(PlacementStatus.Planned, PlacementTrigger.End)] = PlacementStatus.Ended,
        [(PlacementStatus.Active, PlacementTrigger.Change)] = PlacementStatus.Active,
        [(PlacementStatus.Active, PlacementTrigger.Follow)] = PlacementStatus.Active,
        [(PlacementStatus.Active, PlacementTrigger.End)] = PlacementStatus.Ended,
        [(PlacementStatus.Active, PlacementTrigger.Continue)] = PlacementStatus.Continued,
    };

    private static readonly Dictionary<string, (PlacementTrigger Trigger, Func<Placement, DateOnly, Result<Placement>> Do)> Operations = new()
    {
        ["sign"] = (PlacementTrigger.Change, (p, day) => p.Sign(Placed.Permanent, Placed.Rules, day)),
        ["hours"] = (PlacementTrigger.Change, (p, day) => p.ChangeWork(new(p.StartsOn, WeeklyHours.Of(20), Weekdays.None), Placed.Rules, Placed.Agreed, day)),
        ["contact"] = (PlacementTrigger.Change, (p, day) => p.ChangeContact(Placed.OtherContact, Placed.Rules, day)),
        ["regime"] = (PlacementTrigger.Change, (p, day) => p.ChangeRegime(DefaultTemplates.For(p.Route, GuidanceRegime.Intensive), Placed.Rules, day)),
        ["step back"] = (PlacementTrigger.Change, (p, day) => p.StepBackTo(TakesOver.Volunteer, Placed.Rules, day)),
        ["apply"] = (PlacementTrigger.Change, (p, day) => p.ApplyForSubsidy(
            Placed.Application(day, Placed.Start, Placed.Start.AddMonths(5)), [Lks.GroundOf(GroundKind.WageSubsidyTargetGroup)], [], Lks.BornAdult, Placed.Rules, day)),
        ["record"] = (PlacementTrigger.Follow, (p, day) => p.RecordContact(
            null, new(day, ContactWith.Candidate, ContactHow.Call, default, null), [], Placed.ByCoach, Placed.Rules, day, Placed.At(day))),
        ["notice"] = (PlacementTrigger.Follow, (p, day) => p.Notice([SignalKind.Conflict], Placed.Rules, day)),
        ["handle"] = (PlacementTrigger.Follow, (p, day) => p.HandleSignals(Placed.ByCoach, Placed.Rules, day)),
        ["finish"] = (PlacementTrigger.End, (p, day) => p.Finish(
            p.Status == PlacementStatus.Planned ? Placed.End(day) with { Reason = PlacementEndReason.NotStarted } : Placed.End(day), Placed.ByCoach, day, Placed.At(day))),
        ["continue"] = (PlacementTrigger.Continue, (p, day) => p.ContinueIn(Placed.Successor, day, day)),
    };

    public static TheoryData<PlacementStatus, PlacementTrigger> Pairs()
    {
        var pairs = new TheoryData<PlacementStatus, PlacementTrigger>();
        foreach (var status in Enum.GetValues<PlacementStatus>())
        {
            foreach (var trigger in Enum.GetValues<PlacementTrigger>()) pairs.Add(status, trigger);
        }

        return pairs;
    }

    public static TheoryData<PlacementStatus, string> EachOperation()
    {
        var pairs = new TheoryData<PlacementStatus, string>();
        foreach (var status in Enum.GetValues<PlacementStatus>())
        {
            foreach (var operation in Operations.Keys) pairs.Add(status, operation);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_trigger_in_every_state_leads_where_the_table_says(PlacementStatus status, PlacementTrigger trigger) =>
        Assert.Equal(Allowed.TryGetValue((status, trigger), out var next) ? next : null, PlacementTransitions.Next(status, trigger));

    [Fact]
    public void Nothing_happens_after_the_end_or_the_continuation() => Assert.Equal(
        [PlacementStatus.Ended, PlacementStatus.Continued], Enum.GetValues<PlacementStatus>().Where(status => status.IsTerminal()));

    [Theory]
    [MemberData(nameof(EachOperation))]
    public void Every_operation_follows_the_table_and_a_refused_one_changes_nothing(PlacementStatus status, string operation)
    {
        var (trigger, act) = Operations[operation];
        var (placement, day) = In(status);
        var before = Placed.Text(placement);
        var result = act(placement, day);
        if (Allowed.TryGetValue((status, trigger), out var next))
        {
            Assert.Equal(next, result.Value.Status);
            Assert.Equal(placement.Version + 1, result.Value.Version);
            return;
        }

        Assert.Equal(
            status switch
            {
                PlacementStatus.Ended => "plaatsing-beeindigd",
                PlacementStatus.Continued => "plaatsing-voortgezet",
                _ => "plaatsing-nog-niet-begonnen",
            },
            Placed.Code(result));
        Assert.Equal(before, Placed.Text(placement));
    }

    private static (Placement Placement, DateOnly Day) In(PlacementStatus status) => status switch
    {
        PlacementStatus.Planned => (Placed.Planned, Placed.Agreed),
        PlacementStatus.Active => (Placed.Active, Placed.Start),
        PlacementStatus.Ended => (Placed.Ended, Placed.Start),
        _ => (Placed.Continued, Placed.Start.AddDays(7)),
    };
}
