using System.Buffers.Text;
using Matching.Application.Notifications;
using Matching.Application.Tests.Promises;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Notifications;

/// <summary>A link that stops messages at once, only when somebody presses.</summary>
[Collection(Promises.Azurite.Name)]
public sealed class StopMessagesTests
{
    private readonly string _connection;

    public StopMessagesTests(AzuriteFixture azurite) => _connection = azurite.ConnectionString;

    [Fact]
    public async Task A_scanner_that_opens_the_link_changes_nothing()
    {
        await using var scene = await ContactScene.CreateAsync(_connection);
        var (stop, token) = await LinkAsync(scene);

        for (var i = 0; i < 3; i++) Assert.Equal(StopPageState.Asking, (await stop.OpenAsync(token, default)).State);

        Assert.Equal(1, Assert.Single(await scene.World.AllAsync<Person>()).Version);
    }

    [Fact]
    public async Task Pressed_ten_times_at_once_it_stops_messages_once_and_the_coach_hears_once()
    {
        await using var scene = await ContactScene.CreateAsync(_connection);
        var (stop, token) = await LinkAsync(scene);

        var pages = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => stop.ChangeAsync(token, true, $"druk-{i}", default)));

        Assert.All(pages, page => Assert.Contains(page.State, new[] { StopPageState.Stopped, StopPageState.TryAgain }));
        Assert.Contains(pages, page => page.State == StopPageState.Stopped);
        var person = Assert.Single(await scene.World.AllAsync<Person>());
        Assert.Equal((2, ContactChannel.Call), (person.Version, person.Details.ReachedBy));
        var task = Assert.Single(await scene.TasksAsync());
        Assert.Equal((WorkTaskKind.MessagesStopped, Samples.Coach.Id, Samples.Candidate.Id), (task.Kind, task.OwnerId.Value, task.CandidateId!.Value));
    }

    [Fact]
    public async Task From_then_on_a_call_takes_the_place_of_a_message()
    {
        await using var scene = await ContactScene.CreateAsync(_connection);
        var (stop, token) = await LinkAsync(scene);
        await stop.ChangeAsync(token, true, "druk-1", default);

        await scene.AskAsync();

        Assert.Empty(await scene.LettersAsync());
        Assert.Equal([WorkTaskKind.CallCandidate, WorkTaskKind.MessagesStopped], (await scene.TasksAsync()).Select(t => t.Kind).Order());
    }

    [Fact]
    public async Task The_same_page_undoes_it_and_the_task_goes()
    {
        await using var scene = await ContactScene.CreateAsync(_connection);
        var (stop, token) = await LinkAsync(scene);
        await stop.ChangeAsync(token, true, "druk-1", default);
        Assert.Equal(StopPageState.Stopped, (await stop.OpenAsync(token, default)).State);

        Assert.Equal(StopPageState.Resumed, (await stop.ChangeAsync(token, false, "druk-2", default)).State);
        Assert.Equal(StopPageState.Resumed, (await stop.ChangeAsync(token, false, "druk-3", default)).State);

        var person = Assert.Single(await scene.World.AllAsync<Person>());
        Assert.Equal((3, null, ContactChannel.Email), (person.Version, person.Stopped, person.Details.ReachedBy));
        Assert.Equal(DropReason.Settled, Assert.Single(await scene.TasksAsync()).DroppedBecause);
    }

    [Fact]
    public async Task A_token_altered_by_one_bit_opens_nothing()
    {
        await using var scene = await ContactScene.CreateAsync(_connection);
        var (stop, token) = await LinkAsync(scene);
        var bytes = Base64Url.DecodeFromChars(token);

        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var altered = bytes.ToArray();
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Equal(StopPageState.UnknownLink, (await stop.ChangeAsync(Base64Url.EncodeToString(altered), true, "druk", default)).State);
        }

        Assert.Equal(1, Assert.Single(await scene.World.AllAsync<Person>()).Version);
    }

    [Fact]
    public async Task A_link_for_something_else_and_one_that_is_too_old_stop_nothing()
    {
        await using var scene = await ContactScene.CreateAsync(_connection);
        var (stop, token) = await LinkAsync(scene);
        var other = scene.Process.GetRequiredService<LinkSigner>().Write(new LinkToken(LinkPurpose.OwnProfile, Samples.Candidate.Id.Value, null, scene.World.Clock.GetUtcNow().AddDays(1)));
        Assert.Equal(StopPageState.UnknownLink, (await stop.ChangeAsync(other, true, "druk-1", default)).State);

        scene.World.Clock.Advance(CandidatePost.StopValid + TimeSpan.FromSeconds(1));
        var page = await stop.ChangeAsync(token, true, "druk-2", default);

        Assert.Equal((StopPageState.Expired, Samples.OwnCoach.Name), (page.State, page.Contact.Name));
        Assert.Equal(1, Assert.Single(await scene.World.AllAsync<Person>()).Version);
    }

    private static Task<(StopMessages Stop, string Token)> LinkAsync(ContactScene scene)
    {
        var token = new LinkToken(LinkPurpose.Stop, Samples.Candidate.Id.Value, null, scene.World.Clock.GetUtcNow() + CandidatePost.StopValid);
        return Task.FromResult((scene.Process.GetRequiredService<StopMessages>(), scene.Process.GetRequiredService<LinkSigner>().Write(token)));
    }
}
