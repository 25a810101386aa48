using Matching.Domain.Employers;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Placements.Subsidy;

public sealed class WageSubsidyAbsenceTests
{
    [Fact]
    public void Somebody_who_is_not_at_work_for_months_costs_the_employer_no_subsidy()
    {
        var rules = new PlacementRules(AttentionTable.Default, EscalationTerms.Default, Lks.Rates, 12);
        var placement = Placement.Agree(
            Id<Placement>.Parse("plts-1"),
            Sample.Candidate,
            new PlacementOrigin(Id<Employer>.Parse("wg-1"), null, null, null),
            new PlacementTerms
            {
                Title = Line.Parse("Medewerker groen"),
                Route = Route.Supported,
                Place = PlaceKind.AtEmployer,
                Agreement = new(WeeklyHours.Of(24), Weekdays.WorkingWeek, Lks.Start),
                FullTimeHours = WeeklyHours.Of(36),
                Regime = GuidanceRegime.Light,
            },
            DefaultTemplates.For(Route.Supported, GuidanceRegime.Light),
            Sample.ByCoach,
            Lks.At(Lks.Applied)).Value;
        placement = placement.ApplyForSubsidy(Lks.Application, Lks.Background.Grounds, [], Lks.BornAdult, rules, Lks.Applied).Value;
        placement = placement.DecideSubsidy(Lks.Yes, Lks.BornAdult, rules, Lks.Yes.DecidedOn, Lks.Officer, Lks.At(Lks.Yes.DecidedOn)).Value;
        placement = placement.Advance(Lks.Start, rules, Lks.BornAdult);
        var absent = placement.ReportAbsence(Lks.Start, rules, Lks.Start).Value;

        var without = placement.Advance(Lks.ForfaitEnd, rules, Lks.BornAdult).Subsidy!;
        var with = absent.Advance(Lks.ForfaitEnd, rules, Lks.BornAdult).Subsidy!;

        Assert.NotEmpty(with.Amounts);
        Assert.Equal(without.Amounts.Select(a => (a.From, a.Amount?.PerMonth)), with.Amounts.Select(a => (a.From, a.Amount?.PerMonth)));
        Assert.Equal(1051.65m, Assert.Single(with.Periods(Lks.Start, Lks.ForfaitEnd, Lks.Rates, Lks.BornAdult)).Euros());
    }
}
