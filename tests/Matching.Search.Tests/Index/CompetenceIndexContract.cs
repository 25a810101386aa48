using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Matching.Search.Tests.Index;

/// <summary>What every engine must do. Each engine has a test class that derives from this one.</summary>
public abstract class CompetenceIndexContract
{
    private static readonly Gen<Profile[]> ProfileLists = Gen.Choose(0, 300).SelectMany(n => World.Profile.ListOf(n)).Select(p => p.ToArray());

    protected abstract ICompetenceIndex Create(Taxonomy taxonomy, ColumnSchema columns, RankingOptions options);

    [Fact]
    public void Search_finds_exactly_the_best_in_order() =>
        Property.Holds(
            from profiles in ProfileLists
            from removals in Gen.Choose(0, 400).Two().ListOf(5)
            from query in World.Query
            from options in Gen.Elements(World.Options)
            select (profiles, removals, query, options),
            x =>
            {
                ICompetenceIndex index = Create(World.Taxonomy, World.Columns, x.options);
                Reference reference = new();
                foreach (Profile profile in x.profiles)
                {
                    Assert.Equal(reference.Apply(profile), index.Apply(profile).Outcome);
                }

                foreach ((int key, int version) in x.removals)
                {
                    Assert.Equal(reference.Remove(World.Key(key), version % 25), index.Remove(World.Key(key), version % 25).Outcome);
                }

                return SameHits(index, reference, x.query);
            },
            tests: 300);

    [Fact]
    public void Profiles_applied_together_are_found_as_those_applied_one_by_one() =>
        Property.Holds(
            from first in ProfileLists
            from second in ProfileLists
            from query in World.Query
            select (first, second, query),
            x =>
            {
                ICompetenceIndex index = Create(World.Taxonomy, World.Columns, new());
                Reference reference = new();
                foreach (Profile[] profiles in new[] { x.first, x.second })
                {
                    int applied = profiles.Count(p => reference.Apply(p) == ApplyOutcome.Applied);
                    BulkResult result = index.Apply(profiles);
                    Assert.Equal((applied, profiles.Length - applied, 0), (result.Applied, result.Outdated, result.Refused));
                }

                return SameHits(index, reference, x.query) && index.Statistics.Profiles == reference.Profiles.Count;
            },
            tests: 100);

    [Fact]
    public void Reading_a_feed_twice_in_any_order_changes_nothing() =>
        Property.Holds(
            from profiles in ProfileLists
            let feed = profiles.DistinctBy(p => (p.Key, p.Version)).ToArray()
            from shuffled in Gen.Shuffle(feed)
            from query in World.Query
            select (feed, shuffled, query),
            x =>
            {
                ICompetenceIndex once = Create(World.Taxonomy, World.Columns, new());
                ICompetenceIndex twice = Create(World.Taxonomy, World.Columns, new());
                foreach (Profile profile in x.feed)
                {
                    once.Apply(profile);
                }

                foreach (Profile profile in x.feed.Concat(x.shuffled))
                {
                    twice.Apply(profile);
                }

                return Describe(once.Search(x.query)) == Describe(twice.Search(x.query));
            },
            tests: 100);

    [Fact]
    public void A_removed_profile_does_not_come_back_with_an_older_version()
    {
        ICompetenceIndex index = Create(World.Taxonomy, World.Columns, new());
        Profile profile = new("k", 3) { Competences = [new(World.Id(1), 3)] };
        Query query = new() { Requirements = [new(World.Id(1), 3)] };
        index.Apply(profile);
        Assert.Equal(ApplyOutcome.Applied, index.Remove("k", 4).Outcome);
        Assert.Null(index.Get("k"));
        Assert.Empty(index.Search(query).Hits);
        Assert.Equal(ApplyOutcome.Outdated, index.Apply(profile).Outcome);
        Assert.Equal(ApplyOutcome.Outdated, index.Apply(profile with { Version = 4 }).Outcome);
        Assert.Equal(ApplyOutcome.Applied, index.Apply(profile with { Version = 5 }).Outcome);
        Assert.Single(index.Search(query).Hits);
        Assert.Equal(5, index.Get("k")!.Version);
    }

    [Fact]
    public void A_profile_is_given_back_as_it_was_applied()
    {
        ICompetenceIndex index = Create(World.Taxonomy, World.Columns, new());
        ColumnValues values = new ColumnValuesBuilder(World.Columns)
            .Set(World.Hours, 24).Set(World.Days, new Flags(5, 127)).Set(World.Home, new GeoPoint(52.09, 5.12)).Build();
        HeldCompetence[] held = [new(World.Id(2), 4, Evidence.ShownAtWork), new(World.Id(1), 2, Evidence.Certificate)];
        ApplyResult result = index.Apply(new Profile("k", 7)
        {
            Competences = [.. held, new("urn:onbekend", 3)],
            Columns = values,
            WaitingSince = new DateOnly(2025, 3, 1),
        });
        Profile given = index.Get("k")!;
        Assert.Equal(new ApplyResult(ApplyOutcome.Applied, 1), result);
        Assert.Equal(held.OrderBy(h => h.Concept), given.Competences.OrderBy(h => h.Concept));
        Assert.Equal((7, new DateOnly(2025, 3, 1)), (given.Version, given.WaitingSince));
        Assert.Equal((24, null), (given.Columns.Get(World.Hours), given.Columns.Get(World.Reach)));
        Assert.Equal(new Flags(5, 127), given.Columns.Get(World.Days));
        Assert.Equal(new GeoPoint(52.09, 5.12), given.Columns.Get(World.Home));
        Assert.Null(index.Get("niemand"));
    }

    [Fact]
    public void A_profile_with_a_level_that_does_not_exist_is_refused_with_the_reason()
    {
        ICompetenceIndex index = Create(World.Taxonomy, World.Columns, new());
        ApplyResult result = index.Apply(new Profile("k", 1) { Competences = [new(World.Id(1), 6)] });
        Assert.Equal(ApplyOutcome.Refused, result.Outcome);
        Assert.NotNull(result.Reason);
        Assert.Equal(0, index.Statistics.Profiles);
    }

    [Fact]
    public void The_longest_waiting_comes_first_within_a_band()
    {
        ICompetenceIndex index = Create(World.Taxonomy, World.Columns, new() { BandWidth = 100_000 });
        Query query = new() { Requirements = [new(World.Id(1), 3)] };
        index.Apply(new Profile("beter", 1) { Competences = [new(World.Id(1), 3, Evidence.ShownAtWork)], WaitingSince = new DateOnly(2025, 5, 1) });
        index.Apply(new Profile("langer", 1) { Competences = [new(World.Id(1), 3, Evidence.ShownAtWork)], WaitingSince = new DateOnly(2024, 5, 1) });
        index.Apply(new Profile("minder", 1) { Competences = [new(World.Id(2), 3, Evidence.ShownAtWork)], WaitingSince = new DateOnly(2020, 5, 1) });
        Assert.Equal(["langer", "beter", "minder"], index.Search(query).Hits.Select(h => h.Key));
    }

    [Fact]
    public void Unknown_is_reported_and_left_out_only_when_asked()
    {
        ICompetenceIndex index = Create(World.Taxonomy, World.Columns, new());
        index.Apply(new Profile("onbekend", 1) { Competences = [new(World.Id(1), 3)] });
        index.Apply(new Profile("te weinig", 1)
        {
            Competences = [new(World.Id(1), 3)],
            Columns = new ColumnValuesBuilder(World.Columns).Set(World.Hours, 8).Build(),
        });
        NamedCondition hours = new("uren", Condition.AtLeast(World.Hours, 24));
        Query query = new() { Requirements = [new(World.Id(1), 3)], Conditions = [hours] };
        Hit hit = Assert.Single(index.Search(query).Hits);
        Assert.Equal("onbekend", hit.Key);
        Assert.Equal(["uren"], hit.UnknownConditions);
        Assert.Empty(index.Search(query with { ExcludeUnknown = true }).Hits);
        Assert.Empty(index.Search(query with { Conditions = [hours with { ExcludeUnknown = true }] }).Hits);
    }

    [Fact]
    public void Only_who_has_all_words_in_any_form_is_found_and_the_order_stays_what_it_was()
    {
        ICompetenceIndex index = Create(World.Taxonomy, World.Columns, new() { BandWidth = 100_000 });
        index.Apply(Wishing("later", "Het liefst buiten, met paarden of andere dieren", 3, 20));
        index.Apply([Wishing("eerder", "Paardrijden en een paard verzorgen, Búíten!", 3, 10), Wishing("minder", "buiten met mijn paardje", 1, 1)]);
        index.Apply(Wishing("binnen", "Met paarden, binnen", 3, 5));
        index.Apply(Wishing("niets", null, 5, 0));
        Query query = new() { Requirements = [new(World.Id(1), 3)], Words = ["Paarden", "buiten"] };
        SearchResult found = index.Search(query);
        Assert.Equal(["eerder", "later", "minder"], found.Hits.Select(h => h.Key));
        Assert.Equal(index.Search(query with { Words = [] }).Hits.Where(h => h.Key is not ("binnen" or "niets")).Select(h => (h.Key, h.Score)), found.Hits.Select(h => (h.Key, h.Score)));
        Assert.Equal(["minder", "eerder", "later"], index.Search(new Query { Words = ["buiten bij een paard"] }).Hits.Select(h => h.Key));
        Assert.Equal(["eerder", "later"], index.Search(new Query { Words = ["buiten"], Exclude = ["minder"] }).Hits.Select(h => h.Key));
        Assert.Empty(index.Search(query with { Words = ["paarden", "koeien"] }).Hits);
    }

    [Fact]
    public void A_new_version_brings_its_own_words_and_a_removed_profile_has_none()
    {
        ICompetenceIndex index = Create(World.Taxonomy, World.Columns, new());
        string[] Found(string word) => [.. index.Search(new Query { Words = [word] }).Hits.Select(h => h.Key)];
        index.Apply(Wishing("k", "honden", 3, 0));
        index.Apply(Wishing("k", "paarden", 3, 0) with { Version = 2 });
        Assert.Equal(["k"], Found("paard"));
        Assert.Empty(Found("hond"));
        Assert.Equal(ApplyOutcome.Outdated, index.Apply(Wishing("k", "katten", 3, 0)).Outcome);
        Assert.Empty(Found("kat"));
        index.Apply(Wishing("k", null, 3, 0) with { Version = 3 });
        Assert.Empty(Found("paard"));
        index.Apply(Wishing("k", "paarden", 3, 0) with { Version = 4 });
        index.Remove("k", 5);
        Assert.Empty(Found("paard"));
        Assert.Empty(index.Search(new Query { Only = ["k"] }).Hits);
    }

    [Fact]
    public void Those_of_few_keys_are_found_however_many_others_fit_better()
    {
        ICompetenceIndex index = Create(World.Taxonomy, World.Columns, new());
        index.Apply(Enumerable.Range(0, 500).Select(i => Wishing($"vreemd-{i}", "paarden", 5, 0)));
        index.Apply(Wishing("eigen-1", "paarden", 1, 9));
        index.Apply(Wishing("eigen-2", "honden", 1, 9));
        string[] own = ["eigen-1", "eigen-2", "eigen-2", "onbekend", ""];
        Assert.Equal(["eigen-1"], index.Search(new Query { Words = ["paard"], Only = own }).Hits.Select(h => h.Key));
        Assert.Equal(["eigen-1", "eigen-2"], index.Search(new Query { Requirements = [new(World.Id(1), 3)], Only = own }).Hits.Select(h => h.Key));
        Assert.Empty(index.Search(new Query { Only = [] }).Hits);
    }

    [Fact]
    public void Words_of_which_none_can_be_looked_for_or_far_too_many_are_an_error()
    {
        ICompetenceIndex index = Filled(3);
        Assert.Throws<ArgumentException>(() => index.Plan(new Query { Words = ["de", "het", "!"] }));
        Assert.Throws<ArgumentException>(() => index.Plan(new Query { Words = [.. Enumerable.Range(0, Query.MaximumWords + 1).Select(i => $"woord{i}")] }));
        Assert.Empty(index.Search(new Query { Words = [.. Enumerable.Range(0, Query.MaximumWords).Select(i => $"woord{i}")] }).Hits);
    }

    [Fact]
    public void Nothing_of_a_text_can_be_read_back()
    {
        ICompetenceIndex index = Create(World.Taxonomy, World.Columns, new());
        index.Apply(Wishing("k", "Xylofonist bij het Zwartewaterkoor", 3, 0));
        Assert.Single(index.Search(new Query { Words = ["xylofonisten"] }).Hits);
        Assert.Null(index.Get("k")!.Text);
        byte[] snapshot = Snapshot(index, "positie");
        foreach (string read in new[] { Encoding.UTF8.GetString(snapshot), Encoding.Unicode.GetString(snapshot), Encoding.Unicode.GetString(snapshot.AsSpan(1)) })
        {
            Assert.DoesNotContain("xylo", read, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("water", read, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData(12)]
    [InlineData(16)]
    public void A_snapshot_of_another_version_of_the_format_or_the_analysis_is_refused_and_says_to_rebuild(int at)
    {
        // The header: its length in four bytes, eight bytes of name, the two versions; its hash follows it.
        byte[] snapshot = Snapshot(Filled(5), "positie");
        int length = BitConverter.ToInt32(snapshot);
        snapshot[at]--;
        SHA256.HashData(snapshot.AsSpan(sizeof(int), length)).CopyTo(snapshot, sizeof(int) + length);
        SnapshotResult result = Create(World.Taxonomy, World.Columns, new()).Load(new MemoryStream(snapshot));
        Assert.Equal(new SnapshotResult(false, null, "De momentopname is van een andere versie: bouw de index opnieuw op."), result);
    }

    [Fact]
    public void Five_hundred_requirements_and_none_are_answered()
    {
        List<Concept> concepts = [.. Enumerable.Range(0, 600).Select(i => new Concept($"c{i}", $"begrip {i}"))];
        Taxonomy taxonomy = Taxonomy.Build(concepts).Taxonomy!;
        ICompetenceIndex index = Create(taxonomy, ColumnSchema.Empty, new());
        index.Apply(Enumerable.Range(0, 400).Select(i => new Profile($"k{i:D3}", 1)
        {
            Competences = [.. Enumerable.Range(i, 100).Select(c => new HeldCompetence($"c{c}", 3))],
            WaitingSince = new DateOnly(2025, 1, 1).AddDays(-i),
        }));
        Query all = new() { Requirements = [.. Enumerable.Range(0, 500).Select(i => new Requirement($"c{i}", 2))] };
        Assert.Equal(10, index.Search(all).Hits.Count);
        Assert.Equal(["k399", "k398", "k397"], index.Search(new Query { Take = 3 }).Hits.Select(h => h.Key));
    }

    [Fact]
    public void A_snapshot_brings_back_everything_and_the_position_in_the_feed() =>
        Property.Holds(
            from profiles in ProfileLists
            from removals in Gen.Choose(0, 400).ListOf(5)
            from query in World.Query
            from later in World.Profile
            select (profiles, removals, query, later),
            x =>
            {
                ICompetenceIndex index = Create(World.Taxonomy, World.Columns, new());
                foreach (Profile profile in x.profiles)
                {
                    index.Apply(profile);
                }

                foreach (int key in x.removals)
                {
                    index.Remove(World.Key(key), 21);
                }

                ICompetenceIndex loaded = Create(World.Taxonomy, World.Columns, new());
                SnapshotResult result = loaded.Load(new MemoryStream(Snapshot(index, "segment-7/123")));
                return result == new SnapshotResult(true, "segment-7/123", null)
                    && Describe(index.Search(x.query)) == Describe(loaded.Search(x.query))
                    && index.Statistics.Profiles == loaded.Statistics.Profiles
                    && index.Statistics.Removed == loaded.Statistics.Removed
                    && index.Apply(x.later) == loaded.Apply(x.later)
                    && x.removals.All(key => loaded.Apply(new Profile(World.Key(key), 21)).Outcome == ApplyOutcome.Outdated);
            },
            tests: 60);

    [Fact]
    public void A_torn_snapshot_of_any_length_is_refused_and_changes_nothing()
    {
        ICompetenceIndex index = Create(World.Taxonomy, World.Columns, new());
        byte[] snapshot = Snapshot(Filled(5), "positie");
        index.Apply(new Profile("blijft", 1));
        for (int length = 0; length < snapshot.Length; length++)
        {
            SnapshotResult result = index.Load(new MemoryStream(snapshot, 0, length));
            Assert.False(result.Loaded);
            Assert.NotNull(result.Failure);
        }

        Assert.NotNull(index.Get("blijft"));
        Assert.False(index.Load(new MemoryStream([.. snapshot, 0])).Loaded);
        Assert.True(index.Load(new MemoryStream(snapshot)).Loaded);
    }

    [Fact]
    public void A_snapshot_with_any_byte_changed_is_refused()
    {
        ICompetenceIndex index = Create(World.Taxonomy, World.Columns, new());
        byte[] snapshot = Snapshot(Filled(5), "positie");
        for (int at = 0; at < snapshot.Length; at++)
        {
            foreach (byte flip in new byte[] { 1, 128 })
            {
                snapshot[at] ^= flip;
                SnapshotResult result = index.Load(new MemoryStream(snapshot));
                Assert.False(result.Loaded, $"byte {at}");
                Assert.NotNull(result.Failure);
                snapshot[at] ^= flip;
            }
        }
    }

    [Fact]
    public void A_snapshot_of_another_taxonomy_or_schema_is_refused()
    {
        byte[] snapshot = Snapshot(Filled(5), "positie");
        Taxonomy other = Taxonomy.Build([.. World.Taxonomy.Concepts, new Concept("nieuw", "nieuw")]).Taxonomy!;
        Assert.False(Create(other, World.Columns, new()).Load(new MemoryStream(snapshot)).Loaded);
        Assert.False(Create(World.Taxonomy, new ColumnSchema(World.Hours), new()).Load(new MemoryStream(snapshot)).Loaded);
    }

    [Fact]
    public async Task Readers_never_see_half_a_profile()
    {
        // Of every version all competences carry the same level, and the hours say the version.
        ICompetenceIndex index = Create(World.Taxonomy, World.Columns, new());
        Profile Version(int version) => new("k", version)
        {
            Competences = [.. Enumerable.Range(0, 10).Select(c => new HeldCompetence(World.Id(c), (version % 5) + 1))],
            Columns = new ColumnValuesBuilder(World.Columns).Set(World.Hours, version).Build(),
            Text = version % 2 == 0 ? "even" : "oneven",
        };
        index.Apply(Version(0));
        Query query = new() { Requirements = [new(World.Id(1), 1)] };
        using CancellationTokenSource done = new();
        Task<int> reading = Task.Run(() =>
        {
            int read = 0;
            while (!done.IsCancellationRequested || read == 0)
            {
                Profile seen = index.Get("k")!;
                Assert.Equal(seen.Version, (long)seen.Columns.Get(World.Hours)!.Value);
                Assert.All(seen.Competences, c => Assert.Equal((seen.Version % 5) + 1, c.Level));
                Hit hit = Assert.Single(index.Search(query).Hits);
                Assert.True(hit.Version >= seen.Version);
                Assert.All(index.Search(query with { Words = ["oneven"] }).Hits, h => Assert.Equal(1, h.Version % 2));
                read++;
            }

            return read;
        });
        for (int version = 1; version < 2_000; version++)
        {
            index.Apply(Version(version));
        }

        await done.CancelAsync();
        Assert.True(await reading > 0);
        Assert.Equal(1_999, index.Get("k")!.Version);
    }

    [Fact]
    public void A_plan_of_another_taxonomy_is_an_error()
    {
        Taxonomy other = Taxonomy.Build([new Concept("a", "a")]).Taxonomy!;
        QueryPlan plan = Create(other, World.Columns, new()).Plan(new Query());
        Assert.Throws<ArgumentException>(() => Create(World.Taxonomy, World.Columns, new()).Search(plan));
    }

    [Fact]
    public void A_requirement_that_the_taxonomy_lacks_is_named_and_stays_unfulfilled()
    {
        ICompetenceIndex index = Filled(50);
        QueryPlan plan = index.Plan(new Query { Requirements = [new(World.Id(1), 1), new("urn:onbekend", 1)] });
        Assert.Equal(["urn:onbekend"], plan.UnknownConcepts);
        Explanation explanation = plan.Explain(new Profile("k", 1) { Competences = [new(World.Id(1), 5), new("urn:onbekend", 5)] });
        CompetencePart part = Assert.Single(explanation.Competences, c => !c.Known);
        Assert.Equal((0, Relation.None), (part.Contribution, part.Relation));
        Assert.True(part.Weight > 0);
        Assert.Equal(0, explanation.Completeness);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(6, 10)]
    [InlineData(3, -1)]
    [InlineData(3, Query.MaximumTake + 1)]
    public void A_level_or_number_that_does_not_exist_is_an_error(int level, int take) =>
        Assert.Throws<ArgumentException>(() => Filled(1).Plan(new Query { Requirements = [new(World.Id(1), level)], Take = take }));

    private protected static string Describe(SearchResult result)
    {
        StringBuilder text = new();
        foreach (Hit hit in result.Hits)
        {
            text.Append(hit with { UnknownConditions = [] }).Append(string.Join(',', hit.UnknownConditions)).Append('\n');
        }

        return text.ToString();
    }

    private protected static bool SameHits(ICompetenceIndex index, Reference reference, Query query)
    {
        QueryPlan plan = index.Plan(query);
        SearchResult result = index.Search(plan);
        Assert.Equal(reference.Search(plan, index.Options.BandWidth), Describe(result));
        return result.Hits.All(h => index.Explain(plan, h.Key)!.Score == h.Score);
    }

    private static Profile Wishing(string key, string? text, int level, int waiting) => new(key, 1)
    {
        Competences = [new(World.Id(1), level, Evidence.ShownAtWork)],
        Text = text,
        WaitingSince = new DateOnly(2025, 1, 1).AddDays(waiting),
    };

    private static byte[] Snapshot(ICompetenceIndex index, string position)
    {
        using MemoryStream stream = new();
        index.Save(stream, position);
        return stream.ToArray();
    }

    private ICompetenceIndex Filled(int profiles)
    {
        ICompetenceIndex index = Create(World.Taxonomy, World.Columns, new());
        for (int i = 0; i < profiles; i++)
        {
            index.Apply(new Profile($"k{i}", 1)
            {
                Competences = [new(World.Id(i % World.ConceptCount), 3), new(World.Id((i * 7) % World.ConceptCount), 2)],
                Columns = new ColumnValuesBuilder(World.Columns).Set(World.Hours, i).Build(),
                Text = i % 2 == 0 ? "buiten" : null,
            });
        }

        return index;
    }
}
