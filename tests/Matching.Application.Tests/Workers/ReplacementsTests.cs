using Matching.Application.Candidates;
using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Proposals;
using Matching.Application.Referrals;
using Matching.Application.Tests.Promises;
using Matching.Application.Workers;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Workers;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Workers;

[Collection(Promises.Azurite.Name)]
public sealed class ReplacementsTests(AzuriteFixture azurite)
{
    private static readonly WorkTaskFilter Tasks = new(null, null, null, null);
    private static readonly Actor Colleague = new(Role.Coach, Samples.Colleague.Id.Value);
    private static readonly Worker Third = Samples.Colleague with { Id = Id<Worker>.Parse("coach-3") };

    [Fact]
    public async Task Everything_goes_to_the_stand_in_and_back_in_more_parts_than_one()
    {
        await using var world = await GivenAsync(people: ContinueReplacements.PartSize + 2);
        var before = await ListsAsync(world, Samples.Coach);
        Assert.Equal((27, 1, 1, 1), before);

        var id = (await AppointAsync(world, Samples.OwnCoach, Samples.Colleague)).Value.Id;
        await world.DeliverAllAsync(times: 2);

        Assert.Equal((0, 0, 0, 0), await ListsAsync(world, Samples.Coach));
        Assert.Equal((27, 1, 1, 1), await ListsAsync(world, Colleague));
        var started = (await world.Get<Replacements>().ReadAsync(Samples.Coach, id, default)).Value;
        Assert.Equal((ReplacementStatus.Started, 27, 27, 0), (started.Status, started.Done, started.Moved, started.Returned));
        await world.AtRestAsync();

        Assert.Null((await EndAsync(world, id, "terug")).Failure);
        await world.DeliverAllAsync(times: 2);

        Assert.Equal(before, await ListsAsync(world, Samples.Coach));
        Assert.Equal((0, 0, 0, 0), await ListsAsync(world, Colleague));
        var ended = (await world.Get<Replacements>().ReadAsync(Samples.Lead, id, default)).Value;
        Assert.Equal((ReplacementStatus.Ended, 27, 27, 27), (ended.Status, ended.Done, ended.Moved, ended.Returned));
        Assert.Empty(await world.Get<Replacements>().ListAsync(Samples.Lead, null, default));
        await world.AtRestAsync();
    }

    [Fact]
    public async Task Overlapping_replacements_end_in_any_order()
    {
        await using var world = await GivenAsync(people: 1);
        var first = (await AppointAsync(world, Samples.OwnCoach, Samples.Colleague)).Value.Id;
        await world.DeliverAllAsync();
        var second = (await AppointAsync(world, Samples.Colleague, Third)).Value.Id;
        await world.DeliverAllAsync();
        Assert.Equal((1, 1, 1, 1), await ListsAsync(world, new(Role.Coach, Third.Id.Value)));

        Assert.Null((await EndAsync(world, first, "een")).Failure);
        await world.DeliverAllAsync();
        Assert.Equal((1, 1, 1, 1), await ListsAsync(world, Samples.Coach));
        Assert.Null((await EndAsync(world, second, "twee")).Failure);
        await world.DeliverAllAsync();

        Assert.Equal((1, 1, 1, 1), await ListsAsync(world, Samples.Coach));
        Assert.Equal((1, 0), (await world.Get<Replacements>().ReadAsync(Samples.Lead, second, default)).Value is var r ? (r.Moved, r.Returned) : default);
        await world.AtRestAsync();
    }

    [Fact]
    public async Task What_is_planned_begins_on_its_day_and_goes_to_whoever_is_there_then()
    {
        await using var world = await GivenAsync(people: 1);
        var today = DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime);
        var planned = (await AppointAsync(world, Samples.OwnCoach, Samples.Colleague, today.AddDays(3))).Value;
        Assert.Equal(ReplacementStatus.Planned, planned.Status);
        Assert.Equal("vervanger-wordt-vervangen", Assert.IsType<Failure.Refused>((await AppointAsync(world, Third, Samples.OwnCoach)).Failure).Code);
        Assert.Null((await AppointAsync(world, Samples.Colleague, Third)).Failure);
        await world.DeliverAllAsync();
        Assert.Equal((1, 1, 1, 1), await ListsAsync(world, Samples.Coach));

        world.Clock.Advance(TimeSpan.FromDays(3));
        await world.Get<RunAgenda>().RunAsync(default);
        await world.DeliverAllAsync(times: 2);

        Assert.Equal((1, 1, 1, 1), await ListsAsync(world, new(Role.Coach, Third.Id.Value)));
        var begun = (await world.Get<Replacements>().ReadAsync(Samples.Lead, planned.Id, default)).Value;
        Assert.Equal((ReplacementStatus.Started, Third.Id), (begun.Status, begun.StandInId));
        Assert.Null((await EndAsync(world, planned.Id, "terug")).Failure);
        await world.DeliverAllAsync();
        Assert.Equal((1, 1, 1, 1), await ListsAsync(world, Samples.Coach));
    }

    [Fact]
    public async Task Of_many_leads_at_once_one_appoints_a_stand_in()
    {
        await using var world = await GivenAsync(people: 1);
        var asked = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => world.Get<Replacements>().AppointAsync(
            Samples.CallBy(new Actor(Role.Lead, $"teamleider-{i}"), "tegelijk"), Samples.OwnCoach.Id, Samples.Absence, default)));

        Assert.Single(asked, a => a.Failure is null);
        Assert.All(asked.Where(a => a.Failure is not null), a => Assert.Equal("vervanging-loopt", Assert.IsType<Failure.Refused>(a.Failure).Code));
        await world.DeliverAllAsync();
        Assert.Single(await world.AllAsync<CaseloadReplacement>());
        await world.AtRestAsync();
    }

    [Fact]
    public async Task A_task_that_is_asked_of_who_is_replaced_goes_to_the_stand_in()
    {
        await using var world = await GivenAsync(people: 1, task: false);
        Assert.Null((await AppointAsync(world, Samples.OwnCoach, Samples.Colleague)).Failure);
        await world.DeliverAllAsync();

        await world.SendAsync(Samples.TaskRequested.Message);
        await world.DeliverAllAsync(times: 2);

        var task = Assert.Single(await world.AllAsync<WorkTask>());
        Assert.Equal((Samples.Colleague.Id, 2), (task.OwnerId, task.Version));
        await world.AtRestAsync();
    }

    /// <summary>The message of an earlier change is handled slowly, while the coach changes again.</summary>
    [Fact]
    public async Task What_follows_an_earlier_change_too_late_follows_the_latest()
    {
        await using var world = await GivenAsync(people: 1);
        var today = DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime);
        var moved = Samples.Candidate.Replace(Samples.OwnCoach.Id, Samples.Colleague.Id, today).Value;
        await world.GivenAsync(moved);
        var message = MessageCodec.Write(new Message.FollowCoaches(Id<Message>.Parse("bericht-1"), moved.Id));
        var counted = StorageFaults.None;
        await world.StartProcess(counted).GetRequiredService<MessageReceiver>().ReceiveAsync(message, default);
        for (var at = 1; at <= counted.Calls.Count; at++)
        {
            await using var other = await GivenAsync(people: 1);
            await other.GivenAsync(moved);
            var process = other.StartProcess(StorageFaults.Meanwhile(at, async () =>
            {
                await other.GivenAsync(moved.Replace(Samples.Colleague.Id, Third.Id, today).Value);
                await other.Get<MessageReceiver>().ReceiveAsync(MessageCodec.Write(new Message.FollowCoaches(Id<Message>.Parse("bericht-2"), moved.Id)), default);
            }));
            await process.GetRequiredService<MessageReceiver>().ReceiveAsync(message, default);
            await other.DeliverAllAsync();
            Assert.Equal((1, 1, 1, 1), await ListsAsync(other, new(Role.Coach, Third.Id.Value)));
            Assert.Equal((0, 0, 0, 0), await ListsAsync(other, Colleague));
        }
    }

    [Theory]
    [InlineData(Role.Lead)]
    [InlineData(Role.ChainCoordinator)]
    [InlineData(Role.SubsidyOfficer)]
    [InlineData(Role.WageValueExpert)]
    public async Task Everybody_of_the_organisation_has_reads_and_finishes_tasks(Role role)
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        var actor = new Actor(role, "mw-7");
        await world.GivenAsync(Samples.Task with { OwnerId = Id<Worker>.Parse(actor.Id) });
        Assert.Single(await world.Get<WorkTasks>().ListAsync(actor, null, Tasks, default));
        Assert.Null((await world.Get<WorkTasks>().ReadAsync(actor, Samples.Task.Id, default)).Failure);
        Assert.Null((await world.Get<WorkTasks>().PlanAsync(Samples.CallBy(actor, "plan"), Line.Parse("Bellen"), new DateOnly(2026, 9, 2), null, null, null, default)).Failure);
        Assert.Equal(WorkTaskStatus.Done, (await world.Get<WorkTasks>().FinishAsync(Samples.CallBy(actor, "klaar"), Samples.Task.Id, default, default)).Value.Status);
    }

    [Fact]
    public async Task A_lead_reads_and_gives_away_only_what_somebody_has_who_is_replaced()
    {
        await using var world = await GivenAsync(people: 1, task: false);
        var mine = WorkTask.Plan(
            Id<WorkTask>.Parse("taak-1"), new TaskPlan(Line.Parse("Bellen"), null, null, Samples.OwnCoach.Id, new DateOnly(2026, 9, 2)), Samples.Coach, new DateOnly(2026, 9, 1), DateTimeOffset.UnixEpoch).Value;
        await world.GivenAsync(mine);
        var tasks = world.Get<WorkTasks>();
        async Task<Failure?> GiveAsync(string name) =>
            (await tasks.HandOverAsync(Samples.CallBy(Samples.Lead, name), mine.Id, Samples.Colleague.Id, null, default)).Failure;

        Assert.IsType<Failure.NotFound>(await GiveAsync("te-vroeg"));
        Assert.IsType<Failure.NotFound>((await tasks.ReadAsync(Samples.Lead, mine.Id, default)).Failure);
        Assert.Empty(await tasks.ListAsync(Samples.Lead, Samples.OwnCoach.Id, Tasks, default));
        Assert.Null((await AppointAsync(world, Samples.OwnCoach, Samples.Colleague)).Failure);
        await world.DeliverAllAsync();

        Assert.Single(await tasks.ListAsync(Samples.Lead, Samples.OwnCoach.Id, Tasks, default));
        Assert.Empty(await tasks.ListAsync(Colleague, Samples.OwnCoach.Id, Tasks, default));
        Assert.Null((await tasks.ReadAsync(Samples.Lead, mine.Id, default)).Failure);
        Assert.IsType<Failure.NotFound>((await tasks.FinishAsync(Samples.CallBy(Samples.Lead, "klaar"), mine.Id, default, default)).Failure);
        Assert.Null(await GiveAsync("nu"));
        Assert.Null(await GiveAsync("nu"));
        Assert.Equal(mine.Id.Value, Assert.Single(await tasks.ListAsync(Colleague, null, Tasks, default)).Id);
    }

    private static Task<Result<CaseloadReplacement>> AppointAsync(World world, Worker worker, Worker standIn, DateOnly? from = null) =>
        world.Get<Replacements>().AppointAsync(
            Samples.CallBy(Samples.Lead, $"vervang-{worker.Id}"), worker.Id, Samples.Absence with { StandInId = standIn.Id, From = from ?? Samples.Absence.From }, default);

    private static Task<Result<CaseloadReplacement>> EndAsync(World world, Id<CaseloadReplacement> id, string name) =>
        world.Get<Replacements>().EndAsync(Samples.CallBy(Samples.Lead, name), id, ReplacementEnd.ChangeBack, default);

    private static async Task<(int Candidates, int Proposals, int Tasks, int Referrals)> ListsAsync(World world, Actor actor) => (
        (await world.Get<ReadCandidates>().ListAsync(actor, new CaseloadFilter { ActiveOnly = true }, default)).Count,
        (await world.Get<AssessProposals>().InboxAsync(actor, new InboxFilter(), default)).Count,
        (await world.Get<WorkTasks>().ListAsync(actor, null, Tasks, default)).Count,
        (await world.Get<ReadReferrals>().ListAsync(actor, null, default)).Count);

    /// <summary>A caseload whose first has a proposal, a task and a referral, and two colleagues.</summary>
    private async Task<World> GivenAsync(int people, bool task = true)
    {
        var world = await World.CreateAsync(azurite.ConnectionString);
        foreach (var worker in new[] { Samples.OwnCoach, Samples.Colleague, Third }) await world.GivenAsync(worker);
        await world.GivenAsync(Samples.Vacancy);
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.Proposed with { ProposedAt = world.Clock.GetUtcNow() });
        if (task) await world.GivenAsync(Samples.Task);
        await world.GivenAsync(Samples.Referred with { AskedAt = Samples.Referred.MadeAt, AskedBy = Domain.Proposals.AskChannel.CoachCalls, LookAgainOn = new DateOnly(2026, 12, 1) });
        for (var i = 2; i <= people; i++) await world.GivenAsync(Samples.CandidateNamed($"kand-{i:D2}"));
        return world;
    }
}
