using Matching.Application.Candidates;
using Matching.Application.Messages;
using Matching.Application.Proposals;
using Matching.Application.Vacancies;
using Matching.Domain;
using Matching.Domain.Proposals;
using Matching.Domain.Work;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Promises;

/// <summary>Matching, while people change what is being matched: no proposal stays that nobody looks after.</summary>
[Collection(Azurite.Name)]
public sealed class MeanwhileTests
{
    private static readonly Message.MatchVacancy Match = new(Id<Message>.Parse("bericht-1"), Samples.Vacancy.Id);

    /// <summary>A vacancy that was changed after one candidate was proposed for it, with persons so that candidates can be asked.</summary>
    private readonly Given _given = new(async world =>
    {
        await world.GivenAsync(Samples.Vacancy);
        await world.GivenAsync(Samples.OtherCandidate);
        await world.GivenAsync(Samples.ProposalFor(Samples.Vacancy, Samples.OtherCandidate));
        await world.GivenAsync(Samples.Vacancy.Change(Samples.Work with { Hours = HoursRange.Of(12, 24) }, new DateOnly(2026, 8, 1)).Value);
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.Person);
    });

    private readonly string _connection;

    public MeanwhileTests(AzuriteFixture azurite) => _connection = azurite.ConnectionString;

    private static Dictionary<string, Func<World, Task>> Changes { get; } = new(StringComparer.Ordinal)
    {
        ["the vacancy closes"] = async world =>
            Assert.Null((await world.Get<EditVacancies>().CloseAsync(Samples.CallBy(Samples.Employer, "sluit"), Samples.Vacancy.Id, default)).Failure),
        ["the vacancy changes"] = async world =>
            Assert.Null((await world.Get<EditVacancies>().ChangeAsync(
                Samples.CallBy(Samples.Employer, "wijzig"), Samples.Vacancy.Id, Samples.Work with { Hours = HoursRange.Of(20, 24) }, default)).Failure),
        ["the candidate withdraws"] = async world =>
            Assert.Null((await world.Get<EditCandidates>().WithdrawAsync(Samples.CallBy(Samples.Coach, "trek-terug"), Samples.Candidate.Id, default)).Failure),
        ["the coach puts somebody forward"] = async world =>
        {
            foreach (var item in await world.Get<AssessProposals>().InboxAsync(Samples.Coach, new InboxFilter { Status = ProposalStatus.Proposed }, default))
                await world.Get<AssessProposals>().AssessAsync(
                    Samples.CallBy(Samples.Coach, item.Id), Id<Proposal>.Parse(item.Id), new Assessment(AssessmentKind.PutForward, null, null), default);
        },
    };

    public static TheoryData<string> Names => [.. Changes.Keys];

    public static TheoryData<string> Ends => ["the vacancy closes", "the vacancy changes", "the candidate withdraws"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task While_a_vacancy_is_matched(string change)
    {
        var calls = await CallsAsync();
        await ForEachAsync(Enumerable.Range(1, calls.Count), async at =>
        {
            await using var world = await GivenAsync();
            var process = world.StartProcess(StorageFaults.Meanwhile(at, async () =>
            {
                await Changes[change](world);
                await world.DeliverAllAsync();
            }));
            await process.GetRequiredService<MessageReceiver>().ReceiveAsync(MessageCodec.Write(Match), default);
            await world.DeliverAllAsync();
            await world.AtRestAsync();
        });
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task After_matching_stopped_halfway(string change)
    {
        var calls = await CallsAsync();
        await ForEachAsync(Enumerable.Range(1, calls.Count).Where(at => calls[at - 1]), async at =>
        {
            await using var world = await GivenAsync();
            await world.SendAsync(Match);
            var process = world.StartProcess(new StorageFaults(FaultKind.StopBefore, at));
            await Assert.ThrowsAnyAsync<StoppedException>(async () =>
            {
                await process.GetRequiredService<MessageReceiver>().ReceiveAsync(MessageCodec.Write(Match), default);
                throw new StoppedException();
            });
            world.Clock.Advance(TimeSpan.FromMinutes(2));
            await Changes[change](world);
            await world.DeliverAllAsync(lastQueueFirst: at % 2 == 0);
            await world.AtRestAsync();
        });
    }

    private static Task ForEachAsync(IEnumerable<int> calls, Func<int, Task> act) =>
        Parallel.ForEachAsync(calls, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (at, _) =>
        {
            try
            {
                await act(at);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new InvalidOperationException($"At storage call {at}: {e}", e);
            }
        });

    private Task<World> GivenAsync() => World.CreateAsync(_connection, _given);

    private async Task<IReadOnlyList<bool>> CallsAsync()
    {
        await using var world = await GivenAsync();
        var counted = StorageFaults.None;
        await world.StartProcess(counted).GetRequiredService<MessageReceiver>().ReceiveAsync(MessageCodec.Write(Match), default);
        return counted.Calls;
    }
}
