using System.Diagnostics;
using System.Globalization;
using Matching.Domain.Access;
using Matching.Functions.Candidates;
using Matching.Functions.Http;
using Matching.Functions.Proposals;
using Matching.Functions.Vacancies;

namespace Matching.RoadBench;

/// <summary>A coach's inbox of many proposals: what reading it costs. A page holds at most 100; the whole list is read for each.</summary>
internal static class InboxRun
{
    private const int CandidatesEach = 10;
    private const int Reads = 50;
    private const string Page = "v1/matchvoorstellen?aantal=100";

    public static async Task<int> RunAsync(int proposals)
    {
        await using var host = await BenchHost.StartAsync(TimeSpan.FromMilliseconds(100));
        var coach = host.Api.As(Role.Coach, Inputs.Coach);
        var employer = host.Api.As(Role.Employer, Inputs.Employer);
        for (var i = 0; i < CandidatesEach; i++)
            await coach.PostAsync<Kandidaat>("v1/kandidaten", Inputs.Candidate, string.Create(CultureInfo.InvariantCulture, $"k{i}"), CancellationToken.None);
        await host.DrainAsync();
        for (var i = 0; i < proposals / CandidatesEach; i++)
            await employer.PostAsync<Vacature>("v1/vacatures", Inputs.Vacancy, string.Create(CultureInfo.InvariantCulture, $"v{i}"), CancellationToken.None);
        await host.DrainAsync();

        var times = new List<double>();
        var before = host.Requests.Count;
        for (var i = 0; i < Reads; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await coach.GetAsync<Collection<MatchvoorstelInLijst>>(Page, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        var transactions = (host.Requests.Count - before) / (double)Reads;
        var found = (await coach.GetAsync<Collection<MatchvoorstelInLijst>>(Page, CancellationToken.None)).Totaal;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"proposals={found} transactions={transactions:0.#} p50_ms={times[Reads / 2]:0.#} p95_ms={times[Reads * 95 / 100]:0.#}"));
        return 0;
    }
}
