using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Storage;
using Matching.Application.Tests.Codecs;
using Matching.Application.Tests.Promises;
using Matching.Domain;
using Matching.Domain.FollowUp;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Proposals;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.FollowUp;

/// <summary>What people of the organisation are written on a working morning, and what cannot wait until then. The clock begins on a Tuesday at eleven.</summary>
[Collection(Promises.Azurite.Name)]
public sealed class DigestTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset YesterdayAfternoon = new(2026, 8, 31, 13, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset ThisMorningAtEight = new(2026, 9, 1, 6, 0, 0, TimeSpan.Zero);

    private static Proposal Fresh { get; } = Samples.Proposed with { ProposedAt = YesterdayAfternoon };

    [Fact]
    public async Task A_coach_reads_what_is_new_due_in_need_of_attention_and_waited_for_without_a_name()
    {
        await using var world = await WithCoachesAsync();
        await world.GivenAsync(Samples.Person);
        await world.GivenAsync(Fresh);
        await world.GivenAsync(Samples.ProposalFor(Samples.Vacancy, Samples.OtherCandidate) with { Id = Id<Proposal>.Parse("vst-eerder") });
        await world.GivenAsync(Samples.Asked with { Id = Id<Proposal>.Parse("vst-gevraagd"), Version = 1 });
        await world.GivenAsync(Samples.Task);
        await world.GivenAsync(Samples.Referred);
        await world.GivenAsync(LongPlacement.Agreed with { Level = AttentionBand.Amber });

        Assert.Equal(2, await RunAsync(world.Healthy));
        await world.DeliverAllAsync(times: 2);

        var letter = Assert.Single(await LettersAsync(world));
        Assert.Equal((Samples.OwnCoach.Id.Value, Samples.OwnCoach.Email, "werkoverzicht"), (letter.Recipient, letter.Address, letter.Content.Template));
        Assert.Contains("Medewerker groen: past voor een deel bij deze vacature.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("staat in het profiel", letter.Text, StringComparison.Ordinal);
        Assert.Contains("/v1/beoordelen/", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Bel deze kandidaat", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Uiterlijk dinsdag 4 augustus.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("1 eerder voorstel wacht op uw beoordeling.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Medewerker groen: het gaat even minder.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("1 kandidaat heeft nog geen antwoord gegeven", letter.Text, StringComparison.Ordinal);
        Assert.Contains("1 verwijzing wacht op antwoord", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Noor", letter.Text + letter.Content.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Vries", letter.Text + letter.Content.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("De Tuin", letter.Text + letter.Content.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_nothing_to_do_gets_nothing()
    {
        await using var world = await WithCoachesAsync();

        Assert.Equal(2, await RunAsync(world.Healthy));
        await world.DeliverAllAsync();

        Assert.Empty(await LettersAsync(world));
    }

    [Theory]
    [InlineData("2026-09-02T04:59:00Z", 0)]
    [InlineData("2026-09-02T05:00:00Z", 2)]
    [InlineData("2026-09-02T09:59:00Z", 2)]
    [InlineData("2026-09-02T10:00:00Z", 0)]
    [InlineData("2026-09-05T06:00:00Z", 0)]
    [InlineData("2026-09-06T06:00:00Z", 0)]
    [InlineData("2026-12-25T08:00:00Z", 0)]
    [InlineData("2026-12-28T05:59:00Z", 0)]
    [InlineData("2026-12-28T06:00:00Z", 2)]
    public async Task It_goes_out_on_the_morning_of_a_working_day_and_at_no_other_time(string moment, int expected)
    {
        await using var world = await WithCoachesAsync();
        var now = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        world.Clock.Advance(now - world.Clock.GetUtcNow());

        Assert.Equal(expected, await RunAsync(world.Healthy));
    }

    [Fact]
    public async Task It_goes_out_once_a_day_from_all_processes_together_also_when_the_lists_are_made_anew()
    {
        await using var world = await WithCoachesAsync();
        await world.GivenAsync(Fresh);

        Assert.Equal(2, await RunAsync(world.Healthy));
        Assert.Equal(0, await RunAsync(world.Healthy));
        Assert.Equal(0, await RunAsync(world.StartProcess(StorageFaults.None)));
        await world.DeliverAllAsync();
        await world.Get<RebuildViews>().RunAsync(default);
        await RunAsync(world.StartProcess(StorageFaults.None));
        await world.DeliverAllAsync();

        Assert.Single(await LettersAsync(world));
    }

    [Fact]
    public async Task Wherever_the_sending_stops_everybody_gets_one_digest()
    {
        int calls;
        await using (var counting = await WithCoachesAsync())
        {
            var counted = StorageFaults.None;
            await RunAsync(counting.StartProcess(counted));
            calls = counted.Calls.Count;
        }

        foreach (var kind in new[] { FaultKind.StopBefore, FaultKind.StopAfter })
        {
            foreach (var at in Enumerable.Range(1, calls))
            {
                await using var world = await WithCoachesAsync();
                await world.GivenAsync(Fresh);
                try
                {
                    await RunAsync(world.StartProcess(new StorageFaults(kind, at)));
                }
                catch (Exception e) when (e is StoppedException or TaskCanceledException or IOException or AggregateException)
                {
                    // The process stopped, as it should.
                }

                await RunAsync(world.StartProcess(StorageFaults.None));
                await world.DeliverAllAsync();
                Assert.True((await LettersAsync(world)).Count == 1, $"{kind} at {at} of {calls}");
            }
        }
    }

    [Fact]
    public async Task A_proposal_is_new_in_one_digest_only_and_days_without_a_digest_are_made_up_for()
    {
        await using var world = await WithCoachesAsync();
        await world.GivenAsync(Fresh with { ProposedAt = ThisMorningAtEight });

        await RunAsync(world.Healthy);
        await world.DeliverAllAsync();
        Assert.Empty(await LettersAsync(world));

        // Two days nobody was there to send it.
        world.Clock.Advance(new DateTimeOffset(2026, 9, 4, 6, 0, 0, TimeSpan.Zero) - world.Clock.GetUtcNow());
        await RunAsync(world.StartProcess(StorageFaults.None));
        await world.DeliverAllAsync();
        Assert.Contains("Nieuwe voorstellen", Assert.Single(await LettersAsync(world)).Text, StringComparison.Ordinal);

        world.Clock.Advance(new DateTimeOffset(2026, 9, 7, 6, 0, 0, TimeSpan.Zero) - world.Clock.GetUtcNow());
        await RunAsync(world.StartProcess(StorageFaults.None));
        await world.DeliverAllAsync();
        var later = (await LettersAsync(world)).MaxBy(l => l.WrittenAt)!;
        Assert.DoesNotContain("Nieuwe voorstellen", later.Text, StringComparison.Ordinal);
        Assert.Contains("1 eerder voorstel wacht op uw beoordeling.", later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_that_comes_on_another_day_is_not_sent()
    {
        await using var world = await WithCoachesAsync();
        await world.GivenAsync(Fresh);
        await RunAsync(world.Healthy);

        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.DeliverAllAsync();

        Assert.Empty(await LettersAsync(world));
    }

    [Theory]
    [InlineData(WorkTaskKind.ExtraAttention, 1)]
    [InlineData(WorkTaskKind.CallAfterPlacement, 1)]
    [InlineData(WorkTaskKind.CallCandidate, 0)]
    public async Task What_cannot_wait_is_told_at_once_and_once(WorkTaskKind kind, int letters)
    {
        await using var world = await WithCoachesAsync();
        await OpenAsync(world, kind);

        var received = await LettersAsync(world);
        Assert.Equal(letters, received.Count);
        Assert.All(received, l => Assert.Equal(("taak-nu", Samples.OwnCoach.Email), (l.Content.Template, l.Address)));
        Assert.All(received, l => Assert.Contains(kind.ToDutch(), l.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_wait_is_in_the_next_digest_when_it_came_after_working_hours()
    {
        await using var world = await WithCoachesAsync();
        world.Clock.Advance(TimeSpan.FromHours(9));
        await OpenAsync(world, WorkTaskKind.ExtraAttention);
        Assert.Empty(await LettersAsync(world));

        world.Clock.Advance(new DateTimeOffset(2026, 9, 2, 5, 0, 0, TimeSpan.Zero) - world.Clock.GetUtcNow());
        await RunAsync(world.Healthy);
        await world.DeliverAllAsync();

        Assert.Contains(WorkTaskKind.ExtraAttention.ToDutch(), Assert.Single(await LettersAsync(world)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_meanwhile_is_not_told()
    {
        await using var world = await WithCoachesAsync();
        var task = Urgent(WorkTaskKind.ExtraAttention);
        await world.GivenAsync(task);
        await world.GivenAsync(task.Drop(DropReason.Settled).Value);

        await world.SendAsync(new Message.TellUrgent(Id<Message>.Parse("bericht-1"), task.Id));
        await world.DeliverAllAsync();

        Assert.Empty(await LettersAsync(world));
    }

    private static WorkTask Urgent(WorkTaskKind kind) =>
        WorkTask.Ask(kind, TaskSubject.Of(LongPlacement.Agreed.Id), null, Samples.OwnCoach.Id, new DateOnly(2026, 9, 8), "rood-1", YesterdayAfternoon);

    private static async Task OpenAsync(World world, WorkTaskKind kind)
    {
        await world.SendAsync(TaskRequest.For(kind, TaskSubject.Of(LongPlacement.Agreed.Id), null, Samples.OwnCoach.Id, new DateOnly(2026, 9, 8), "rood-1").Message);
        await world.DeliverAllAsync(times: 2);
    }

    private static Task<int> RunAsync(IServiceProvider process) => process.GetRequiredService<SendDigests>().RunInMorningAsync(default);

    private static Task<IReadOnlyList<Letter>> LettersAsync(World world) => world.Get<IMailbox>().ReadAsync(default);

    private async Task<World> WithCoachesAsync()
    {
        var world = await World.CreateAsync(azurite.ConnectionString);
        await world.GivenAsync(Samples.OwnCoach);
        await world.GivenAsync(Samples.Colleague);
        return world;
    }
}
