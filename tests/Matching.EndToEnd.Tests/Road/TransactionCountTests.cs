using System.Diagnostics;
using System.Text.Json.Nodes;
using Matching.Domain.Access;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Road;

/// <summary>Storage transactions are the bill: each operation has its number. Asking queues for messages is part of the idle hour.</summary>
[Collection(RoadCollection.Name)]
public sealed class TransactionCountTests(CountingRoadFixture fixture, AzuriteFixture azurite, Xunit.Abstractions.ITestOutputHelper output) : IClassFixture<CountingRoadFixture>
{
    /// <summary>How many wait on the clock in an idle host: a listener for each queue, the timer, and the renewal of its lock.</summary>
    private const int Waiting = 6;

    private readonly Scene _scene = fixture.NewScene();

    private RoadHost Host => fixture.Host;

    [Fact]
    public async Task Posting_a_vacancy_that_fits_nobody()
    {
        await WarmUpAsync();
        await PostVacancyAsync("1811 AA");
        await Host.DrainAsync();

        await CostsAsync(15, () => PostVacancyAsync("1811 AA"));
    }

    [Fact]
    public async Task Posting_a_vacancy_for_an_employer_who_is_not_on_record()
    {
        await WarmUpAsync();

        await CostsAsync(22, () => PostVacancyAsync("1811 AA"));
    }

    [Fact]
    public async Task A_contact_who_leaves_with_one_vacancy()
    {
        await WarmUpAsync();
        await PostVacancyAsync("1811 AA");
        var path = $"v1/werkgevers/{_scene.Employer}";
        var contact = (string)(await Host.GetAsync(path, Role.Employer, _scene.Employer)).Expect(200).Json["eersteContactpersoonId"]!;
        (await Host.PostAsync(path + "/contactpersonen", Role.Employer, _scene.Employer, new JsonObject { ["naam"] = "Robin", ["telefoon"] = "055 000 02 00" })).Expect(200);
        await Host.DrainAsync();

        await CostsAsync(23, async () => (await Host.PostAsync($"{path}/contactpersonen/{contact}/vertrek", Role.Employer, _scene.Employer, new JsonObject())).Expect(200));
    }

    [Fact]
    public async Task Posting_a_vacancy_that_fits_one_candidate()
    {
        await WarmUpAsync();
        await PostVacancyAsync("1811 AA");
        await RegisterAsync("8911 AB");
        await Host.DrainAsync();

        await CostsAsync(28, () => PostVacancyAsync("8911 AB"));
    }

    [Fact]
    public async Task Registering_a_candidate_who_fits_nothing()
    {
        await WarmUpAsync();

        await CostsAsync(18, () => RegisterAsync("6211 AA"));
    }

    [Fact]
    public async Task Putting_a_candidate_forward_letter_included()
    {
        var (_, _, proposal) = await _scene.ProposedAsync();
        await Host.DrainAsync();

        await CostsAsync(30, async () => (await _scene.AssessAsync(proposal, "voordragen")).Expect(200));
    }

    [Fact]
    public async Task Finding_a_candidate_not_for_this_job()
    {
        var (_, _, proposal) = await _scene.ProposedAsync();
        await Host.DrainAsync();

        await CostsAsync(12, async () => (await _scene.AssessAsync(proposal, "nietVoorDezeBaan", "Te ver.")).Expect(200));
    }

    [Fact]
    public async Task Answering_by_link()
    {
        var (_, _, _, link) = await _scene.AskedAsync();
        await Host.DrainAsync();

        await CostsAsync(4, async () => (await Host.SendAsync(HttpMethod.Get, link, null)).Expect(200));
        await CostsAsync(16, async () => (await _scene.PressAsync(link, "ja")).Expect(200));
    }

    [Fact]
    public async Task Reading_an_inbox()
    {
        await _scene.ProposedAsync();
        await Host.DrainAsync();

        await CostsAsync(1, () => _scene.InboxAsync());
    }

    [Fact]
    public async Task An_idle_hour()
    {
        var clock = new SteppedClock();
        await using var host = await RoadHost.StartAsync(azurite.ConnectionString, AzuriteFixture.NewPrefix(), builder =>
        {
            builder.Configuration["AzureFunctionsJobHost:extensions:queues:maxPollingInterval"] = "00:00:30";
            builder.Services.AddSingleton<TimeProvider>(clock);
        });
        await PassAsync(host, clock, TimeSpan.FromMinutes(3));
        var (app, runtime) = (host.AppRequests.All.Count, host.RuntimeRequests.All.Count);

        await PassAsync(host, clock, TimeSpan.FromHours(1));

        var polls = host.RuntimeRequests.All.Skip(runtime).Count(r => r.IsPoll);
        var rest = host.RuntimeRequests.All.Skip(runtime).Count(r => !r.IsPoll) + host.AppRequests.All.Skip(app).Count();
        output.WriteLine($"{polls} polls, {rest} others");
        Assert.InRange(polls, 460, 484);
        Assert.InRange(rest, 100, 150);
    }

    /// <summary>Lets time pass on the clock, waiting after each step until everybody who works has finished and waits again.</summary>
    private static async Task PassAsync(RoadHost host, SteppedClock clock, TimeSpan time)
    {
        var end = clock.GetUtcNow() + time;
        while (clock.GetUtcNow() < end)
        {
            // Whoever is not waiting yet would miss its time.
            var watch = Stopwatch.StartNew();
            while (clock.Armed < Waiting || host.AppRequests.IsBusy || host.RuntimeRequests.IsBusy)
            {
                Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Armed} wait where {Waiting} should.");
                await Task.Delay(TimeSpan.FromMilliseconds(1));
            }

            clock.Step();
        }
    }

    private async Task WarmUpAsync()
    {
        await fixture.NewScene().ProposedAsync();
        await Host.DrainAsync();
    }

    private async Task PostVacancyAsync(string postcode)
    {
        var vacancy = _scene.Vacancy();
        vacancy["postcode"] = postcode;
        (await Host.PostAsync("v1/vacatures", Role.Employer, _scene.Employer, vacancy)).Expect(201);
    }

    private async Task RegisterAsync(string postcode)
    {
        JsonNode candidate = _scene.Candidate();
        candidate["persoon"]!["postcode"] = postcode;
        (await Host.PostAsync("v1/kandidaten", Role.Coach, _scene.Coach, candidate)).Expect(201);
    }

    private async Task CostsAsync(int expected, Func<Task> act)
    {
        var (app, runtime) = (Host.AppRequests.All.Count, Host.RuntimeRequests.All.Count);
        await act();
        await Host.DrainAsync();
        List<StorageRequest> made = [.. Host.AppRequests.All.Skip(app).Where(r => !r.IsQueueCount), .. Host.RuntimeRequests.All.Skip(runtime).Where(r => !r.IsPoll)];
        Assert.True(made.Count == expected, $"{made.Count} where {expected} were expected:\n{string.Join('\n', made)}");
    }
}
