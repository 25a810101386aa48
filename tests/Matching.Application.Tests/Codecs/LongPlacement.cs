using Matching.Application.Tests.Promises;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Employers;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Application.Tests.Codecs;

/// <summary>A placement with wage subsidy that is followed for years, with much to record.</summary>
internal static class LongPlacement
{
    private static readonly DateOnly Start = new(2026, 10, 1);
    private static readonly DateOnly Born = new(1990, 5, 4);
    private static readonly Id<Municipality> Town = Id<Municipality>.Parse("gem-1");
    private static readonly Actor Contact = new(Role.Employer, "contact-aaaaaaaaaaaaaaaaaaaaaaaaaa");
    private static readonly PlacementRules Rules = new(AttentionTable.Default, EscalationTerms.Default, Rates(), 12);

    /// <summary>As it was agreed: nothing happened yet.</summary>
    public static Placement Agreed { get; } = Placement.Agree(
        Id<Placement>.Parse("plts-aaaaaaaaaaaaaaaaaaaaaaaaaa"),
        Samples.Candidate,
        new PlacementOrigin(Samples.EmployerId, Samples.Vacancy.Id, Samples.Proposed.Id, null),
        new PlacementTerms
        {
            Title = Line.Parse("Medewerker groen"),
            Route = Route.Supported,
            Place = PlaceKind.AtEmployer,
            Agreement = new(WeeklyHours.Of(20), Weekdays.WorkingWeek, Start),
            FullTimeHours = WeeklyHours.Of(36),
            Contract = new(ContractKind.Permanent, Start, null),
            ContactId = Id<EmployerContact>.Parse("contact-1"),
            Regime = GuidanceRegime.Medium,
        },
        DefaultTemplates.For(Route.Supported, GuidanceRegime.Medium) with { Regular = new(2, ContactWith.Both, ContactHow.Message, ContactQuestion.GoingWell) },
        Samples.Coach,
        At(Start.AddDays(-30))).Value;

    /// <summary>The placement after some years. There is a contact besides the plan every six weeks, and an absence every two months.</summary>
    /// <param name="years">How many.</param>
    /// <param name="text">What is written in every note and answer, as long as it fits.</param>
    public static Placement After(int years, string text)
    {
        IReadOnlyList<Ground> grounds = [new(GroundKind.WageSubsidyTargetGroup, GroundStatus.Granted, Line.Parse("UWV"), new DateOnly(2020, 1, 1), null)];
        var applied = Start.AddDays(-20);
        var application = new WageSubsidyApplication(Town, applied, Start, WageSubsidy.LastForfaitDay(Start), false, WeeklyHours.Of(20), WeeklyHours.Of(36));
        var placement = Agreed.ApplyForSubsidy(application, grounds, [], Born, Rules, applied).Value;
        placement = placement.DecideSubsidy(new(true, applied, null), Born, Rules, applied, Samples.Coach, At(applied)).Value;
        var last = Start.AddYears(years);
        var count = 0;
        for (var day = Start; day < last; day = day.AddDays(1), count++)
        {
            placement = placement.Advance(day, Rules, Born);
            foreach (var moment in placement.Plan.Moments.Where(m => m.Status == ContactStatus.Asked).ToList()) placement = Meet(placement, moment, text, day);
            if (count % 44 == 20) placement = Record(placement, null, text, day);
            if (count % 60 == 30) placement = placement.ReportAbsence(day, Rules, day).Value;
            if (count % 60 == 33) placement = placement.ReportReturn(day.AddDays(-1), day).Value;
            if (count % 365 == 190) placement = Measure(placement, 40 + (count / 365 % 2 * 15), day);
        }

        return placement;
    }

    private static Placement Meet(Placement placement, ContactMoment moment, string text, DateOnly day)
    {
        var by = new Actor(Role.Candidate, placement.CandidateId.Value);
        if (moment.IsWithCandidate)
            placement = placement.AnswerAsCandidate(moment.Number, new(Face.Neutral, Line.Parse("Soms is het druk")), by, Rules, day, At(day)).Value;
        if (moment.IsWithEmployer)
            placement = Try(placement, placement.AnswerAsEmployer(moment.Number, Prose.Parse(text), Contact, Rules, day, At(day)));
        return Record(placement, moment.Number, text, day);
    }

    /// <summary>Records a contact; without a note when that does not fit any more.</summary>
    private static Placement Record(Placement placement, int? number, string text, DateOnly day)
    {
        var with = new ContactRecord(day, ContactWith.Both, ContactHow.Visit, Prose.Parse(text), Face.Glad);
        var recorded = placement.RecordContact(number, with, [], Samples.Coach, Rules, day, At(day));
        return recorded.TryGet(out var next, out _)
            ? next
            : Try(placement, placement.RecordContact(number, with with { Note = default }, [], Samples.Coach, Rules, day, At(day)));
    }

    private static Placement Measure(Placement placement, decimal value, DateOnly day) => placement.MeasureWageValue(
        new WageValueMeasurement(Percentage.Of(value), day, day, Id<Worker>.Parse("mw-loonwaarde"), day.AddYears(1)), Born, Rules, day).Value;

    private static Placement Try(Placement placement, Result<Placement> changed) => changed.TryGet(out var next, out _) ? next : placement;

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(11, 5, 7)).AddTicks(1_234_567), TimeSpan.Zero);

    /// <summary>A minimum wage that changes twice a year, for as long as placements last here.</summary>
    private static WageSubsidyRates Rates() => new(
        new DatedRates<Euro>(Enumerable.Range(0, 80).Select(i => new DatedRate<Euro>(new DateOnly(2026, 1, 1).AddMonths(6 * i), Euro.Of(2337 + (25 * i)), "Regeling vaststelling wettelijk minimumloon, Staatscourant 2026, 12345"))),
        new DatedRates<Percentage>([new(new(2015, 1, 1), Percentage.Of(8), "Wet minimumloon en minimumvakantiebijslag artikel 15")]),
        new DatedRates<Percentage>([new(new(2015, 1, 1), Percentage.Of(25), "Regeling loonkostensubsidie Participatiewet")]),
        new DatedRates<YouthWageScale>([new(new(2019, 7, 1), new YouthWageScale(Enumerable.Range(15, 6).ToDictionary(age => age, age => Percentage.Of(4 * age))), "Besluit minimumjeugdloonregeling")]));
}
