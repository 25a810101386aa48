using Matching.Domain.FollowUp;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Tests.Placements.Subsidy;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Placements;

/// <summary>What is agreed, how that changes, and what is refused.</summary>
public sealed class PlacementAgreementTests
{
    private static readonly DateOnly Start = Placed.Start;

    public static TheoryData<string, string> WrongTerms => new()
    {
        { "hours", "voltijdUrenPerWeek" },
        { "trial begins later", "proefplaatsing.van" },
        { "trial backwards", "proefplaatsing.tot" },
        { "trial too long", "proefplaatsing.tot" },
        { "contract before", "contract.van" },
        { "contract after a gap", "contract.van" },
        { "contract backwards", "contract.tot" },
        { "fixed without an end", "contract.tot" },
        { "permanent with an end", "contract.tot" },
        { "group", "alsGroep" },
        { "return past", "rechtOpTerugkeer.tot" },
        { "return up", "rechtOpTerugkeer.route" },
    };

    [Fact]
    public void An_agreement_is_planned_with_everything_that_was_agreed_and_one_contact()
    {
        var placement = Placed.Planned;
        Assert.Equal((PlacementStatus.Planned, 1, Start), (placement.Status, placement.Version, placement.StartsOn));
        Assert.Equal((Sample.Profile.Municipality, Sample.Coach, Placed.Contact), (placement.MunicipalityId, placement.CoachId, placement.ContactId!.Value));
        Assert.Equal(Start, placement.Plan.ContactDueOn);
        Assert.Equal(Start, placement.NextDue(Placed.Rules));
        Assert.Same(placement, placement.To(Start.AddDays(-1)));
        Assert.Equal(PlacementStatus.Active, placement.To(Start).Status);
    }

    [Fact]
    public void During_a_trial_there_is_no_wage_subsidy_and_from_the_contract_on_there_can_be()
    {
        var trial = Placed.Agree(Placed.Terms with { Trial = new TrialPeriod(Start, Start.AddDays(29)) }, Placed.Agreed).Value;
        var contract = trial.Sign(new(ContractKind.Permanent, Start.AddDays(30), null), Placed.Rules, Start).Value;
        Ground[] grounds = [Lks.GroundOf(GroundKind.WageSubsidyTargetGroup)];
        Result<Placement> From(Placement placement, int day) =>
            placement.ApplyForSubsidy(Placed.Application(Start, Start.AddDays(day), null), grounds, [], Lks.BornAdult, Placed.Rules, Start);

        var refused = Assert.IsType<Failure.Refused>(From(trial, 0).Failure);
        Assert.Equal("nog-op-proef", refused.Code);
        Assert.Contains("artikel 8a", refused.Message, StringComparison.Ordinal);
        Assert.Equal("nog-op-proef", Assert.IsType<Failure.Refused>(From(contract, 29).Failure).Code);
        Assert.Null(From(contract, 30).Failure);
    }

    [Theory]
    [MemberData(nameof(WrongTerms))]
    public void Terms_that_do_not_fit_are_refused_by_field(string wrong, string field)
    {
        var terms = Placed.Terms;
        terms = wrong switch
        {
            "hours" => terms with { FullTimeHours = WeeklyHours.Of(20) },
            "trial begins later" => terms with { Trial = new TrialPeriod(Start.AddDays(1), Start.AddDays(30)) },
            "trial backwards" => terms with { Trial = new TrialPeriod(Start, Start.AddDays(-1)) },
            "trial too long" => terms with { Trial = new TrialPeriod(Start, Start.AddMonths(2)) },
            "contract before" => terms with { Contract = new(ContractKind.Permanent, Start.AddDays(-1), null) },
            "contract after a gap" => terms with { Trial = new TrialPeriod(Start, Start.AddDays(30)), Contract = new(ContractKind.Permanent, Start.AddDays(32), null) },
            "contract backwards" => terms with { Contract = Placed.Until(Start, Start.AddDays(-1)) },
            "fixed without an end" => terms with { Contract = new(ContractKind.FixedTerm, Start, null) },
            "permanent with an end" => terms with { Contract = new(ContractKind.Permanent, Start, Start.AddYears(1)) },
            "group" => terms with { AsGroup = true },
            "return past" => terms with { ReturnRight = new(Route.Sheltered, Line.Parse("Beschut werk"), Start.AddDays(-1)) },
            _ => terms with { ReturnRight = new(Route.Regular, Line.Parse("Gewoon werk"), null) },
        };
        var result = Placed.Agree(terms, Placed.Agreed);
        Assert.Equal([field], Placed.Fields(result));
        if (wrong == "trial too long") Assert.Contains("artikel 8a", Assert.IsType<Failure.Invalid>(result.Failure).Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_of_exactly_two_months_is_a_trial_and_one_of_six_with_its_extension_too()
    {
        var trial = Placed.Agree(Placed.Terms with { Trial = new TrialPeriod(Start, Start.AddMonths(2).AddDays(-1)) }, Placed.Agreed).Value;
        Assert.True(trial.Instruments.HasFlag(Instruments.TrialPlacement));
        var longest = Start.AddMonths(6).AddDays(-1);
        var active = trial.To(Start);
        Assert.Equal(longest, Extend(active, longest).Value.Trial!.Until);
        Assert.Equal("proefplaatsing-te-lang", Placed.Code(Extend(active, longest.AddDays(1))));
        Assert.Equal(["tot"], Placed.Fields(Extend(active, trial.Trial!.Until)));
        Assert.Equal("geen-proefplaatsing", Placed.Code(Extend(Placed.Active, longest)));
        Assert.Equal("contract-afgesproken", Placed.Code(Extend(active.Sign(Placed.Permanent, Placed.Rules, Start).Value, longest)));
    }

    [Fact]
    public void A_contract_follows_the_one_before_without_a_gap()
    {
        var until = Placed.Day("2027-02-28");
        var first = Placed.Active.Sign(Placed.Until(Start, until), Placed.Rules, Start).Value;
        Assert.Equal(["contract.van"], Placed.Fields(first.Sign(Placed.Until(Start, until.AddYears(1)), Placed.Rules, Start)));
        Assert.Equal(["contract.van"], Placed.Fields(first.Sign(Placed.Until(until.AddDays(2), until.AddYears(1)), Placed.Rules, Start)));
        Assert.Equal(until.AddYears(1), first.Sign(Placed.Until(until.AddDays(1), until.AddYears(1)), Placed.Rules, Start).Value.AgreedUntil);
        Assert.Null(first.Sign(new(ContractKind.Permanent, until.AddDays(1), null), Placed.Rules, Start).Value.AgreedUntil);
    }

    [Fact]
    public void A_contract_end_is_asked_eight_weeks_ahead_asks_for_attention_four_weeks_ahead_and_once_more_when_it_has_passed()
    {
        var until = Placed.Day("2027-02-28");
        var placement = Placed.Agree(Placed.Terms with { Contract = Placed.Until(Start, until) }, Placed.Agreed).Value.Answering(until.AddDays(-57));
        Assert.Empty(placement.Asked(WorkTaskKind.DecideAfterContract));
        placement = placement.Answering(until.AddDays(-29));
        var asked = Assert.Single(placement.Asked(WorkTaskKind.DecideAfterContract));
        Assert.Equal((until.AddDays(-56), until.AddDays(-28)), (asked.AskedOn, asked.DueOn));
        Assert.Equal(AttentionBand.Green, placement.Level);
        placement = placement.Answering(until);
        Assert.Equal((SignalKind.ContractEndsWithoutNext, until.AddDays(-28)), Assert.Single(placement.Signals.Select(s => (s.Kind, s.On))));
        Assert.Single(placement.Asked(WorkTaskKind.DecideAfterContract));
        Assert.Equal(2, placement.Answering(until.AddDays(1)).Asked(WorkTaskKind.DecideAfterContract).Count());

        // It fades, and does not come anew: neither in the list nor on an earlier day.
        var later = placement.Answering(until.AddYears(1));
        Assert.Single(later.Signals, s => s.Kind == SignalKind.ContractEndsWithoutNext);
        Assert.Equal(until.AddDays(-28), later.Signals.Single(s => s.Kind == SignalKind.ContractEndsWithoutNext).On);
        Assert.Equal(2, later.Asked(WorkTaskKind.DecideAfterContract).Count());
    }

    [Fact]
    public void A_next_contract_takes_away_what_asked_for_attention()
    {
        var until = Placed.Day("2027-02-28");
        var today = until.AddDays(-10);
        var placement = Placed.Agree(Placed.Terms with { Contract = Placed.Until(Start, until) }, Placed.Agreed).Value.Answering(today);
        Assert.Equal(AttentionBand.Amber, placement.Level);
        var signed = placement.Sign(Placed.Until(until.AddDays(1), until.AddYears(1)), Placed.Rules, today).Value;
        Assert.Equal(AttentionBand.Green, signed.Level);
        Assert.Empty(signed.Signals);
        Assert.DoesNotContain(signed.Open(), r => r.Kind == WorkTaskKind.DecideAfterContract);
    }

    [Fact]
    public void Another_contract_with_the_same_last_day_is_asked_about_as_well()
    {
        var until = Placed.Day("2027-02-28");
        var today = until.AddDays(-50);
        var placement = Placed.Agree(Placed.Terms with { Contract = Placed.Until(Start, until) }, Placed.Agreed).Value.Answering(today);
        var other = placement.Sign(Placed.Until(today, until), Placed.Rules, today).Value.Answering(today.AddDays(1));
        Assert.Single(other.Open(), r => r.Kind == WorkTaskKind.DecideAfterContract);
    }

    [Fact]
    public void What_is_agreed_late_does_not_turn_the_clock_back()
    {
        // Red since yesterday; a contract of which the end should have been asked weeks ago is signed today.
        var day = Placed.Day("2026-12-01");
        var red = Placed.Active.Answering(day).Notice([SignalKind.Conflict, SignalKind.Travel, SignalKind.Money], Placed.Rules, day).Value;
        var tomorrow = day.AddDays(1);
        var signed = red.Sign(Placed.Until(Start, Placed.Day("2027-01-15")), Placed.Rules, tomorrow).Value.To(tomorrow);
        Assert.Equal(AttentionBand.Red, signed.Level);
        Assert.Equal(EscalationStage.WithCoach, signed.Escalation!.Stage);
        Assert.Single(signed.Open(), r => r.Kind == WorkTaskKind.ExtraAttention);
        var asked = Assert.Single(signed.Open(), r => r.Kind == WorkTaskKind.DecideAfterContract);
        Assert.Equal((tomorrow, Placed.Day("2026-12-18")), (asked.AskedOn, asked.DueOn));
    }

    [Fact]
    public void What_began_years_before_it_was_recorded_is_followed_from_that_day_on()
    {
        var start = Placed.Agreed.AddYears(-7);
        var placement = Placed.Agree(Placed.Sheltered(start) with { Contract = new(ContractKind.Permanent, start, null) }, Placed.Agreed).Value.To(Placed.Agreed);
        Assert.Equal(PlacementStatus.Active, placement.Status);
        Assert.Equal(Placed.Agreed, Assert.Single(placement.Plan.Moments, m => m.AskedOn is not null).AskedOn);
        Assert.Equal(WorkTaskKind.ReviewStepUp, Assert.Single(placement.Requests).Kind);
        Assert.Empty(placement.Signals);
    }

    [Fact]
    public void Hours_change_from_a_day_on_and_wrong_ones_are_refused_by_field()
    {
        var active = Placed.Active;
        Assert.Equal(["vanaf"], Placed.Fields(Change(active, Start.AddDays(-1), 20)));
        Assert.Equal(["urenPerWeek"], Placed.Fields(Change(active, Start, 37)));
        var fewer = Change(active, Start.AddDays(10), 20).Value;
        Assert.Equal((24m, 20m), (fewer.WorkOn(Start).Hours.Value, fewer.WorkOn(Start.AddDays(10)).Hours.Value));
        Assert.Equal(SignalKind.FewerHours, Assert.Single(fewer.Signals).Kind);
        Assert.Empty(Change(active, Start.AddDays(10), 30).Value.Signals);

        // What was agreed for a later day is not lost without a word.
        Assert.Equal(["vanaf"], Placed.Fields(Change(fewer, Start.AddDays(9), 28)));
        Assert.Equal(28m, Change(fewer, Start.AddDays(10), 28).Value.WorkOn(Start.AddDays(10)).Hours.Value);
    }

    [Fact]
    public void Other_hours_agreed_before_the_first_day_are_no_sign_of_trouble() =>
        Assert.Empty(Change(Placed.Planned, Start, 16).Value.Signals);

    [Fact]
    public void Hours_of_the_placement_are_those_of_the_subsidy()
    {
        var placement = Placed.Planned.Subsidised(Placed.Agreed, Start, Start.AddMonths(6).AddDays(-1), Lks.BornAdult).Granted(Placed.Agreed, Lks.BornAdult).To(Start);
        Assert.Equal(1051.65m, placement.AmountOn(Start));
        var changed = Change(placement, Start.AddDays(30), 12).Value.To(Start.AddDays(30));
        Assert.Equal((1051.65m, 525.83m), (changed.AmountOn(Start.AddDays(29)), changed.AmountOn(Start.AddDays(30))));
    }

    [Fact]
    public void Another_contact_person_is_a_signal_once_and_nobody_known_before_is_none()
    {
        var changed = Placed.Active.ChangeContact(Placed.OtherContact, Placed.Rules, Start).Value;
        Assert.Equal((SignalKind.ContactPersonChanged, AttentionBand.Amber), (Assert.Single(changed.Signals).Kind, changed.Level));
        var gone = Placed.Active.ChangeContact(null, Placed.Rules, Start).Value;
        Assert.Single(gone.ChangeContact(Placed.OtherContact, Placed.Rules, Start).Value.Signals);
        Assert.Empty(Placed.Active.ChangeContact(Placed.Contact, Placed.Rules, Start).Value.Signals);
    }

    [Fact]
    public void What_is_followed_from_the_agreement_is_the_hours_and_the_contract_once()
    {
        var trial = Placed.Agree(Placed.Terms with { Trial = new TrialPeriod(Start, Start.AddDays(30)) }, Placed.Agreed).Value.To(Start.AddDays(20));
        var agreement = new WorkAgreement(WeeklyHours.Of(28), Weekdays.None, Start.AddDays(31));
        var contract = Placed.Until(Start.AddDays(31), Start.AddYears(1));
        var now = Placed.At(Start.AddDays(20));
        var next = trial.FollowAgreement(agreement, contract, Placed.ByCoach, Placed.Rules, null, now)!;
        Assert.Equal((24m, 28m, contract), (next.WorkOn(Start.AddDays(30)).Hours.Value, next.WorkOn(Start.AddDays(31)).Hours.Value, next.Contract));
        Assert.DoesNotContain(next.Open(), r => r.Kind == WorkTaskKind.DecideAfterTrial);
        Assert.Null(next.FollowAgreement(agreement, null, Placed.ByCoach, Placed.Rules, null, now));
        Assert.Null(Placed.Ended.FollowAgreement(agreement, contract, Placed.ByCoach, Placed.Rules, null, now));
    }

    [Fact]
    public void Wage_subsidy_is_refused_where_the_law_does_and_without_one_nothing_of_it_changes()
    {
        var born = Lks.BornAdult;
        var active = Placed.Active;
        var twice = active.Subsidised(Start, Start, Start.AddMonths(5), born);
        Refused(active, Start.AddDays(-1), null, Ground(), "ingangsdatum");
        RefusedBy(active, Start, Start.AddMonths(6), Ground(), "forfait-te-lang", "10d.5");
        RefusedBy(twice, Start, Start.AddMonths(5), Ground(), "tweede-subsidie", "10d.9");
        RefusedBy(active, Start, Start.AddMonths(5), [], "geen-grondslag", "10c");
        var stopped = twice.StopSubsidy(new(WageSubsidyEndReason.Other, Start, Line.Parse("Ander werk")), born, Placed.Rules, Start).Value;
        RefusedBy(stopped, Start, Start.AddMonths(5), Ground(), "binnen-twaalf-maanden", "10d.12");
        Assert.Equal("geen-lks", Placed.Code(active.DecideSubsidy(Lks.Yes, born, Placed.Rules, Start, Lks.Officer, Placed.At(Start))));
        Assert.Equal("geen-lks", Placed.Code(active.MeasureWageValue(Lks.Measurement(55, Start, Start), born, Placed.Rules, Start)));
        Assert.Equal("geen-lks", Placed.Code(active.StopSubsidy(new(WageSubsidyEndReason.LeftTargetGroup, Start, null), born, Placed.Rules, Start)));
    }

    [Fact]
    public void A_decision_is_asked_within_five_weeks_also_before_the_first_day()
    {
        var planned = Placed.Planned.Subsidised(Placed.Agreed, Start, null, Lks.BornAdult);
        var asked = Assert.Single(planned.Open());
        Assert.Equal((WorkTaskKind.DecideSubsidy, KeyWorkerRole.SubsidyOfficer, Placed.Agreed.AddDays(35)), (asked.Kind, asked.Of, asked.DueOn));
        var refused = planned.DecideSubsidy(new(false, Placed.Agreed, Line.Parse("Geen dienstbetrekking")), Lks.BornAdult, Placed.Rules, Placed.Agreed, Lks.Officer, Placed.At(Placed.Agreed)).Value;
        Assert.Empty(refused.Open());
        Assert.Equal(Start, refused.NextDue(Placed.Rules));
    }

    [Fact]
    public void A_measurement_that_is_to_be_repeated_soon_is_asked_at_once()
    {
        var granted = Placed.Planned.Subsidised(Placed.Agreed, Start, Start.AddMonths(6).AddDays(-1), Lks.BornAdult).Granted(Placed.Agreed, Lks.BornAdult).To(Start);
        var measured = granted.MeasureWageValue(Lks.Measurement(50, Start, Start.AddDays(5), Start.AddDays(30)), Lks.BornAdult, Placed.Rules, Start).Value;
        Assert.Equal(Start.AddDays(30), Assert.Single(measured.Open(), r => r.Kind == WorkTaskKind.ReassessWageValue).DueOn);
    }

    private static Result<Placement> Extend(Placement placement, DateOnly until) =>
        placement.ExtendTrial(new(until, Line.Parse("Meer tijd")), Placed.ByCoach, Placed.Rules, Placed.At(Start));

    private static Result<Placement> Change(Placement placement, DateOnly from, int hours) =>
        placement.ChangeWork(new(from, WeeklyHours.Of(hours), Weekdays.None), Placed.Rules, Lks.BornAdult, Start);

    private static IReadOnlyList<Ground> Ground() => [Lks.GroundOf(GroundKind.WageSubsidyTargetGroup)];

    private static void Refused(Placement placement, DateOnly start, DateOnly? forfait, IReadOnlyList<Ground> grounds, string field) =>
        Assert.Equal([field], Placed.Fields(placement.ApplyForSubsidy(Placed.Application(Start, start, forfait), grounds, [], Lks.BornAdult, Placed.Rules, Start)));

    private static void RefusedBy(Placement placement, DateOnly start, DateOnly? forfait, IReadOnlyList<Ground> grounds, string code, string article)
    {
        var result = placement.ApplyForSubsidy(Placed.Application(Start, start, forfait), grounds, [], Lks.BornAdult, Placed.Rules, Start);
        Assert.Equal(code, Placed.Code(result));
        Assert.Contains(article, Lks.Refusal(result).Message, StringComparison.Ordinal);
    }
}
