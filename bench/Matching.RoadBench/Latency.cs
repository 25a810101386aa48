using System.Diagnostics;
using System.Globalization;
using Matching.Domain.Access;
using Matching.Functions.Candidates;
using Matching.Functions.Proposals;
using Matching.Functions.Vacancies;

namespace Matching.RoadBench;

/// <summary>Time from POST of a vacancy to the proposal in a coach's inbox.</summary>
internal static class Latency
{
    public static async Task<int> RunAsync(int posts, TimeSpan polling)
    {
        await using var host = await BenchHost.StartAsync(polling);
        var coach = host.Api.As(Role.Coach, Inputs.Coach);
        var employer = host.Api.As(Role.Employer, Inputs.Employer);
        await coach.PostAsync<Kandidaat>("v1/kandidaten", Inputs.Candidate, "k", CancellationToken.None);
        await host.DrainAsync();
        var times = new List<double>();
        for (var i = -2; i < posts; i++)
        {
            var watch = Stopwatch.StartNew();
            var vacancy = await employer.PostAsync<Vacature>("v1/vacatures", Inputs.Vacancy, string.Create(CultureInfo.InvariantCulture, $"v{i}"), CancellationToken.None);
            while ((await coach.ListAsync<MatchvoorstelInLijst>("v1/matchvoorstellen", CancellationToken.None)).All(p => p.VacatureId != vacancy.Id)) await Task.Delay(5);
            if (i >= 0) times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{posts} vacancies, polling at most every {polling.TotalMilliseconds:0} ms: median {times[posts / 2]:0} ms, 95th percentile {times[posts * 95 / 100]:0} ms"));
        return 0;
    }
}
