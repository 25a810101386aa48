using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Placements;
using Matching.Application.Tests.Codecs;
using Matching.Application.Tests.Promises;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Placements;

/// <summary>A coach's calendar follows the plan, however often and in whatever order it is told.</summary>
[Collection(Promises.Azurite.Name)]
public sealed class AlignCalendarsTests(AzuriteFixture azurite)
{
    private static readonly DateOnly Day = new(2026, 10, 8);

    private static Placement WithCall { get; } = With(LongPlacement.Agreed, m => m with { How = ContactHow.Call, Day = Day });

    [Theory]
    [InlineData(ContactHow.Call, 30)]
    [InlineData(ContactHow.Visit, 60)]
    public async Task A_planned_contact_stands_in_the_calendar_without_a_name(ContactHow how, int minutes)
    {
        await using var world = await GivenAsync(With(WithCall, m => m with { How = how }));

        await AlignAsync(world);

        var planned = Assert.Single(await CalendarAsync(world));
        Assert.Equal((Samples.OwnCoach.Email, Day, new TimeOnly(10, 0), TimeSpan.FromMinutes(minutes), "Contactmoment"), (planned.Calendar, planned.Day, planned.Start, planned.Length, planned.Subject.Value));
    }

    [Fact]
    public async Task A_message_and_what_somebody_else_sees_to_are_in_no_calendar()
    {
        foreach (var moment in new Func<ContactMoment, ContactMoment>[] { m => m with { How = ContactHow.Message }, m => m with { By = ContactBy.Volunteer } })
        {
            await using var world = await GivenAsync(With(WithCall, moment));
            await AlignAsync(world);
            Assert.Empty(await CalendarAsync(world));
        }
    }

    [Fact]
    public async Task It_moves_with_the_plan_and_goes_when_it_need_not_be()
    {
        await using var world = await GivenAsync(WithCall);
        await AlignAsync(world);

        var moved = With(WithCall, m => m with { Day = Day.AddDays(-2) }) with { Version = 2 };
        await world.GivenAsync(moved);
        await AlignAsync(world);
        Assert.Equal(Day.AddDays(-2), Assert.Single(await CalendarAsync(world)).Day);

        await world.GivenAsync(With(moved, m => m with { Status = ContactStatus.Skipped, SkippedBecause = SkipReason.PlanEnded }) with { Version = 3 });
        await AlignAsync(world);
        Assert.Empty(await CalendarAsync(world));
    }

    [Fact]
    public async Task What_was_stays_where_it_was()
    {
        await using var world = await GivenAsync(WithCall);
        await AlignAsync(world);
        await world.GivenAsync(WithCall with { Version = 2, Coaches = [Samples.Colleague.Id] });
        world.Clock.Advance(TimeSpan.FromDays(60));

        await AlignAsync(world);

        Assert.Equal(Samples.OwnCoach.Email, Assert.Single(await CalendarAsync(world)).Calendar);
    }

    [Fact]
    public async Task Whoever_takes_over_finds_it_in_the_own_calendar()
    {
        await using var world = await GivenAsync(WithCall);
        await world.GivenAsync(Samples.Person);
        await AlignAsync(world);

        await world.Get<FollowPeople>().FollowAsync(Candidate.Register(Samples.Candidate.Id, Samples.Colleague.Id, Samples.Profile, world.Clock.GetUtcNow()).Value, default);
        await world.DeliverAllAsync();

        Assert.Equal(Samples.Colleague.Id, (await world.AllAsync<Placement>()).Single().CoachId);
        Assert.Equal((Samples.Colleague.Email, Day), (Assert.Single(await CalendarAsync(world)) is var planned ? (planned.Calendar, planned.Day) : default));
    }

    [Fact]
    public async Task A_change_that_comes_meanwhile_is_followed_too()
    {
        await using var world = await GivenAsync(WithCall);
        var moved = false;
        var process = world.StartProcess(StorageFaults.None, services => services.AddSingleton<ICalendar>(provider => new Overtaken(
            ActivatorUtilities.CreateInstance<Azure.Notifications.TableCalendar>(provider),
            async () =>
            {
                if (moved) return;
                moved = true;
                await world.GivenAsync(With(WithCall, m => m with { Day = Day.AddDays(5) }) with { Version = 2 });
                await AlignAsync(world);
            })));

        await process.GetRequiredService<AlignCalendars>().HandleAsync(new Message.AlignCalendar(Id<Message>.Parse("bericht-1"), WithCall.Id, 1), default);

        Assert.Equal(Day.AddDays(5), Assert.Single(await CalendarAsync(world)).Day);
    }

    [Fact]
    public async Task Nothing_is_lost_when_the_coach_has_no_calendar()
    {
        await using var world = await World.CreateAsync(azurite.ConnectionString);
        await world.GivenAsync(WithCall);

        await AlignAsync(world);

        Assert.Empty(await CalendarAsync(world));
        Assert.Equal(Day, (await world.AllAsync<Placement>()).Single().Plan.ContactDueOn);
    }

    private static Placement With(Placement placement, Func<ContactMoment, ContactMoment> change) =>
        placement with { Plan = placement.Plan with { Moments = [.. placement.Plan.Moments.Select(change)] } };

    private static async Task AlignAsync(World world)
    {
        await world.SendAsync(new Message.AlignCalendar(Id<Message>.Parse("bericht-1"), WithCall.Id, 1));
        await world.DeliverAllAsync(times: 2);
    }

    private static async Task<IReadOnlyList<CalendarEvent>> CalendarAsync(World world) => await world.Get<ICalendarPage>().ReadAsync(default);

    private async Task<World> GivenAsync(Placement placement)
    {
        var world = await World.CreateAsync(azurite.ConnectionString);
        await world.GivenAsync(Samples.OwnCoach);
        await world.GivenAsync(Samples.Colleague);
        await world.GivenAsync(placement);
        return world;
    }

    /// <summary>A calendar in which something happens just before an event is put.</summary>
    private sealed class Overtaken(ICalendar calendar, Func<Task> meanwhile) : ICalendar
    {
        public async Task<bool> PutAsync(CalendarEvent planned, CancellationToken cancellationToken)
        {
            await meanwhile();
            return await calendar.PutAsync(planned, cancellationToken);
        }

        public Task CancelAsync(string key, CancellationToken cancellationToken) => calendar.CancelAsync(key, cancellationToken);
    }
}
