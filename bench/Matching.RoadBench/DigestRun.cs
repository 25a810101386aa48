using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Azure.Core;
using Matching.Application;
using Matching.Application.Competences;
using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Placements;
using Matching.Application.Proposals;
using Matching.Application.Referrals;
using Matching.Application.Storage;
using Matching.Azure;
using Matching.Azure.Storage;
using Matching.Azurite;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.FollowUp;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Proposals;
using Matching.Domain.Referrals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Matching.RoadBench;

/// <summary>The digests of one morning, each with proposals, tasks, placements and referrals, into the local mailbox.</summary>
internal static class DigestRun
{
    /// <summary>How many messages the host works on at once.</summary>
    private const int Handlers = 16;

    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync(int coaches)
    {
        var folder = Directory.CreateTempSubdirectory("matching-bench-");
        await using var azurite = await AzuriteProcess.StartAsync(folder.FullName, Console.WriteLine, CancellationToken.None);
        var requests = new RequestCounter();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new StoppedClock());
        services.AddMatchingUseCases();
        services.AddMatchingStorage();
        services.AddSingleton(CompetenceCatalogue.Starter());
        services.AddSingleton(provider => new StorageClients(
            provider.GetRequiredService<IOptions<StorageOptions>>(), client => client.AddPolicy(requests, HttpPipelinePosition.PerRetry)));
        services.Configure<StorageOptions>(o => o.ConnectionString = azurite.ConnectionString);
        services.Configure<LinkOptions>(o =>
        {
            o.BaseAddress = new Uri("https://matching.voorbeeld.nl");
            o.Key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(LinkSigner.LeastKeyBytes));
        });
        services.Configure<OrganisationOptions>(o => (o.Name, o.Phone, o.Email) = ("Werk in de regio", "0570 123456", "contact@voorbeeld.nl"));
        await using var process = services.BuildServiceProvider();
        await process.GetRequiredService<StorageSetup>().RunAsync(CancellationToken.None);
        for (var i = 0; i < coaches; i++) await GivenAsync(process, i);

        var (before, watch) = (requests.Count, Stopwatch.StartNew());
        var asked = await process.GetRequiredService<SendDigests>().RunInMorningAsync(CancellationToken.None);
        var (asking, askingTook) = (requests.Count - before, watch.Elapsed);

        var queue = process.GetRequiredService<StorageClients>().Queue(QueueName.Notifications);
        var digests = process.GetRequiredService<WriteDigests>();
        before = requests.Count;
        var taken = 0;
        while ((await queue.ReceiveMessagesAsync(Handlers, TimeSpan.FromMinutes(5))).Value is { Length: > 0 } messages)
        {
            await Task.WhenAll(messages.Select(async received =>
            {
                if (!MessageCodec.TryRead(received.Body.ToString(), out var message) || message is not Message.SendDigest digest) throw new InvalidOperationException("Another message.");
                await digests.HandleAsync(digest, CancellationToken.None);
                await queue.DeleteMessageAsync(received.MessageId, received.PopReceipt);
            }));
            taken += messages.Length;
        }

        var letters = (await process.GetRequiredService<IMailbox>().ReadAsync(CancellationToken.None)).Count;
        Say($"coaches {coaches}, asked {asked}, handled {taken}, digests {letters}");
        Say($"asking {askingTook.TotalSeconds:0.00} s, {asking} transactions; writing {(watch.Elapsed - askingTook).TotalSeconds:0.00} s, {(double)(requests.Count - before) / coaches:0.00} transactions a coach (taking from the queue left out)");
        folder.Delete(recursive: true);
        return letters == coaches ? 0 : 1;
    }

    private static async Task GivenAsync(ServiceProvider process, int number)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        var worker = new Worker(Id<Worker>.Parse("coach-" + name), 1, Line.Parse("Coach " + name), PhoneNumber.Parse("0570 123456"), EmailAddress.Parse($"coach{name}@voorbeeld.nl"));
        await process.GetRequiredService<IAggregateStore<Worker>>().CommitAsync(
            new Commit<Worker> { State = worker, ExpectedETag = null, By = Actor.System, At = Morning, Event = "gegeven", Effects = [] }, CancellationToken.None);
        var views = process.GetRequiredService<IViewStore>();
        var day = DateOnly.FromDateTime(Morning.UtcDateTime);
        string[] reasons = ["‘Snoeien’ staat in het profiel: zelfstandig, getoond op het werk.", "‘Maaien’ staat in het profiel: na uitleg, zelf genoemd.", "‘Schoffelen’ staat in het profiel: met hulp, zelf genoemd."];
        await views.PutManyAsync(
            [
                .. Rows(ProposalLists.Of(worker.Id), 30, i => new ProposalItem(
                    $"vst-{name}-{i}", i < 6 ? ProposalStatus.Proposed : ProposalStatus.PutForward, "vac-1", "Medewerker groen", $"kand-{name}-{i}", 700_000, FitBand.Well,
                    reasons, [], Morning.AddHours(-4), Morning.AddDays(-90), AskChannel.Message)),
                .. Rows(TaskLists.Of(worker.Id), 15, i => new WorkTaskItem(
                    $"taak-{name}-{i}", WorkTaskKind.CallCandidate, WorkTaskStatus.Open, null, SubjectKind.Candidate, $"kand-{name}-{i}", $"kand-{name}-{i}", worker.Id.Value, day.AddDays(i - 5), Morning.AddDays(-6))),
                .. Rows(PlacementLists.Of(worker.Id), 40, i => new PlacementItem(
                    $"plts-{name}-{i}", PlacementStatus.Active, $"kand-{name}-{i}", "wg-1", "Medewerker groen", Route.Supported, day.AddDays(-100), 24m, null,
                    i < 4 ? AttentionBand.Amber : AttentionBand.Green, day.AddDays(i))),
                .. Rows(ReferralLists.Of(worker.Id), 5, i => new ReferralItem(
                    $"verw-{name}-{i}", ReferralStatus.Sent, $"kand-{name}-{i}", "gem-1", MunicipalFunction.Match, "prt-1", Morning.AddDays(-3), AskChannel.Message, 0, day.AddDays(2))),
            ],
            CancellationToken.None);
    }

    private static IEnumerable<ViewRow> Rows<T>(string list, int count, Func<int, T> body)
        where T : notnull => Enumerable.Range(0, count).Select(i => new ViewRow(list, "rij-" + i.ToString(CultureInfo.InvariantCulture), 1, true, ViewBody.Write(body(i))));

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Morning;
    }
}
