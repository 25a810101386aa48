using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Tests.Placements.Subsidy;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Placements;

/// <summary>What holds for every history that people and days can make of a placement in three years.</summary>
public sealed class PlacementPropertyTests
{
    private const int Days = 3 * 366;

    private static readonly DateOnly Last = Placed.Agreed.AddDays(Days);

    private static readonly DateOnly Born = new(2008, 11, 5);

    /// <summary>One attempt by somebody on a day; most are refused in most states, which is part of it.</summary>
    private sealed record Step(int Day, int What, int Choice);

    private static readonly Gen<Step> Steps = from day in Gen.Choose(0, Days) from what in Gen.Choose(0, 19) from choice in Gen.Choose(0, 999) select new Step(day, what, choice);

    private static readonly Gen<(PlacementTerms Terms, IReadOnlyList<Step> Steps)> Histories =
        from terms in AnyTerms()
        from count in Gen.Choose(0, 40)
        from steps in Steps.ListOf(count)
        select (terms, (IReadOnlyList<Step>)[.. steps.OrderBy(s => s.Day).ThenBy(s => s.What).ThenBy(s => s.Choice)]);

    [Fact]
    public void Every_history_can_be_followed_and_leaves_nothing_wrong() => Always.Holds(
        Histories,
        history =>
        {
            var placement = Placed.Agree(history.Terms, Placed.Agreed).Value;
            foreach (var step in history.Steps)
            {
                var day = Placed.Agreed.AddDays(step.Day);

                // Now and then nobody moved the clock for a while before a person came.
                if (step.Choice % 3 > 0) placement = Checked(placement, placement.To(day, Born), day);
                if (Try(placement, step, day).TryGet(out var next, out _)) placement = Checked(placement, next, day);
            }

            Checked(placement, placement.To(Last, Born), Last);
        },
        300);

    [Fact]
    public void Twice_on_a_day_is_once() => Always.Holds(
        Histories,
        history =>
        {
            var placement = Play(history.Terms, history.Steps, Placed.Agreed.AddDays(400));
            Assert.Same(placement, placement.To(Placed.Agreed.AddDays(400), Born));
        },
        200);

    [Fact]
    public void Day_by_day_and_in_one_go_are_the_same_but_for_the_contacts_and_who_acts_on_red() => Always.Holds(
        from history in Histories from days in Gen.Choose(1, 500) select (history, days),
        pair =>
        {
            var calls = ByPhone(pair.history.Terms);
            var from = Placed.Agreed.AddDays(200);
            var placement = Play(pair.history.Terms, pair.history.Steps, from, calls);
            if (placement.Plan.Template.Light.How == ContactHow.Message) return;
            var until = from.AddDays(pair.days);
            var daily = placement;
            for (var day = from; day <= until; day = day.AddDays(1)) daily = daily.To(day, Born);
            Assert.Equal(WithoutContacts(daily, until), WithoutContacts(placement.To(until, Born), until));
        },
        200);

    [Fact]
    public void Followed_day_by_day_people_are_asked_on_working_days_only() => Always.Holds(
        Histories,
        history =>
        {
            var placement = Placed.Agree(history.Terms, Placed.Agreed).Value;
            for (var (day, i) = (0, 0); day < 500; day++)
            {
                placement = placement.To(Placed.Agreed.AddDays(day), Born);
                for (; i < history.Steps.Count && history.Steps[i].Day <= day; i++)
                {
                    if (Try(placement, history.Steps[i], Placed.Agreed.AddDays(day)).TryGet(out var next, out _)) placement = next;
                }
            }

            Assert.All(placement.Plan.Moments.Where(m => m.ScheduledFor is not null && m.AskedOn >= placement.StartsOn), m => Assert.True(m.AskedOn!.Value.IsWorkingDay()));
            Assert.All(placement.Plan.Moments.Where(m => m.ScheduledFor is not null), m => Assert.True(m.Day.IsWorkingDay()));
        },
        150);

    private static Gen<PlacementTerms> AnyTerms() =>
        from start in Gen.Choose(-500, 60)
        from kind in Gen.Choose(0, 5)
        from months in Gen.Choose(1, 30)
        from regime in Gen.Elements(Enum.GetValues<GuidanceRegime>())
        from sheltered in Gen.Elements(true, false)
        let first = Placed.Agreed.AddDays(start)
        let terms = (sheltered ? Placed.Sheltered(first) : Placed.From(first)) with { Regime = regime }
        select kind switch
        {
            0 => terms with { Trial = new TrialPeriod(first, first.AddDays(months)) },
            1 => terms with { Contract = new(ContractKind.Permanent, first, null) },
            2 => terms with { Contract = Placed.Until(first, first.AddDays(months)) },
            3 => terms with { Contract = Placed.Until(first, first.AddMonths(months).AddDays(-1)) },
            4 => terms with { Trial = new TrialPeriod(first, first.AddDays(months)), Contract = Placed.Until(first.AddDays(months + 1), first.AddMonths(months + 2)) },
            _ => terms,
        };

    private static PlanTemplate ByPhone(PlacementTerms terms)
    {
        var template = DefaultTemplates.For(terms.Route, terms.Regime);
        return template with
        {
            Contacts = [.. template.Contacts.Select(c => c with { How = ContactHow.Call })],
            Regular = template.Regular with { How = ContactHow.Call },
            Light = template.Light with { How = ContactHow.Call },
        };
    }

    private static Placement Play(PlacementTerms terms, IReadOnlyList<Step> steps, DateOnly until, PlanTemplate? template = null)
    {
        var placement = Placed.Agree(terms, Placed.Agreed, template: template).Value;
        foreach (var step in steps.Where(s => Placed.Agreed.AddDays(s.Day) <= until))
        {
            var day = Placed.Agreed.AddDays(step.Day);
            placement = placement.To(day, Born);
            if (Try(placement, step, day).TryGet(out var next, out _)) placement = next;
        }

        return placement.To(until, Born);
    }

    private static Result<Placement> Try(Placement p, Step step, DateOnly day)
    {
        var rules = Placed.Rules;
        var choice = step.Choice;
        var now = Placed.At(day);
        var moment = 1 + (choice % (p.Plan.Moments.Count + 1));
        var newest = p.Plan.Moments.LastOrDefault(m => m.AskedOn is not null)?.Number ?? moment;
        var contract = Placed.Until(p.Contract is { } former ? former.From.AddDays(1 + (choice % 400)) : day, day.AddDays(choice));
        return step.What switch
        {
            0 or 1 => p.AnswerAsCandidate(newest, new((Face)(1 + (choice % 3)), null), Placed.ByCandidate, rules, day, now),
            2 => p.AnswerAsEmployer(newest, Prose.Parse("Het gaat zo."), Placed.ByCoach, rules, day, now),
            3 => p.RecordContact(
                choice % 2 == 0 ? null : newest, new(day, ContactWith.Candidate, ContactHow.Call, default, null), choice % 5 == 0 ? [SignalKind.Home] : [], Placed.ByCoach, rules, day, now),
            4 => p.MissContact(moment, default, Placed.ByCoach, rules, day, now),
            5 => p.Notice([(SignalKind)(8 + (choice % 4))], rules, day),
            6 => p.HandleSignals(Placed.ByCoach, rules, day),
            7 => p.ReportAbsence(day.AddDays(-(choice % 10)), rules, day),
            8 => p.ReportReturn(day.AddDays(-(choice % 3)), day),
            9 => p.ChangeContact(choice % 3 == 0 ? (Id<EmployerContact>?)null : Id<EmployerContact>.Parse("cp-" + (choice % 7)), rules, day),
            10 => p.Reassign([Id<Worker>.Parse("mw-" + (choice % 5))], choice % 2 == 0, rules, day) ?? p,
            11 => p.ChangeWork(new(day.AddDays((choice % 60) - 20), WeeklyHours.Of(8 + (choice % 28)), Weekdays.None), rules, Born, day),
            12 => p.Sign(choice % 4 == 0 ? contract with { Kind = ContractKind.Permanent, Until = null } : contract, rules, day),
            13 => p.ExtendTrial(new(day.AddDays(choice % 90), Line.Parse("Meer tijd")), Placed.ByCoach, rules, now),
            14 => p.ApplyForSubsidy(
                Placed.Application(day, day.AddDays(choice % 30), choice % 2 == 0 ? day.AddDays(40 + (choice % 120)) : null), [Lks.GroundOf(GroundKind.WageSubsidyTargetGroup)], [], Born, rules, day),
            15 => p.DecideSubsidy(new(choice % 5 > 0, day, Line.Parse("Reden")), Born, rules, day, Lks.Officer, now),
            16 => p.MeasureWageValue(
                Lks.Measurement(choice % 101, day, day.AddDays(choice % 60), choice % 2 == 0 ? day.AddDays(100 + choice) : null), Born, rules, day),
            17 => choice % 4 == 0 ? p.StopSubsidy(new(Domain.Placements.Subsidy.WageSubsidyEndReason.LeftTargetGroup, day.AddDays(choice % 200), null), Born, rules, day)
                : p.ChangeRegime(DefaultTemplates.For(p.Route, (GuidanceRegime)(1 + (choice % 4))), rules, day),
            18 => choice % 2 == 0 ? p.StepBackTo((TakesOver)(1 + (choice % 3)), rules, day) : p.DecideStepUp((StepUpOutcome)(2 + (choice % 3)), Placed.ByCoach, rules, day, now),
            _ => (choice % 10) switch
            {
                0 => p.Finish(Placed.End(day.AddDays(-(choice % 4))), Placed.ByCoach, day, now),
                1 => p.ContinueIn(Placed.Successor, day.AddDays(-(choice % 3)), day),
                2 => p.Finish(Placed.End(day) with { Reason = PlacementEndReason.NotStarted }, Placed.ByCoach, day, now),
                3 => p.ActOn(Placed.ByCoach, rules, day) ?? p,
                _ => p,
            },
        };
    }

    private static Placement Checked(Placement before, Placement next, DateOnly day)
    {
        Assert.True(next.Version >= before.Version);
        Assert.Distinct(next.Requests.Select(r => (r.Kind, r.Of, r.Cause)));
        Assert.All(next.Requests, r =>
        {
            Assert.True(Id<WorkTask>.TryParse($"{r.Cause}-{(int)r.Of}", out _), r.Cause);
            Assert.True(r.DueOn >= r.AskedOn, r.ToString());
            Assert.True(r.AskedOn <= day, r.ToString());
            Assert.True(!(r.SettledOn < r.AskedOn), r.ToString());
        });
        Assert.Distinct(next.Signals.Select(s => (s.Kind, s.Cause)));
        Assert.True(next.LevelSeenOn >= before.LevelSeenOn);
        Assert.True(!(next.NextDue(Placed.Rules) < next.LevelSeenOn) || next.Status.IsTerminal());

        // What attention says of itself is what is kept of it, as of the day on which it was looked at.
        if (!next.Status.IsTerminal() && !ReferenceEquals(before, next)) Assert.Equal(AttentionLevel.On(next.LevelSeenOn, next.Signals, Placed.Rules.Attention).Band, next.Level);
        if (next.Escalation is { } escalation && !next.Status.IsTerminal()) Assert.Equal(next.Level == AttentionBand.Red, escalation.Stage != EscalationStage.Calmed);

        // What is planned comes sooner, never later, unless another plan was made.
        if (before.Plan.Planned is { } was && next.Plan.Find(was.Number) is { } now && before.Plan.Template == next.Plan.Template && before.Plan.SteppedBack == next.Plan.SteppedBack)
            Assert.True(now.Day <= was.Day);

        // Nobody gets two questions on one day, and what was asked stays asked.
        Assert.Distinct(next.Plan.Moments.Where(m => m.AskedOn is not null).Select(m => m.AskedOn));
        Assert.All(before.Requests, r => Assert.Contains(next.Requests, n => n with { SettledOn = null } == r with { SettledOn = null } && (r.SettledOn is null || n.SettledOn == r.SettledOn)));
        if (next.Status.IsTerminal())
        {
            var over = next.To(day, Born);
            Assert.Null(over.NextDue(Placed.Rules));
            Assert.All(over.Open(), r => Assert.True(r.Kind is WorkTaskKind.CallAfterPlacement or WorkTaskKind.ArrangeReturn));
            if (over.Subsidy is { End: { } end } && over.End is { } done) Assert.True(end.LastDay <= done.What.On || end.LastDay < over.Subsidy.StartsOn);
            Assert.DoesNotContain(over.Absences, a => a.Until is null);
        }

        return next;
    }

    private static string WithoutContacts(Placement placement, DateOnly until) => JsonSerializer.Serialize(placement with
    {
        Version = 0,
        LevelSeenOn = default,
        Plan = Placed.Planned.Plan,
        Escalation = null,
        Signals = [.. placement.Signals.Where(s => Placed.Rules.Attention.PointsOf(s, until) > 0)],
        Requests = [.. placement.Requests.Where(r => r.Kind is not (WorkTaskKind.HoldContact or WorkTaskKind.ExtraAttention)).OrderBy(r => r.AskedOn).ThenBy(r => r.Kind).ThenBy(r => r.Cause, StringComparer.Ordinal)],
    });
}
