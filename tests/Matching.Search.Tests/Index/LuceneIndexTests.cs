using FsCheck;
using FsCheck.Fluent;
using Matching.Search.Lucene;

namespace Matching.Search.Tests.Index;

/// <summary>The contract, and what only the engine on Lucene.Net does: it keeps changes until somebody reads, and retrieves before it ranks.</summary>
public sealed class LuceneIndexTests : CompetenceIndexContract
{
    protected override ICompetenceIndex Create(Taxonomy taxonomy, ColumnSchema columns, RankingOptions options) =>
        new LuceneCompetenceIndex(taxonomy, columns, options);

    [Fact]
    public void Both_engines_plan_and_rank_alike_while_profiles_change()
    {
        Profile[] pool = World.Profile.Sample(4_000, new Rnd(21, 7), 12);
        Query[] queries = World.Query.Sample(200, new Rnd(22, 7), 12);
        CompetenceIndex builtIn = new(World.Taxonomy, World.Columns, new());
        using LuceneCompetenceIndex lucene = new(World.Taxonomy, World.Columns, new());
        for (int i = 0; i < queries.Length; i++)
        {
            foreach (Profile profile in pool.Skip(i * 20).Take(20))
            {
                Assert.Equal(builtIn.Apply(profile), lucene.Apply(profile));
            }

            Assert.Equal(Describe(builtIn.Search(queries[i])), Describe(lucene.Search(queries[i])));
            Assert.Equal(builtIn.Statistics with { Bytes = 0 }, lucene.Statistics with { Bytes = 0 });
        }

        Assert.InRange(lucene.Statistics.Profiles, 300, 401);
    }

    [Fact]
    public void Only_profiles_that_may_still_be_among_the_best_are_retrieved()
    {
        using LuceneCompetenceIndex index = new(World.Taxonomy, World.Columns, new());
        index.Apply(Enumerable.Range(0, 5_000).Select(i => new Profile(World.Key(i), 1)
        {
            Competences = [new(World.Id(1), (i % 5) + 1), new(World.Id(i % World.ConceptCount), 3)],
        }));
        QueryPlan plan = index.Plan(new Query { Requirements = [new(World.Id(1), 5), new(World.Id(2), 3)] });
        Assert.Equal(10, index.Search(plan).Hits.Count);
        Assert.InRange(index.CountRetrieved(plan), 10, 500);
    }

    [Fact]
    public void A_bulk_load_that_is_most_of_the_index_leaves_one_segment_and_a_later_one_does_not()
    {
        using LuceneCompetenceIndex index = new(World.Taxonomy, World.Columns, new());
        index.Apply(new Profile("eerst", 1));
        Assert.Single(index.Search(new Query()).Hits);
        index.Apply(Enumerable.Range(0, 2_000).Select(i => new Profile(World.Key(i), 1)));
        Assert.Equal(1, index.CountSegments());
        index.Apply(Enumerable.Range(0, 1_000).Select(i => new Profile(World.Key(i), 2)));
        Assert.Equal(2, index.CountSegments());
        Assert.Equal(2_001, index.Search(new Query { Take = Query.MaximumTake }).Hits.Count);
    }

    [Fact]
    public void More_changes_than_are_kept_unseen_are_all_found()
    {
        using LuceneCompetenceIndex index = new(World.Taxonomy, World.Columns, new());
        for (int i = 0; i < 2_500; i++)
        {
            index.Apply(new Profile(World.Key(i % 1_500), i));
        }

        Assert.Equal(1_500, index.Statistics.Profiles);
        Assert.Equal(1_500, index.Search(new Query { Take = Query.MaximumTake }).Hits.Count);
        Assert.Equal(2_499, index.Get(World.Key(999))!.Version);
    }

    [Fact]
    public void Readers_do_not_wait_for_a_bulk_load_and_see_all_of_it_or_nothing()
    {
        using LuceneCompetenceIndex index = new(World.Taxonomy, World.Columns, new());
        index.Apply(new Profile("eerst", 1));
        int during = 0;
        IEnumerable<Profile> Load()
        {
            yield return new Profile("a", 1);
            during = Task.Run(() => index.Search(new Query()).Hits.Count).Result;
            yield return new Profile("b", 1);
        }

        index.Apply(Load());
        Assert.Equal(1, during);
        Assert.Equal(3, index.Search(new Query()).Hits.Count);
    }

    [Fact]
    public void A_bulk_load_that_fails_changes_nothing()
    {
        using LuceneCompetenceIndex index = new(World.Taxonomy, World.Columns, new());
        index.Apply(new Profile("blijft", 1));
        ColumnSchema other = new(World.Hours);
        Profile wrong = new("b", 1) { Columns = new ColumnValuesBuilder(other).Set(World.Hours, 8).Build() };
        Assert.Throws<ArgumentException>(() => index.Apply([new Profile("a", 1), new Profile("blijft", 2), wrong]));
        Assert.Equal(1, index.Statistics.Profiles);
        Assert.Equal(1, index.Get("blijft")!.Version);
        Assert.Null(index.Get("a"));
    }

    [Fact]
    public void A_key_that_is_too_long_for_a_term_is_refused_with_the_reason()
    {
        using LuceneCompetenceIndex index = new(World.Taxonomy, World.Columns, new());
        string key = new('k', 40_000);
        Assert.Equal(ApplyOutcome.Refused, index.Apply(new Profile(key, 1)).Outcome);
        Assert.Equal(new BulkResult(0, 0, 1), index.Apply([new Profile(key, 1)]));
        Assert.NotNull(index.Remove(key, 1).Reason);
    }

    [Fact]
    public void A_snapshot_of_the_other_engine_is_refused()
    {
        CompetenceIndex builtIn = new(World.Taxonomy, World.Columns, new());
        using LuceneCompetenceIndex lucene = new(World.Taxonomy, World.Columns, new());
        lucene.Apply(new Profile("blijft", 1));
        builtIn.Apply(new Profile("blijft", 1));
        using MemoryStream ofLucene = new();
        lucene.Save(ofLucene, "positie");
        using MemoryStream ofBuiltIn = new();
        builtIn.Save(ofBuiltIn, "positie");
        Assert.NotNull(builtIn.Load(new MemoryStream(ofLucene.ToArray())).Failure);
        Assert.NotNull(lucene.Load(new MemoryStream(ofBuiltIn.ToArray())).Failure);
        Assert.NotNull(builtIn.Get("blijft"));
        Assert.NotNull(lucene.Get("blijft"));
    }

    [Fact]
    public void Memory_stays_flat_under_a_days_worth_of_updates_and_snapshots()
    {
        using LuceneCompetenceIndex index = new(World.Taxonomy, World.Columns, new());
        Profile Version(int key, int version) => new(World.Key(key), version)
        {
            Competences = [.. Enumerable.Range(0, 8).Select(c => new HeldCompetence(World.Id((key + (c * c) + version) % World.ConceptCount), 3))],
        };
        index.Apply(Enumerable.Range(0, 2_000).Select(k => Version(k, 0)));
        index.Save(Stream.Null, "");
        long before = index.Statistics.Bytes;
        for (int version = 1; version <= 8; version++)
        {
            for (int key = 0; key < 2_000; key++)
            {
                index.Apply(Version(key, version));
            }

            index.Save(Stream.Null, "");
        }

        index.Settle();
        Assert.Equal(2_000, index.Statistics.Profiles);
        Assert.InRange(index.Statistics.Bytes, before / 3, before * 3);
    }
}
