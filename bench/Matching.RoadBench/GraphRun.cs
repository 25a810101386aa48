using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Azure.Core;
using Matching.Application;
using Matching.Application.Competences;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Azure;
using Matching.Azure.Notifications.Graph;
using Matching.Azure.Storage;
using Matching.Azurite;
using Matching.Domain;
using Matching.Domain.People;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Matching.RoadBench;

/// <summary>
/// Letters through a stand-in for Graph at the real limits. Storage and HTTP are real; the clock is not, so that half an hour of waiting takes
/// seconds. Each 97th request is dropped after accepting, each 50th throttled.
/// </summary>
internal static class GraphRun
{
    private const int Handlers = 24;

    public static async Task<int> RunAsync(int messages, int instances)
    {
        var folder = Directory.CreateTempSubdirectory("matching-bench-");
        await using var azurite = await AzuriteProcess.StartAsync(folder.FullName, Console.WriteLine, CancellationToken.None);
        var clock = new VirtualClock();
        await using var graph = await GraphServer.StartAsync(clock);
        var dropped = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var throttled = 0;
        graph.Decide = (number, id) =>
        {
            if (number % 50 == 0)
            {
                Interlocked.Increment(ref throttled);
                return new GraphAct.NotNow(429, "20");
            }

            return number % 97 == 0 && dropped.TryAdd(id, number) ? new GraphAct.AcceptAndDrop() : new GraphAct.Accept();
        };
        var requests = new RequestCounter();
        ServiceProvider Start()
        {
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddSingleton<TimeProvider>(clock);
            services.AddMatchingUseCases();
            services.AddMatchingStorage();
            services.AddSingleton(CompetenceCatalogue.Starter());
            services.AddSingleton(provider => new StorageClients(
                provider.GetRequiredService<IOptions<StorageOptions>>(), client => client.AddPolicy(requests, HttpPipelinePosition.PerRetry)));
            services.Configure<StorageOptions>(o => o.ConnectionString = azurite.ConnectionString);
            services.Configure<GraphOptions>(o =>
            {
                o.Mailbox = "werk@voorbeeld.nl";
                o.Credential = GraphCredential.None;
                o.BaseAddress = graph.Address;
            });
            return services.BuildServiceProvider();
        }

        var processes = Enumerable.Range(0, instances).Select(_ => Start()).ToList();
        await processes[0].GetRequiredService<StorageSetup>().RunAsync(CancellationToken.None);
        var posts = processes.Select(p => p.GetRequiredService<IPostOffice>()).ToList();
        var taken = 0;
        var (start, before, watch) = (clock.GetUtcNow(), requests.Count, Stopwatch.StartNew());

        var deliveries = await VirtualQueue.RunAsync(messages, Handlers, clock, async i =>
        {
            try
            {
                // Whoever is free takes a message from the queue.
                await posts[Interlocked.Increment(ref taken) % instances].DeliverAsync(Letter(i, start), CancellationToken.None);
                return null;
            }
            catch (PostponedException e)
            {
                return e.Delay;
            }
        });

        var times = graph.Mails.GroupBy(m => m.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var moments = graph.Mails.Select(m => m.At).Order().ToList();
        var most = moments.Select((at, i) => moments.Skip(i).TakeWhile(later => later < at.AddMinutes(1)).Count()).Max();
        var tables = requests.Count - before;

        // Each delivery is taken from the queue and deleted; each but the last of a message is put back.
        var queue = (deliveries * 2) + (deliveries - messages);
        Say($"instances {instances}, messages {messages}, arrived {times.Count}, lost {messages - times.Count}");
        Say($"twice {times.Values.Count(t => t > 1)}, dropped after accepting {dropped.Count}, throttled {throttled}");
        Say($"most at once {graph.MostAtOnce}, most in a minute {most}");
        Say($"time at the limits {clock.GetUtcNow() - start:hh\\:mm\\:ss}, wall clock {watch.Elapsed.TotalSeconds:0.0} s");
        Say($"deliveries from the queue {deliveries}; table transactions a message {(double)tables / messages:0.00}, queue transactions a message {(double)queue / messages:0.00}");
        foreach (var process in processes) await process.DisposeAsync();
        folder.Delete(recursive: true);
        return times.Count == messages ? 0 : 1;
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static Letter Letter(int number, DateTimeOffset at) => new(
        Id<Message>.From("meting", number.ToString(CultureInfo.InvariantCulture)),
        "kand-" + number.ToString(CultureInfo.InvariantCulture),
        EmailAddress.Parse("iemand@voorbeeld.nl"),
        EmailAddress.Parse("coach@voorbeeld.nl"),
        new LetterContent("vraag", 1, "Een vraag voor u", "Wilt u dit werk?", "<p>Wilt u dit werk?</p>"),
        at);
}
