using Matching.Application.Candidates;
using Matching.Application.Proposals;
using Matching.Application.Tests.Promises;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Testing;

namespace Matching.Application.Tests.Candidates;

[Collection(Promises.Azurite.Name)]
public sealed class InvolvedTests(AzuriteFixture azurite)
{
    private static readonly Actor Colleague = new(Role.Coach, Samples.Colleague.Id.Value);
    private static readonly Worker Coach = Samples.Colleague with { Id = Samples.Candidate.CoachId };
    private static readonly Assessment Later = new(AssessmentKind.Later, null, null);

    [Fact]
    public async Task Who_replaces_a_coach_has_the_caseload_and_the_inbox_and_the_other_has_not_and_back()
    {
        await using var world = await GivenAsync();
        Assert.Equal((1, 1), await ListsAsync(world, Samples.Coach));

        Assert.Null((await ReplaceAsync(world, Samples.Coach, Coach, Samples.Colleague)).Failure);
        await world.DeliverAllAsync();

        Assert.Equal((0, 0), await ListsAsync(world, Samples.Coach));
        Assert.Equal((1, 1), await ListsAsync(world, Colleague));
        Assert.IsType<Failure.NotFound>((await world.Get<ReadCandidates>().ReadProfileAsync(Samples.Coach, Samples.Candidate.Id, default)).Failure);
        Assert.IsType<Failure.NotFound>((await world.Get<AssessProposals>().ReadAsync(Samples.Coach, Samples.Proposed.Id, default)).Failure);
        Assert.IsType<Failure.NotFound>((await world.Get<AssessProposals>().AssessAsync(Samples.CallBy(Samples.Coach, "te-laat"), Samples.Proposed.Id, Later, default)).Failure);
        Assert.Equal(2, (await world.Get<AssessProposals>().ReadAsync(Colleague, Samples.Proposed.Id, default)).Value.Version);
        await world.AtRestAsync();

        Assert.Null((await ReplaceAsync(world, Colleague, Samples.Colleague, Coach)).Failure);
        await world.DeliverAllAsync();

        Assert.Equal((1, 1), await ListsAsync(world, Samples.Coach));
        Assert.Equal((0, 0), await ListsAsync(world, Colleague));
        Assert.Null((await world.Get<AssessProposals>().AssessAsync(Samples.CallBy(Samples.Coach, "op-tijd"), Samples.Proposed.Id, Later, default)).Failure);
        await world.AtRestAsync();
    }

    [Fact]
    public async Task Two_coaches_see_the_same_proposal_one_assesses_it_and_the_other_reads_by_whom()
    {
        await using var world = await GivenAsync();
        var both = new Involvement[]
        {
            new(Coach.Id, InvolvementRole.Consulent, true, default, null),
            new(Samples.Colleague.Id, InvolvementRole.JobCoach, false, default, null),
        };
        Assert.Null((await world.Get<EditCandidates>().InvolveAsync(Samples.CallBy(Samples.Coach, "samen"), Samples.Candidate.Id, both, default)).Failure);
        await world.DeliverAllAsync();
        Assert.Equal((1, 1), await ListsAsync(world, Samples.Coach));
        Assert.Equal((1, 1), await ListsAsync(world, Colleague));

        var first = await world.Get<AssessProposals>().AssessAsync(Samples.CallBy(Colleague, "een"), Samples.Proposed.Id, new(AssessmentKind.PutForward, null, null), default);
        Assert.Null(first.Failure);
        var second = await world.Get<AssessProposals>().AssessAsync(Samples.CallBy(Samples.Coach, "twee"), Samples.Proposed.Id, Later, default);

        Assert.Equal(new Failure.Refused(Proposal.AssessedBefore, "Al beoordeeld door Robin op 1 september 2026."), second.Failure);
        Assert.Equal(ProposalStatus.PutForward, Assert.Single(await world.Get<AssessProposals>().InboxAsync(Samples.Coach, new InboxFilter(), default)).Status);
    }

    [Fact]
    public async Task A_volunteer_sees_the_candidate_and_not_the_proposals()
    {
        await using var world = await GivenAsync();
        var both = new Involvement[]
        {
            new(Coach.Id, InvolvementRole.Consulent, true, default, null),
            new(Samples.Colleague.Id, InvolvementRole.Volunteer, false, default, null),
        };
        Assert.Null((await world.Get<EditCandidates>().InvolveAsync(Samples.CallBy(Samples.Coach, "samen"), Samples.Candidate.Id, both, default)).Failure);
        await world.DeliverAllAsync();

        Assert.Equal((1, 0), await ListsAsync(world, Colleague));
    }

    [Fact]
    public async Task Nobody_is_involved_who_is_not_known()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        await world.GivenAsync(Samples.Candidate);
        var unknown = await world.Get<EditCandidates>().ReplaceAsync(
            Samples.CallBy(Samples.Coach, "vervang"), Samples.Candidate.Id, Coach.Id, Samples.Colleague.Id, default);
        Assert.Equal(["naar"], Assert.IsType<Failure.Invalid>(unknown.Failure).Errors.Select(e => e.Field));
        var involved = await world.Get<EditCandidates>().InvolveAsync(
            Samples.CallBy(Samples.Coach, "samen"), Samples.Candidate.Id, [new(Samples.Colleague.Id, InvolvementRole.JobCoach, true, default, null)], default);
        Assert.Equal(["betrokkenen[0].medewerkerId"], Assert.IsType<Failure.Invalid>(involved.Failure).Errors.Select(e => e.Field));
    }

    private static Task<Result<Candidate>> ReplaceAsync(World world, Actor by, Worker from, Worker to) =>
        world.Get<EditCandidates>().ReplaceAsync(Samples.CallBy(by, "vervang"), Samples.Candidate.Id, from.Id, to.Id, default);

    /// <summary>How many candidates and how many open proposals somebody sees.</summary>
    private static async Task<(int Candidates, int Proposals)> ListsAsync(World world, Actor actor) =>
        ((await world.Get<ReadCandidates>().ListAsync(actor, activeOnly: true, default)).Count,
            (await world.Get<AssessProposals>().InboxAsync(actor, new InboxFilter(), default)).Count);

    private async Task<World> GivenAsync()
    {
        var world = await World.CreateAsync(azurite.ConnectionString);
        await world.GivenAsync(Coach);
        await world.GivenAsync(Samples.Colleague);
        await world.GivenAsync(Samples.Vacancy);
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.Proposed with { ProposedAt = world.Clock.GetUtcNow() });
        return world;
    }
}
