using Matching.Application.Candidates;
using Matching.Application.Indexing;
using Matching.Application.Tests.Promises;
using Matching.Application.Vacancies;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Municipalities;
using Matching.Domain.Vacancies;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Indexing;

[Collection(Promises.Azurite.Name)]
public sealed class MatchIndexTests
{
    private static readonly MatchDay Today = new(new(2026, 9, 1), new Dictionary<Id<Municipality>, Municipality>());

    private readonly string _connection;

    public MatchIndexTests(AzuriteFixture azurite) => _connection = azurite.ConnectionString;

    [Fact]
    public async Task Without_a_snapshot_everything_is_read_from_the_tables()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.Vacancy);
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.OtherCandidate);
        await world.GivenAsync(Samples.OtherCandidate.Withdraw().Value);

        var index = await StartAsync(world);

        Assert.Equal((1, 1), index.Count);
        Assert.Equal([Samples.Candidate.Id], index.FindCandidates(Samples.Vacancy, Today, 10));
        Assert.Equal([Samples.Vacancy.Id], index.FindVacancies(Samples.Candidate, Today));
    }

    [Fact]
    public async Task What_another_instance_accepted_is_seen_at_the_next_call()
    {
        await using var world = await World.CreateAsync(_connection);
        var index = await StartAsync(world);
        Assert.Equal((0, 0), index.Count);

        var candidate = await RegisterAsync(world, "een");
        var vacancy = await PostAsync(world);
        await index.CatchUpAsync(default);
        Assert.Equal([candidate.Id], index.FindCandidates(vacancy, Today, 10));
        Assert.Equal([vacancy.Id], index.FindVacancies(candidate, Today));

        Assert.Null((await world.Get<EditCandidates>().WithdrawAsync(Samples.CallBy(Samples.Coach, "trek-terug"), candidate.Id, default)).Failure);
        Assert.Null((await world.Get<EditVacancies>().CloseAsync(Samples.CallBy(Samples.Employer, "sluit"), vacancy.Id, default)).Failure);
        await index.CatchUpAsync(default);
        Assert.Empty(index.FindCandidates(vacancy, Today, 10));
        Assert.Empty(index.FindVacancies(candidate, Today));
    }

    [Fact]
    public async Task An_instance_that_starts_loads_the_snapshot_and_follows_the_feed_from_there()
    {
        await using var world = await World.CreateAsync(_connection);
        await RegisterAsync(world, "een");
        await PostAsync(world);
        await StartAsync(world, snapshotEvery: 1);
        var later = await RegisterAsync(world, "twee");

        // In the tables alone: a start from the snapshot does not see it, a start from the tables would.
        await world.GivenAsync(Samples.Candidate);

        var index = await StartAsync(world, snapshotEvery: 1000);

        Assert.Equal((2, 1), index.Count);
        Assert.Contains(later.Id, index.FindCandidates(Samples.Vacancy, Today, 10));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(-1)]
    public async Task A_snapshot_that_is_damaged_is_not_used(int kept)
    {
        await using var world = await World.CreateAsync(_connection);
        await RegisterAsync(world, "een");
        await StartAsync(world, snapshotEvery: 1);
        await world.GivenAsync(Samples.Candidate);
        var blob = world.Get<StorageClients>().Container(ContainerNames.Index).GetBlobClient("snapshot");
        var bytes = (await blob.DownloadContentAsync()).Value.Content.ToArray();
        var damaged = kept < 0 ? bytes : bytes[..kept];
        if (kept < 0) damaged[damaged.Length / 2] ^= 0x20;
        await blob.UploadAsync(new BinaryData(damaged), overwrite: true);

        var index = await StartAsync(world, snapshotEvery: 1000);

        Assert.Equal((2, 0), index.Count);
    }

    [Fact]
    public async Task Matching_goes_on_when_a_snapshot_cannot_be_saved()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.Candidate);
        var process = world.StartProcess(StorageFaults.None, services =>
        {
            services.Configure<MatchingOptions>(o => o.SnapshotEvery = 1);
            services.AddSingleton<ISnapshotStore, BrokenSnapshots>();
        });

        await process.GetRequiredService<MatchIndex>().CatchUpAsync(default);

        Assert.Equal((1, 0), process.GetRequiredService<MatchIndex>().Count);
    }

    private static async Task<MatchIndex> StartAsync(World world, int snapshotEvery = 1000)
    {
        var process = world.StartProcess(StorageFaults.None, services => services.Configure<MatchingOptions>(o => o.SnapshotEvery = snapshotEvery));
        var index = process.GetRequiredService<MatchIndex>();
        await index.CatchUpAsync(default);
        return index;
    }

    private static async Task<Candidate> RegisterAsync(World world, string name) =>
        (await world.Get<EditCandidates>().RegisterAsync(Samples.CallBy(Samples.Coach, name), Samples.Somebody, Samples.Profile, default)).Value;

    private static async Task<Vacancy> PostAsync(World world) =>
        (await world.Get<EditVacancies>().PostAsync(Samples.CallBy(Samples.Employer, "plaats"), null, Samples.Work, default)).Value;

    private sealed class BrokenSnapshots : ISnapshotStore
    {
        public Task<Stream?> OpenAsync(CancellationToken cancellationToken) => Task.FromResult<Stream?>(null);

        public Task SaveAsync(Action<Stream> write, CancellationToken cancellationToken) => throw new IOException("Full.");
    }
}
