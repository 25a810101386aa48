using FsCheck;
using FsCheck.Fluent;
using Matching.Application.Competences;
using Matching.Application.Indexing;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Competences;
using Matching.Domain.Conditions;
using Matching.Domain.Geography;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;
using Matching.Search;
using Evidence = Matching.Domain.Competences.Evidence;
using HeldCompetence = Matching.Domain.Competences.HeldCompetence;

namespace Matching.Application.Tests.Indexing;

/// <summary>Fits between random vacancies and profiles of the starter taxonomy, through the engine and the mapping as production has them.</summary>
public sealed class FitMappingTests
{
    private static readonly DateOnly Today = new(2026, 7, 1);
    private static readonly MatchDay Day = new(Today, new Dictionary<Id<Municipality>, Municipality>());
    private static readonly CompetenceCatalogue Catalogue = CompetenceCatalogue.Starter();
    private static readonly ConceptId[] Concepts = [.. Catalogue.Taxonomy.Concepts.Select(c => ConceptId.Parse(c.Id))];
    private static readonly ProfileColumns Columns = new(new HardConditions(PostalAreaCentres.Approximation));
    private static readonly CompetenceIndex Index = Filled();

    [Fact]
    public void ThePartsAndTheCompletenessAddUpToTheScoreThatTheEngineGives() =>
        Check(Pairs(), pair =>
        {
            var plan = Index.Plan(Columns.ToQuery(pair.Vacancy, Day, 1));
            var profile = Columns.ToProfile(Register(0, pair.Profile), Today);
            var fit = plan.Explain(profile).ToFit();
            Assert.Equal(plan.Score(profile), fit.Score);
            Assert.Equal(fit.Score, fit.Parts.Sum(p => p.Contribution) + fit.Completeness);
            Assert.All(fit.Parts, p => Assert.InRange(p.Contribution, 0, p.Weight));
            Assert.InRange(fit.Parts.Sum(p => (long)p.Weight) + fit.Completeness, 0, Fit.Whole);
        });

    [Fact]
    public void EveryAskedCompetenceHasOnePartAsItWasAsked() =>
        Check(Pairs(), pair => Assert.Equal(
            pair.Vacancy.Competences.OrderBy(a => a.Importance).ThenBy(a => a.Concept.Value, StringComparer.Ordinal),
            FitOf(pair).Parts.Select(p => p.Asked).OrderBy(a => a.Importance).ThenBy(a => a.Concept.Value, StringComparer.Ordinal)));

    [Fact]
    public void WhatAPartHoldsIsInTheProfileAndAsNearAsTheTaxonomySays() =>
        Check(Pairs(), pair => Assert.All(FitOf(pair).Parts, part =>
        {
            Assert.Equal(part.Nearness == Nearness.None, part.Held is null);
            if (part.Held is not { } held) return;
            Assert.Contains(held, pair.Profile.Competences);
            var (asked, has) = (part.Asked.Concept.Value, held.Concept.Value);
            Assert.True(
                part.Nearness switch
                {
                    Nearness.Exact => asked == has,
                    Nearness.Narrower => Above(has).Contains(asked),
                    Nearness.Broader => Above(asked).Contains(has),
                    Nearness.Sibling => asked != has && Above(asked).Intersect(Above(has)).Any(),
                    Nearness.Related => Related(asked).Contains(has) || Related(has).Contains(asked),
                    _ => asked != has,
                },
                $"{asked} {part.Nearness} {has}");
        }));

    [Fact]
    public void AnEmptyProfileScoresNothing() =>
        Check(Pairs(), pair => Assert.Equal(0, FitOf(pair with { Profile = new MatchingProfile { Competences = [] } }).Score));

    [Fact]
    public void WhoHasExactlyWhatIsAskedShownAtWorkFitsWholly() =>
        Check(Pairs(), pair =>
        {
            var all = pair.Vacancy.Competences.Select(a => new HeldCompetence(a.Concept, a.Level, Evidence.ShownAtWork));
            var fit = FitOf(pair with { Profile = new MatchingProfile { Competences = [.. all] } });
            Assert.Equal((Fit.Whole, FitBand.VeryWell), (fit.Score, fit.Band));
            Assert.All(fit.Parts, part => Assert.Equal(Nearness.Exact, part.Nearness));
        });

    [Fact]
    public void EveryNearnessComesUp()
    {
        var seen = Gen.Sample(Pairs(), 600, new Rnd(31UL), 50).SelectMany(pair => FitOf(pair).Parts).Select(part => part.Nearness).ToHashSet();
        Assert.Superset(new HashSet<Nearness> { Nearness.Exact, Nearness.Narrower, Nearness.Broader, Nearness.Sibling, Nearness.Related, Nearness.None }, seen);
    }

    private static Fit FitOf(Pair pair) => Index.Plan(Columns.ToQuery(pair.Vacancy, Day, 1)).Explain(Columns.ToProfile(Register(0, pair.Profile), Today)).ToFit();

    private static HashSet<string> Above(string concept)
    {
        var above = new HashSet<string>(StringComparer.Ordinal);
        for (var next = new Queue<string>([concept]); next.TryDequeue(out var id);)
        {
            foreach (var broader in Catalogue.Taxonomy.Broader(id).Where(b => above.Add(b.Id))) next.Enqueue(broader.Id);
        }

        return above;
    }

    private static IEnumerable<string> Related(string concept) => Catalogue.Taxonomy.Related(concept).Select(c => c.Id);

    /// <summary>With a few hundred profiles, so that rare competences weigh more than common ones.</summary>
    private static CompetenceIndex Filled()
    {
        var index = new CompetenceIndex(Catalogue.Taxonomy, Columns.Schema, new RankingOptions());
        foreach (var (pair, i) in Gen.Sample(Pairs(), 300, new Rnd(13UL), 50).Select((pair, i) => (pair, i + 1))) index.Apply(Columns.ToProfile(Register(i, pair.Profile), Today));
        return index;
    }

    private static Candidate Register(int number, MatchingProfile profile) =>
        Candidate.Register(Id<Candidate>.Parse($"kand-{number}"), Id<Worker>.Parse("mw-1"), profile, new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero)).Value;

    private static void Check(Gen<Pair> cases, Action<Pair> property) =>
        Prop.ForAll(Arb.From(cases), property).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20260701UL, 11UL));

    /// <summary>Vacancies and profiles from one corner of the taxonomy, so that what is held is often near what is asked.</summary>
    private static Gen<Pair> Pairs() =>
        from corner in Gen.Choose(0, Concepts.Length - 1)
        from asked in Near(corner, 12)
        from held in Near(corner, 20)
        from levels in Gen.Choose(1, 5).ArrayOf(40)
        from choices in Gen.Choose(0, 2).ArrayOf(40)
        select new Pair(
            new VacancyDetails
            {
                Title = Line.Parse("Werk"),
                EmployerName = Line.Parse("Bedrijf"),
                Contact = new ContactPerson(Line.Parse("Ans"), PhoneNumber.Parse("055 1234567")),
                Competences =
                [
                    .. asked.DefaultIfEmpty(Concepts[corner]).Select((c, i) =>
                        new AskedCompetence(c, (CompetenceLevel)levels[i], choices[i] == 0 ? Importance.Desired : Importance.Required)),
                ],
                Hours = HoursRange.Of(16, 24),
                Days = Weekdays.WorkingWeek,
                Workplace = PostalCode.Parse("7311 AB"),
                Places = 1,
            },
            new MatchingProfile { Competences = [.. held.Select((c, i) => new HeldCompetence(c, (CompetenceLevel)levels[i + 20], (Evidence)(choices[i + 20] + 1)))] });

    private static Gen<ConceptId[]> Near(int corner, int most) =>
        from count in Gen.Choose(0, most)
        from steps in Gen.OneOf(Gen.Choose(-8, 8), Gen.Choose(-8, 8), Gen.Choose(0, Concepts.Length)).ArrayOf(count)
        select steps.Select(step => Concepts[(corner + step + Concepts.Length) % Concepts.Length]).Distinct().ToArray();

    private sealed record Pair(VacancyDetails Vacancy, MatchingProfile Profile);
}
