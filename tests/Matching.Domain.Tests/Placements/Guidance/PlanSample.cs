using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Access;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Results;

namespace Matching.Domain.Tests.Placements.Guidance;

/// <summary>A plan with nothing wrong, and what happens to plans.</summary>
internal static class PlanSample
{
    public static readonly DateOnly Start = new(2026, 9, 7);
    public static readonly Actor ByEmployer = new(Role.Employer, "wg-1");
    public static readonly PlanTemplate Template = DefaultTemplates.For(Route.Supported, GuidanceRegime.Light);

    public static readonly Gen<DateOnly> Days = Gen.Choose(0, 40 * 365).Select(new DateOnly(2020, 1, 1).AddDays);

    public static readonly Gen<PlanTemplate> Templates =
        from route in Gen.Elements(Enum.GetValues<Route>())
        from regime in Gen.Elements(Enum.GetValues<GuidanceRegime>())
        from regular in Gen.Choose(1, 3)
        from light in Gen.Choose(1, 12)
        from first in Gen.Choose(1, 13)
        let template = DefaultTemplates.For(route, regime)
        select template with
        {
            Regular = template.Regular with { EveryMonths = regular },
            Light = template.Light with { EveryMonths = light },
            LightFirstAfterWeeks = first,
        };

    public static GuidancePlan Plan(DateOnly? start = null, PlanTemplate? template = null) => GuidancePlan.Make(template ?? Template, start ?? Start).Value;

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset Moment(DateOnly day) => new(day.ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero);

    public static string CodeOf<T>(Result<T> result)
        where T : notnull => Assert.IsType<Failure.Refused>(result.Failure).Code;

    public static Result<GuidancePlan> Answer(this GuidancePlan plan, int number, Face face, DateOnly today) =>
        plan.AnswerAsCandidate(number, new(face, null), Sample.ByCandidate, today, Moment(today));

    public static Result<GuidancePlan> AnswerAsEmployer(this GuidancePlan plan, int number, DateOnly today) =>
        plan.AnswerAsEmployer(number, Prose.Parse("Het loopt."), ByEmployer, today, Moment(today));

    public static Result<GuidancePlan> Record(this GuidancePlan plan, int? number, DateOnly today) =>
        plan.Record(number, new(today, ContactWith.Candidate, ContactHow.Call, Prose.Parse("Gebeld."), Face.Glad), ContactBy.Coach, Sample.ByCoach, today, Moment(today));

    public static Result<GuidancePlan> Miss(this GuidancePlan plan, int number, DateOnly today) =>
        plan.Miss(number, default, Sample.ByCoach, today, Moment(today));

    /// <summary>The plan after its next contact was asked on its day.</summary>
    public static GuidancePlan AskNext(this GuidancePlan plan) => plan.Ask(plan.Planned!.Number, plan.Planned.Day).Value;

    /// <summary>The plan after a number of contacts were asked, each on its day.</summary>
    public static GuidancePlan AskNext(this GuidancePlan plan, int count) => Enumerable.Range(0, count).Aggregate(plan, (p, _) => p.AskNext());
}
