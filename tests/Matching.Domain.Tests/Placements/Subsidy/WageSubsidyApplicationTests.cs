using Matching.Domain.Grounds;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Results;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Placements.Subsidy;

public sealed class WageSubsidyApplicationTests
{
    [Theory]
    [InlineData(GroundKind.WageSubsidyTargetGroup)]
    [InlineData(GroundKind.ShelteredWork)]
    public void A_ground_that_opens_wage_subsidy_carries_it(GroundKind kind)
    {
        var asked = Apply(Lks.Application, Lks.GroundOf(GroundKind.JobAgreement), Lks.GroundOf(kind)).Value;
        Assert.Equal((WageSubsidyStatus.Applied, kind, false, Lks.Town), (asked.Status, asked.Ground!.Value, asked.IsPraktijkroute, asked.MunicipalityId));
    }

    [Theory]
    [InlineData(GroundKind.JobAgreement)]
    [InlineData(GroundKind.Wsw)]
    [InlineData(GroundKind.Ioaw)]
    [InlineData(GroundKind.None)]
    public void Without_such_a_ground_and_outside_the_Praktijkroute_it_is_refused(GroundKind kind) =>
        Names("geen-grondslag", "6.1.e en 10c", Lks.Refusal(Apply(Lks.Application, Lks.GroundOf(kind))));

    [Fact]
    public void A_ground_that_was_only_asked_for_or_that_ended_before_the_first_day_carries_nothing()
    {
        Names("geen-grondslag", "6.1.e", Lks.Refusal(Apply(Lks.Application, Lks.GroundOf(GroundKind.WageSubsidyTargetGroup, GroundStatus.Requested))));
        var ended = Lks.GroundOf(GroundKind.WageSubsidyTargetGroup, GroundStatus.Ended) with { Until = Lks.Start.AddDays(-1) };
        Names("geen-grondslag", "6.1.e", Lks.Refusal(Apply(Lks.Application, ended)));
        Assert.Null(Apply(Lks.Application, ended with { Until = Lks.Start }).Failure);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_Wajong_alone_has_no_wage_subsidy_also_not_by_the_Praktijkroute(bool byPraktijkroute)
    {
        var application = Lks.Application with { ByPraktijkroute = byPraktijkroute, ForfaitUntil = null };
        Names("wajong", "6.1.e", Lks.Refusal(Apply(application, Lks.GroundOf(GroundKind.Wajong))));
        Assert.Null(Apply(application, Lks.GroundOf(GroundKind.Wajong), Lks.GroundOf(GroundKind.ShelteredWork)).Failure);
    }

    [Fact]
    public void The_Praktijkroute_takes_the_place_of_a_ground_without_forfait_and_is_granted_once_measured_below_100()
    {
        var application = Lks.Application with { ByPraktijkroute = true };
        Names("forfait-zonder-grondslag", "10d.5", Lks.Refusal(Apply(application)));
        var asked = Apply(application with { ForfaitUntil = null }).Value;
        Assert.True(asked.IsPraktijkroute);
        var day = Lks.Start.AddDays(40);
        Names("nog-geen-loonwaarde", "6.1.e", Lks.Refusal(asked.Decide(Lks.Yes, Lks.Officer, Lks.At(day))));
        var whole = asked.Measure(Lks.Measurement(100, day, day), day).Value;
        Names("nog-geen-loonwaarde", "6.1.e", Lks.Refusal(whole.Decide(Lks.Yes, Lks.Officer, Lks.At(day))));
        var granted = asked.Measure(Lks.Measurement(60, day, Lks.Start), day).Value.Decide(Lks.Yes, Lks.Officer, Lks.At(day)).Value;
        Assert.Equal(841.32m, granted.AmountOn(Lks.Start, Lks.Rates, Lks.BornAdult).Euros());
    }

    [Fact]
    public void The_Praktijkroute_is_not_needed_where_there_is_a_ground() =>
        Assert.Equal(GroundKind.WageSubsidyTargetGroup, Apply(Lks.Application with { ByPraktijkroute = true }, Lks.GroundOf(GroundKind.WageSubsidyTargetGroup)).Value.Ground);

    [Theory]
    [InlineData("2027-01-01", "2027-06-30")]
    [InlineData("2027-01-31", "2027-07-30")]
    [InlineData("2026-12-15", "2027-06-14")]
    [InlineData("2027-08-31", "2028-02-29")]
    [InlineData("2026-08-31", "2027-02-28")]
    [InlineData("2026-08-29", "2027-02-28")]
    [InlineData("2026-08-28", "2027-02-27")]
    [InlineData("2027-09-01", "2028-02-29")]
    public void The_forfait_lasts_six_months_at_most(string start, string last)
    {
        var (startsOn, lastDay) = (Lks.Day(start), Lks.Day(last));
        var application = Lks.Application with { AppliedOn = startsOn, StartsOn = startsOn, ForfaitUntil = lastDay };
        Assert.Null(WageSubsidy.Apply(application, Lks.Background, startsOn).Failure);
        Names("forfait-te-lang", "10d.5", Lks.Refusal(WageSubsidy.Apply(application with { ForfaitUntil = lastDay.AddDays(1) }, Lks.Background, startsOn)));
    }

    [Fact]
    public void A_second_subsidy_for_the_same_job_is_refused()
    {
        var later = Lks.Applied.AddYears(2);
        var again = Lks.Application with { AppliedOn = later, StartsOn = later, ForfaitUntil = null };
        Names("tweede-subsidie", "10d.9", Lks.Refusal(WageSubsidy.Apply(again, Lks.Background with { Former = Lks.Granted }, later)));
        Names("tweede-subsidie", "10d.9", Lks.Refusal(WageSubsidy.Apply(again, Lks.Background with { Former = Lks.Asked }, later)));
        Names("tweede-subsidie", "10d.9", Lks.Refusal(WageSubsidy.Apply(again, Lks.Background with { OtherSubsidy = true }, later)));
        var refused = Lks.Asked.Decide(Lks.No, Lks.Officer, Lks.At(Lks.Start)).Value;
        Assert.Null(WageSubsidy.Apply(again, Lks.Background with { Former = refused }, later).Failure);
    }

    [Theory]
    [InlineData("2025-12-02", true)]
    [InlineData("2025-12-01", false)]
    [InlineData("2026-12-01", true)]
    [InlineData("2027-11-30", true)]
    [InlineData("2027-12-01", false)]
    public void A_second_application_within_twelve_months_is_refused(string other, bool refused)
    {
        var result = WageSubsidy.Apply(Lks.Application, Lks.Background with { EarlierApplications = [Lks.Day(other)] }, Lks.Applied);
        Assert.Equal(refused, result.Failure is not null);
        if (refused) Names("binnen-twaalf-maanden", "10d.12", Lks.Refusal(result));
    }

    [Fact]
    public void Twelve_months_count_from_the_former_application_of_this_placement_too_and_the_refusal_says_from_when_it_can()
    {
        var former = Lks.Asked.Decide(Lks.No, Lks.Officer, Lks.At(Lks.Start)).Value;
        var day = Lks.Applied.AddMonths(11);
        var application = Lks.Application with { AppliedOn = day, StartsOn = day, ForfaitUntil = null };
        var refused = Lks.Refusal(WageSubsidy.Apply(application, Lks.Background with { Former = former }, day));
        Names("binnen-twaalf-maanden", "vanaf 1 december 2027", refused);
    }

    [Theory]
    [InlineData("2026-12-02", "2027-01-01", "2027-06-30", 24, "aangevraagdOp")]
    [InlineData("2014-12-31", "2015-01-01", null, 24, "aangevraagdOp")]
    [InlineData("2015-01-01", "2014-12-31", null, 24, "ingangsdatum")]
    [InlineData("2026-12-01", "2027-12-03", null, 24, "ingangsdatum")]
    [InlineData("2026-12-01", "2027-01-01", "2026-12-31", 24, "forfaitTot")]
    [InlineData("2026-12-01", "2027-01-01", "2027-06-30", 37, "urenPerWeek")]
    [InlineData("2026-12-02", "2028-01-01", "2026-12-31", 37, "aangevraagdOp ingangsdatum forfaitTot urenPerWeek")]
    public void What_does_not_fit_together_is_named_by_field(string applied, string starts, string? forfait, int hours, string fields)
    {
        var application = new WageSubsidyApplication(
            Lks.Town, Lks.Day(applied), Lks.Day(starts), forfait is null ? null : Lks.Day(forfait), false, WeeklyHours.Of(hours), WeeklyHours.Of(36));
        Assert.Equal(fields.Split(' '), Lks.Fields(WageSubsidy.Apply(application, Lks.Background, Lks.Applied)));
    }

    [Fact]
    public void A_decision_lies_between_application_and_today_and_a_refusal_has_a_reason()
    {
        var now = Lks.At(Lks.Applied.AddDays(20));
        Assert.Equal(["beslotenOp"], Lks.Fields(Lks.Asked.Decide(Lks.Yes with { DecidedOn = Lks.Applied.AddDays(-1) }, Lks.Officer, now)));
        Assert.Equal(["beslotenOp"], Lks.Fields(Lks.Asked.Decide(Lks.Yes with { DecidedOn = Lks.Applied.AddDays(21) }, Lks.Officer, now)));
        Assert.Equal(["reden"], Lks.Fields(Lks.Asked.Decide(Lks.No with { Reason = null }, Lks.Officer, now)));
        var decision = Lks.Asked.Decide(Lks.No, Lks.Officer, now).Value.Decision!;
        Assert.Equal((Lks.No, Lks.Officer, now), (decision.What, decision.By, decision.At));
    }

    [Fact]
    public void Without_forfait_the_loonwaarde_is_measured_before_it_is_granted()
    {
        var asked = Apply(Lks.Application with { ForfaitUntil = null }, Lks.GroundOf(GroundKind.ShelteredWork)).Value;
        Names("nog-geen-loonwaarde", "10d.1", Lks.Refusal(asked.Decide(Lks.Yes, Lks.Officer, Lks.At(Lks.Start))));
        var measured = asked.Measure(Lks.Measurement(60, Lks.Applied, Lks.Start), Lks.Applied).Value;
        Assert.Null(measured.Decide(Lks.Yes, Lks.Officer, Lks.At(Lks.Start)).Failure);
    }

    private static Result<WageSubsidy> Apply(WageSubsidyApplication application, params Ground[] grounds) =>
        WageSubsidy.Apply(application, new(grounds, []), Lks.Applied);

    private static void Names(string code, string words, Failure.Refused refused)
    {
        Assert.Equal(code, refused.Code);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
    }
}
