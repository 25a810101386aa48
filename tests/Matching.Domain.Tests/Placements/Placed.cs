using System.Text.Json;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Results;
using Matching.Domain.Tests.Placements.Subsidy;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Placements;

/// <summary>A placement with nothing wrong, to start from: 24 of 36 hours from Tuesday 1 September 2026, agreed on 20 August.</summary>
internal static class Placed
{
    public static readonly DateOnly Agreed = Day("2026-08-20");
    public static readonly DateOnly Start = Day("2026-09-01");
    public static readonly Id<EmployerContact> Contact = Id<EmployerContact>.Parse("cp-1");
    public static readonly Id<EmployerContact> OtherContact = Id<EmployerContact>.Parse("cp-2");
    public static readonly Id<Placement> Successor = Id<Placement>.Parse("plts-2");
    public static readonly Actor ByCoach = new(Role.Coach, "mw-1");
    public static readonly Actor ByCandidate = new(Role.Candidate, "kand-1");
    public static readonly PlacementRules Rules = new(AttentionTable.Default, EscalationTerms.Default, Lks.Rates, 12);
    public static readonly PlacementContract Permanent = new(ContractKind.Permanent, Start, null);

    public static readonly PlacementTerms Terms = new()
    {
        Title = Line.Parse("Medewerker groen"),
        Route = Route.Supported,
        Place = PlaceKind.AtEmployer,
        Agreement = new(WeeklyHours.Of(24), Weekdays.None, Start),
        FullTimeHours = WeeklyHours.Of(36),
        ContactId = Contact,
        Regime = GuidanceRegime.Light,
    };

    public static Placement Planned => Agree(Terms, Agreed).Value;

    public static Placement Active => Planned.To(Start);

    public static Placement Ended => Active.Finish(End(Start), ByCoach, Start, At(Start)).Value;

    public static Placement Continued => Active.ContinueIn(Successor, Start.AddDays(7), Start.AddDays(7)).Value;

    /// <summary>Sheltered work in the own facility, from which a step up is possible.</summary>
    public static PlacementTerms Sheltered(DateOnly start) => Terms with
    {
        Route = Route.Sheltered,
        Place = PlaceKind.OwnFacility,
        Agreement = Terms.Agreement with { StartsOn = start },
    };

    public static PlacementTerms From(DateOnly start) => Terms with { Agreement = Terms.Agreement with { StartsOn = start } };

    public static PlacementContract Until(DateOnly from, DateOnly until) => new(ContractKind.FixedTerm, from, until);

    public static PlacementEnd End(DateOnly on) => new(on, PlacementEndReason.ByEmployer, default, WorkplaceFeatures.None, AfterPlacement.BackInMatching, null);

    public static Result<Placement> Agree(PlacementTerms terms, DateOnly today, Candidate? candidate = null, PlanTemplate? template = null) => Placement.Agree(
        Id<Placement>.Parse("plts-1"),
        candidate ?? Sample.Candidate,
        new PlacementOrigin(Id<Employer>.Parse("wg-1"), null, null, null),
        terms,
        template ?? DefaultTemplates.For(terms.Route, terms.Regime),
        ByCoach,
        At(today));

    public static Placement To(this Placement placement, DateOnly day, DateOnly? born = null) => placement.Advance(day, Rules, born ?? Lks.BornAdult);

    public static Placement To(this Placement placement, string day, DateOnly? born = null) => placement.To(Day(day), born);

    /// <summary>Day by day, each question answered on the day by the candidate with this face, each call recorded.</summary>
    public static Placement Answering(this Placement placement, DateOnly until, Face face = Face.Glad, PlacementRules? rules = null)
    {
        var next = placement;
        while ((next.NextDue(rules ?? Rules) ?? until.AddDays(1)) is var day && day <= until)
        {
            next = next.Advance(day, rules ?? Rules, Lks.BornAdult);
            foreach (var moment in next.Plan.Moments.Where(m => m.IsUnanswered).ToList())
            {
                next = moment is { How: ContactHow.Message, IsWithCandidate: true }
                    ? next.AnswerAsCandidate(moment.Number, new(face, null), ByCandidate, rules ?? Rules, day, At(day)).Value
                    : next.RecordContact(moment.Number, new(day, moment.With, moment.How, default, null), [], ByCoach, rules ?? Rules, day, At(day)).Value;
            }
        }

        return next;
    }

    public static Placement Answer(this Placement placement, int moment, Face face, string day) =>
        placement.AnswerAsCandidate(moment, new(face, null), ByCandidate, Rules, Day(day), At(Day(day))).Value;

    public static WageSubsidyApplication Application(DateOnly applied, DateOnly start, DateOnly? forfaitUntil) =>
        new(Lks.Town, applied, start, forfaitUntil, false, WeeklyHours.Of(1), WeeklyHours.Of(1));

    public static Placement Subsidised(this Placement placement, DateOnly applied, DateOnly start, DateOnly? forfaitUntil, DateOnly born) => placement
        .ApplyForSubsidy(Application(applied, start, forfaitUntil), [Lks.GroundOf(GroundKind.WageSubsidyTargetGroup)], [], born, Rules, applied).Value;

    public static Placement Granted(this Placement placement, DateOnly on, DateOnly born) =>
        placement.DecideSubsidy(new(true, on, null), born, Rules, on, Lks.Officer, At(on)).Value;

    public static IEnumerable<PlacementRequest> Asked(this Placement placement, WorkTaskKind kind) => placement.Requests.Where(r => r.Kind == kind);

    public static IEnumerable<PlacementRequest> Open(this Placement placement) => placement.Requests.Where(r => r.SettledOn is null);

    public static decimal? AmountOn(this Placement placement, DateOnly day) => placement.Subsidy!.Amounts.Last(a => a.From <= day).Amount?.PerMonth.Value;

    /// <summary>Everything of it but how often it changed, to compare.</summary>
    public static string Text(Placement placement) => JsonSerializer.Serialize(placement with { Version = 0 });

    public static DateTimeOffset At(DateOnly day) => Lks.At(day);

    public static DateOnly Day(string text) => Lks.Day(text);

    public static string Code<T>(Result<T> result)
        where T : notnull => Lks.Refusal(result).Code;

    public static IEnumerable<string> Fields<T>(Result<T> result)
        where T : notnull => Lks.Fields(result);
}
