using Azure.Data.Tables;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Application.Tests.Promises;
using Matching.Azure.Storage;
using Matching.Domain.Access;
using Matching.Domain.People;
using Matching.Domain.Vacancies;
using Matching.Testing;

namespace Matching.Application.Tests.Storage;

[Collection(Promises.Azurite.Name)]
public sealed class AggregateStoreTests
{
    private readonly string _connection;

    public AggregateStoreTests(AzuriteFixture azurite) => _connection = azurite.ConnectionString;

    [Fact]
    public async Task The_largest_vacancy_comes_back_as_it_was()
    {
        await using var world = await World.CreateAsync(_connection);
        var large = Samples.Vacancy with { Details = Samples.Work with { Text = Prose.Parse(string.Concat(Enumerable.Repeat("🙂", Prose.MaximumLength / 2))) } };
        Assert.True(world.Get<IRowCodec<Vacancy>>().Write(large).Length > 32_000);

        await world.GivenAsync(large);

        var read = (await world.Get<IAggregateStore<Vacancy>>().FindAsync(large.Id, default))!.State;
        Assert.Equal(large.Details.Text, read.Details.Text);
    }

    [Fact]
    public async Task A_commit_that_fails_leaves_nothing_behind()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.Vacancy);
        var before = await world.AtRestAsync();
        var store = world.Get<IAggregateStore<Vacancy>>();
        var stale = new Commit<Vacancy>
        {
            State = Samples.Vacancy.Close().Value,
            ExpectedETag = "W/\"datetime'2026-01-01T00%3A00%3A00.0000000Z'\"",
            By = Actor.System,
            At = world.Clock.GetUtcNow(),
            Event = "te-laat",
            Effects = [new Effect.Project()],
            Replay = new Replay("sleutel", "inhoud"),
        };

        Assert.Equal(CommitOutcome.Conflict, await store.CommitAsync(stale, default));
        Assert.Equal(CommitOutcome.Conflict, await store.CommitAsync(stale with { State = Samples.Vacancy, ExpectedETag = null }, default));

        Assert.Equal(before, await world.AtRestAsync());
    }

    [Fact]
    public async Task What_was_handled_before_is_told_apart_from_a_conflict()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.Vacancy);
        var store = world.Get<IAggregateStore<Vacancy>>();
        var received = Domain.Id<Message>.Parse("bericht-1");
        async Task<CommitOutcome> ChangeAsync(Vacancy next) => await store.CommitAsync(
            new Commit<Vacancy>
            {
                State = next,
                ExpectedETag = (await store.FindAsync(next.Id, default))!.ETag,
                By = Actor.System,
                At = world.Clock.GetUtcNow(),
                Event = "gewijzigd",
                Received = received,
            },
            default);

        var changed = Samples.Vacancy.Change(Samples.Work with { Places = 2 }, new DateOnly(2026, 8, 1)).Value;
        Assert.Equal(CommitOutcome.Saved, await ChangeAsync(changed));
        Assert.Equal(CommitOutcome.HandledBefore, await ChangeAsync(changed.Close().Value));
        Assert.Equal(2, (await store.FindAsync(changed.Id, default))!.State.Version);
    }

    [Fact]
    public async Task An_erased_aggregate_leaves_no_row_however_many_it_had()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.Person);
        var table = world.Get<StorageClients>().Table(TableNames.Of(AggregateKind.Persons));
        foreach (var batch in Enumerable.Range(0, 250).Chunk(100))
            await table.SubmitTransactionAsync(batch.Select(i => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(Samples.Person.Id.Value, $"request-{i:D4}"))));
        var store = world.Get<IAggregateStore<Domain.Candidates.Person>>();

        Assert.True(await store.EraseAsync(Samples.Person.Id, (await store.FindAsync(Samples.Person.Id, default))!.ETag, default));

        Assert.DoesNotContain(await world.AtRestAsync(), line => line.StartsWith("persons", StringComparison.Ordinal));
    }
}
