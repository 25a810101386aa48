using Matching.Domain.Access;
using Matching.Domain.FollowUp;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Results;
using Matching.Domain.Tests.Placements.Subsidy;

namespace Matching.Domain.Tests.Placements;

/// <summary>How it goes: answers, silence, attention, standstill, a step up and the end.</summary>
public sealed class PlacementFollowUpTests
{
    private static readonly DateOnly Start = Placed.Start;

    [Fact]
    public void A_question_without_an_answer_becomes_a_call_for_the_coach_and_a_late_answer_settles_it()
    {
        // Five working days after Tuesday the first.
        var silent = Placed.Active.To("2026-09-08");
        var call = Assert.Single(silent.Open());
        Assert.Equal((WorkTaskKind.HoldContact, KeyWorkerRole.Coach, Placed.Day("2026-09-09")), (call.Kind, call.Of, call.DueOn));
        Assert.Equal(SignalKind.NoAnswer, Assert.Single(silent.Signals).Kind);
        Assert.Empty(silent.Answer(1, Face.Neutral, "2026-09-09").Open());
        Assert.Equal("al-geantwoord", Placed.Code(Press(silent.Answer(1, Face.Neutral, "2026-09-09"), 1, "2026-09-09")));
        Assert.Equal("antwoord-te-laat", Placed.Code(Press(silent, 1, "2026-10-14")));
        Assert.Equal("contact-nog-niet-gevraagd", Placed.Code(Press(Placed.Active, 2, "2026-09-01")));
        Assert.IsType<Failure.NotFound>(Press(Placed.Active, 9, "2026-09-01").Failure);
    }

    [Fact]
    public void An_employer_who_answers_late_settles_the_call_about_the_employer_alone()
    {
        var template = DefaultTemplates.For(Route.Supported, GuidanceRegime.Light);
        template = template with { Contacts = [.. template.Contacts.Select(c => c with { With = ContactWith.Employer, How = ContactHow.Message })] };
        var silent = Placed.Agree(Placed.Terms, Placed.Agreed, template: template).Value.To(Start).To("2026-09-08");
        Assert.Single(silent.Open());
        Assert.Empty(silent.Signals);
        var day = Placed.Day("2026-09-09");
        Assert.Empty(silent.AnswerAsEmployer(1, Prose.Parse("Goed."), Placed.ByCoach, Placed.Rules, day, Placed.At(day)).Value.Open());
    }

    [Fact]
    public void An_employer_who_does_not_answer_is_reminded_once_half_way_the_term_and_then_the_coach_asks()
    {
        // The second question is for both, on Tuesday the eighth: three working days, and five.
        var asked = Placed.Active.Answer(1, Face.Glad, "2026-09-01").To("2026-09-08").Answer(2, Face.Glad, "2026-09-09");
        Assert.Equal(Placed.Day("2026-09-11"), asked.NextDue(Placed.Rules));
        var reminded = asked.To("2026-09-11");
        Assert.Equal((Placed.Day("2026-09-11"), null), (reminded.Plan.Find(2)!.EmployerRemindedOn!.Value, reminded.Plan.Find(2)!.EmployerSilenceNoticedOn));
        Assert.Empty(reminded.Open());
        Assert.Equal(Placed.Day("2026-09-15"), reminded.NextDue(Placed.Rules));
        var silent = reminded.To("2026-09-15");
        var ask = Assert.Single(silent.Open());
        Assert.Equal((WorkTaskKind.HoldContact, Placement.ContactCause(2), Placed.Day("2026-09-16")), (ask.Kind, ask.Cause, ask.DueOn));
        Assert.Equal(silent.Plan.Find(2), silent.To("2026-09-21").Plan.Find(2));
        var day = Placed.Day("2026-09-16");
        Assert.Empty(silent.AnswerAsEmployer(2, Prose.Parse("Goed."), Placed.ByCoach, Placed.Rules, day, Placed.At(day)).Value.Open());
    }

    [Fact]
    public void An_employer_who_answered_or_was_spoken_to_or_does_not_exist_is_not_reminded_and_nobody_asks()
    {
        var asked = Placed.Active.Answer(1, Face.Glad, "2026-09-01").To("2026-09-08").Answer(2, Face.Glad, "2026-09-09");
        var day = Placed.Day("2026-09-10");
        var answered = asked.AnswerAsEmployer(2, Prose.Parse("Goed."), Placed.ByCoach, Placed.Rules, day, Placed.At(day)).Value;
        var spoken = asked.RecordContact(2, new(day, ContactWith.Employer, ContactHow.Call, default, null), [], Placed.ByCoach, Placed.Rules, day, Placed.At(day)).Value;
        var nobody = asked with { ContactId = null };
        Assert.All((Placement[])[answered, spoken, nobody], placement =>
        {
            var later = placement.To("2026-09-21");
            Assert.Empty(later.Open());
            Assert.Null(later.Plan.Find(2)!.EmployerRemindedOn);
        });
    }

    [Fact]
    public void While_the_candidate_is_silent_too_one_call_is_enough_and_after_a_standstill_nobody_is_reminded_and_called_at_once()
    {
        var both = Placed.Active.Answer(1, Face.Glad, "2026-09-01").To("2026-09-08").To("2026-09-15");
        Assert.Single(both.Open());
        var still = Placed.Active.Answer(1, Face.Glad, "2026-09-01").To("2026-09-08").Answer(2, Face.Glad, "2026-09-09").To("2026-09-18");
        Assert.Single(still.Open());
        Assert.NotNull(still.Plan.Find(2)!.EmployerSilenceNoticedOn);
        Assert.DoesNotContain(still.To("2026-09-19").Plan.Moments, m => m.EmployerRemindedOn > m.EmployerSilenceNoticedOn);
    }

    [Fact]
    public void More_attention_brings_the_next_contact_forward_and_less_does_not_put_it_back()
    {
        // Wednesday 7 October: the next contact is that of week 8.
        var day = Placed.Day("2026-10-07");
        var placement = Placed.Active.Answering(day);
        Assert.Equal(Placed.Day("2026-10-27"), placement.Plan.ContactDueOn);
        var amber = placement.Notice([SignalKind.Conflict], Placed.Rules, day).Value;
        Assert.Equal((AttentionBand.Amber, Placed.Day("2026-10-14")), (amber.Level, amber.Plan.ContactDueOn!.Value));
        var handled = amber.HandleSignals(Placed.ByCoach, Placed.Rules, day).Value;
        Assert.Equal(Placed.Day("2026-10-14"), handled.To("2026-10-13").Plan.ContactDueOn);
    }

    [Theory]
    [InlineData(SignalKind.SadFace, SignalKind.Home, "aandachtspunten[0]")]
    [InlineData(SignalKind.Home, SignalKind.CoachChanged, "aandachtspunten[1]")]
    [InlineData(SignalKind.Home, SignalKind.Home, "aandachtspunten[1]")]
    public void Only_what_people_can_notice_is_noticed_and_each_once(SignalKind one, SignalKind other, string field)
    {
        Assert.Equal([field], Placed.Fields(Placed.Active.Notice([one, other], Placed.Rules, Start)));
        Assert.Equal(["aandachtspunten"], Placed.Fields(Placed.Active.Notice([], Placed.Rules, Start)));
    }

    [Fact]
    public void Who_speaks_to_somebody_who_is_red_picks_it_up_and_nobody_else_hears()
    {
        var red = Red;
        var record = new ContactRecord(Start, ContactWith.Candidate, ContactHow.Call, default, Face.Neutral);
        var picked = red.RecordContact(null, record, [], Placed.ByCoach, Placed.Rules, Start, Placed.At(Start)).Value;
        Assert.Equal(EscalationStage.PickedUp, picked.Escalation!.Stage);
        Assert.DoesNotContain(picked.To(Start.AddDays(14)).Requests, r => r.Of == KeyWorkerRole.Lead);
        Assert.Equal(EscalationStage.PickedUp, red.ActOn(Placed.ByCoach, Placed.Rules, Start)!.Escalation!.Stage);
        Assert.Null(picked.ActOn(Placed.ByCoach, Placed.Rules, Start));
    }

    [Fact]
    public void Nobody_acts_so_the_lead_hears_and_then_the_chain_coordinator_and_nobody_after()
    {
        var month = Red;
        for (var day = Start; day < Start.AddDays(30); day = day.AddDays(1)) month = month.To(day);
        Assert.Equal(
            [(KeyWorkerRole.Coach, Start), (KeyWorkerRole.Lead, Placed.Day("2026-09-03")), (KeyWorkerRole.ChainCoordinator, Placed.Day("2026-09-07"))],
            month.Asked(WorkTaskKind.ExtraAttention).Take(3).Select(r => (r.Of, r.AskedOn)));
    }

    [Fact]
    public void After_a_standstill_the_next_has_the_whole_term_from_the_day_of_being_asked()
    {
        // Three weeks without a clock: only the lead is asked, and not until then.
        var back = Placed.Day("2026-09-22");
        var late = Red.To(back);
        var lead = Assert.Single(late.Asked(WorkTaskKind.ExtraAttention), r => r.Of != KeyWorkerRole.Coach);
        Assert.Equal((KeyWorkerRole.Lead, back, Placed.Day("2026-09-23")), (lead.Of, lead.AskedOn, lead.DueOn));
        Assert.DoesNotContain(late.To("2026-09-23").Requests, r => r.Of == KeyWorkerRole.ChainCoordinator);
        Assert.Contains(late.To("2026-09-24").Requests, r => r.Of == KeyWorkerRole.ChainCoordinator);
    }

    [Fact]
    public void After_a_standstill_one_question_is_asked_and_nothing_else_is_forgotten()
    {
        var until = Placed.Day("2026-11-30");
        var placement = Placed.Agree(Placed.Terms with { Contract = Placed.Until(Start, until) }, Placed.Agreed).Value.To("2026-11-20");
        var asked = Assert.Single(placement.Plan.Moments, m => m.AskedOn is not null);
        Assert.Equal((Placed.Day("2026-11-20"), Placed.Day("2026-10-27")), (asked.AskedOn!.Value, asked.ScheduledFor!.Value));
        Assert.Single(placement.Asked(WorkTaskKind.DecideAfterContract));
        Assert.Equal(AttentionBand.Amber, placement.Level);

        // What asked for attention meanwhile brings the next contact to a day that still has to come.
        Assert.True(placement.Plan.ContactDueOn > Placed.Day("2026-11-20"));
    }

    [Fact]
    public void Trouble_before_the_first_day_is_passed_on_as_well()
    {
        var red = Placed.Planned.Notice([SignalKind.Conflict, SignalKind.Travel, SignalKind.Money], Placed.Rules, Placed.Agreed).Value;
        Assert.Equal(PlacementStatus.Planned, red.To("2026-08-24").Status);
        Assert.Contains(red.To("2026-08-24").Requests, r => r.Of == KeyWorkerRole.Lead);
        Assert.Equal(Start, red.To("2026-08-24").Plan.ContactDueOn);
    }

    [Fact]
    public void Absence_is_told_once_has_no_reason_and_is_closed_by_the_end()
    {
        var away = Placed.Active.ReportAbsence(Start, Placed.Rules, Start).Value;
        Assert.Equal(AttentionBand.Amber, away.Level);
        Assert.Equal("al-afwezig", Placed.Code(away.ReportAbsence(Start, Placed.Rules, Start)));
        Assert.Equal(["vanaf"], Placed.Fields(Placed.Active.ReportAbsence(Start.AddDays(-1), Placed.Rules, Start)));
        Assert.Equal(["vanaf"], Placed.Fields(Placed.Active.ReportAbsence(Start.AddDays(1), Placed.Rules, Start)));
        Assert.Equal("niet-afwezig", Placed.Code(Placed.Active.ReportReturn(Start, Start)));
        Assert.Equal(["totEnMet"], Placed.Fields(away.ReportReturn(Start.AddDays(1), Start)));
        Assert.Equal(["totEnMet"], Placed.Fields(away.ReportReturn(Start.AddDays(-1), Start)));
        var back = away.ReportReturn(Start, Start).Value;
        Assert.Equal(["vanaf"], Placed.Fields(back.ReportAbsence(Start, Placed.Rules, Start)));
        var day = Start.AddDays(9);
        Assert.Equal(day, away.Finish(Placed.End(day), Placed.ByCoach, day, Placed.At(day)).Value.Absences[0].Until);
    }

    [Fact]
    public void Stepping_back_without_a_successor_asks_who_stays_and_with_one_does_not()
    {
        var nobody = Placed.Active.StepBackTo(TakesOver.NobodyYet, Placed.Rules, Start).Value;
        Assert.Equal((WorkTaskKind.ArrangeGuidance, SignalKind.GuidanceEnds), (Assert.Single(nobody.Open()).Kind, Assert.Single(nobody.Signals).Kind));
        var volunteer = nobody.StepBackTo(TakesOver.Volunteer, Placed.Rules, Start).Value;
        Assert.Empty(volunteer.Open());
        Assert.NotNull(volunteer.Answering(Start.AddYears(10)).Plan.ContactDueOn);
    }

    [Fact]
    public void Guidance_that_becomes_less_is_asked_about_six_weeks_ahead()
    {
        var placement = Placed.Active.Answering(Start.AddYears(1).AddDays(-43));
        Assert.Empty(placement.Asked(WorkTaskKind.ArrangeGuidance));
        var asked = Assert.Single(placement.Answering(Start.AddYears(1)).Asked(WorkTaskKind.ArrangeGuidance));
        Assert.Equal((Start.AddYears(1).AddDays(-42), Start.AddYears(1)), (asked.AskedOn, asked.DueOn));
    }

    [Fact]
    public void A_step_up_is_for_work_that_can_lead_to_more_regular_work_and_is_decided_by_a_person()
    {
        Assert.Equal("geen-stap-vooruit", Placed.Code(Decide(Placed.Active, StepUpOutcome.Wanted)));
        var packer = Placed.Agree(Placed.Sheltered(Start), Placed.Agreed).Value.To(Start);
        Assert.Equal(["uitkomst"], Placed.Fields(Decide(packer, StepUpOutcome.Proposed)));
        Assert.Equal("geen-stap-vooruit", Placed.Code(Decide(Placed.Agree(Placed.Sheltered(Start), Placed.Agreed).Value, StepUpOutcome.Wanted)));

        // Decided early: the review of a year is counted from then on.
        var early = Decide(packer, StepUpOutcome.NotNow).Value.Answering(Start.AddMonths(6).AddDays(-1));
        Assert.Empty(early.Asked(WorkTaskKind.ReviewStepUp));
        Assert.Single(early.Answering(Start.AddMonths(6)).Asked(WorkTaskKind.ReviewStepUp));
    }

    [Fact]
    public void A_review_that_nobody_talked_about_makes_place_for_the_next()
    {
        var years = Placed.Agree(Placed.Sheltered(Start), Placed.Agreed).Value.Answering(Start.AddYears(3));
        Assert.Equal(3, years.Asked(WorkTaskKind.ReviewStepUp).Count());
        Assert.Equal(Start.AddYears(3), Assert.Single(years.Open(), r => r.Kind == WorkTaskKind.ReviewStepUp).AskedOn);
    }

    [Fact]
    public void A_review_of_somebody_for_whom_it_does_not_go_well_asks_nothing_and_looks_again_in_three_months()
    {
        var packer = Placed.Agree(Placed.Sheltered(Start), Placed.Agreed).Value.Answering(Start.AddMonths(11));
        var sad = packer.Answering(Start.AddYears(1).AddDays(-1)).Notice([SignalKind.Conflict], Placed.Rules, Start.AddYears(1).AddDays(-1)).Value.To(Start.AddYears(1));
        Assert.Equal((StepUpOutcome.NotYet, Start.AddMonths(15)), (sad.StepUp!.What.Outcome, sad.StepUp.What.NotBefore));
        Assert.Empty(sad.Asked(WorkTaskKind.ReviewStepUp));
    }

    [Fact]
    public void A_review_goes_by_how_it_is_on_the_day_itself()
    {
        // The review is on the very day on which absence does not count enough any more.
        var day = Start.AddYears(1).AddDays(-3);
        var packer = Placed.Agree(Placed.Sheltered(Start), Placed.Agreed).Value.Answering(day);
        var away = packer.ReportAbsence(day, Placed.Rules, day).Value.ReportReturn(day, day).Value;
        var green = AttentionLevel.NextChange(day, away.Signals, Placed.Rules.Attention)!.Value;
        Assert.Equal(AttentionBand.Amber, away.Level);
        var placement = away with { Work = [away.Work[0] with { From = green.AddYears(-1) }] };
        Assert.Equal((green, AttentionBand.Green, StepUpOutcome.Proposed), (placement.To(green).StepUp!.What.On, placement.To(green).Level, placement.To(green).StepUp!.What.Outcome));
    }

    [Fact]
    public void Whoever_ends_it_names_the_next_step_and_the_wrong_is_refused_by_field()
    {
        var day = Start.AddDays(2);
        var active = Placed.Active;
        Assert.Equal(["laatsteDag"], Placed.Fields(Finish(active, Placed.End(day.AddDays(1)), day)));
        Assert.Equal(["laatsteDag"], Placed.Fields(Finish(active, Placed.End(Start.AddDays(-2)), day)));
        Assert.Equal(["laatsteDag"], Placed.Fields(Finish(active, Placed.End(day) with { Reason = PlacementEndReason.NotStarted }, day)));
        Assert.Equal(["redenGeenVervolg"], Placed.Fields(Finish(active, Placed.End(day) with { NextStep = AfterPlacement.None }, day)));
        Assert.Equal(["redenGeenVervolg"], Placed.Fields(Finish(active, Placed.End(day) with { NextStepReason = Line.Parse("Pensioen") }, day)));
        Assert.Equal(["vervolg"], Placed.Fields(Finish(active, Placed.End(day) with { NextStep = AfterPlacement.Return }, day)));
        var none = Finish(active, Placed.End(day) with { NextStep = AfterPlacement.None, NextStepReason = Line.Parse("Pensioen") }, day).Value;
        Assert.Empty(none.Open());
        Assert.Equal("plaatsing-beeindigd", Placed.Code(none.RecordContact(
            null, new(day, ContactWith.Candidate, ContactHow.Call, default, null), [], Placed.ByCoach, Placed.Rules, day, Placed.At(day))));
    }

    [Fact]
    public void A_right_to_return_is_arranged_as_long_as_it_holds()
    {
        var right = new ReturnRight(Route.Sheltered, Line.Parse("Beschut werk"), Start.AddDays(10));
        var active = Placed.Agree(Placed.Terms with { ReturnRight = right }, Placed.Agreed).Value.To(Start);
        DateOnly day = Start.AddDays(10), late = Start.AddDays(11);
        var returned = Finish(active, Placed.End(day) with { NextStep = AfterPlacement.Return }, day).Value;
        Assert.Equal([WorkTaskKind.CallAfterPlacement, WorkTaskKind.ArrangeReturn], returned.Open().Select(r => r.Kind));
        Assert.Equal([WorkTaskKind.CallAfterPlacement], Finish(active, Placed.End(late), late).Value.Open().Select(r => r.Kind));
        Assert.Equal(["vervolg"], Placed.Fields(Finish(active, Placed.End(late) with { NextStep = AfterPlacement.Return }, late)));
    }

    [Fact]
    public void A_trial_that_does_not_begin_after_all_or_is_not_continued_ends_and_is_caught()
    {
        var before = Placed.Agreed.AddDays(3);
        var planned = Finish(Placed.Planned, PlacementEnd.OfTrial(Start, before), before).Value;
        Assert.Equal((PlacementEndReason.NotStarted, before), (planned.End!.What.Reason, planned.End.What.On));
        Assert.Equal(WorkTaskKind.CallAfterPlacement, Assert.Single(planned.Open()).Kind);
        Assert.Equal(PlacementEndReason.TrialNotContinued, Finish(Placed.Active, PlacementEnd.OfTrial(Start, Start), Start).Value.End!.What.Reason);
    }

    [Fact]
    public void A_placement_is_followed_until_the_one_that_takes_its_place_has_begun()
    {
        var first = Start.AddDays(30);
        Assert.Equal("vervolg-nog-niet-begonnen", Placed.Code(Placed.Active.ContinueIn(Placed.Successor, first, first.AddDays(-1))));
        var continued = Placed.Active.To(first).ContinueIn(Placed.Successor, first, first).Value;
        Assert.Equal((PlacementStatus.Continued, Placed.Successor), (continued.Status, continued.ContinuedById!.Value));
        Assert.Empty(continued.Open());
        Assert.Null(continued.NextDue(Placed.Rules));
    }

    [Fact]
    public void The_end_of_the_work_is_the_end_of_the_subsidy_also_where_that_would_have_ended_later()
    {
        var granted = Placed.Planned.Subsidised(Placed.Agreed, Start, Start.AddMonths(6).AddDays(-1), Lks.BornAdult).Granted(Placed.Agreed, Lks.BornAdult).To(Start);
        DateOnly day = Start.AddDays(20), ahead = Start.AddDays(90);
        Assert.Equal(day, Finish(granted, Placed.End(day), day).Value.Subsidy!.End!.LastDay);
        var ending = granted.StopSubsidy(new(WageSubsidyEndReason.LeftTargetGroup, ahead, null), Lks.BornAdult, Placed.Rules, Start).Value;
        var ended = Finish(ending, Placed.End(day), day).Value;
        Assert.Equal((day, WageSubsidyEndReason.EmploymentEnded), (ended.Subsidy!.End!.LastDay, ended.Subsidy.End.Reason));
        Assert.Null(ended.Subsidy.AmountOn(day.AddDays(1), Lks.Rates, Lks.BornAdult).Amount);
        Assert.Null(ended.NextDue(Placed.Rules));
    }

    [Fact]
    public void Amounts_that_were_not_set_before_the_end_are_set_after_it_and_then_nothing_is_due()
    {
        var rules = Placed.Rules with { Rates = Lks.RatesOf((new(2026, 1, 1), 2337.00m), (new(2027, 1, 1), 2400.00m)) };
        var granted = Placed.Planned.Subsidised(Placed.Agreed, Start, Start.AddMonths(6).AddDays(-1), Lks.BornAdult).Granted(Placed.Agreed, Lks.BornAdult).To(Start);
        var day = Placed.Day("2027-01-11");
        var ended = Finish(granted, Placed.End(Placed.Day("2027-01-08")), day).Value;
        Assert.Equal(1051.65m, ended.AmountOn(Placed.Day("2027-01-08")));
        var done = ended.Advance(day, rules, Lks.BornAdult);
        Assert.Equal(1080.00m, done.AmountOn(Placed.Day("2027-01-01")));
        Assert.Null(done.NextDue(rules));
    }

    private static Placement Red => Placed.Active.Notice([SignalKind.Conflict, SignalKind.Travel, SignalKind.Money], Placed.Rules, Start).Value;

    private static Result<Placement> Press(Placement placement, int moment, string day) =>
        placement.AnswerAsCandidate(moment, new(Face.Glad, null), new(Role.Candidate, "kand-1"), Placed.Rules, Placed.Day(day), Placed.At(Placed.Day(day)));

    private static Result<Placement> Finish(Placement placement, PlacementEnd end, DateOnly today) => placement.Finish(end, Placed.ByCoach, today, Placed.At(today));

    private static Result<Placement> Decide(Placement placement, StepUpOutcome outcome) => placement.DecideStepUp(outcome, Placed.ByCoach, Placed.Rules, Start, Placed.At(Start));
}
