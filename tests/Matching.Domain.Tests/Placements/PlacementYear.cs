using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Matching.Domain.Access;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Placements.Subsidy;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Placements;

/// <summary>
/// A year of many placements in memory, with people who answer, are sad or silent sometimes, are absent, leave, sign and end. What each of
/// them does follows from who it is, the day and how the placement stands, so that every way of running the year can be compared.
/// </summary>
internal sealed class PlacementYear
{
    /// <summary>The first day that is followed, a year less 30 days before the last.</summary>
    public static readonly DateOnly First = new(2026, 12, 1);

    /// <summary>The last day that is followed.</summary>
    public static readonly DateOnly Last = First.AddDays(365);

    private static readonly Actor Officer = new(Role.SubsidyOfficer, "mw-lks");

    private static readonly Actor Coach = new(Role.Coach, "mw-1");

    private static readonly PlacementRules Rules = new(
        AttentionTable.Default,
        EscalationTerms.Default,
        new(
            new DatedRates<Euro>([new(new(2026, 7, 1), Euro.Of(2337.00m), "proef"), new(new(2027, 1, 1), Euro.Of(2380.40m), "proef"), new(new(2027, 7, 1), Euro.Of(2415.15m), "proef")]),
            new DatedRates<Percentage>([new(new(2015, 1, 1), Percentage.Of(8), "WML 15")]),
            new DatedRates<Percentage>([new(new(2015, 1, 1), Percentage.Of(25), "proef")]),
            new DatedRates<YouthWageScale>([new(new(2019, 7, 1), new YouthWageScale(Enumerable.Range(15, 6).ToDictionary(age => age, age => Percentage.Of((age - 9) * 8))), "proef")])),
        6);

    private readonly Placement?[] _placements;

    private readonly DateOnly?[] _due;

    private readonly List<(DateOnly Day, AttentionBand Band)>[] _bands;

    private readonly Func<int, DateOnly, bool> _again;

    /// <summary>Makes the year.</summary>
    /// <param name="placements">How many placements.</param>
    /// <param name="again">Whether everything of a placement on a day comes twice, after its state was written and read back, as after a crash.</param>
    public PlacementYear(int placements, Func<int, DateOnly, bool>? again = null)
    {
        _placements = new Placement?[placements];
        _due = new DateOnly?[placements];
        _bands = [.. Enumerable.Range(0, placements).Select(_ => new List<(DateOnly, AttentionBand)>())];
        _again = again ?? ((_, _) => false);
    }

    /// <summary>The placements as they are.</summary>
    public IEnumerable<Placement> Placements => _placements.OfType<Placement>();

    /// <summary>How often something was due.</summary>
    public int TimesDue { get; private set; }

    /// <summary>How often the band of somebody changed.</summary>
    public int BandChanges => _bands.Sum(bands => bands.Count);

    /// <summary>Day by day, everybody on each.</summary>
    public PlacementYear ByDay()
    {
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            for (var i = 0; i < _placements.Length; i++) Live(i, day);
        }

        return this;
    }

    /// <summary>One after the other, the whole year of each.</summary>
    public PlacementYear ByPlacement()
    {
        for (var i = 0; i < _placements.Length; i++)
        {
            for (var day = First; day <= Last; day = day.AddDays(1)) Live(i, day);
        }

        return this;
    }

    /// <summary>The history of each in one line: everything that is on record but the number of versions, and how the bands went.</summary>
    public IReadOnlyList<string> Histories() =>
    [
        .. _placements.Select((placement, i) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
            JsonSerializer.Serialize(placement! with { Version = 0 }) + string.Join(',', _bands[i].Select(b => $"{b.Day:O} {b.Band}")))))),
    ];

    private void Live(int i, DateOnly day)
    {
        if (_placements[i] is null && day < First.AddDays(i % 30)) return;
        LiveOnce(i, day);
        if (!_again(i, day)) return;
        _placements[i] = Reloaded(_placements[i]!);
        LiveOnce(i, day);
    }

    private void LiveOnce(int i, DateOnly day)
    {
        var was = _placements[i];
        var next = was ?? Agree(i, day);
        if (was is null || _due[i] <= day)
        {
            next = next.Advance(day, Rules, Born(i));
            TimesDue++;
        }

        next = Act(i, next, day);
        if (ReferenceEquals(next, was)) return;
        if (next.Level != (was?.Level ?? AttentionBand.Green)) _bands[i].Add((day, next.Level));
        _placements[i] = next;
        _due[i] = next.NextDue(Rules);
    }

    /// <summary>A number from 0 to 999 that belongs to somebody and something.</summary>
    private static int Lot(int i, string what, int which = 0)
    {
        var hash = 2166136261u;
        foreach (var c in what) hash = (hash ^ c) * 16777619u;
        hash = ((hash ^ (uint)i) * 16777619u) ^ (uint)(which * 40503);
        hash ^= hash >> 15;
        hash *= 2246822519u;
        hash ^= hash >> 13;
        hash *= 3266489917u;
        return (int)((hash ^ (hash >> 16)) % 1000);
    }

    /// <summary>One in five is young: the minimum wage follows the birthdays.</summary>
    private static DateOnly Born(int i) => (Lot(i, "young") < 200 ? new DateOnly(2007, 6, 1) : new DateOnly(1980, 1, 1)).AddDays(Lot(i, "born"));

    private static bool HasSubsidy(int i) => Lot(i, "lks") < 600;

    private static Placement Agree(int i, DateOnly day)
    {
        var start = day.AddDays(Lot(i, "start") % 30);
        var sheltered = Lot(i, "route") < 300;
        var hours = WeeklyHours.Of(12 + (Lot(i, "hours") % 24));
        var trial = !sheltered && Lot(i, "trial") < 300;
        var terms = new PlacementTerms
        {
            Title = Line.Parse("Werk"),
            Route = sheltered ? Route.Sheltered : Route.Supported,
            Place = sheltered ? PlaceKind.OwnFacility : PlaceKind.AtEmployer,
            Agreement = new(hours, Weekdays.None, start),
            FullTimeHours = WeeklyHours.Of(36),
            Trial = trial ? new(start, start.AddMonths(2).AddDays(-1)) : null,
            Contract = trial ? null : Lot(i, "contract") < 500 ? new(ContractKind.FixedTerm, start, start.AddMonths(7).AddDays(-1)) : new(ContractKind.Permanent, start, null),
            ContactId = Id<EmployerContact>.Parse("cp-1"),
            Regime = (GuidanceRegime)(2 + (Lot(i, "regime") % 3)),
        };
        var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"plts-{i}");
        return Placement.Agree(
            Id<Placement>.Parse(id), Sample.Candidate, new(Id<Employer>.Parse("wg-1"), null, null, null), terms, DefaultTemplates.For(terms.Route, terms.Regime), Coach, At(day)).Value;
    }

    /// <summary>What people do on a day. A second time on the same day there is nothing left to do.</summary>
    private static Placement Act(int i, Placement p, DateOnly day)
    {
        if (p.Status.IsTerminal()) return p;
        var next = Tasks(i, Answers(i, Subsidy(i, p, day), day), day);
        if (next.Status != PlacementStatus.Active) return next;
        var worked = day.DayNumber - next.StartsOn.DayNumber;
        next = Agreements(i, next, day, worked);
        if (Lot(i, "absent") is < 300 and var absent)
        {
            var from = next.StartsOn.AddDays(40 + (absent % 250));
            if (day == from && !next.Absences.Any(a => a.From == from)) next = Then(next, next.ReportAbsence(from, Rules, day));
            if (day == from.AddDays(6) && next.Absences is [.., { Until: null }]) next = Then(next, next.ReportReturn(day.AddDays(-1), day));
        }

        if (Lot(i, "trouble") < 150 && worked == 60 + (Lot(i, "trouble day") % 200)) next = Once(next, SignalKind.Travel, day);
        if (Lot(i, "end") < 180 && worked == 20 + (Lot(i, "end day") % 330)) next = Finish(next, PlacementEndReason.ByEmployer, day);
        return next;
    }

    private static Placement Subsidy(int i, Placement p, DateOnly day)
    {
        if (!HasSubsidy(i)) return p;
        var born = Born(i);
        var start = p.Trial is { } trial ? trial.Until.AddDays(1) : p.StartsOn;
        switch (p.Subsidy)
        {
            case null when day >= start.AddDays(-20):
                var application = new WageSubsidyApplication(Id<Municipality>.Parse("gem-1"), day, start, WageSubsidy.LastForfaitDay(start), false, WeeklyHours.Of(1), WeeklyHours.Of(1));
                var ground = new Ground(GroundKind.WageSubsidyTargetGroup, GroundStatus.Granted, Line.Parse("UWV"), new(2020, 1, 1), null);
                return Then(p, p.ApplyForSubsidy(application, [ground], [], born, Rules, day));
            case { Status: WageSubsidyStatus.Applied, AppliedOn: var applied } when day == applied.AddDays(10 + (Lot(i, "decide") % 30)):
                return Then(p, p.DecideSubsidy(new(Lot(i, "granted") < 950, day, Line.Parse("Zo besloten")), born, Rules, day, Officer, At(day)));
            case { Status: WageSubsidyStatus.Granted, Measurements.Count: 0, ForfaitUntil: { } forfait } when Lot(i, "measured") < 900 && day == forfait.AddDays(-(Lot(i, "measure day") % 50)):
                var value = Percentage.Of(30 + (Lot(i, "value") % 60));
                return Then(p, p.MeasureWageValue(new(value, day, forfait.AddDays(1), Id<Worker>.Parse("mw-lwd"), forfait.AddMonths(4)), born, Rules, day));
            default:
                return p;
        }
    }

    private static Placement Answers(int i, Placement p, DateOnly day)
    {
        var next = p;
        foreach (var moment in p.Plan.Moments)
        {
            if (moment is not { AskedOn: { } asked, Status: ContactStatus.Asked or ContactStatus.Held } || day.DayNumber - asked.DayNumber > 14) continue;
            var late = day.DayNumber - asked.DayNumber;
            if (moment.How == ContactHow.Message && moment is { IsWithCandidate: true, Candidate: null, Record: null } && Lot(i, "silent", moment.Number) >= 120 && late == Lot(i, "late", moment.Number) % 5)
                next = Then(next, next.AnswerAsCandidate(moment.Number, new(FaceOf(i, moment.Number), null), new(Role.Candidate, "kand-1"), Rules, day, At(day)));
            if (moment.How == ContactHow.Message && moment is { IsWithEmployer: true, Employer: null } && Lot(i, "busy", moment.Number) >= 300 && late == Lot(i, "later", moment.Number) % 9)
                next = Then(next, next.AnswerAsEmployer(moment.Number, Prose.Parse("Het gaat goed."), new(Role.Employer, "wg-1"), Rules, day, At(day)));
        }

        return next;
    }

    private static Face FaceOf(int i, int moment) => (Lot(i, "unhappy") < 150, Lot(i, "face", moment)) switch
    {
        (true, < 500) or (false, < 60) => Face.Sad,
        (_, < 650) => Face.Glad,
        _ => Face.Neutral,
    };

    private static Placement Tasks(int i, Placement p, DateOnly day)
    {
        var next = p;
        foreach (var request in p.Requests)
        {
            if (request.SettledOn is not null || day.DayNumber - request.AskedOn.DayNumber != 1 + (Lot(i, "coach", request.AskedOn.DayNumber) % 7)) continue;
            next = request.Kind switch
            {
                WorkTaskKind.HoldContact => Contact(i, next, int.Parse(request.Cause.AsSpan(request.Cause.LastIndexOf('-') + 1), System.Globalization.CultureInfo.InvariantCulture), day),
                WorkTaskKind.ExtraAttention => Then(next, next.HandleSignals(Coach, Rules, day)),
                WorkTaskKind.ReviewStepUp => Then(next, next.DecideStepUp((StepUpOutcome)(2 + (Lot(i, "step") % 3)), Coach, Rules, day, At(day))),
                WorkTaskKind.DecideAfterContract or WorkTaskKind.DecideAfterTrial when Lot(i, "next", request.AskedOn.DayNumber) < 700 && next.AgreedUntil is { } until =>
                    Then(next, next.Sign(new(ContractKind.FixedTerm, until.AddDays(1), until.AddMonths(5)), Rules, day)),
                _ => next,
            };
        }

        if (next.AgreedUntil == day && next.Status == PlacementStatus.Active && Lot(i, "stay", day.DayNumber) < 800)
            next = Finish(next, next.Contract is null ? PlacementEndReason.TrialNotContinued : PlacementEndReason.ContractEnded, day);
        return next;
    }

    private static Placement Contact(int i, Placement p, int moment, DateOnly day)
    {
        if (p.Plan.Find(moment) is not { Status: ContactStatus.Asked or ContactStatus.Held, Record: null } found) return p;
        return Lot(i, "there", moment) < 80 && found.Status == ContactStatus.Asked
            ? Then(p, p.MissContact(moment, default, Coach, Rules, day, At(day)))
            : Then(p, p.RecordContact(moment, new(day, found.With, ContactHow.Call, default, null), Lot(i, "home", moment) < 40 ? [SignalKind.Home] : [], Coach, Rules, day, At(day)));
    }

    private static Placement Agreements(int i, Placement p, DateOnly day, int worked)
    {
        var next = p;
        var successor = Id<EmployerContact>.Parse("cp-2");
        if (Lot(i, "leaves") < 200 && worked == 30 + (Lot(i, "leaves day") % 300) && next.ContactId != successor) next = Then(next, next.ChangeContact(successor, Rules, day));
        if (Lot(i, "fewer") < 100 && worked == 100 + (Lot(i, "fewer day") % 100) && next.Work.Count == 1)
            next = Then(next, next.ChangeWork(new(day.AddDays(10), WeeklyHours.Of(10), Weekdays.None), Rules, Born(i), day));
        if (Lot(i, "back") < 50 && worked == 200 && next.Plan.SteppedBack is null) next = Then(next, next.StepBackTo((TakesOver)(1 + (Lot(i, "to") % 3)), Rules, day));
        return next;
    }

    private static Placement Once(Placement p, SignalKind kind, DateOnly day) => p.Signals.Any(s => s.Kind == kind && s.On == day) ? p : Then(p, p.Notice([kind], Rules, day));

    private static Placement Finish(Placement p, PlacementEndReason reason, DateOnly day) =>
        Then(p, p.Finish(new(day, reason, default, WorkplaceFeatures.None, AfterPlacement.BackInMatching, null), Coach, day, At(day)));

    private static Placement Then(Placement before, Result<Placement> result) => result.TryGet(out var next, out _) ? next : before;

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new(11, 0)), TimeSpan.Zero);

    /// <summary>The same in other objects, as it comes back from where it is kept.</summary>
    private static Placement Reloaded(Placement p) => p with
    {
        Work = [.. p.Work.Select(w => w with { })],
        Absences = [.. p.Absences.Select(a => a with { })],
        Signals = [.. p.Signals.Select(s => s with { })],
        Requests = [.. p.Requests.Select(r => r with { })],
        Escalation = p.Escalation is { } escalation ? escalation with { } : null,
        Plan = p.Plan with { Moments = [.. p.Plan.Moments.Select(m => m with { })] },
        Subsidy = p.Subsidy is { } subsidy
            ? subsidy with { Amounts = [.. subsidy.Amounts.Select(a => a with { })], Measurements = [.. subsidy.Measurements], Hours = [.. subsidy.Hours] }
            : null,
    };
}
