using Matching.Application.Indexing;
using Matching.Application.Messages;
using Matching.Application.Proposals;
using Matching.Application.Tests.Promises;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Proposals;

[Collection(Promises.Azurite.Name)]
public sealed class NightlyRoundTests(AzuriteFixture azurite)
{
    private static readonly TimeSpan UntilNight = new DateTimeOffset(2026, 9, 2, 0, 5, 0, TimeSpan.Zero) - new DateTimeOffset(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_excellent_candidate_is_proposed_within_the_cap_and_the_others_are_seen()
    {
        await using var world = await GivenAsync(vacancies: 4, excellent: 1, modest: 3);
        var round = await RoundOf(world, perVacancy: 1, perCandidate: 2).RunAsync(default);

        var proposals = await world.AllAsync<Proposal>();
        Assert.Equal(4, round.Proposals);
        Assert.Equal(4, proposals.DistinctBy(p => p.VacancyId).Count());
        Assert.Equal(2, proposals.Count(p => p.CandidateId == Excellent(0).Id));
        Assert.All(proposals.CountBy(p => p.CandidateId), c => Assert.InRange(c.Value, 1, 2));
        await world.AtRestAsync();
    }

    [Fact]
    public async Task By_day_who_has_enough_open_proposals_is_passed_over_and_the_next_is_proposed()
    {
        await using var world = await GivenAsync(vacancies: 4, excellent: 1, modest: 3);
        var process = world.StartProcess(StorageFaults.None, services => services.Configure<MatchingOptions>(o =>
        {
            o.CandidatesPerVacancy = 1;
            o.MostOpenPerCandidate = 2;
        }));
        foreach (var number in Enumerable.Range(0, 4))
        {
            var message = new Message.MatchVacancy(Id<Message>.Parse($"bericht-{number}"), VacancyOf(number).Id);
            await process.GetRequiredService<MatchRequests>().HandleAsync(message, default);
        }

        var proposals = await world.AllAsync<Proposal>();
        Assert.Equal(4, proposals.DistinctBy(p => p.VacancyId).Count());
        Assert.Equal(2, proposals.Count(p => p.CandidateId == Excellent(0).Id));
        Assert.Equal(2, proposals.Count(p => p.CandidateId != Excellent(0).Id));
    }

    [Fact]
    public async Task A_coach_gets_no_more_than_the_cap_and_what_is_left_goes_to_people_of_others()
    {
        await using var world = await GivenAsync(vacancies: 1, excellent: 3, modest: 0);
        var other = Modest(7) with { Involvements = [Modest(7).Involvements[0] with { WorkerId = Id<Worker>.Parse("coach-2") }] };
        await world.GivenAsync(other);

        await RoundOf(world, perVacancy: 3, perCoach: 2).RunAsync(default);

        var proposals = await world.AllAsync<Proposal>();
        Assert.Equal(2, proposals.Count(p => p.CoachId.Value == Samples.Coach.Id));
        Assert.Equal(other.Id, Assert.Single(proposals, p => p.CoachId.Value == "coach-2").CandidateId);
    }

    [Fact]
    public async Task What_is_open_already_counts_and_nothing_is_proposed_twice()
    {
        await using var world = await GivenAsync(vacancies: 2, excellent: 3, modest: 0);
        var round = RoundOf(world, perVacancy: 2);
        var first = await round.RunAsync(default);
        var before = await world.AllAsync<Proposal>();
        var second = await round.RunAsync(default);

        Assert.Equal((4, 0), (first.Proposals, second.Proposals));
        Assert.Equal(before.Select(p => p.Id).Order(), (await world.AllAsync<Proposal>()).Select(p => p.Id).Order());

        // Whom the coach found not right for the job leaves room for somebody else, and does not come again.
        var rejected = before.First(p => p.VacancyId == VacancyOf(0).Id);
        var no = new Assessment(AssessmentKind.NotForThisJob, Line.Parse("Werkt liever alleen."), null);
        Assert.Null((await world.Get<AssessProposals>().AssessAsync(Samples.CallBy(Samples.Coach, "nee"), rejected.Id, no, default)).Failure);
        Assert.Equal(1, (await round.RunAsync(default)).Proposals);
        var after = Assert.Single(await world.AllAsync<Proposal>(), p => before.All(b => b.Id != p.Id));
        Assert.Equal(rejected.VacancyId, after.VacancyId);
        Assert.NotEqual(rejected.CandidateId, after.CandidateId);
    }

    [Fact]
    public async Task It_runs_by_night_and_once_a_day()
    {
        await using var world = await GivenAsync(vacancies: 1, excellent: 1, modest: 0);
        Assert.Null(await RoundOf(world).RunAtNightAsync(default));
        Assert.Empty(await world.AllAsync<Proposal>());

        world.Clock.Advance(UntilNight);
        var done = await RoundOf(world).RunAtNightAsync(default);
        Assert.Equal(1, done!.Proposals);
        Assert.Equal(done, Assert.Single(await world.AllAsync<Round>()));

        await world.GivenAsync(Excellent(5));
        Assert.Null(await RoundOf(world).RunAtNightAsync(default));
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.NotNull(await RoundOf(world).RunAtNightAsync(default));
        Assert.Equal(2, (await world.AllAsync<Round>()).Count);
        await world.DeliverAllAsync();
        await world.AtRestAsync();
    }

    [Fact]
    public async Task Stopped_halfway_and_done_again_it_makes_the_same_proposals()
    {
        var calls = StorageFaults.None;
        IReadOnlyList<Id<Proposal>> whole;
        await using (var world = await GivenAsync(vacancies: 2, excellent: 1, modest: 2))
        {
            await RoundOf(world, perVacancy: 1, perCandidate: 1, faults: calls).RunAsync(default);
            whole = await IdsAsync(world);
        }

        Assert.Equal(2, whole.Count);
        var stops = Enumerable.Range(1, calls.Calls.Count).Where(at => calls.Calls[at - 1]);
        await Parallel.ForEachAsync(stops, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (at, _) =>
        {
            await using var world = await GivenAsync(vacancies: 2, excellent: 1, modest: 2);
            world.Clock.Advance(UntilNight);
            var kind = at % 2 == 0 ? FaultKind.StopBefore : FaultKind.StopAfter;
            try
            {
                await RoundOf(world, perVacancy: 1, perCandidate: 1, faults: new StorageFaults(kind, at)).RunAtNightAsync(default);
            }
            catch (StoppedException)
            {
                // As a process that is gone would leave it.
            }

            await RoundOf(world, perVacancy: 1, perCandidate: 1).RunAtNightAsync(default);
            await world.DeliverAllAsync();
            Assert.Equal(whole, await IdsAsync(world));
            Assert.Single(await world.AllAsync<Round>());
            await world.AtRestAsync();
        });
    }

    [Fact]
    public async Task Who_does_not_meet_a_condition_or_fits_too_little_is_not_proposed()
    {
        await using var world = await GivenAsync(vacancies: 1, excellent: 1, modest: 0);
        await world.GivenAsync(Excellent(1) with { Profile = Samples.Profile with { Hours = HoursRange.Of(4, 8) } });
        await world.GivenAsync(Excellent(2) with { Profile = Samples.Profile with { Competences = [] } });
        await world.GivenAsync(Excellent(3) with { Status = CandidateStatus.Withdrawn });

        await RoundOf(world).RunAsync(default);

        Assert.Equal(Excellent(0).Id, Assert.Single(await world.AllAsync<Proposal>()).CandidateId);
    }

    [Fact]
    public async Task Whoever_waits_longest_comes_first_among_equals()
    {
        await using var world = await GivenAsync(vacancies: 1, excellent: 3, modest: 0);
        var waits = Excellent(9) with { WaitingSince = Excellent(9).WaitingSince.AddYears(-1) };
        await world.GivenAsync(waits);

        await RoundOf(world, perVacancy: 1).RunAsync(default);

        Assert.Equal(waits.Id, Assert.Single(await world.AllAsync<Proposal>()).CandidateId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sheltered_place_goes_first_to_people_with_that_decision(bool inRound)
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        await world.GivenAsync(new Municipality
        {
            Id = Id<Municipality>.Parse("gem-1"),
            Version = 1,
            Name = Line.Parse("Voorst"),
            Partners = [],
            Functions = [.. Enum.GetValues<MunicipalFunction>().Select(f => new FunctionAssignment(f, [.. Enum.GetValues<GroundKind>()], [], new DateOnly(2020, 1, 1), null))],
        });
        var details = Samples.Work with { Routes = [Route.Regular, Route.Sheltered] };
        var vacancy = Samples.Vacancy with { Details = details };
        await world.GivenAsync(vacancy);
        Ground[] decision = [new(GroundKind.ShelteredWork, GroundStatus.Granted, Line.Parse("College"), new DateOnly(2026, 1, 1), null)];
        var home = Samples.Profile with { Municipality = Id<Municipality>.Parse("gem-1"), Grounds = [] };
        await world.GivenAsync([Excellent(0) with { Profile = home }, Excellent(1) with { Profile = home with { Grounds = null } }]);
        var sheltered = Modest(0) with { Profile = Modest(0).Profile with { Municipality = home.Municipality, Grounds = decision } };
        await world.GivenAsync(sheltered);
        var process = Process(world, perVacancy: 2);

        if (inRound) await process.GetRequiredService<NightlyRound>().RunAsync(default);
        else await process.GetRequiredService<MatchRequests>().HandleAsync(new Message.MatchVacancy(Id<Message>.Parse("bericht-1"), vacancy.Id), default);

        var proposals = await world.AllAsync<Proposal>();
        Assert.Equal(2, proposals.Count);
        Assert.Contains(proposals, p => p.CandidateId == sheltered.Id);
        Assert.All(proposals, p => Assert.StartsWith(
            "Deze plek is voor beschut werk; mensen met dat besluit gaan voor.", FitText.SayOrder(p.WaitingSince, p.CanBeSheltered), StringComparison.Ordinal));
        var index = process.GetRequiredService<MatchIndex>();
        Assert.Equal(1, index.RankOf(vacancy, sheltered.Id, await process.GetRequiredService<MatchDays>().TodayAsync(default), 10));
    }

    [Fact]
    public async Task What_nobody_assessed_is_withdrawn_when_the_closing_date_has_passed()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        var vacancy = Samples.Vacancy with { Details = Samples.Work with { ClosesOn = new DateOnly(2026, 8, 31) } };
        await world.GivenAsync(vacancy);
        await world.GivenAsync(Samples.Candidate);
        var proposed = Samples.ProposalFor(vacancy, Samples.Candidate);
        await world.GivenAsync(proposed);

        Assert.Equal(0, (await RoundOf(world).RunAsync(default)).Proposals);
        await world.DeliverAllAsync();

        Assert.Equal(WithdrawalReason.VacancyClosed, Assert.Single(await world.AllAsync<Proposal>()).Withdrawal);
    }

    [Fact]
    public void The_order_is_said_in_a_sentence() => Assert.Equal(
        "Zoekt werk sinds maart 2025; bij gelijk passen gaat voor wie het langst wacht.",
        FitText.SayOrder(new DateTimeOffset(2025, 3, 4, 8, 0, 0, TimeSpan.Zero), canBeSheltered: false));

    private async Task<World> GivenAsync(int vacancies, int excellent, int modest)
    {
        var world = await World.CreateAsync(azurite.ConnectionString);
        await world.GivenAsync(Enumerable.Range(0, vacancies).Select(VacancyOf));
        await world.GivenAsync(Enumerable.Range(0, excellent).Select(Excellent));
        await world.GivenAsync(Enumerable.Range(0, modest).Select(Modest));
        return world;
    }

    private static NightlyRound RoundOf(World world, int perVacancy = 10, int perCandidate = 5, int perCoach = 50, StorageFaults? faults = null) =>
        Process(world, perVacancy, perCandidate, perCoach, faults).GetRequiredService<NightlyRound>();

    private static IServiceProvider Process(World world, int perVacancy, int perCandidate = 5, int perCoach = 50, StorageFaults? faults = null) =>
        world.StartProcess(faults ?? StorageFaults.None, services => services.Configure<MatchingOptions>(o =>
        {
            o.CandidatesPerVacancy = perVacancy;
            o.ProposalsPerCandidate = perCandidate;
            o.ProposalsPerCoach = perCoach;
        }));

    private static async Task<IReadOnlyList<Id<Proposal>>> IdsAsync(World world) => [.. (await world.AllAsync<Proposal>()).Select(p => p.Id).Order()];

    private static Vacancy VacancyOf(int number) => Samples.Vacancy with { Id = Id<Vacancy>.Parse($"vac-{number}") };

    private static Candidate Excellent(int number) => Samples.CandidateNamed($"kand-{number}");

    /// <summary>Somebody who can do less of it.</summary>
    private static Candidate Modest(int number)
    {
        var pruning = Samples.Profile.Competences[0] with { Level = Domain.Competences.CompetenceLevel.AfterInstruction, Evidence = Domain.Competences.Evidence.Stated };
        return Samples.CandidateNamed($"kand-b-{number}") with { Profile = Samples.Profile with { Competences = [pruning] } };
    }
}
