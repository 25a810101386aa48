using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Data.Tables;
using Matching.Application.Candidates;
using Matching.Application.Competences;
using Matching.Application.FollowUp;
using Matching.Application.Imports;
using Matching.Application.Indexing;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Storage;
using Matching.Azure;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.Imports;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Proposals;
using Matching.Domain.Referrals;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;
using Matching.Domain.Workers;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Matching.Application.Tests.Promises;

/// <summary>One storage of its own, and the processes that work on it.</summary>
internal sealed partial class World : IAsyncDisposable
{
    private static readonly CompetenceCatalogue Catalogue = CompetenceCatalogue.Starter();

    private readonly string _connection;
    private static readonly ConcurrentDictionary<string, ConcurrentBag<string>> Free = new(StringComparer.Ordinal);

    private readonly string _prefix;
    private readonly Touched _touched = new();
    private (int AfterChanges, IReadOnlyList<(string Table, TableEntity Entity)> Rows) _read = (-1, []);
    private readonly List<ServiceProvider> _processes = [];
    private readonly ConcurrentDictionary<Type, object> _services = new();

    private World(string connection, string prefix)
    {
        _connection = connection;
        _prefix = prefix;
        Healthy = StartProcess(StorageFaults.None);
    }

    public FakeClock Clock { get; } = new();

    /// <summary>A process in which nothing goes wrong: the one that goes on when another one stops.</summary>
    public IServiceProvider Healthy { get; }

    /// <summary>A storage that is empty: one that another test has left, or a new one.</summary>
    public static async Task<World> CreateAsync(string connection)
    {
        if (FreeIn(connection).TryTake(out var prefix)) return new World(connection, prefix);
        var world = new World(connection, AzuriteFixture.NewPrefix());
        await world.Get<StorageSetup>().RunAsync(CancellationToken.None);
        return world;
    }

    /// <summary>A storage with something in it.</summary>
    public static async Task<World> CreateAsync(string connection, Given given)
    {
        var world = await CreateAsync(connection);
        await given.FillAsync(world);
        return world;
    }

    /// <summary>Whether anything was put into a container.</summary>
    public bool HasBlobs => Get<StorageClients>().Containers.Any(c => _touched.Has(c.Name));

    /// <summary>A service of the healthy process. Asked of the provider once: a provider that is asked more often compiles its answers.</summary>
    public T Get<T>()
        where T : notnull => (T)_services.GetOrAdd(typeof(T), _ => Healthy.GetRequiredService<T>());

    /// <summary>Starts a process, whose storage calls go through the given transport.</summary>
    public IServiceProvider StartProcess(StorageFaults faults, Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddMatchingUseCases();
        services.AddMatchingStorage();
        services.AddSingleton(Catalogue);
        services.AddSingleton<IImportReader, SampleReader>();
        services.AddSingleton(Samples.Rules);
        services.AddSingleton(PlanTemplates.Defaults);
        services.AddSingleton(provider => new StorageClients(provider.GetRequiredService<IOptions<StorageOptions>>(), options =>
        {
            faults.Install(options);
            options.AddPolicy(_touched, HttpPipelinePosition.PerCall);
        }));
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

        // What the hours and the one message a day hold back has tests of its own.
        services.Configure<ContactHoursOptions>(o => o.AtAnyTime = true);
        configure?.Invoke(services);
        var process = services.BuildServiceProvider();
        _processes.Add(process);
        return process;
    }

    /// <summary>Saves a state as if it had always been there, with its rows in the lists.</summary>
    public async Task GivenAsync<T>(T state)
        where T : class, IAggregate<T>
    {
        var store = Get<IAggregateStore<T>>();
        var former = state.Version == 1 ? null : await store.FindAsync(state.Id, CancellationToken.None);
        var commit = new Commit<T> { State = state, ExpectedETag = former?.ETag, By = Actor.System, At = Clock.GetUtcNow(), Event = "gegeven" };
        Assert.Equal(CommitOutcome.Saved, await store.CommitAsync(commit, CancellationToken.None));
        foreach (var row in Get<IEnumerable<IProjector<T>>>().SelectMany(p => p.Project(state)))
            await Get<IViewStore>().PutAsync(row, CancellationToken.None);
    }

    /// <summary>Saves states one after another.</summary>
    public async Task GivenAsync<T>(IEnumerable<T> states)
        where T : class, IAggregate<T>
    {
        foreach (var state in states) await GivenAsync(state);
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
            if (!_touched.Has(queue.Name)) continue;
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

    /// <summary>
    /// Checks what has to be true once nothing is under way any more, and tells everything that is stored: without moments,
    /// as lines in a fixed order.
    /// </summary>
    public async Task<IReadOnlyList<string>> AtRestAsync()
    {
        var rows = await RowsAsync();
        Assert.DoesNotContain(rows, r => r.Entity.RowKey.StartsWith("outbox-", StringComparison.Ordinal));
        var vacancies = States<Vacancy>(rows);
        var candidates = States<Candidate>(rows);
        States<Person>(rows);
        var proposals = States<Proposal>(rows);
        var tasks = States<WorkTask>(rows);

        var employers = States<Employer>(rows);
        var referrals = States<Referral>(rows);
        var imports = States<Import>(rows);
        States<ReferenceClaim>(rows);
        States<Round>(rows);
        var replacements = States<CaseloadReplacement>(rows);
        var placements = States<Placement>(rows);

        ViewRow[] belonging = [.. Rows(vacancies), .. Rows(employers), .. Rows(candidates), .. Rows(proposals), .. Rows(tasks), .. Rows(referrals), .. Rows(imports), .. Rows(replacements), .. Rows(placements)];
        var present = rows
            .Where(r => string.Equals(r.Table, TableNames.Views, StringComparison.Ordinal))
            .Select(r => r.Entity)
            .Select(e => new ViewRow(e.PartitionKey, e.RowKey, e.GetInt32("Version")!.Value, e.GetBoolean("Open")!.Value, e.GetString("Body")))
            .ToList();

        // What was planned for another day stays on the agenda until then, and what is due leaves it.
        var today = Clock.GetUtcNow().ToDutchDay();
        Assert.Equal(
            belonging.Where(row => !(Agenda.DayOf(row) <= today)).Select(row => row.ToString()).Order(StringComparer.Ordinal),
            present.Where(row => Agenda.DayOf(row) is null || (Agenda.DayOf(row) > today && belonging.Contains(row))).Select(row => row.ToString()).Order(StringComparer.Ordinal));

        var open = proposals.Where(p => !p.Status.IsTerminal()).ToList();
        Assert.Equal(open.Count, open.DistinctBy(p => (p.VacancyId, p.CandidateId)).Count());
        Assert.All(open, p => Assert.True(p.Status == ProposalStatus.Trial || vacancies.Single(v => v.Id == p.VacancyId).Status == VacancyStatus.Open));
        Assert.Equal(
            vacancies.SelectMany(v => v.Filled).Select(f => (f.ProposalId, f.Agreement)).OrderBy(f => f.ProposalId),
            proposals.Where(p => p.Status == ProposalStatus.Placed).Select(p => (p.Id, p.Agreement!.What)).OrderBy(p => p.Id));
        Assert.All(open, p => Assert.Equal(CandidateStatus.Active, candidates.Single(c => c.Id == p.CandidateId).Status));
        Assert.All(open, p => Assert.Equal(candidates.Single(c => c.Id == p.CandidateId).Coaches, p.Coaches));
        var letters = rows.Count(r => string.Equals(r.Table, TableNames.Mailbox, StringComparison.Ordinal) && r.Entity.GetString("Template") is not ("nieuwe-contactpersoon" or "niemand-gevonden" or "kennismaking-herinnering" or "hoe-gaat-het-herinnering" or "hoe-gaat-het-werkgever"));
        var questions = placements.Sum(p => p.Plan.Moments.Count(m => m is { AskedOn: not null, How: ContactHow.Message, IsWithCandidate: true }));
        var ends = placements.Count(p => p.End is { What.NextStep: not AfterPlacement.None });
        Assert.Equal(
            proposals.Count(p => p.AskedBy == AskChannel.Message) + proposals.Count(p => p.RemindedAt is not null) + referrals.Count(r => r.AskedBy == AskChannel.Message) + questions + ends, letters);

        // Who works is looked for no more, and who works no more is looked for again.
        foreach (var person in candidates.Where(c => c.Status == CandidateStatus.Active && placements.Exists(p => p.CandidateId == c.Id)))
        {
            var works = placements.Exists(p => p.CandidateId == person.Id && !p.Status.IsTerminal());
            Assert.Equal(works, person.Profile.Situation != WorkSituation.LooksForWork);
        }

        return [.. rows.Select(Describe).Concat(await DescribeFeedAsync()).Order(StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<T>> AllAsync<T>()
        where T : class, IAggregate<T>
    {
        var all = new List<T>();
        await foreach (var state in Get<IAggregateStore<T>>().AllAsync(liveOnly: false, CancellationToken.None)) all.Add(state);
        return all;
    }

    /// <summary>Leaves the storage empty for the next test: making and keeping hundreds of them is what takes time.</summary>
    public async ValueTask DisposeAsync()
    {
        var storage = Get<StorageClients>();
        var rows = await RowsAsync();
        await Task.WhenAll(rows.GroupBy(r => (r.Table, r.Entity.PartitionKey), r => r.Entity).Select(p => EmptyAsync(storage.Table(p.Key.Table), [.. p])));
        foreach (var queue in storage.Queues.Where(q => _touched.Has(q.Name))) await queue.ClearMessagesAsync();
        foreach (var container in storage.Containers.Where(c => _touched.Has(c.Name)))
        {
            await foreach (var blob in container.GetBlobsAsync()) await container.DeleteBlobAsync(blob.Name);
        }

        foreach (var process in _processes) await process.DisposeAsync();
        FreeIn(_connection).Add(_prefix);
    }

    private static ConcurrentBag<string> FreeIn(string connection) => Free.GetOrAdd(connection, _ => []);

    /// <summary>Deletes the rows of one partition.</summary>
    private static async Task EmptyAsync(TableClient table, IReadOnlyList<TableEntity> rows)
    {
        if (rows is [var only])
        {
            await table.DeleteEntityAsync(only.PartitionKey, only.RowKey);
            return;
        }

        foreach (var batch in rows.Chunk(100))
            await table.SubmitTransactionAsync(batch.Select(r => new TableTransactionAction(TableTransactionActionType.Delete, r, global::Azure.ETag.All)));
    }

    /// <summary>All rows of all tables, with the names that these have without the prefix.</summary>
    public async Task<IReadOnlyList<(string Table, TableEntity Entity)>> RowsAsync()
    {
        var changes = _touched.Changes;
        if (_read.AfterChanges == changes) return _read.Rows;
        var tables = await Task.WhenAll(Get<StorageClients>().Tables.Where(t => _touched.Has(t.Name)).Select(ReadAsync));
        _read = (changes, [.. tables.SelectMany(t => t)]);
        return _read.Rows;
    }

    private async Task<List<(string Table, TableEntity Entity)>> ReadAsync(TableClient table)
    {
        var rows = new List<(string Table, TableEntity Entity)>();
        await foreach (var row in table.QueryAsync<TableEntity>()) rows.Add((table.Name[_prefix.Length..], row));
        return rows;
    }

    private async Task<IEnumerable<string>> DescribeFeedAsync()
    {
        var page = await Get<IIndexFeed>().ReadAsync(FeedPosition.Start, CancellationToken.None);
        return page.Entries
            .Select(e => e switch
            {
                FeedEntry.OfCandidate(var c) => (Id: c.Id.Value, c.Version),
                FeedEntry.OfVacancy(var v) => (Id: v.Id.Value, v.Version),
                _ => throw new ArgumentOutOfRangeException(nameof(e)),
            })
            .GroupBy(e => e.Id, StringComparer.Ordinal)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"feed {g.Key} {g.Max(e => e.Version)}"));
    }

    private IEnumerable<ViewRow> Rows<T>(IEnumerable<T> states)
        where T : class, IAggregate<T> =>
        states.SelectMany(s => Get<IEnumerable<IProjector<T>>>().SelectMany(p => p.Project(s)));

    /// <summary>The states of one kind. Audit and event rows count from 1 without gaps to the version of the state; no partition is without a state.</summary>
    private List<T> States<T>(IEnumerable<(string Table, TableEntity Entity)> rows)
        where T : class, IAggregate<T>
    {
        var states = new List<T>();
        var table = TableNames.Of(AggregateKinds.Of<T>());
        foreach (var partition in rows.Where(r => string.Equals(r.Table, table, StringComparison.Ordinal)).GroupBy(r => r.Entity.PartitionKey, r => r.Entity, StringComparer.Ordinal))
        {
            var row = Assert.Single(partition, r => string.Equals(r.RowKey, "state", StringComparison.Ordinal));
            var state = Get<IRowCodec<T>>().Read(row.GetString("Schema"), row.GetString("Body"));
            foreach (var kind in new[] { "audit-", "event-" })
            {
                var numbers = partition.Select(r => r.RowKey).Where(k => k.StartsWith(kind, StringComparison.Ordinal)).Select(k => int.Parse(k[kind.Length..], CultureInfo.InvariantCulture));
                Assert.Equal(Enumerable.Range(1, state.Version), numbers.Order());
            }

            states.Add(state);
        }

        return states;
    }

    private static string Describe((string Table, TableEntity Entity) row)
    {
        // How often a letter was tried is all the same too.
        var properties = row.Entity
            .Where(p => p.Key is not ("odata.etag" or "Timestamp" or "PartitionKey" or "RowKey" or "Attempts") && p.Value is not DateTimeOffset)
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}={WithoutMoments(p.Value)}"));

        // Which of two messages came first is all the same.
        var key = row.Entity.RowKey.StartsWith("received-", StringComparison.Ordinal) ? "received" : row.Entity.RowKey;
        return $"{row.Table} {row.Entity.PartitionKey} {key}: {string.Join(", ", properties)}";
    }

    private static string WithoutMoments(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return Token().Replace(Moment().Replace(text, "(moment)"), "(token)");
    }

    [GeneratedRegex("""\d{4}-\d{2}-\d{2}T[^"]*""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Moment();

    [GeneratedRegex(@"(?<=/v1/(antwoord|verwijzing|hoe-gaat-het|kennismaking|stop)/)\S+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();
}
