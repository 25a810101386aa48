using System.Globalization;
using Matching.Domain.Access;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Results;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Placements.Subsidy;

/// <summary>A wage subsidy from 1 January 2027, 24 of 36 hours, with the forfait until 30 June, to start from.</summary>
internal static class Lks
{
    public static readonly DateOnly Applied = new(2026, 12, 1);
    public static readonly DateOnly Start = new(2027, 1, 1);
    public static readonly DateOnly ForfaitEnd = new(2027, 6, 30);
    public static readonly DateOnly BornAdult = new(1990, 5, 17);
    public static readonly Actor Officer = new(Role.SubsidyOfficer, "mw-lks");
    public static readonly Id<Worker> Expert = Id<Worker>.Parse("mw-lwd");
    public static readonly Id<Municipality> Town = Id<Municipality>.Parse("gem-1");

    public static readonly WageSubsidyRates Rates = RatesOf((new(2026, 1, 1), 2337.00m));

    public static readonly WageSubsidyBackground Background = new([GroundOf(GroundKind.WageSubsidyTargetGroup)], []);

    public static readonly WageSubsidyApplication Application = new(Town, Applied, Start, ForfaitEnd, false, WeeklyHours.Of(24), WeeklyHours.Of(36));

    public static readonly WageSubsidyDecision Yes = new(true, Applied.AddDays(20), null);

    public static readonly WageSubsidyDecision No = new(false, Applied.AddDays(20), Line.Parse("Geen dienstverband"));

    public static WageSubsidy Asked => WageSubsidy.Apply(Application, Background, Applied).Value;

    public static WageSubsidy Granted => Asked.Decide(Yes, Officer, At(Applied.AddDays(20))).Value;

    public static Ground GroundOf(GroundKind kind, GroundStatus status = GroundStatus.Granted) => new(kind, status, Line.Parse("UWV"), new(2020, 1, 1), null);

    public static WageSubsidyRates RatesOf(params (DateOnly From, decimal Wage)[] wages) => new(
        new DatedRates<Euro>(wages.Select(w => new DatedRate<Euro>(w.From, Euro.Of(w.Wage), "proef"))),
        new DatedRates<Percentage>([new(new(2015, 1, 1), Percentage.Of(8), "WML 15")]),
        new DatedRates<Percentage>([new(new(2015, 1, 1), Percentage.Of(25), "proef")]),
        new DatedRates<YouthWageScale>([new(new(2019, 7, 1), YouthWageScaleTests.Scale, "Besluit minimumjeugdloonregeling")]));

    public static WageValueMeasurement Measurement(decimal value, DateOnly measuredOn, DateOnly from, DateOnly? next = null) => new(Percentage.Of(value), measuredOn, from, Expert, next);

    public static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new(11, 0)), TimeSpan.Zero);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static decimal? Euros(this WageSubsidyPeriod period) => period.Amount?.PerMonth.Value;

    public static Failure.Refused Refusal<T>(Result<T> result)
        where T : notnull => Assert.IsType<Failure.Refused>(result.Failure);

    public static IEnumerable<string> Fields<T>(Result<T> result)
        where T : notnull => Assert.IsType<Failure.Invalid>(result.Failure).Errors.Select(e => e.Field);
}
