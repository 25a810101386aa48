using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Application.Tests.Promises;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Testing;

namespace Matching.Application.Tests.FollowUp;

[Collection(Promises.Azurite.Name)]
public sealed class WorkTasksTests(AzuriteFixture azurite)
{
    private static readonly WorkTaskFilter Everything = new(null, null, null, null);
    private static readonly Actor Colleague = new(Role.Adviser, Samples.Colleague.Id.Value);

    [Fact]
    public async Task What_is_asked_however_often_is_on_the_list_once_and_not_again_when_it_was_done()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        await world.SendAsync(Samples.TaskRequested.Message);
        await world.SendAsync(Samples.TaskRequested.Message);
        await world.DeliverAllAsync(times: 2);

        var item = Assert.Single(await ListAsync(world, Samples.Coach));
        Assert.Equal(
            (Samples.Task.Id.Value, WorkTaskKind.CallCandidate, Samples.Task.Due, Samples.Candidate.Id.Value),
            (item.Id, item.Kind, item.Due, item.CandidateId));

        var done = await world.Get<WorkTasks>().FinishAsync(Samples.CallBy(Samples.Coach, "klaar"), Samples.Task.Id, Prose.Parse("Gebeld"), default);
        Assert.Equal(WorkTaskStatus.Done, done.Value.Status);
        await world.SendAsync(Samples.TaskRequested.Message);
        await world.DeliverAllAsync();

        Assert.Empty(await ListAsync(world, Samples.Coach));
        Assert.Equal(WorkTaskStatus.Done, Assert.Single(await ListAsync(world, Samples.Coach, Everything with { Status = WorkTaskStatus.Done })).Status);
        await world.AtRestAsync();
    }

    [Fact]
    public async Task What_is_taken_back_leaves_the_list_also_when_the_request_comes_after_it()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        var receiver = world.Get<MessageReceiver>();
        await receiver.ReceiveAsync(MessageCodec.Write(Samples.TaskTakenBack.Message), default);
        await receiver.ReceiveAsync(MessageCodec.Write(Samples.TaskRequested.Message), default);
        Assert.Single(await ListAsync(world, Samples.Coach));

        await world.DeliverAllAsync();

        Assert.Empty(await ListAsync(world, Samples.Coach));
        var task = Assert.Single(await world.AllAsync<WorkTask>());
        Assert.Equal((WorkTaskStatus.Dropped, (DropReason?)DropReason.Settled), (task.Status, task.DroppedBecause));
        await world.AtRestAsync();
    }

    [Fact]
    public async Task What_was_never_asked_is_looked_for_no_more_than_twice()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        await world.SendAsync(Samples.TaskTakenBack.Message);

        await world.DeliverAllAsync();

        Assert.Empty(await world.AllAsync<WorkTask>());
    }

    [Fact]
    public async Task What_was_done_stays_done_when_it_is_taken_back()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        await world.GivenAsync(Samples.Task);
        Assert.Null((await world.Get<WorkTasks>().FinishAsync(Samples.CallBy(Samples.Coach, "klaar"), Samples.Task.Id, default, default)).Failure);

        await world.SendAsync(Samples.TaskTakenBack.Message);
        await world.DeliverAllAsync();

        Assert.Equal(WorkTaskStatus.Done, Assert.Single(await world.AllAsync<WorkTask>()).Status);
    }

    [Fact]
    public async Task A_hand_over_moves_it_from_one_list_to_the_other_and_back()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        var tasks = world.Get<WorkTasks>();
        await world.GivenAsync(Samples.Task);
        await world.GivenAsync(Samples.Colleague);
        await world.GivenAsync(Samples.Colleague with { Id = Samples.Task.OwnerId });

        var there = Samples.CallBy(Samples.Coach, "heen");
        Assert.Null((await tasks.HandOverAsync(there, Samples.Task.Id, Samples.Colleague.Id, null, default)).Failure);
        Assert.Empty(await ListAsync(world, Samples.Coach));
        Assert.Single(await ListAsync(world, Colleague));
        Assert.Null((await tasks.ReadAsync(Samples.Coach, Samples.Task.Id, default)).Failure);

        // Who gave it away gets the same answer again, but can do nothing more with it.
        Assert.Equal(2, (await tasks.HandOverAsync(there, Samples.Task.Id, Samples.Colleague.Id, null, default)).Value.Version);
        var refused = await tasks.FinishAsync(Samples.CallBy(Samples.Coach, "toch"), Samples.Task.Id, default, default);
        Assert.Equal("taak-van-ander", Assert.IsType<Failure.Refused>(refused.Failure).Code);

        Assert.Null((await tasks.HandOverAsync(Samples.CallBy(Colleague, "terug"), Samples.Task.Id, Samples.Task.OwnerId, null, default)).Failure);
        Assert.Single(await ListAsync(world, Samples.Coach));
        Assert.Empty(await ListAsync(world, Colleague));
        await world.DeliverAllAsync();
        await world.AtRestAsync();
    }

    [Fact]
    public async Task Lists_that_are_made_again_are_the_same()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        await world.GivenAsync(Samples.Task);
        await world.GivenAsync(Samples.Colleague);
        Assert.Null((await world.Get<WorkTasks>().HandOverAsync(
            Samples.CallBy(Samples.Coach, "heen"), Samples.Task.Id, Samples.Colleague.Id, null, default)).Failure);
        await world.DeliverAllAsync();
        var before = await world.AtRestAsync();

        var (_, removed) = await world.Get<RebuildViews>().RunAsync(default);

        Assert.Equal(0, removed);
        Assert.Equal(before, await world.AtRestAsync());
    }

    [Fact]
    public async Task Another_worker_and_another_role_see_nothing_of_it()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        await world.GivenAsync(Samples.Task);
        await world.GivenAsync(Samples.Colleague);
        var tasks = world.Get<WorkTasks>();

        foreach (var actor in new[] { Colleague, new(Role.Administrator, Samples.Coach.Id), new(Role.Employer, Samples.Coach.Id), new(Role.Candidate, Samples.Coach.Id), Actor.System })
        {
            var call = Samples.CallBy(actor, "probeer");
            Assert.IsType<Failure.NotFound>((await tasks.ReadAsync(actor, Samples.Task.Id, default)).Failure);
            Assert.IsType<Failure.NotFound>((await tasks.FinishAsync(call, Samples.Task.Id, default, default)).Failure);
            Assert.IsType<Failure.NotFound>((await tasks.PostponeAsync(call, Samples.Task.Id, Samples.Task.Due.AddDays(60), Line.Parse("X"), default)).Failure);
            Assert.IsType<Failure.NotFound>((await tasks.HandOverAsync(call, Samples.Task.Id, Samples.Colleague.Id, null, default)).Failure);
            Assert.Empty(await ListAsync(world, actor));
            if (actor.Role != Role.Adviser) Assert.IsType<Failure.NotFound>((await tasks.PlanAsync(call, Line.Parse("X"), Samples.Task.Due, null, null, null, default)).Failure);
        }

        Assert.Equal(1, Assert.Single(await world.AllAsync<WorkTask>()).Version);
    }

    [Fact]
    public async Task A_list_shows_what_is_asked_for_with_what_is_due_first_at_the_top()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        WorkTask Made(WorkTaskKind kind, int days, string candidate) => WorkTask.Ask(
            kind,
            TaskSubject.Parse(SubjectKind.Candidate, candidate),
            Id<Domain.Candidates.Candidate>.Parse(candidate),
            Samples.Task.OwnerId,
            Samples.Task.Due.AddDays(days),
            "oorzaak",
            Samples.Task.OpenedAt);

        var late = Made(WorkTaskKind.TellCandidate, 9, "kand-1");
        var soon = Made(WorkTaskKind.CompleteProfile, -2, "kand-2");
        var same = Made(WorkTaskKind.TellCandidate, -2, "kand-2");
        var gone = Made(WorkTaskKind.TellCandidate, 0, "kand-3").Drop(DropReason.NoLongerNeeded).Value with { Version = 1 };
        foreach (var task in new[] { late, soon, same, gone }) await world.GivenAsync(task);

        async Task<IEnumerable<string>> Shown(WorkTaskFilter filter) => (await ListAsync(world, Samples.Coach, filter)).Select(i => i.Id);
        var first = new[] { soon.Id.Value, same.Id.Value }.Order(StringComparer.Ordinal).ToList();

        Assert.Equal([.. first, late.Id.Value], await Shown(Everything));
        Assert.Equal([.. first, late.Id.Value], await Shown(Everything with { Status = WorkTaskStatus.Open }));
        Assert.Equal([gone.Id.Value], await Shown(Everything with { Status = WorkTaskStatus.Dropped }));
        Assert.Equal([same.Id.Value, late.Id.Value], await Shown(Everything with { Kind = WorkTaskKind.TellCandidate }));
        Assert.Equal(first, await Shown(Everything with { Until = soon.Due }));
        Assert.Empty(await Shown(Everything with { Until = soon.Due.AddDays(-1) }));
        Assert.Equal([late.Id.Value], await Shown(Everything with { CandidateId = late.CandidateId }));

        var about = await world.Get<IViewStore>().ReadAsync(TaskLists.Of(late.CandidateId!.Value), openOnly: true, default);
        Assert.Equal([late.Id.Value], about.Select(row => row.Key));
    }

    private static Task<IReadOnlyList<WorkTaskItem>> ListAsync(World world, Actor actor, WorkTaskFilter? filter = null) =>
        world.Get<WorkTasks>().ListAsync(actor, null, filter ?? Everything, default);
}
