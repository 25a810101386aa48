using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Matching.Application.Storage;
using Matching.Azure.Storage;
using Matching.Azurite;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Competences;
using Matching.Domain.Geography;
using Matching.Domain.People;
using Matching.Domain.Work;
using Matching.Functions.Http.Json;
using Matching.Local.Commands;
using Matching.Local.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.RoadBench;

/// <summary>Time from process start to the first answer, and to the first proposal, with candidates in storage.</summary>
internal static class ProcessStart
{
    private const int AtOnce = 16;

    public static async Task<int> RunAsync(int candidates)
    {
        var folder = Directory.CreateTempSubdirectory("matching-bench-");
        try
        {
            await MeasureAsync(candidates, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(int candidates, string folder)
    {
        await using var azurite = await AzuriteProcess.StartAsync(Path.Combine(folder, "opslag"), Console.WriteLine, CancellationToken.None);
        await FillAsync(azurite.ConnectionString, candidates);
        foreach (var run in new[] { "first start", "second start (with a snapshot from 2,000 candidates on)" })
        {
            var (answer, proposal) = await MeasureAsync(azurite.ConnectionString, Path.Combine(folder, "data"));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{candidates} candidates, {run}: first answer after {answer.TotalSeconds:0.00} s, first proposal after {proposal.TotalSeconds:0.00} s"));
        }
    }

    private static async Task FillAsync(string storage, int candidates)
    {
        var settings = new LocalSettings { Storage = storage, LinkKey = Convert.ToBase64String(new byte[32]) };
        using var tokens = new DevelopmentTokens(System.Security.Cryptography.ECDsa.Create());
        using var host = LocalHost.CreateBuilder(settings, tokens).Build();
        await host.Services.GetRequiredService<StorageSetup>().RunAsync(CancellationToken.None);
        var store = host.Services.GetRequiredService<IAggregateStore<Candidate>>();
        await Parallel.ForEachAsync(Enumerable.Range(0, candidates), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, stop) =>
            await store.CommitAsync(new Commit<Candidate> { State = Person(i), ExpectedETag = null, By = Actor.System, At = DateTimeOffset.UnixEpoch, Event = "meting" }, stop));
    }

    private static Candidate Person(int number) => new()
    {
        Id = Id<Candidate>.From("meting", number.ToString(CultureInfo.InvariantCulture)),
        Version = 1,
        Involvements = [new(Id<Worker>.Parse(Inputs.Coach), InvolvementRole.Consulent, IsPrimary: true, new DateOnly(2026, 1, 5), Until: null)],
        Status = CandidateStatus.Active,
        WaitingSince = DateTimeOffset.UnixEpoch.AddDays(20_000 + (number % 300)),
        ConfirmedAt = DateTimeOffset.UnixEpoch.AddDays(20_000),
        Profile = new MatchingProfile
        {
            Competences =
            [
                new HeldCompetence(ConceptId.Parse(number % 10 == 0 ? "mt:groen-snoeien" : "mt:schoonmaak-dweilen"), (CompetenceLevel)(1 + (number % 5)), Evidence.Stated),
                new HeldCompetence(ConceptId.Parse("mt:inpakken-doos"), CompetenceLevel.AfterInstruction, Evidence.ShownAtWork),
            ],
            Hours = HoursRange.Of(16, 32),
            Days = Weekdays.WorkingWeek,
            AvailableFrom = new DateOnly(2026, 1, 5),
            Home = PostalArea.Parse("7311"),
            Travel = new TravelReach(TravelMeans.Bicycle, 10),
        },
    };

    private static async Task<(TimeSpan Answer, TimeSpan Proposal)> MeasureAsync(string storage, string data)
    {
        var port = AzuriteProcess.FreePorts(1)[0].ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        string[] arguments = ["exec", typeof(CommandLine).Assembly.Location, "--no-demo", "--port", port, "--storage", storage, "--data", data];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            while (!await AnswersAsync(http)) await Task.Delay(10);
            var answer = watch.Elapsed;
            var proposal = await ProposeAsync(http, watch);
            return (answer, proposal);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("v1/gezondheid", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<TimeSpan> ProposeAsync(HttpClient http, Stopwatch watch)
    {
        var employer = await http.GetStringAsync(new Uri($"ontwikkel/token?rol=werkgever&id={Inputs.Employer}", UriKind.Relative));
        var coach = await http.GetStringAsync(new Uri($"ontwikkel/token?rol=coach&id={Inputs.Coach}", UriKind.Relative));
        using var post = new HttpRequestMessage(HttpMethod.Post, "v1/vacatures") { Content = JsonContent.Create(Inputs.Vacancy, options: ApiJson.Options) };
        post.Headers.Authorization = new AuthenticationHeaderValue("Bearer", employer);
        using var posted = await http.SendAsync(post);
        var vacancy = (await posted.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Functions.Vacancies.Vacature>(ApiJson.Options))!.Id;
        while (true)
        {
            using var look = new HttpRequestMessage(HttpMethod.Get, "v1/matchvoorstellen?aantal=100");
            look.Headers.Authorization = new AuthenticationHeaderValue("Bearer", coach);
            using var inbox = await http.SendAsync(look);
            if ((await inbox.Content.ReadAsStringAsync()).Contains(vacancy, StringComparison.Ordinal)) return watch.Elapsed;
            await Task.Delay(10);
        }
    }
}
