using Matching.Domain.FollowUp;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Proposals;
using Matching.Domain.Tests.Placements.Subsidy;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Placements;

/// <summary>The acceptance scenarios as far as the placement itself carries them.</summary>
public sealed class PlacementScenarioTests
{
    private static readonly DateOnly NewYear = Placed.Day("2027-01-01");

    /// <summary>24 of 36 hours from 1 January, with the forfait until 30 June.</summary>
    private static Placement Forfait => Placed.Agree(Placed.From(NewYear), Placed.Day("2026-12-01")).Value
        .Subsidised(Placed.Day("2026-12-01"), NewYear, Placed.Day("2027-06-30"), Lks.BornAdult)
        .Granted(Placed.Day("2026-12-21"), Lks.BornAdult);

    [Fact]
    public void A_forfait_of_1051_65_is_paid_from_the_first_day_and_measuring_is_asked_on_1_May()
    {
        var april = Forfait.Answering(Placed.Day("2027-04-30"));
        Assert.Equal(1051.65m, april.AmountOn(NewYear));
        Assert.Single(april.Subsidy!.Amounts);
        Assert.Empty(april.Asked(WorkTaskKind.MeasureWageValue));
        var task = Assert.Single(april.Answering(Placed.Day("2027-05-01")).Asked(WorkTaskKind.MeasureWageValue));
        Assert.Equal((KeyWorkerRole.WageValueExpert, Placed.Day("2027-05-01"), Placed.Day("2027-06-14")), (task.Of, task.AskedOn, task.DueOn));
    }

    [Fact]
    public void Measured_55_percent_pays_946_48_from_1_July_and_nobody_is_asked_again()
    {
        var measured = Forfait.Answering(Placed.Day("2027-06-01"))
            .MeasureWageValue(Lks.Measurement(55, Placed.Day("2027-05-28"), Placed.Day("2027-07-01")), Lks.BornAdult, Placed.Rules, Placed.Day("2027-06-01")).Value;
        Assert.DoesNotContain(measured.Open(), r => r.Kind == WorkTaskKind.MeasureWageValue);
        var july = measured.Answering(Placed.Day("2027-07-01"));
        Assert.Equal(1051.65m, july.AmountOn(Placed.Day("2027-06-30")));
        Assert.Equal(946.48m, july.AmountOn(Placed.Day("2027-07-01")));
        Assert.Single(july.Asked(WorkTaskKind.MeasureWageValue));
    }

    [Fact]
    public void Unmeasured_the_lead_hears_on_15_June_and_nothing_is_paid_after_30_June()
    {
        var before = Forfait.Answering(Placed.Day("2027-06-14"));
        Assert.DoesNotContain(before.Requests, r => r.Of == KeyWorkerRole.Lead);
        var july = before.Answering(Placed.Day("2027-07-15"));
        var escalated = Assert.Single(july.Requests, r => r is { Of: KeyWorkerRole.Lead, Kind: WorkTaskKind.MeasureWageValue });
        Assert.Equal((Placed.Day("2027-06-15"), Placed.Day("2027-06-30")), (escalated.AskedOn, escalated.DueOn));
        Assert.Equal(1051.65m, july.AmountOn(Placed.Day("2027-06-30")));
        Assert.Null(july.AmountOn(Placed.Day("2027-07-01")));
        Assert.Contains("10d.5", july.Subsidy!.Amounts[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_birthday_that_changes_the_minimum_wage_is_announced_four_weeks_ahead_and_changes_the_amount()
    {
        var born = Placed.Day("2009-09-03");
        var start = Placed.Day("2027-07-15");
        var placement = Placed.Agree(Placed.From(start), Placed.Day("2027-07-01")).Value
            .Subsidised(Placed.Day("2027-07-01"), start, Placed.Day("2028-01-14"), born)
            .Granted(Placed.Day("2027-07-10"), born)
            .To("2027-09-03", born);
        var task = Assert.Single(placement.Asked(WorkTaskKind.AdaptMinimumWage));
        Assert.Equal((KeyWorkerRole.SubsidyOfficer, Placed.Day("2027-08-06"), Placed.Day("2027-09-03"), "lks-2027"), (task.Of, task.AskedOn, task.DueOn, task.Cause));
        var rate = YouthWageScaleTests.Scale;
        decimal Expected(int age) => Euro.Round(Euro.Round(2337m * rate.At(age)!.Value.Fraction).Value * 1.08m * 0.5m * 1.25m * 24 / 36).Value;
        Assert.Equal(Expected(17), placement.AmountOn(Placed.Day("2027-09-02")));
        Assert.Equal(Expected(18), placement.AmountOn(Placed.Day("2027-09-03")));
    }

    [Fact]
    public void Who_moves_house_stays_with_the_municipality_that_granted_and_a_new_employer_is_the_new_one_s()
    {
        var placement = Forfait.Answering(Placed.Day("2027-03-15"));
        var moved = Sample.Candidate with { Profile = Sample.Profile with { Municipality = Id<Municipality>.Parse("gem-2") } };
        Assert.Equal((Lks.Town, Lks.Town), (placement.MunicipalityId, placement.Subsidy!.MunicipalityId));
        Assert.Equal(Lks.Town, placement.Answering(Placed.Day("2027-08-01")).Subsidy!.MunicipalityId);
        Assert.Equal(Id<Municipality>.Parse("gem-2"), Placed.Agree(Placed.From(Placed.Day("2027-08-02")), Placed.Day("2027-07-20"), moved).Value.MunicipalityId);
    }

    [Fact]
    public void A_replacement_for_a_caseload_is_no_signal_and_another_coach_for_good_is_one()
    {
        Id<Worker>[] stand = [Id<Worker>.Parse("mw-7")];
        var replaced = Placed.Active.Reassign(stand, arranged: true, Placed.Rules, Placed.Start)!;
        Assert.Equal((stand[0], AttentionBand.Green), (replaced.CoachId, replaced.Level));
        Assert.Empty(replaced.Signals);
        var back = replaced.Reassign([Sample.Coach], arranged: true, Placed.Rules, Placed.Start)!;
        Assert.Equal(Sample.Coach, back.CoachId);
        Assert.Empty(back.Signals);
        Assert.DoesNotContain(Sample.Coach, back.FormerCoaches);
        Assert.Null(back.Reassign([Sample.Coach], arranged: false, Placed.Rules, Placed.Start));
        Assert.Equal(SignalKind.CoachChanged, Assert.Single(Placed.Active.Reassign(stand, arranged: false, Placed.Rules, Placed.Start)!.Signals).Kind);
    }

    [Fact]
    public void A_trial_is_extended_with_a_reason_and_becomes_a_contract_without_a_gap_or_a_second_first_day()
    {
        var october = Placed.Day("2026-10-01");
        var terms = Placed.From(october) with { Trial = new TrialPeriod(october, Placed.Day("2026-11-30")) };
        var trial = Placed.Agree(terms, Placed.Day("2026-09-15")).Value.Answering(Placed.Day("2026-11-16"));
        Assert.Equal(Placed.Day("2026-11-02"), Assert.Single(trial.Asked(WorkTaskKind.DecideAfterTrial)).AskedOn);

        var today = Placed.Day("2026-11-16");
        var seventh = trial.ExtendTrial(new(Placed.Day("2027-04-30"), Line.Parse("Meer tijd nodig")), Placed.ByCoach, Placed.Rules, Placed.At(today));
        Assert.Equal("proefplaatsing-te-lang", Placed.Code(seventh));
        Assert.Contains("artikel 8a", Lks.Refusal(seventh).Message, StringComparison.Ordinal);

        // Measured in week 7 of the trial, for subsidy that begins with the contract.
        var extended = trial.ExtendTrial(new(Placed.Day("2026-12-31"), Line.Parse("Meer tijd nodig")), Placed.ByCoach, Placed.Rules, Placed.At(today)).Value;
        Assert.Equal((Placed.Day("2026-12-31"), "Meer tijd nodig"), (extended.AgreedUntil!.Value, extended.Trial!.Extensions[0].What.Reason.Value));
        Assert.DoesNotContain(extended.Open(), r => r.Kind == WorkTaskKind.DecideAfterTrial);
        var measured = extended.Subsidised(today, NewYear, null, Lks.BornAdult)
            .MeasureWageValue(Lks.Measurement(62, today, NewYear), Lks.BornAdult, Placed.Rules, today).Value.Granted(today, Lks.BornAdult);

        var december = measured.Answering(Placed.Day("2026-12-10"));
        Assert.Equal(Placed.Day("2026-12-03"), Assert.Single(december.Open(), r => r.Kind == WorkTaskKind.DecideAfterTrial).AskedOn);
        Assert.Equal(["contract.van"], Placed.Fields(december.Sign(new(ContractKind.Permanent, NewYear.AddDays(1), null), Placed.Rules, Placed.Day("2026-12-10"))));
        var signed = december.Sign(Placed.Until(NewYear, Placed.Day("2027-12-31")), Placed.Rules, Placed.Day("2026-12-10")).Value;
        var april = signed.Answering(Placed.Day("2027-04-02"));
        Assert.Equal(799.25m, april.AmountOn(NewYear));
        Assert.Single(april.Plan.Moments, m => m.Question == ContactQuestion.FirstDay);
        Assert.Equal(PlacementStatus.Active, april.Status);
        Assert.DoesNotContain(april.Open(), r => r.Kind == WorkTaskKind.DecideAfterTrial);
        Assert.Contains(april.Plan.Moments, m => m.AskedOn > NewYear);
        Assert.DoesNotContain(april.Requests, r => r.Cause.StartsWith("afgelopen", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_does_well_for_two_years_is_asked_about_more_regular_work_and_after_not_now_not_for_half_a_year()
    {
        var rules = Placed.Rules with { ReviewMonths = 24 };
        var start = Placed.Day("2025-07-01");
        var packer = Placed.Agree(Placed.Sheltered(start), Placed.Day("2025-06-16")).Value.Answering(Placed.Day("2027-06-30"), rules: rules);
        Assert.Null(packer.StepUp);
        var reviewed = packer.Answering(Placed.Day("2027-07-05"), rules: rules);
        Assert.Equal((StepUpOutcome.Proposed, Placed.Day("2027-07-01")), (reviewed.StepUp!.What.Outcome, reviewed.StepUp.What.On));
        Assert.Equal(KeyWorkerRole.Coach, Assert.Single(reviewed.Open(), r => r.Kind == WorkTaskKind.ReviewStepUp).Of);

        var notNow = reviewed.DecideStepUp(StepUpOutcome.NotNow, Placed.ByCoach, rules, Placed.Day("2027-07-05"), Placed.At(Placed.Day("2027-07-05"))).Value;
        Assert.False(notNow.StepUp!.What.IsOpen);
        var quiet = notNow.Answering(Placed.Day("2028-01-04"), rules: rules);
        Assert.DoesNotContain(quiet.Open(), r => r.Kind == WorkTaskKind.ReviewStepUp);
        Assert.Equal(notNow.StepUp, quiet.StepUp);
        Assert.Single(quiet.Answering(Placed.Day("2028-01-05"), rules: rules).Open(), r => r.Kind == WorkTaskKind.ReviewStepUp);
    }

    [Fact]
    public void Two_sad_faces_a_missed_contact_and_a_changed_contact_person_are_red_and_the_fall_is_caught()
    {
        var sad = Placed.Active.Answer(1, Face.Glad, "2026-09-01").To("2026-09-08").Answer(2, Face.Sad, "2026-09-08");
        Assert.Equal(AttentionBand.Amber, sad.Level);
        var twice = sad.To("2026-09-15").Answer(3, Face.Sad, "2026-09-15").To("2026-09-29");
        var missed = twice.MissContact(4, default, Placed.ByCoach, Placed.Rules, Placed.Day("2026-09-30"), Placed.At(Placed.Day("2026-09-30"))).Value;
        Assert.Equal(AttentionBand.Amber, missed.Level);
        Assert.Null(missed.Escalation);

        var red = missed.To("2026-10-01").ChangeContact(Placed.OtherContact, Placed.Rules, Placed.Day("2026-10-01")).Value;
        Assert.Equal(AttentionBand.Red, red.Level);
        var asked = Assert.Single(red.Open(), r => r.Kind == WorkTaskKind.ExtraAttention);
        Assert.Equal((KeyWorkerRole.Coach, Placed.Day("2026-10-01"), Placed.Day("2026-10-02")), (asked.Of, asked.AskedOn, asked.DueOn));

        // Thursday: the second working day after is Monday.
        Assert.Single(red.To("2026-10-04").Asked(WorkTaskKind.ExtraAttention));
        var lead = red.To("2026-10-05");
        Assert.Equal(Placed.Day("2026-10-05"), Assert.Single(lead.Asked(WorkTaskKind.ExtraAttention), r => r.Of == KeyWorkerRole.Lead).AskedOn);

        var friday = Placed.Day("2026-10-09");
        var ended = lead.To(friday).Finish(
            new(friday, PlacementEndReason.ByEmployer, Prose.Parse("Op tijd komen."), WorkplaceFeatures.None, AfterPlacement.BackInMatching, null), Placed.ByCoach, friday, Placed.At(friday)).Value;
        var call = Assert.Single(ended.Open());
        Assert.Equal((WorkTaskKind.CallAfterPlacement, KeyWorkerRole.Coach, friday, Placed.Day("2026-10-12")), (call.Kind, call.Of, call.AskedOn, call.DueOn));
        Assert.Equal(EscalationStage.Calmed, ended.Escalation!.Stage);
        Assert.Null(ended.NextDue(Placed.Rules));
    }
}
