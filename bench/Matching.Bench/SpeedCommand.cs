using System.Diagnostics;
using System.Globalization;
using Matching.Search;

namespace Matching.Bench;

/// <summary>Times an engine on one thread.</summary>
internal static class SpeedCommand
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private const int Queries = 400;
    private const int Rounds = 5;
    private const int Updates = 2_000;
    private const int TermsOfRequirement = 5;
    private const int WordsOfText = 20;

    public static int Run(Arguments arguments)
    {
        int count = arguments.Number("profiles", 100_000);
        int terms = arguments.Number("terms", 30);
        SyntheticRegion region = new();
        bool texts = arguments.Has("texts");
        Profile[] profiles = region.Profiles(count);
        if (texts)
        {
            profiles = [.. profiles.Select(p => p with { Text = string.Join(' ', region.Words(WordsOfText)) })];
        }

        ICompetenceIndex index = Engine.Create(arguments, region.Taxonomy, region.Columns, new());
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long start = Stopwatch.GetTimestamp();
        index.Apply(profiles);
        double build = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)count;
        GC.KeepAlive(profiles);
        profiles = [];
        double load = SnapshotLoad(arguments, region, index);
        QueryPlan[] withoutConditions = Plans(index, region, terms, conditions: false);
        QueryPlan[] withConditions = Plans(index, region, terms, conditions: true);
        List<(string Conditions, Percentiles Search, Percentiles? Retrieved)> searches =
        [
            ("off", Search(index, withoutConditions), Engine.Retrieved(index, withoutConditions)),
            ("on", Search(index, withConditions), Engine.Retrieved(index, withConditions)),
        ];
        if (texts)
        {
            QueryPlan[] words = [.. Enumerable.Range(0, Queries).Select(_ => index.Plan(new Query { Words = region.Words(2) }))];
            QueryPlan[] both = [.. withConditions.Select(p => index.Plan(p.Query with { Words = region.Words(2) }))];
            searches.Add(("two-words-alone", Search(index, words), Engine.Retrieved(index, words)));
            searches.Add(("on-and-two-words", Search(index, both), Engine.Retrieved(index, both)));
        }

        Percentiles update = Update(region, index);
        foreach ((string conditions, Percentiles search, Percentiles? retrieved) in searches)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"profiles={count} terms={terms} conditions={conditions} p50_us={search.P50:F0} p99_us={search.P99:F0} "
                + $"bytes_per_profile={bytes:F0} build_ms={build:F0} snapshot_load_ms={load:F0} "
                + $"update_us={update.P50:F0} update_p99_us={update.P99:F0}")
                + (retrieved is null ? "" : string.Create(CultureInfo.InvariantCulture, $" retrieved_p50={retrieved.P50:F0} retrieved_p99={retrieved.P99:F0}")));
        }

        return 0;
    }

    private static QueryPlan[] Plans(ICompetenceIndex index, SyntheticRegion region, int terms, bool conditions)
    {
        int requirements = Math.Max(1, terms / TermsOfRequirement);
        return [.. Enumerable.Range(0, Queries).Select(_ => Trimmed(index, region.Query(requirements, conditions), terms))];
    }

    /// <summary>A plan with exactly so many pairs of a competence asked for and a concept that counts towards it, the nearest ones.</summary>
    private static QueryPlan Trimmed(ICompetenceIndex index, Query query, int terms)
    {
        QueryPlan plan = index.Plan(query);
        int left = terms;
        PlannedRequirement[] trimmed = new PlannedRequirement[plan.Requirements.Length];
        for (int r = 0; r < trimmed.Length; r++)
        {
            int share = left / (trimmed.Length - r);
            trimmed[r] = plan.Requirements[r] with { Substitutes = [.. plan.Requirements[r].Substitutes.Take(share)] };
            left -= trimmed[r].Substitutes.Length;
        }

        return plan.WithRequirements(trimmed);
    }

    private static Percentiles Search(ICompetenceIndex index, QueryPlan[] plans)
    {
        // The runtime compiles hot code again in the background: measuring before it is done would measure the compiler.
        long begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin) < WarmUp)
        {
            foreach (QueryPlan plan in plans)
            {
                index.Search(plan);
            }
        }

        List<double> microseconds = [];
        for (int round = 0; round < Rounds; round++)
        {
            foreach (QueryPlan plan in plans)
            {
                long start = Stopwatch.GetTimestamp();
                index.Search(plan);
                microseconds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        return new Percentiles(microseconds);
    }

    private static double SnapshotLoad(Arguments arguments, SyntheticRegion region, ICompetenceIndex index)
    {
        using MemoryStream snapshot = new();
        index.Save(snapshot, "bench");
        snapshot.Position = 0;
        ICompetenceIndex loaded = Engine.Create(arguments, region.Taxonomy, region.Columns, new());
        long start = Stopwatch.GetTimestamp();
        SnapshotResult result = loaded.Load(snapshot);
        double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return result.Loaded ? elapsed : throw new InvalidOperationException(result.Failure);
    }

    /// <summary>From the call until the new version is found.</summary>
    private static Percentiles Update(SyntheticRegion region, ICompetenceIndex index)
    {
        List<double> microseconds = [];
        for (int i = 0; i < Updates; i++)
        {
            Profile profile = region.Profile(2);
            long start = Stopwatch.GetTimestamp();
            index.Apply(profile);
            Profile? found = index.Get(profile.Key);
            microseconds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            if (found?.Version != 2)
            {
                throw new InvalidOperationException("An update was not visible.");
            }
        }

        return new Percentiles(microseconds);
    }
}
