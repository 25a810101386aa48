using Matching.Application.Candidates;
using Matching.Application.Proposals;
using Matching.Domain;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Promises;

/// <summary>Giving somebody a place changes the vacancy and the proposal: whatever happens, both say the same in the end.</summary>
[Collection(Azurite.Name)]
public sealed class PlacingTests(AzuriteFixture azurite)
{
    public enum Then
    {
        /// <summary>The caller asks again at once.</summary>
        AskAgain = 1,

        /// <summary>What was begun comes to rest, and then the caller asks again.</summary>
        RestAndAskAgain,

        /// <summary>Nobody asks again.</summary>
        Rest,
    }

    private readonly Given _oneMet = new(world => MetAsync(world, stepsOfOther: 1));
    private readonly Given _bothMet = new(world => MetAsync(world, stepsOfOther: 6));

    private static Dictionary<string, Func<World, Task>> Changes { get; } = new(StringComparer.Ordinal)
    {
        ["the profile changes"] = async world => Assert.Null((await world.Get<EditCandidates>().ChangeProfileAsync(
            Samples.CallBy(Samples.Coach, "wijzig"), Samples.Candidate.Id, Samples.Profile with { Hours = HoursRange.Of(16, 20) }, default)).Failure),
        ["the candidate says no"] = async world => await world.Get<AssessProposals>().RecordAnswerAsync(
            Samples.CallBy(Samples.Coach, "nee"), Samples.Met.Id, CandidateAnswer.No, SharedFacts.None, default),
        ["the candidate withdraws"] = async world =>
            Assert.Null((await world.Get<EditCandidates>().WithdrawAsync(Samples.CallBy(Samples.Coach, "trek-terug"), Samples.Candidate.Id, default)).Failure),
        ["somebody else gets the place"] = async world => await PlaceAsync(world.Healthy, Samples.OtherProposed.Id),
    };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [InlineData(Then.AskAgain)]
    [InlineData(Then.RestAndAskAgain)]
    [InlineData(Then.Rest)]
    public async Task Wherever_it_stops_the_place_is_given_once_or_not_at_all(Then then)
    {
        var calls = await CallsAsync();
        var faults =
            from kind in new[] { FaultKind.StopBefore, FaultKind.StopAfter }
            from at in Enumerable.Range(1, calls.Count)
            where calls[at - 1] && (then == Then.Rest || (kind == FaultKind.StopAfter) == (then == Then.AskAgain))
            select (kind, at);
        await Parallel.ForEachAsync(faults, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (fault, _) =>
        {
            try
            {
                await using var world = await GivenAsync();
                await StoppedAsync(() => PlaceAsync(world.StartProcess(new StorageFaults(fault.kind, fault.at))));
                world.Clock.Advance(TimeSpan.FromMinutes(2));
                if (then != Then.AskAgain) await world.DeliverAllAsync(lastQueueFirst: fault.at % 2 == 0);
                if (then != Then.Rest) Assert.Null((await PlaceAsync(world.Healthy)).Failure);
                await world.DeliverAllAsync(lastQueueFirst: fault.at % 2 == 0);
                await world.AtRestAsync();
                await IsPlacedAsync(world, then == Then.Rest ? null : true);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new InvalidOperationException($"When {fault.kind} at storage call {fault.at} of {calls.Count}: {e}", e);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_happens_meanwhile_no_place_is_taken_by_somebody_who_did_not_get_the_work(string change)
    {
        var calls = await CallsAsync();
        await Parallel.ForEachAsync(Enumerable.Range(1, calls.Count), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (at, _) =>
        {
            try
            {
                await using var world = await GivenAsync(bothMet: true);
                var process = world.StartProcess(StorageFaults.Meanwhile(at, async () =>
                {
                    await Changes[change](world);
                    await world.DeliverAllAsync();
                }));
                var result = await PlaceAsync(process);
                await world.DeliverAllAsync(lastQueueFirst: at % 2 == 0);
                await world.AtRestAsync();
                var vacancy = Assert.Single(await world.AllAsync<Vacancy>());
                Assert.InRange(vacancy.Filled.Count, 0, 1);
                if (result.Failure is null) Assert.Equal(ProposalStatus.Placed, result.Value.Status);
                if (result.Failure is null) Assert.Equal([Samples.Met.Id], vacancy.Filled.Select(f => f.ProposalId));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new InvalidOperationException($"At storage call {at}: {e}", e);
            }
        });
    }

    [Fact]
    public async Task Whoever_read_an_older_version_gives_no_place()
    {
        await using var world = await GivenAsync();
        var stale = await world.Get<Introductions>().PlaceAsync(Samples.CallBy(Samples.Adviser, "plaats", Samples.Met.Version - 1), Samples.Met.Id, Samples.Agreement, default);
        Assert.Equal(new Failure.Stale(Samples.Met.Version), stale.Failure);
        await IsPlacedAsync(world, false);
    }

    [Fact]
    public async Task Other_hours_are_agreed_in_both_and_hours_that_are_not_there_in_neither()
    {
        var shared = Samples.Work with { Sharing = PlaceSharing.Shared, HoursAPlace = WeeklyHours.Of(31) };
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        await world.GivenAsync(Samples.Vacancy with { Details = shared });
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.OtherCandidate);
        await world.GivenAsync(Samples.Road);
        await world.GivenAsync(Samples.RoadOf(Samples.OtherProposed));
        var eleven = Samples.Agreement with { Hours = WeeklyHours.Of(11), Days = Weekdays.Thursday | Weekdays.Friday };
        Assert.Null((await PlaceAsync(world.Healthy)).Failure);
        Assert.Null((await world.Get<Introductions>().PlaceAsync(Samples.CallBy(Samples.Adviser, "elf"), Samples.OtherProposed.Id, eleven, default)).Failure);
        await world.DeliverAllAsync();

        var more = await world.Get<Introductions>().PlaceAsync(
            Samples.CallBy(Samples.Adviser, "zestien"), Samples.OtherProposed.Id, eleven with { Hours = WeeklyHours.Of(16) }, default);
        Assert.StartsWith("31 van 31 uur bezet", Assert.IsType<Failure.Refused>(more.Failure).Message, StringComparison.Ordinal);

        var fewer = eleven with { Hours = WeeklyHours.Of(8) };
        Assert.Equal(fewer, (await world.Get<Introductions>().PlaceAsync(Samples.CallBy(Samples.Adviser, "acht"), Samples.OtherProposed.Id, fewer, default)).Value.Agreement!.What);
        await world.DeliverAllAsync();
        await world.AtRestAsync();
        Assert.Equal(28m, Assert.Single(await world.AllAsync<Vacancy>()).HoursTaken);
    }

    private static Task<Result<Proposal>> PlaceAsync(IServiceProvider process) => process.GetRequiredService<Introductions>().PlaceAsync(
        Samples.CallBy(Samples.Adviser, "plaats", Samples.Met.Version), Samples.Met.Id, Samples.Agreement, default);

    private static Task<Result<Proposal>> PlaceAsync(IServiceProvider process, Id<Proposal> other) => process.GetRequiredService<Introductions>().PlaceAsync(
        Samples.CallBy(Samples.Adviser, "plaats-ander"), other, Samples.Agreement, default);

    private static async Task StoppedAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception e) when (e is StoppedException or TaskCanceledException or IOException or AggregateException)
        {
            // The process stopped, as it should.
        }
    }

    private static async Task IsPlacedAsync(World world, bool? expected)
    {
        var vacancy = Assert.Single(await world.AllAsync<Vacancy>());
        var proposals = await world.AllAsync<Proposal>();
        var own = proposals.Single(p => p.Id == Samples.Met.Id);
        var other = proposals.Single(p => p.Id == Samples.OtherProposed.Id);
        var placed = vacancy.Filled.Count > 0;
        if (expected is { } known) Assert.Equal(known, placed);
        if (!placed)
        {
            Assert.Equal((VacancyStatus.Open, 1), (vacancy.Status, vacancy.Version));
            Assert.Equal((ProposalStatus.Met, ProposalStatus.Proposed), (own.Status, other.Status));
            return;
        }

        Assert.Equal([(Samples.Met.Id, Samples.Candidate.Id, Samples.Agreement)], vacancy.Filled.Select(f => (f.ProposalId, f.CandidateId, f.Agreement)));
        Assert.Equal((VacancyStatus.Filled, 2), (vacancy.Status, vacancy.Version));
        Assert.Equal((ProposalStatus.Placed, Samples.Met.Version + 1, Samples.Agreement), (own.Status, own.Version, own.Agreement!.What));
        Assert.Equal((ProposalStatus.Withdrawn, WithdrawalReason.VacancyFilled), (other.Status, other.Withdrawal));
    }

    private Task<World> GivenAsync(bool bothMet = false) => World.CreateAsync(azurite.ConnectionString, bothMet ? _bothMet : _oneMet);

    private static async Task MetAsync(World world, int stepsOfOther)
    {
        await world.GivenAsync(Samples.Vacancy);
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.OtherCandidate);
        await world.GivenAsync(Samples.Road);
        await world.GivenAsync(Samples.RoadOf(Samples.OtherProposed).Take(stepsOfOther));
    }

    private async Task<IReadOnlyList<bool>> CallsAsync()
    {
        await using var world = await GivenAsync();
        var counted = StorageFaults.None;
        Assert.Null((await PlaceAsync(world.StartProcess(counted))).Failure);
        return counted.Calls;
    }
}
