using FsCheck;
using FsCheck.Fluent;
using Matching.Application.Indexing;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Competences;
using Matching.Domain.Conditions;
using Matching.Domain.Geography;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;
using Matching.Search;
using Condition = Matching.Domain.Conditions.Condition;
using Evidence = Matching.Domain.Competences.Evidence;
using GeoPoint = Matching.Domain.Geography.GeoPoint;
using HeldCompetence = Matching.Domain.Competences.HeldCompetence;

namespace Matching.Application.Tests.Indexing;

/// <summary>The index keeps its own columns for the hard conditions; this shows that they say what the domain's table says.</summary>
public sealed class ColumnsAgreeTests
{
    private const int Cases = 8_000;
    private const int BaseArea = 1000;
    private const int FarthestKilometres = 100;
    private const int FirstUnknownArea = 9000;

    private static readonly DateOnly Today = new(2026, 7, 1);
    private static readonly Id<Partner> Partner = Id<Partner>.Parse("prt-1");
    private static readonly ConceptId Concept = ConceptId.Parse("mt:a");
    private static readonly HardConditions Conditions = new(BoundaryCentres());
    private static readonly ProfileColumns Columns = new(Conditions);

    [Fact]
    public void EveryConditionOfTheIndexSaysWhatTheDomainSays()
    {
        var seen = new Dictionary<(Condition, Verdict), int>();
        var atTheEdge = new Dictionary<int, int>();
        Check(Pairs(), Cases, pair =>
        {
            var said = Conditions.Check(pair.Vacancy, pair.Profile, pair.Day.Municipalities, pair.Day.Today);
            Assert.Equal(said.Select(o => (o.Condition.ToString(), o.Verdict)), AskIndex(Columns, pair));
            foreach (var outcome in said) Count(seen, (outcome.Condition, outcome.Verdict));
            if (MetresBeyondReach(pair) is >= -1 and <= 1 and var metres) Count(atTheEdge, metres);
        });

        // The agreement means something only when every outcome, and both sides of every edge, came up often.
        foreach (var condition in Enum.GetValues<Condition>())
        {
            foreach (var verdict in Enum.GetValues<Verdict>()) Assert.InRange(seen.GetValueOrDefault((condition, verdict)), 300, Cases);
        }

        Assert.All([-1, 0, 1], metres => Assert.InRange(atTheEdge.GetValueOrDefault(metres), 100, Cases));
    }

    [Fact]
    public void DistancesBetweenTheBuiltInCentresAgreeToo()
    {
        var conditions = new HardConditions(PostalAreaCentres.Approximation);
        var columns = new ProfileColumns(conditions);
        var areas =
            from home in Gen.Choose(PostalArea.Min, PostalArea.Max)
            from work in Gen.Choose(PostalArea.Min, PostalArea.Max)
            from pair in Pairs()
            let kilometres = conditions.Locate(PostalArea.Of(home))!.Value.DistanceInMetresTo(conditions.Locate(PostalArea.Of(work))!.Value) / 1000
            from edge in Gen.Elements(0, 1)
            select new Pair(
                pair.Day,
                pair.Vacancy with { Workplace = Code(work) },
                pair.Profile with { Home = PostalArea.Of(home), Travel = new(TravelMeans.Car, Math.Clamp((int)kilometres + edge, 1, 100)) });
        Check(areas, Cases / 4, pair =>
            Assert.Equal(conditions.Check(pair.Vacancy, pair.Profile, pair.Day.Municipalities, pair.Day.Today).Select(o => (o.Condition.ToString(), o.Verdict)), AskIndex(columns, pair)));
    }

    [Fact]
    public void TheIndexFindsExactlyThoseWhoMeetOrMayMeetTheConditionsAndNamesWhatIsUnknown()
    {
        var index = new CompetenceIndex(Taxonomy.Build([new Concept(Concept.Value, "A")]).Taxonomy!, Columns.Schema, new RankingOptions());
        var people = Gen.Sample(Pairs(), 400, new Rnd(17UL), 60).Select((pair, i) => Register(i, pair.Profile)).ToList();
        foreach (var candidate in people) Assert.Equal(ApplyOutcome.Applied, index.Apply(Columns.ToProfile(candidate, Today)).Outcome);

        var found = 0;
        foreach (var pair in Gen.Sample(Pairs(), 200, new Rnd(23UL), 60))
        {
            var expected =
                from candidate in people
                let outcomes = Conditions.Check(pair.Vacancy, candidate.Profile, pair.Day.Municipalities, Today)
                where outcomes.All(o => o.Verdict != Verdict.NotMet)
                orderby candidate.Id
                select (candidate.Id.Value, string.Join(' ', outcomes.Where(o => o.Verdict == Verdict.Unknown).Select(o => o.Condition)));
            var hits = index.Search(Columns.ToQuery(pair.Vacancy, pair.Day with { Today = Today }, Query.MaximumTake)).Hits;
            Assert.Equal(
                expected,
                from hit in hits
                orderby Id<Candidate>.Parse(hit.Key)
                select (hit.Key, string.Join(' ', hit.UnknownConditions)));
            found += hits.Count;
        }

        Assert.True(found > 100, $"Only {found} were found.");
    }

    private static IEnumerable<(string, Verdict)> AskIndex(ProfileColumns columns, Pair pair)
    {
        var values = columns.ToProfile(Register(1, pair.Profile), pair.Day.Today).Columns;
        return columns.ToConditions(pair.Vacancy, pair.Day).Select(c => (c.Name, c.Condition.Evaluate(columns.Schema, values) switch
        {
            Truth.Met => Verdict.Met,
            Truth.NotMet => Verdict.NotMet,
            _ => Verdict.Unknown,
        }));
    }

    private static int? MetresBeyondReach(Pair pair) =>
        pair.Profile is { Home: { } home, Travel: { } travel } && Conditions.Locate(home) is { } start && Conditions.Locate(pair.Vacancy.Workplace.Area) is { } end
            ? (int)Math.Round(start.DistanceInMetresTo(end)) - (travel.MaximumKilometres * 1000)
            : null;

    private static Candidate Register(int number, MatchingProfile profile) =>
        Candidate.Register(Id<Candidate>.Parse($"kand-{number}"), Id<Worker>.Parse("mw-1"), profile, new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero)).Value;

    private static PostalCode Code(int area) => PostalCode.Parse($"{area} AB");

    private static void Check<T>(Gen<T> cases, int count, Action<T> property) =>
        Prop.ForAll(Arb.From(cases), property).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20260701UL, 9UL));

    private static void Count<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    /// <summary>A base, and for each whole number of kilometres one place at that distance from it and its neighbours a metre nearer and farther.</summary>
    private static PostalAreaCentres BoundaryCentres()
    {
        const double MetresPerStep = 6_371_008.8 * Math.PI / 180 / 100_000;
        List<KeyValuePair<PostalArea, GeoPoint>> centres = [new(PostalArea.Of(BaseArea), GeoPoint.Of(51.5, 5.5))];
        for (var kilometres = 1; kilometres <= FarthestKilometres; kilometres++)
        {
            var steps = (int)Math.Round(kilometres * 1000 / MetresPerStep);
            for (var aside = -1; aside <= 1; aside++)
            {
                centres.Add(new(PostalArea.Of(BoundaryArea(kilometres, aside)), GeoPoint.Of(51.5 + ((steps + aside) / 100_000.0), 5.5)));
            }
        }

        return new PostalAreaCentres(centres);
    }

    private static int BoundaryArea(int kilometres, int aside) => BaseArea + (kilometres * 3) + aside;

    /// <summary>Vacancies and profiles of which nothing is wrong, often just at, just above or just below what the other side asks.</summary>
    private static Gen<Pair> Pairs() =>
        from day in MatchDays()
        let today = day.Today
        from pair in WhenAndWhere(today)
        from asks in Asks(pair.Vacancy)
        from has in Has(today, asks, pair.Profile)
        select new Pair(day, asks, has);

    private static Gen<(VacancyDetails Vacancy, MatchingProfile Profile)> WhenAndWhere(DateOnly today) =>
        from least in Gen.Choose(4, 160)
        from most in Gen.Choose(least, 160)
        from days in Gen.Choose(1, 127)
        from startsOn in Maybe(Gen.Choose(-40, 40))
        from kilometres in Gen.Choose(1, FarthestKilometres)
        from aside in Gen.Choose(-1, 1)
        from work in Gen.Frequency(
            (6, Gen.Constant(BoundaryArea(kilometres, aside))), (1, Gen.Constant(BaseArea)), (1, Gen.Choose(FirstUnknownArea, PostalArea.Max)))
        let asked = new VacancyDetails
        {
            Title = Line.Parse("Werk"),
            EmployerName = Line.Parse("Bedrijf"),
            Contact = new ContactPerson(Line.Parse("Ans"), PhoneNumber.Parse("055 1234567")),
            Competences = [new(Concept, CompetenceLevel.Independent, Importance.Required)],
            Hours = HoursRange.Of(least / 4m, most / 4m),
            Days = (Weekdays)days,
            Workplace = Code(work),
            Places = 1,
            StartsOn = startsOn is { } inDays ? today.AddDays(inDays) : null,
        }
        let vacancy = asked.Check().Count == 0 ? asked : asked with { Days = Weekdays.Everyday }
        from hours in Maybe(Gen.OneOf(Hours(4, 160), Near(most), Near(least)))
        from possible in Maybe(Gen.OneOf(Gen.Choose(1, 127), SomeOf(vacancy.Days)))
        from available in Maybe(Gen.OneOf(Gen.Choose(-400, 400), Gen.Choose(-2, 2)))
        from home in Maybe(Gen.Frequency((6, Gen.Constant(BaseArea)), (1, Gen.Constant(work)), (1, Gen.Choose(FirstUnknownArea, PostalArea.Max))))
        from reach in Maybe(Gen.OneOf(Gen.Constant(kilometres), Gen.Choose(1, 100)))
        from means in Gen.Choose(1, 5)
        select (vacancy, new MatchingProfile
        {
            Competences = [new HeldCompetence(Concept, CompetenceLevel.Independent, Evidence.Stated)],
            Hours = hours,
            Days = (Weekdays?)possible,
            AvailableFrom = available is { } day ? HardConditions.FirstDay(vacancy, today).AddDays(day) : null,
            Home = home is { } area ? PostalArea.Of(area) : null,
            Travel = reach is { } far ? new((TravelMeans)means, far) : null,
        });

    /// <summary>What a vacancy asks besides; often nothing, because all of it together nobody has.</summary>
    private static Gen<VacancyDetails> Asks(VacancyDetails vacancy) =>
        from begin in Maybe(Gen.Elements(0, 300, 419, 420, 421, 480, 1439))
        from transport in Maybe(Gen.Elements(false, true))
        from routes in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1, 31)))
        from licences in SomeFlags((int)DrivingLicences.All)
        from certificates in SomeFlags((int)Certificates.All)
        from dutch in Maybe(Gen.Elements(Enum.GetValues<LanguageLevel>()))
        from load in Maybe(Gen.Elements(Enum.GetValues<PhysicalLoad>()))
        from offers in Gen.Frequency((1, Gen.Constant((int)WorkplaceFeatures.All)), (6, Gen.Choose(0, (int)WorkplaceFeatures.All)))
        from lacks in Gen.Choose(0, (int)WorkplaceFeatures.All)
        let asks = vacancy with
        {
            Times = begin is { } minutes ? new(TimeOnly.MinValue.AddMinutes(minutes), TimeOnly.MinValue.AddMinutes((minutes + 480) % 1440)) : null,
            TransportArranged = transport,
            Routes = [.. Enum.GetValues<Route>().Where(route => ((routes >> ((int)route - 1)) & 1) != 0)],
            Licences = (DrivingLicences)licences,
            Certificates = (Certificates)certificates,
            Dutch = dutch,
            Load = load,
            Offers = (WorkplaceFeatures)offers,
            Lacks = (WorkplaceFeatures)(lacks & ~offers),
        }
        where asks.Check().Count == 0
        select asks;

    private static Gen<MatchingProfile> Has(DateOnly today, VacancyDetails vacancy, MatchingProfile profile) =>
        from alone in Maybe(Gen.Elements(false, true, true))
        from later in Maybe(Gen.Elements(-30, -1, 0, 0, 0, 1, 30))
        from limited in Gen.Elements(true, false)
        from municipality in Maybe(Gen.Choose(1, 4))
        from grounds in Maybe(Grounds(today))
        from stage in Maybe(Gen.Elements(ReadinessStage.NotYet, ReadinessStage.Developing, ReadinessStage.Ready, ReadinessStage.Ready))
        from situation in Gen.Frequency((5, Gen.Elements(WorkSituation.LooksForWork, WorkSituation.OpenToStepUp)), (1, Gen.Constant(WorkSituation.InWork)))
        from licences in Maybe(Gen.OneOf(SomeFlags((int)DrivingLicences.All), Gen.Constant((int)vacancy.Licences)))
        from certificates in Maybe(Gen.OneOf(SomeFlags((int)Certificates.All), Gen.Constant((int)vacancy.Certificates)))
        from dutch in Maybe(Gen.Elements(Enum.GetValues<LanguageLevel>()))
        from needs in Maybe(Gen.OneOf(SomeFlags((int)WorkplaceFeatures.All), Gen.Choose(0, (int)WorkplaceFeatures.All).Select(some => some & (int)vacancy.Offers)))
        from load in Maybe(Gen.Elements(Enum.GetValues<PhysicalLoad>()))
        let has = profile with
        {
            TravelsAlone = alone,
            EarliestStart = limited && later is { } minutes ? (vacancy.Times?.From ?? new(8, 0)).AddMinutes(minutes) : null,
            Municipality = municipality is { } number ? Id<Municipality>.Parse($"gem-{number}") : null,
            Grounds = grounds,
            Readiness = stage is { } far ? new(far, null) : null,
            Situation = situation,
            Licences = (DrivingLicences?)licences,
            Certificates = (Certificates?)certificates,
            Dutch = dutch,
            Needs = (WorkplaceFeatures?)needs,
            MaximumLoad = load,
        }
        where has.Check().Count == 0
        select has;

    /// <summary>Some day, and up to four municipalities, of which one or another carries everything, one thing, or what it is about to begin or has just ended.</summary>
    private static Gen<MatchDay> MatchDays() =>
        from days in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(-800, 800)))
        let today = Today.AddDays(days)
        from served in Gen.Frequency((1, Gen.Choose(0, 15)), (4, Gen.Constant(15)))
        from carried in Carried(today).ArrayOf(4)
        select new MatchDay(today, Enumerable.Range(1, 4).Where(number => ((served >> (number - 1)) & 1) != 0).Select(number => new Municipality
        {
            Id = Id<Municipality>.Parse($"gem-{number}"),
            Version = 1,
            Name = Line.Parse("Voorst"),
            Partners = [new(Partner, Line.Parse("Sociale dienst"), new ContactPerson(Line.Parse("Kim"), PhoneNumber.Parse("055 1234567")), null)],
            Functions = carried[number - 1],
        }).ToDictionary(municipality => municipality.Id));

    private static Gen<IReadOnlyList<FunctionAssignment>> Carried(DateOnly today)
    {
        var all = (1 << Enum.GetValues<GroundKind>().Length) - 1;
        var one =
            from function in Gen.Elements(Enum.GetValues<MunicipalFunction>())
            from kinds in Gen.OneOf(Gen.Constant(all), Gen.Choose(1, all))
            from own in Gen.Elements(true, true, false)
            from begins in Gen.Elements(-400, -1, 0, 1)
            from lasts in Maybe(Gen.Elements(0, 1, 400))
            let first = today.AddDays(begins)
            select new FunctionAssignment(
                function,
                [.. Enum.GetValues<GroundKind>().Where(kind => ((kinds >> ((int)kind - 1)) & 1) != 0)],
                own ? [] : [Partner],
                first,
                lasts is { } more ? first.AddDays(more) : null);
        var everything = Enum.GetValues<MunicipalFunction>().Select(f => new FunctionAssignment(f, Enum.GetValues<GroundKind>(), [], today.AddYears(-1), null)).ToList();
        return Gen.Frequency(
            (1, Gen.Constant((IReadOnlyList<FunctionAssignment>)everything)),
            (3, one.ArrayOf(12).Select(some => (IReadOnlyList<FunctionAssignment>)[.. some.DistinctBy(f => f.Function)])));
    }

    private static Gen<IReadOnlyList<Ground>> Grounds(DateOnly today) =>
        (from kind in Gen.Elements(Enum.GetValues<GroundKind>())
         from status in Gen.Elements(GroundStatus.Granted, GroundStatus.Granted, GroundStatus.Granted, GroundStatus.Requested, GroundStatus.Refused, GroundStatus.Ended)
         from begins in Gen.Elements(-400, -1, 0, 1, 30)
         from lasts in Maybe(Gen.Elements(0, 1, 30, 400))
         let first = today.AddDays(begins)
         let held = status is GroundStatus.Granted or GroundStatus.Ended
         select new Ground(kind, status, Line.Parse("UWV"), first, held ? lasts is { } more ? first.AddDays(more) : status == GroundStatus.Ended ? first : null : null))
        .ArrayOf().Select(some => (IReadOnlyList<Ground>)[.. some.Take(3)]).Where(some => Ground.Check(some).Count == 0);

    /// <summary>None, one or two of some flags.</summary>
    private static Gen<int> SomeFlags(int all) =>
        from first in Gen.Choose(0, 31) from second in Gen.Choose(0, 31) select ((1 << first) | (1 << second)) & all;

    private static Gen<HoursRange> Hours(int least, int most) =>
        from a in Gen.Choose(least, most) from b in Gen.Choose(a, most) select HoursRange.Of(a / 4m, b / 4m);

    /// <summary>Hours that begin or end within a quarter of a number of quarters.</summary>
    private static Gen<HoursRange> Near(int quarters) =>
        from edge in Gen.Choose(Math.Max(4, quarters - 1), Math.Min(160, quarters + 1))
        from hours in Gen.OneOf(Hours(edge, edge), Gen.Choose(4, edge).Select(a => HoursRange.Of(a / 4m, edge / 4m)), Gen.Choose(edge, 160).Select(b => HoursRange.Of(edge / 4m, b / 4m)))
        select hours;

    private static Gen<int> SomeOf(Weekdays days) =>
        from mask in Gen.Choose(1, 127) let some = (int)days & mask select some == 0 ? (int)days : some;

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.Frequency((5, gen.Select(value => (T?)value)), (1, Gen.Constant<T?>(null)));

    private static Gen<HoursRange?> Maybe(Gen<HoursRange> gen) =>
        Gen.Frequency((5, gen.Select(value => (HoursRange?)value)), (1, Gen.Constant<HoursRange?>(null)));

    private static Gen<IReadOnlyList<Ground>?> Maybe(Gen<IReadOnlyList<Ground>> gen) =>
        Gen.Frequency((5, gen.Select(value => (IReadOnlyList<Ground>?)value)), (1, Gen.Constant<IReadOnlyList<Ground>?>(null)));

    private sealed record Pair(MatchDay Day, VacancyDetails Vacancy, MatchingProfile Profile);
}
