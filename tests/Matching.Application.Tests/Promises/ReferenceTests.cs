using Matching.Application.Candidates;
using Matching.Domain.Candidates;
using Matching.Domain.Results;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Promises;

/// <summary>Nobody is registered twice under the same number of another administration.</summary>
[Collection(Azurite.Name)]
public sealed class ReferenceTests(AzuriteFixture azurite)
{
    private static readonly ExternalReference Number = ExternalReference.Parse("K-014");

    [Fact]
    public async Task A_second_registration_is_refused_only_when_the_first_one_exists()
    {
        var calls = await CallsAsync();
        var faults =
            from kind in new[] { FaultKind.StopBefore, FaultKind.StopAfter }
            from at in Enumerable.Range(1, calls.Count)
            where calls[at - 1]
            select (kind, at);
        await Parallel.ForEachAsync(faults, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (fault, _) =>
        {
            try
            {
                await using var world = await World.CreateAsync(azurite.ConnectionString);
                await StoppedAsync(() => RegisterAsync(world.StartProcess(new StorageFaults(fault.kind, fault.at)), "een"));
                var first = (await world.AllAsync<Person>()).Count == 1;

                // While the first may still be under way, the second waits; when nothing can come of it any more, the number is free.
                var claimed = (await world.AllAsync<ReferenceClaim>()).Count == 1;
                var second = await RegisterAsync(world.Healthy, "twee");
                Assert.Equal(first ? "bestaat-al" : claimed ? "wordt-al-vastgelegd" : null, (second.Failure as Failure.Refused)?.Code);
                Assert.Equal(!claimed, second.Failure is null);
                world.Clock.Advance(EraseUnregistered.Patience);
                second = await RegisterAsync(world.Healthy, "twee");
                Assert.Equal(first ? "bestaat-al" : null, (second.Failure as Failure.Refused)?.Code);
                Assert.Equal(!first, second.Failure is null);

                var again = await RegisterAsync(world.Healthy, "een");
                Assert.Equal(first, again.Failure is null);
                await world.DeliverAllAsync();
                await world.AtRestAsync();
                var candidate = Assert.Single(await world.AllAsync<Candidate>());
                Assert.Equal(Person.IdOf(candidate.Id), Assert.Single(await world.AllAsync<Person>()).Id);
                Assert.Equal(candidate.Id, await world.Get<References>().FindAsync(Number, default));
                Assert.Equal(candidate.Id, Assert.Single(await world.AllAsync<ReferenceClaim>()).CandidateId);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new InvalidOperationException($"When {fault.kind} at storage call {fault.at} of {calls.Count}: {e}", e);
            }
        });
    }

    [Fact]
    public async Task A_number_that_was_given_up_or_whose_person_was_erased_is_free_again()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        var first = (await RegisterAsync(world.Healthy, "een")).Value;
        Assert.Equal("bestaat-al", Assert.IsType<Failure.Refused>((await RegisterAsync(world.Healthy, "twee")).Failure).Code);

        var changed = await world.Get<EditCandidates>().ChangePersonAsync(
            Samples.CallBy(Samples.Coach, "ander"), first.Id, Samples.Somebody with { Reference = ExternalReference.Parse("K-015") }, default);
        Assert.Null(changed.Failure);
        Assert.Null(await world.Get<References>().FindAsync(Number, default));

        // Whoever changed it may not be done yet, as far as others can tell.
        Assert.Equal("wordt-al-vastgelegd", Assert.IsType<Failure.Refused>((await RegisterAsync(world.Healthy, "drie")).Failure).Code);
        world.Clock.Advance(EraseUnregistered.Patience);
        var second = (await RegisterAsync(world.Healthy, "drie")).Value;
        Assert.Equal(second.Id, await world.Get<References>().FindAsync(ExternalReference.Parse("k-014"), default));
        var back = await world.Get<EditCandidates>().ChangePersonAsync(
            Samples.CallBy(Samples.Coach, "terug"), first.Id, Samples.Somebody with { Reference = Number }, default);
        Assert.Equal("bestaat-al", Assert.IsType<Failure.Refused>(back.Failure).Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public async Task Of_two_who_ask_for_one_number_at_once_exactly_one_gets_it_whatever_comes_in_between(int minutes)
    {
        // The same registration was begun a while before, and is asked for again while another comes.
        var calls = await CallsAsync();
        await Parallel.ForEachAsync(Enumerable.Range(1, calls.Count), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (at, _) =>
        {
            await using var world = await World.CreateAsync(azurite.ConnectionString);
            if (minutes > 0) await StoppedAsync(() => RegisterAsync(world.StartProcess(new StorageFaults(FaultKind.StopAfter, calls.Index().First(c => c.Item).Index + 1)), "een"));
            world.Clock.Advance(TimeSpan.FromMinutes(minutes));
            Result<Candidate>? other = null;
            var process = world.StartProcess(StorageFaults.Meanwhile(at, async () => other = await RegisterAsync(world.Healthy, "twee")));

            var one = await RegisterAsync(process, "een");

            var two = other ?? await RegisterAsync(world.Healthy, "twee");
            Assert.True(one.Failure is null ^ two.Failure is null, $"At storage call {at}: {one.Failure} and {two.Failure}");
            await world.DeliverAllAsync();
            await world.AtRestAsync();
            Assert.Equal(Assert.Single(await world.AllAsync<Candidate>()).Id, await world.Get<References>().FindAsync(Number, default));
            Assert.Single(await world.AllAsync<Person>());
        });
    }

    [Fact]
    public async Task A_number_that_somebody_is_getting_is_not_given_to_another_meanwhile()
    {
        var world = await World.CreateAsync(azurite.ConnectionString);
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.Person);
        var counted = StorageFaults.None;
        await ChangeAsync(world.StartProcess(counted), "tel");
        await world.DisposeAsync();
        await Parallel.ForEachAsync(Enumerable.Range(1, counted.Calls.Count), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (at, _) =>
        {
            await using var each = await World.CreateAsync(azurite.ConnectionString);
            await each.GivenAsync(Samples.Candidate);
            await each.GivenAsync(Samples.Person);
            Result<Candidate>? other = null;
            var process = each.StartProcess(StorageFaults.Meanwhile(at, async () => other = await RegisterAsync(each.Healthy, "twee")));

            var changed = await ChangeAsync(process, "krijgt");

            Assert.True(changed.Failure is null ^ other!.Value.Failure is null, $"At storage call {at}: {changed.Failure} and {other.Value.Failure}");
            Assert.Single(await each.AllAsync<Person>(), p => p.Details.Reference == Number);
        });

        static Task<Result<Person>> ChangeAsync(IServiceProvider process, string key) => process.GetRequiredService<EditCandidates>().ChangePersonAsync(
            Samples.CallBy(Samples.Coach, key), Samples.Candidate.Id, Samples.Somebody with { Reference = Number }, default);
    }

    private static Task<Result<Candidate>> RegisterAsync(IServiceProvider process, string key) => process.GetRequiredService<EditCandidates>().RegisterAsync(
        Samples.CallBy(Samples.Coach, key), Samples.Somebody with { Reference = Number }, Samples.Profile, default);

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

    private async Task<IReadOnlyList<bool>> CallsAsync()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        var counted = StorageFaults.None;
        Assert.Null((await RegisterAsync(world.StartProcess(counted), "een")).Failure);
        return counted.Calls;
    }
}
