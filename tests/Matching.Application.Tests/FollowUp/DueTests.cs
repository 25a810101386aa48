using Matching.Application.Candidates;
using Matching.Application.FollowUp;
using Matching.Application.Indexing;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Proposals;
using Matching.Application.Storage;
using Matching.Application.Tests.Promises;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Matching.Application.Tests.FollowUp;

/// <summary>What proposals and candidates plan for a day, done on that day, once, and only when it still holds.</summary>
[Collection(Promises.Azurite.Name)]
public sealed class DueTests(AzuriteFixture azurite)
{
    private static readonly Assessment PutForward = new(AssessmentKind.PutForward, null, null);

    private readonly CandidateLists _lists = new(Options.Create(new FollowUpOptions()));

    [Fact]
    public async Task A_proposal_that_nobody_assesses_expires_after_thirty_days_and_leaves_the_inbox_and_the_agenda()
    {
        await using var world = await ProposedAsync();
        Assert.Single(await PlannedAsync(world, Samples.Proposed.Id.Value));
        Assert.Equal(0, await RunAsync(world, days: 29));

        Assert.Equal(1, await RunAsync(world, days: 1));
        Assert.Empty(await PlannedAsync(world, Samples.Proposed.Id.Value));

        Assert.Equal((ProposalStatus.Expired, 2), await StateAsync(world));
        Assert.Empty(await world.Get<AssessProposals>().InboxAsync(Samples.Coach, new InboxFilter(), default));
        Assert.Single(await world.Get<AssessProposals>().InboxAsync(Samples.Coach, new InboxFilter { Status = ProposalStatus.Expired }, default));
        Assert.Equal(0, await RunAsync(world, days: 0));
        await world.AtRestAsync();
    }

    [Fact]
    public async Task A_proposal_that_was_put_off_does_not_expire_and_is_looked_at_again_on_its_day()
    {
        await using var world = await ProposedAsync();
        var day = world.Clock.GetUtcNow().ToDutchDay().AddDays(60);
        await AssessAsync(world, new(AssessmentKind.Later, null, day));

        Assert.Equal(1, await RunAsync(world, days: 30));
        Assert.Equal((ProposalStatus.Later, 2), await StateAsync(world));
        Assert.Empty(await world.AllAsync<WorkTask>());

        Assert.Equal(1, await RunAsync(world, days: 30));
        Assert.Equal((ProposalStatus.Later, 2), await StateAsync(world));
        var task = Assert.Single(await world.AllAsync<WorkTask>());
        Assert.Equal((WorkTaskKind.LookAgain, WorkTaskStatus.Open, Samples.Coach.Id), (task.Kind, task.Status, task.OwnerId.Value));
        await world.AtRestAsync();
    }

    [Fact]
    public async Task A_proposal_that_was_assessed_in_time_does_not_expire()
    {
        await using var world = await ProposedAsync();
        await AssessAsync(world, PutForward);
        await AnswerAsync(world, CandidateAnswer.CallFirst);

        Assert.Equal(2, await RunAsync(world, days: 40));

        Assert.Equal(ProposalStatus.CallFirst, (await StateAsync(world)).Status);
        await world.AtRestAsync();
    }

    [Fact]
    public async Task Who_keeps_silent_is_called_once_and_not_any_more_after_an_answer()
    {
        await using var world = await ProposedAsync();
        await AssessAsync(world, PutForward);

        // Tuesday 1 September and three working days, and five.
        Assert.Equal(0, await RunAsync(world, days: 2));
        Assert.Equal(1, await RunAsync(world, days: 1));
        Assert.Empty(await world.AllAsync<WorkTask>());
        Assert.Equal(0, await RunAsync(world, days: 3));
        Assert.Equal(1, await RunAsync(world, days: 1));
        var (status, version) = await StateAsync(world);
        Assert.Equal(ProposalStatus.PutForward, status);
        var task = Assert.Single(await world.AllAsync<WorkTask>());
        Assert.Equal((WorkTaskKind.CallCandidate, WorkTaskStatus.Open), (task.Kind, task.Status));
        Assert.Equal(0, await RunAsync(world, days: 10));
        Assert.Equal((ProposalStatus.PutForward, version), await StateAsync(world));

        await AnswerAsync(world, CandidateAnswer.Yes);
        Assert.Equal(WorkTaskStatus.Dropped, Assert.Single(await world.AllAsync<WorkTask>()).Status);
        await world.AtRestAsync();
    }

    [Fact]
    public async Task Who_answered_is_not_called()
    {
        await using var world = await ProposedAsync();
        await AssessAsync(world, PutForward);
        await AnswerAsync(world, CandidateAnswer.Yes);

        Assert.Equal(1, await RunAsync(world, days: 20));

        Assert.Equal(ProposalStatus.Accepted, (await StateAsync(world)).Status);
        Assert.Empty(await world.AllAsync<WorkTask>());
    }

    [Fact]
    public async Task Who_does_not_answer_is_reminded_once_half_way_the_term_with_a_link_to_the_question()
    {
        await using var world = await ProposedAsync();
        await AssessAsync(world, PutForward);

        await RunAsync(world, days: 2);
        Assert.Empty(await RemindersAsync(world));
        await RunAsync(world, days: 1);
        var reminder = Assert.Single(await RemindersAsync(world));
        Assert.Contains("/v1/antwoord/", reminder.Text, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(await world.AllAsync<Proposal>()).RemindedAt);

        await RunAsync(world, days: 30);
        Assert.Single(await RemindersAsync(world));
        Assert.Equal(WorkTaskKind.CallCandidate, Assert.Single(await world.AllAsync<WorkTask>()).Kind);
        await world.AtRestAsync();
    }

    [Theory]
    [InlineData(CandidateAnswer.Yes)]
    [InlineData(CandidateAnswer.No)]
    [InlineData(CandidateAnswer.CallFirst)]
    public async Task Who_answered_is_not_reminded(CandidateAnswer answer)
    {
        await using var world = await ProposedAsync();
        await AssessAsync(world, PutForward);
        await AnswerAsync(world, answer);

        await RunAsync(world, days: 3);

        Assert.Empty(await RemindersAsync(world));
    }

    [Fact]
    public async Task Who_wants_no_messages_any_more_is_not_reminded_and_is_called_at_the_end_of_the_term()
    {
        await using var world = await ProposedAsync();
        await AssessAsync(world, PutForward);
        await world.GivenAsync(Samples.Person with { Version = 2, Details = Samples.Somebody with { Channel = ContactChannel.Call } });

        await RunAsync(world, days: 3);
        Assert.Empty(await RemindersAsync(world));
        Assert.Empty(await world.AllAsync<WorkTask>());

        await RunAsync(world, days: 4);
        Assert.Empty(await RemindersAsync(world));
        Assert.Equal(WorkTaskKind.CallCandidate, Assert.Single(await world.AllAsync<WorkTask>()).Kind);
        await world.AtRestAsync();
    }

    [Fact]
    public async Task After_a_standstill_who_does_not_answer_is_called_without_a_reminder()
    {
        await using var world = await ProposedAsync();
        await AssessAsync(world, PutForward);

        await RunAsync(world, days: 9);

        Assert.Empty(await RemindersAsync(world));
        Assert.Equal(WorkTaskKind.CallCandidate, Assert.Single(await world.AllAsync<WorkTask>()).Kind);
        await world.AtRestAsync();
    }

    [Fact]
    public async Task Of_work_that_is_gone_nobody_is_reminded()
    {
        await using var world = await ProposedAsync();
        await AssessAsync(world, PutForward);
        await world.GivenAsync(Assert.Single(await world.AllAsync<Vacancy>()).Close().Value);

        await RunAsync(world, days: 3);

        Assert.Empty(await RemindersAsync(world));
    }

    [Fact]
    public async Task A_profile_that_nobody_confirms_is_asked_about_once_and_one_that_was_confirmed_is_not()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        await world.GivenAsync(Samples.Candidate with { ConfirmedAt = world.Clock.GetUtcNow() });
        await world.GivenAsync(Samples.OtherCandidate with { ConfirmedAt = world.Clock.GetUtcNow() });
        world.Clock.Advance(TimeSpan.FromDays(100));
        Assert.Null((await world.Get<EditCandidates>().ConfirmAsync(Samples.CallBy(Samples.Coach, "klopt"), Samples.OtherCandidate.Id, default)).Failure);

        world.Clock.Advance(TimeSpan.FromDays(80));
        Assert.Equal(2, await world.Get<RunAgenda>().RunAsync(default));
        await HandleDueAsync(world);

        var asked = (await world.AllAsync<Candidate>()).Single(c => c.Id == Samples.Candidate.Id);
        Assert.Equal((2, (DateTimeOffset?)world.Clock.GetUtcNow()), (asked.Version, asked.UpdateAskedAt));
        Assert.Null((await world.AllAsync<Candidate>()).Single(c => c.Id == Samples.OtherCandidate.Id).UpdateAskedAt);
        Assert.Equal(1, await WaitingAsync(world, QueueName.Notifications));
        Assert.Empty(await PlannedAsync(world, Samples.Candidate.Id.Value));
        Assert.Single(await PlannedAsync(world, Samples.OtherCandidate.Id.Value));

        // Confirming makes it fresh; it will be asked about again when it grows stale again.
        Assert.Null((await world.Get<EditCandidates>().ConfirmAsync(Samples.CallBy(Samples.Coach, "klopt-ook"), Samples.Candidate.Id, default)).Failure);
        Assert.Single(await PlannedAsync(world, Samples.Candidate.Id.Value));
    }

    [Fact]
    public void People_who_came_on_one_day_are_asked_about_their_profiles_over_six_weeks_and_by_the_day_on_which_they_are_stale()
    {
        var stale = Samples.Candidate.ConfirmedAt.ToDutchDay().AddDays(180);
        IReadOnlyList<DateOnly> Days() =>
            [.. Enumerable.Range(0, 4_300).Select(i => Assert.Single(_lists.Project(Samples.CandidateNamed($"kand-{i}")).Select(Agenda.DayOf), day => day is not null)!.Value)];

        var days = Days();

        Assert.Equal(days, Days());
        Assert.Equal((stale.AddDays(-42), stale), (days.Min(), days.Max()));
        Assert.All(days.CountBy(day => day), day => Assert.InRange(day.Value, 50, 150));
    }

    [Fact]
    public async Task A_profile_is_asked_about_on_the_day_that_was_planned_and_planned_anew_when_the_term_became_longer()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        var candidate = Samples.Candidate with { ConfirmedAt = world.Clock.GetUtcNow() };
        await world.GivenAsync(candidate);
        var planned = Assert.Single(await PlannedAsync(world, candidate.Id.Value));
        var days = Agenda.DayOf(planned)!.Value.DayNumber - world.Clock.GetUtcNow().ToDutchDay().DayNumber;
        Assert.Equal(0, await RunAsync(world, days - 1));

        world.Clock.Advance(TimeSpan.FromDays(1));
        var longer = world.StartProcess(StorageFaults.None, services => services.Configure<FollowUpOptions>(o => o.ProfileFreshDays = 190));
        Assert.Equal(1, await longer.GetRequiredService<RunAgenda>().RunAsync(default));
        await HandleDueAsync(world, longer.GetRequiredService<MessageReceiver>());
        Assert.Null(Assert.Single(await world.AllAsync<Candidate>()).UpdateAskedAt);
        var again = Assert.Single(await PlannedAsync(world, candidate.Id.Value));
        Assert.Equal((planned.Key, Agenda.DayOf(planned)!.Value.AddDays(10)), (again.Key, Agenda.DayOf(again)!.Value));

        Assert.Equal(1, await RunAsync(world, days: 10));
        Assert.Equal(world.Clock.GetUtcNow().ToDutchDay(), Assert.Single(await world.AllAsync<Candidate>()).UpdateAskedAt?.ToDutchDay());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Once_a_profile_is_confirmed_or_changed_nobody_has_to_ask_about_it_any_more(bool changed)
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.Candidate.UpdateAsked(world.Clock.GetUtcNow()));
        await world.GivenAsync(WorkTask.Ask(
            WorkTaskKind.UpdateProfile, TaskSubject.Of(Samples.Candidate.Id), Samples.Candidate.Id, Samples.Candidate.CoachId, new DateOnly(2026, 9, 4), "bevestigd-2026-08-01", world.Clock.GetUtcNow()));

        var edit = world.Get<EditCandidates>();
        var result = changed
            ? await edit.ChangeProfileAsync(Samples.CallBy(Samples.Coach, "wijzig"), Samples.Candidate.Id, Samples.Profile with { Home = null }, default)
            : await edit.ConfirmAsync(Samples.CallBy(Samples.Coach, "klopt"), Samples.Candidate.Id, default);
        Assert.Null(result.Failure);
        await world.DeliverAllAsync();

        var task = Assert.Single(await world.AllAsync<WorkTask>());
        Assert.Equal((WorkTaskStatus.Dropped, (DropReason?)DropReason.Settled), (task.Status, task.DroppedBecause));
        await world.AtRestAsync();
    }

    [Fact]
    public async Task A_ground_that_begins_and_ends_is_seen_by_the_index_and_by_proposals_on_its_days()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        var municipality = Samples.Municipality with
        {
            Functions = [.. Enum.GetValues<MunicipalFunction>().Select(f => new FunctionAssignment(f, Enum.GetValues<GroundKind>(), [], new DateOnly(2020, 1, 1), null))],
        };
        var vacancy = Samples.Vacancy with { Details = Samples.Work with { Routes = [Route.Supported] } };
        await world.GivenAsync(municipality);
        await world.GivenAsync(vacancy);
        await RunAsync(world, days: 0);
        var today = world.Clock.GetUtcNow().ToDutchDay();
        Ground ground = new(GroundKind.WageSubsidyTargetGroup, GroundStatus.Granted, Line.Parse("UWV"), today.AddDays(10), today.AddDays(19));
        var candidate = (await world.Get<EditCandidates>().RegisterAsync(
            Samples.CallBy(Samples.Coach, "meld-aan"), Samples.Somebody, Samples.Profile with { Municipality = municipality.Id, Grounds = [ground] }, default)).Value;
        await world.DeliverAllAsync();
        Assert.Empty(await world.AllAsync<Proposal>());
        Assert.Empty(await FoundAsync());

        Assert.Equal(0, await RunAsync(world, days: 9));
        Assert.Equal(1, await RunAsync(world, days: 1));
        var proposal = Assert.Single(await world.AllAsync<Proposal>());
        Assert.Equal((ProposalStatus.Proposed, candidate.Id), (proposal.Status, proposal.CandidateId));
        Assert.Equal([candidate.Id], await FoundAsync());

        Assert.Equal(1, await RunAsync(world, days: 10));
        Assert.Equal((ProposalStatus.Withdrawn, (WithdrawalReason?)WithdrawalReason.FactsChanged), Assert.Single((await world.AllAsync<Proposal>()).Select(p => (p.Status, p.Withdrawal))));
        Assert.Empty(await FoundAsync());
        await world.AtRestAsync();

        async Task<IReadOnlyList<Id<Candidate>>> FoundAsync()
        {
            await world.Get<MatchIndex>().CatchUpAsync(default);
            return world.Get<MatchIndex>().FindCandidates(vacancy, await world.Get<MatchDays>().TodayAsync(default), 10);
        }
    }

    /// <summary>A proposal of today, for a vacancy that is open and a candidate who can be asked.</summary>
    private async Task<World> ProposedAsync()
    {
        var world = await World.CreateAsync(azurite.ConnectionString);
        await world.GivenAsync(Samples.Vacancy);
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.Person);
        await world.GivenAsync(Samples.Proposed with { ProposedAt = world.Clock.GetUtcNow() });

        // What the vacancy planned has tests of its own.
        await RunAsync(world, days: 0);
        return world;
    }

    private static async Task AssessAsync(World world, Assessment assessment)
    {
        Assert.Null((await world.Get<AssessProposals>().AssessAsync(Samples.CallBy(Samples.Coach, "beoordeel"), Samples.Proposed.Id, assessment, default)).Failure);
        await world.DeliverAllAsync();
    }

    private static async Task AnswerAsync(World world, CandidateAnswer answer)
    {
        var shared = answer == CandidateAnswer.Yes ? SharedFacts.Usual : SharedFacts.None;
        Assert.Null((await world.Get<AssessProposals>().RecordAnswerAsync(Samples.CallBy(Samples.Coach, "antwoord"), Samples.Proposed.Id, answer, shared, default)).Failure);
        await world.DeliverAllAsync();
    }

    /// <summary>Lets days pass, sends what is due and handles each message twice.</summary>
    private static async Task<int> RunAsync(World world, int days)
    {
        world.Clock.Advance(TimeSpan.FromDays(days));
        var sent = await world.Get<RunAgenda>().RunAsync(default);
        await world.DeliverAllAsync(times: 2);
        return sent;
    }

    /// <summary>Handles what is due, twice, and leaves the messages that this causes where they are.</summary>
    private static async Task HandleDueAsync(World world, MessageReceiver? receiver = null)
    {
        var queue = world.Get<StorageClients>().Queue(QueueName.FollowUps);
        var received = await queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5));
        foreach (var message in received.Value)
        {
            for (var i = 0; i < 2; i++) await (receiver ?? world.Get<MessageReceiver>()).ReceiveAsync(message.Body.ToString(), default);
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }
    }

    private static async Task<(ProposalStatus Status, int Version)> StateAsync(World world)
    {
        var proposal = Assert.Single(await world.AllAsync<Proposal>());
        return (proposal.Status, proposal.Version);
    }

    private static async Task<IReadOnlyList<ViewRow>> PlannedAsync(World world, string id) =>
        [.. (await world.Get<IViewStore>().ReadListsAsync(Agenda.First, "agenda;", 1000, default)).Where(row => row.Key.Contains($":{id}:", StringComparison.Ordinal))];

    private static async Task<IReadOnlyList<Letter>> RemindersAsync(World world) =>
        [.. (await world.Get<IMailbox>().ReadAsync(default)).Where(letter => string.Equals(letter.Content.Template, "antwoord-herinnering", StringComparison.Ordinal))];

    private static async Task<int> WaitingAsync(World world, QueueName queue) =>
        (await world.Get<StorageClients>().Queue(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount;
}
