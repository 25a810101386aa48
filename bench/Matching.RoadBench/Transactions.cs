using Matching.Domain.Access;
using Matching.Functions.Candidates;
using Matching.Functions.Proposals;
using Matching.Functions.Vacancies;

namespace Matching.RoadBench;

/// <summary>Storage transactions of the steps of the road, with what the queues do about them; polling left out.</summary>
internal static class Transactions
{
    public static async Task<int> RunAsync()
    {
        await using var host = await BenchHost.StartAsync(TimeSpan.FromMilliseconds(100));
        var coach = host.Api.As(Role.Coach, Inputs.Coach);
        var employer = host.Api.As(Role.Employer, Inputs.Employer);

        async Task CountAsync(string what, Func<Task> act)
        {
            await host.DrainAsync();
            var before = host.Requests.Count;
            await act();
            await host.DrainAsync();
            Console.WriteLine($"{what}: {host.Requests.Count - before}");
        }

        Task PostAsync(string key, string postcode) =>
            employer.PostAsync<Vacature>("v1/vacatures", Inputs.Vacancy with { Postcode = postcode }, key, CancellationToken.None);

        await PostAsync("eerste", "1811 AA");
        await CountAsync("vacancy posted, fits nobody", () => PostAsync("geen", "1811 AA"));
        await CountAsync("candidate registered, fits nothing", () => coach.PostAsync<Kandidaat>("v1/kandidaten", Inputs.Candidate, "k", CancellationToken.None));
        await CountAsync("vacancy posted, fits one candidate", () => PostAsync("een", "7311 AB"));
        var inbox = await coach.ListAsync<MatchvoorstelInLijst>("v1/matchvoorstellen", CancellationToken.None);
        await CountAsync("put forward, letter included", () => coach.PostAsync<Matchvoorstel>(
            $"v1/matchvoorstellen/{inbox[0].Id}/beoordeling", new BeoordelingInvoer { Oordeel = Oordeel.Voordragen }, "b", CancellationToken.None));
        await CountAsync("yes recorded", () => coach.PostAsync<Matchvoorstel>(
            $"v1/matchvoorstellen/{inbox[0].Id}/antwoord", new AntwoordInvoer { Antwoord = Antwoord.Ja }, "a", CancellationToken.None));
        return 0;
    }
}
