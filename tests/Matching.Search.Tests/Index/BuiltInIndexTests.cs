using FsCheck;
using FsCheck.Fluent;

namespace Matching.Search.Tests.Index;

/// <summary>The contract, and what only the built-in engine does: it keeps segments.</summary>
public sealed class BuiltInIndexTests : CompetenceIndexContract
{
    protected override ICompetenceIndex Create(Taxonomy taxonomy, ColumnSchema columns, RankingOptions options) =>
        new CompetenceIndex(taxonomy, columns, options);

    [Fact]
    public async Task Search_stays_exact_while_segments_are_joined()
    {
        Random random = new(5);
        Profile[] pool = World.Profile.Sample(12, new Rnd(11, 7), 2_000);
        CompetenceIndex index = new(World.Taxonomy, World.Columns, new());
        Reference reference = new();
        Profile Next(int keys, int version) => pool[random.Next(pool.Length)] with
        {
            Key = World.Key(random.Next(keys)),
            Version = version,
        };
        Profile[] first = [.. Enumerable.Range(0, 12_000).Select(i => Next(20_000, 1))];
        index.Apply(first);
        foreach (Profile profile in first)
        {
            reference.Apply(profile);
        }

        foreach (int version in Enumerable.Range(2, 9_000))
        {
            Profile profile = Next(20_000, version);
            Assert.Equal(reference.Apply(profile), index.Apply(profile).Outcome);
        }

        Query[] queries = World.Query.Sample(12, new Rnd(12, 7), 30);
        Assert.All(queries, q => Assert.True(SameHits(index, reference, q)));
        await index.WhenTidyAsync();
        Assert.All(queries, q => Assert.True(SameHits(index, reference, q)));
        Assert.Equal(reference.Profiles.Count, index.Statistics.Profiles);
    }

    [Fact]
    public async Task Memory_stays_flat_under_a_days_worth_of_updates()
    {
        CompetenceIndex index = new(World.Taxonomy, World.Columns, new());
        Profile Version(int key, int version) => new(World.Key(key), version)
        {
            Competences = [.. Enumerable.Range(0, 8).Select(c => new HeldCompetence(World.Id((key + (c * c) + version) % World.ConceptCount), 3))],
        };
        index.Apply(Enumerable.Range(0, 2_000).Select(k => Version(k, 0)));
        long before = index.Statistics.Bytes;
        for (int version = 1; version <= 20; version++)
        {
            for (int key = 0; key < 2_000; key++)
            {
                index.Apply(Version(key, version));
            }
        }

        await index.WhenTidyAsync();
        Assert.Equal(2_000, index.Statistics.Profiles);
        Assert.InRange(index.Statistics.Bytes, before / 2, before * 2);
    }
}
