using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Matching.Application.Candidates;
using Matching.Application.Competences;
using Matching.Application.Indexing;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Storage;
using Matching.Azure;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Matching.Application.Tests.Promises;

/// <summary>One storage of its own, and the processes that work on it.</summary>
internal sealed partial class World : IAsyncDisposable
{
    private static readonly CompetenceCatalogue Catalogue = CompetenceCatalogue.Starter();

    private readonly string _connection;
    private readonly string _prefix = AzuriteFixture.NewPrefix();
    private readonly List<ServiceProvider> _processes = [];

    private World(string connection)
    {
        _connection = connection;
        Healthy = StartProcess(StorageFaults.None);
    }

    public FakeClock Clock { get; } = new();

    /// <summary>A process in which nothing goes wrong.</summary>
    public IServiceProvider Healthy { get; private set; }

    public static async Task<World> CreateAsync(string connection)
    {
        var world = new World(connection);
        await world.Get<StorageSetup>().RunAsync(CancellationToken.None);
        return world;
    }

    public T Get<T>()
        where T : notnull => Healthy.GetRequiredService<T>();

    /// <summary>Starts a process, whose storage calls go through the given transport.</summary>
    public IServiceProvider StartProcess(StorageFaults faults, Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddMatchingUseCases();
        services.AddMatchingStorage();
        services.AddSingleton(Catalogue);
        services.AddSingleton(provider => new StorageClients(provider.GetRequiredService<IOptions<StorageOptions>>(), faults.Install));
        services.Configure<StorageOptions>(o =>
        {
            o.ConnectionString = _connection;
            o.Prefix = _prefix;
        });
        services.Configure<LinkOptions>(o =>
        {
            o.BaseAddress = new Uri("https://matching.example.nl");
            o.Key = Convert.ToBase64String(new byte[LinkSigner.LeastKeyBytes]);
        });
        services.Configure<OrganisationOptions>(o =>
        {
            o.Name = "Werk in de regio";
            o.Phone = "0570 123456";
            o.Email = "contact@example.nl";
        });
        configure?.Invoke(services);
        var process = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        _processes.Add(process);
        return process;
    }

    /// <summary>The healthy process stops and another one starts, some time later.</summary>
    public void Restart()
    {
        Clock.Advance(TimeSpan.FromMinutes(2));
        Healthy = StartProcess(StorageFaults.None);
    }

    /// <summary>Saves a state as if it had always been there, with its rows in the lists.</summary>
    public async Task GivenAsync<T>(T state)
        where T : class, IAggregate<T>
    {
        var store = Get<IAggregateStore<T>>();
        var former = state.Version == 1 ? null : await store.FindAsync(state.Id, CancellationToken.None);
        var commit = new Commit<T> { State = state, ExpectedETag = former?.ETag, By = Actor.System, At = Clock.GetUtcNow(), Event = "gegeven" };
        Assert.Equal(CommitOutcome.Saved, await store.CommitAsync(commit, CancellationToken.None));
        foreach (var row in Healthy.GetServices<IProjector<T>>().SelectMany(p => p.Project(state)))
            await Get<IViewStore>().PutAsync(row, CancellationToken.None);
    }

    public Task SendAsync(Message message) => Get<IMessageQueues>().SendAsync(message, TimeSpan.Zero, CancellationToken.None);

    /// <summary>Delivers messages as the host does until there are none, and lets time pass for those that are sent on with a delay.</summary>
    /// <param name="times">How often each message is delivered.</param>
    /// <param name="lastQueueFirst">Which queue is read first.</param>
    public async Task DeliverAllAsync(int times = 1, bool lastQueueFirst = false)
    {
        var queues = Enum.GetValues<QueueName>();
        if (lastQueueFirst) Array.Reverse(queues);
        for (var round = 0; await DeliverOnceAsync(queues, times); round++)
        {
            Assert.True(round < 20, "Messages keep coming.");
            Clock.Advance(EraseUnregistered.Patience);
        }
    }

    private async Task<bool> DeliverOnceAsync(IReadOnlyList<QueueName> names, int times)
    {
        var any = false;
        foreach (var name in names)
        {
            var queue = Get<StorageClients>().Queue(name);
            var received = await queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5));
            foreach (var message in received.Value)
            {
                any = true;
                for (var i = 0; i < times; i++) await Get<MessageReceiver>().ReceiveAsync(message.Body.ToString(), CancellationToken.None);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }

        return any;
    }

    /// <summary>Everything that is stored, without moments, as lines in a fixed order.</summary>
    public async Task<IReadOnlyList<string>> DescribeAsync()
    {
        var lines = new List<string>();
        foreach (var table in Get<StorageClients>().Tables)
        {
            await foreach (var row in table.QueryAsync<TableEntity>())
            {
                var properties = row
                    .Where(p => p.Key is not ("odata.etag" or "Timestamp" or "PartitionKey" or "RowKey") && p.Value is not DateTimeOffset)
                    .OrderBy(p => p.Key, StringComparer.Ordinal)
                    .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}={WithoutMoments(p.Value)}"));
                lines.Add($"{table.Name[_prefix.Length..]} {row.PartitionKey} {row.RowKey}: {string.Join(", ", properties)}");
            }
        }

        foreach (var queue in Get<StorageClients>().Queues)
        {
            var messages = await queue.PeekMessagesAsync(32);
            lines.AddRange(messages.Value.Select(m => $"{queue.Name[_prefix.Length..]}: {m.Body}"));
        }

        var page = await Get<IIndexFeed>().ReadAsync(FeedPosition.Start, CancellationToken.None);
        lines.AddRange(page.Entries
            .Select(e => e switch
            {
                FeedEntry.OfCandidate(var c) => (Id: c.Id.Value, c.Version),
                FeedEntry.OfVacancy(var v) => (Id: v.Id.Value, v.Version),
                _ => throw new ArgumentOutOfRangeException(nameof(e)),
            })
            .GroupBy(e => e.Id, StringComparer.Ordinal)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"feed {g.Key} {g.Max(e => e.Version)}")));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>What has to be true once nothing is under way any more.</summary>
    public async Task CheckAtRestAsync()
    {
        var rows = new List<(string Table, string Partition, string Row)>();
        foreach (var table in Get<StorageClients>().Tables)
        {
            await foreach (var row in table.QueryAsync<TableEntity>()) rows.Add((table.Name[_prefix.Length..], row.PartitionKey, row.RowKey));
        }

        Assert.DoesNotContain(rows, r => r.Row.StartsWith("outbox-", StringComparison.Ordinal));
        await CheckNumbersAsync<Vacancy>(rows);
        await CheckNumbersAsync<Candidate>(rows);
        await CheckNumbersAsync<Person>(rows);
        await CheckNumbersAsync<Proposal>(rows);

        var vacancies = await AllAsync<Vacancy>();
        var candidates = await AllAsync<Candidate>();
        var proposals = await AllAsync<Proposal>();
        var belonging = Rows(vacancies).Concat(Rows(candidates)).Concat(Rows(proposals)).Order(StringComparer.Ordinal);
        var present = new List<ViewRow>();
        await foreach (var row in Get<IViewStore>().AllAsync(CancellationToken.None)) present.Add(row);
        Assert.Equal(belonging, present.Select(r => r.ToString()).Order(StringComparer.Ordinal));

        var open = proposals.Where(p => !p.Status.IsTerminal()).ToList();
        Assert.Equal(open.Count, open.DistinctBy(p => (p.VacancyId, p.CandidateId)).Count());
        Assert.All(open, p => Assert.Equal(VacancyStatus.Open, vacancies.Single(v => v.Id == p.VacancyId).Status));
        Assert.All(open, p => Assert.Equal(CandidateStatus.Active, candidates.Single(c => c.Id == p.CandidateId).Status));
        var letters = await Get<IMailbox>().ReadAsync(CancellationToken.None);
        Assert.Equal(proposals.Count(p => p.AskedBy == AskChannel.Message), letters.Count);
    }

    public async Task<IReadOnlyList<T>> AllAsync<T>()
        where T : class, IAggregate<T>
    {
        var all = new List<T>();
        await foreach (var state in Get<IAggregateStore<T>>().AllAsync(liveOnly: false, CancellationToken.None)) all.Add(state);
        return all;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes) await process.DisposeAsync();
    }

    private IEnumerable<string> Rows<T>(IEnumerable<T> states)
        where T : class, IAggregate<T> =>
        states.SelectMany(s => Healthy.GetServices<IProjector<T>>().SelectMany(p => p.Project(s))).Select(r => r.ToString());

    /// <summary>Audit and event rows count from 1 without gaps to the version of the state; no partition is without a state.</summary>
    private async Task CheckNumbersAsync<T>(IEnumerable<(string Table, string Partition, string Row)> rows)
        where T : class, IAggregate<T>
    {
        var states = await AllAsync<T>();
        var partitions = rows.Where(r => string.Equals(r.Table, TableNames.Of(AggregateKinds.Of<T>()), StringComparison.Ordinal)).ToLookup(r => r.Partition, r => r.Row);
        Assert.Equal(states.Select(s => s.Id.Value).Order(StringComparer.Ordinal), partitions.Select(p => p.Key).Order(StringComparer.Ordinal));
        foreach (var state in states)
        {
            foreach (var kind in new[] { "audit-", "event-" })
            {
                var numbers = partitions[state.Id.Value].Where(r => r.StartsWith(kind, StringComparison.Ordinal)).Select(r => int.Parse(r[kind.Length..], CultureInfo.InvariantCulture));
                Assert.Equal(Enumerable.Range(1, state.Version), numbers.Order());
            }
        }
    }

    private static string WithoutMoments(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return Token().Replace(Moment().Replace(text, "(moment)"), "(token)");
    }

    [GeneratedRegex("""\d{4}-\d{2}-\d{2}T[^"]*""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Moment();

    [GeneratedRegex(@"(?<=/v1/antwoord/)\S+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();
}
