using Matching.Application.Notifications;
using Matching.Application.Proposals;
using Matching.Application.Vacancies;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Promises;

/// <summary>Several callers at the same moment.</summary>
[Collection(Azurite.Name)]
public sealed class TogetherTests
{
    private readonly string _connection;

    public TogetherTests(AzuriteFixture azurite) => _connection = azurite.ConnectionString;

    [Fact]
    public async Task Of_two_assessments_one_wins_and_the_other_is_told()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.Vacancy);
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.Proposed);
        var reason = Domain.People.Line.Parse("Te ver weg");
        Assessment[] assessments = [new(AssessmentKind.PutForward, null, null), new(AssessmentKind.NotForThisJob, reason, null)];

        var results = await TogetherAsync(assessments.Length, i => world.StartProcess(StorageFaults.None).GetRequiredService<AssessProposals>()
            .AssessAsync(Samples.CallBy(Samples.Coach, $"beoordeel-{i}"), Samples.Proposed.Id, assessments[i], default));

        var winner = Assert.Single(results, r => r.Failure is null);
        var loser = Assert.Single(results, r => r.Failure is not null);
        Assert.True(loser.Failure is Failure.Busy or Failure.Refused { Code: "al-beoordeeld" }, loser.Failure!.ToString());
        var stored = Assert.Single(await world.AllAsync<Proposal>());
        Assert.Equal((2, winner.Value.Status), (stored.Version, stored.Status));
    }

    [Fact]
    public async Task Of_ten_presses_of_the_link_one_is_recorded()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.Vacancy);
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.Proposed);
        await world.GivenAsync(Samples.PutForward);
        var token = world.Get<LinkSigner>().Write(new LinkToken(LinkPurpose.AnswerProposal, Samples.Proposed.Id.Value, null, world.Clock.GetUtcNow().AddDays(1)));
        CandidateAnswer[] answers = [CandidateAnswer.Yes, CandidateAnswer.No, CandidateAnswer.CallFirst];

        var pages = await TogetherAsync(10, i => world.Get<AnswerByLink>().AnswerAsync(token, answers[i % 3], $"druk-{i}", default));

        var thanks = Assert.Single(pages, p => p.State == AnswerPageState.Thanks);
        Assert.All(pages.Where(p => p != thanks), p => Assert.True(p.State is AnswerPageState.AlreadyAnswered or AnswerPageState.TryAgain, p.State.ToString()));
        var stored = Assert.Single(await world.AllAsync<Proposal>());
        Assert.Equal((3, thanks.Proposal!.Answer!.What), (stored.Version, stored.Answer!.What));
    }

    [Fact]
    public async Task Of_twenty_changes_of_the_same_version_one_is_made_and_the_others_are_stale()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.Vacancy);

        var results = await TogetherAsync(20, i => world.Get<EditVacancies>().ChangeAsync(
            Samples.CallBy(Samples.Employer, $"wijzig-{i}", expectedVersion: 1), Samples.Vacancy.Id, Samples.Work with { Places = i + 1 }, default));

        var winner = Assert.Single(results, r => r.Failure is null).Value;
        Assert.All(results.Where(r => r.Failure is not null), r => Assert.Equal(new Failure.Stale(2), r.Failure));
        Assert.Equal(winner.Details.Places, Assert.Single(await world.AllAsync<Vacancy>()).Details.Places);
    }

    [Fact]
    public async Task The_same_call_made_five_times_at_once_is_done_once_and_all_hear_the_same()
    {
        await using var world = await World.CreateAsync(_connection);

        var results = await TogetherAsync(5, _ => world.Get<EditVacancies>().PostAsync(Samples.CallBy(Samples.Employer, "plaats"), null, Samples.Work, default));

        var stored = Assert.Single(await world.AllAsync<Vacancy>());
        Assert.All(results, r => Assert.Equal((stored.Id, 1), (r.Value.Id, r.Value.Version)));
        await world.DeliverAllAsync();
        await world.AtRestAsync();
    }

    [Fact]
    public async Task A_key_that_was_used_for_something_else_is_refused()
    {
        await using var world = await World.CreateAsync(_connection);
        var call = Samples.CallBy(Samples.Employer, "plaats");
        Assert.Null((await world.Get<EditVacancies>().PostAsync(call, null, Samples.Work, default)).Failure);

        var other = await world.Get<EditVacancies>().PostAsync(call with { BodyHash = "iets-anders" }, null, Samples.Work with { Places = 9 }, default);

        Assert.IsType<Failure.KeyReused>(other.Failure);
        Assert.Equal(1, Assert.Single(await world.AllAsync<Vacancy>()).Details.Places);
    }

    [Fact]
    public async Task A_flush_by_somebody_else_at_any_moment_changes_nothing()
    {
        // Post: the employer, the flush message, the commit, and everything after it.
        for (var at = 1; at <= 9; at++)
        {
            await using var world = await World.CreateAsync(_connection);
            await world.GivenAsync(Samples.EmployerOnRecord);
            var process = world.StartProcess(StorageFaults.Meanwhile(at, () => world.DeliverAllAsync()));
            var posted = await process.GetRequiredService<EditVacancies>().PostAsync(Samples.CallBy(Samples.Employer, "plaats"), null, Samples.Work, default);
            Assert.Null(posted.Failure);
            await world.DeliverAllAsync();
            Assert.Single(await world.AllAsync<Vacancy>());
            await world.AtRestAsync();
        }
    }

    [Fact]
    public async Task What_was_saved_is_a_success_though_an_effect_gets_no_answer_in_time()
    {
        for (var at = 4; at <= 9; at++)
        {
            await using var world = await World.CreateAsync(_connection);
            await world.GivenAsync(Samples.EmployerOnRecord);
            var process = world.StartProcess(StorageFaults.Timeout(at));
            var posted = await process.GetRequiredService<EditVacancies>().PostAsync(Samples.CallBy(Samples.Employer, "plaats"), null, Samples.Work, default);
            Assert.Null(posted.Failure);
            await world.DeliverAllAsync();
            await world.AtRestAsync();
        }
    }

    /// <summary>Starts all, then waits for all.</summary>
    private static Task<T[]> TogetherAsync<T>(int count, Func<int, Task<T>> act) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(() => act(i))));
}
