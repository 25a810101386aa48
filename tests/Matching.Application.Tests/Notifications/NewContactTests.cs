using Matching.Application.Candidates;
using Matching.Application.Notifications;
using Matching.Application.Tests.Promises;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Time;
using Matching.Testing;

namespace Matching.Application.Tests.Notifications;

/// <summary>A candidate hears once who the contact person is now.</summary>
[Collection(Promises.Azurite.Name)]
public sealed class NewContactTests
{
    private static readonly Id<Worker> Own = Samples.OwnCoach.Id;
    private static readonly Id<Worker> Other = Samples.Colleague.Id;

    private readonly string _connection;

    public NewContactTests(AzuriteFixture azurite) => _connection = azurite.ConnectionString;

    [Fact]
    public async Task It_is_told_once_however_often_it_is_followed_and_told_again_when_the_first_one_is_back()
    {
        await using var world = await GivenAsync();
        await ReplaceAsync(world, Own, Other, 1);
        await FollowAsync(world);
        await FollowAsync(world);

        var letter = Assert.Single(await LettersAsync(world));
        Assert.Contains("Uw contactpersoon is nu Robin.", letter.Text, StringComparison.Ordinal);

        world.Clock.Advance(TimeSpan.FromDays(7));
        await ReplaceAsync(world, Other, Own, 2);
        await FollowAsync(world);

        Assert.Equal(2, (await LettersAsync(world)).Count);
        Assert.Contains("Sanne is weer uw contactpersoon.", (await LettersAsync(world))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_is_undone_before_it_was_told_is_not_told()
    {
        await using var world = await GivenAsync();
        await ChangeAsync(world, Own, Other);
        await ChangeAsync(world, Other, Own);

        await FollowAsync(world);

        Assert.Empty(await LettersAsync(world));
    }

    [Fact]
    public async Task A_change_that_is_undone_on_the_day_it_was_told_is_told_too()
    {
        await using var world = await GivenAsync();
        await ChangeAsync(world, Own, Other);
        await FollowAsync(world);
        await ChangeAsync(world, Other, Own);
        await FollowAsync(world);

        Assert.Equal(2, (await LettersAsync(world)).Count);
    }

    [Fact]
    public async Task Other_changes_to_who_is_involved_and_old_news_tell_nothing()
    {
        await using var world = await GivenAsync();
        await FollowAsync(world);
        Assert.Empty(await LettersAsync(world));

        await ChangeAsync(world, Own, Other);
        world.Clock.Advance(TimeSpan.FromDays(8));
        await FollowAsync(world);
        Assert.Empty(await LettersAsync(world));
    }

    [Fact]
    public async Task Who_takes_no_part_any_more_hears_nothing()
    {
        await using var world = await GivenAsync();
        await ChangeAsync(world, Own, Other);
        var candidate = Assert.Single(await world.AllAsync<Candidate>());
        await world.GivenAsync(candidate.Withdraw().Value);

        await FollowAsync(world);

        Assert.Empty(await LettersAsync(world));
    }

    [Fact]
    public async Task Who_is_called_is_told_by_the_new_contact()
    {
        await using var world = await GivenAsync(ContactScene.Noor with { Channel = ContactChannel.Call });
        await ReplaceAsync(world, Own, Other, 1);
        await FollowAsync(world);

        var task = Assert.Single(await world.AllAsync<WorkTask>());
        Assert.Equal((WorkTaskKind.TellMessage, Other), (task.Kind, task.OwnerId));
        Assert.Contains("Ik ben nu uw contactpersoon.", (await world.Get<ICoachTexts>().FindAsync(task.Id, default))!.Content.Text, StringComparison.Ordinal);
    }

    private async Task<World> GivenAsync(PersonDetails? details = null)
    {
        var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.OwnCoach with { Name = Line.Parse("Sanne") });
        await world.GivenAsync(Samples.Colleague);
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.Person with { Details = details ?? ContactScene.Noor });
        return world;
    }

    /// <summary>As somebody who is involved does it: with its message.</summary>
    private static async Task ReplaceAsync(World world, Id<Worker> from, Id<Worker> to, int number)
    {
        var by = new Domain.Access.Actor(Domain.Access.Role.Coach, from.Value);
        Assert.Null((await world.Get<EditCandidates>().ReplaceAsync(Samples.CallBy(by, $"vervang-{number}"), Samples.Candidate.Id, from, to, default)).Failure);
        await world.DeliverAllAsync(times: 2);
    }

    private static async Task ChangeAsync(World world, Id<Worker> from, Id<Worker> to)
    {
        var candidate = Assert.Single(await world.AllAsync<Candidate>());
        await world.GivenAsync(candidate.Replace(from, to, world.Clock.GetUtcNow().ToDutchDay()).Value);
    }

    private static async Task FollowAsync(World world)
    {
        await world.Get<TellNewContacts>().FollowAsync(Assert.Single(await world.AllAsync<Candidate>()), default);
        await world.DeliverAllAsync(times: 2);
    }

    private static Task<IReadOnlyList<Letter>> LettersAsync(World world) => world.Get<IMailbox>().ReadAsync(default);
}
