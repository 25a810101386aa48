using System.Globalization;
using Matching.Application.Notifications;
using Matching.Domain.People;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Notifications;

/// <summary>Events in calendars, whatever Graph and the network do.</summary>
[Collection(Promises.Azurite.Name)]
public sealed class GraphCalendarTests
{
    private static readonly CalendarEvent Planned = new(
        "contact-1", EmailAddress.Parse("anna@example.nl"), new DateOnly(2026, 10, 26), new TimeOnly(9, 30), TimeSpan.FromMinutes(45), Line.Parse("Afspraak"));

    private readonly string _connection;

    public GraphCalendarTests(AzuriteFixture azurite) => _connection = azurite.ConnectionString;

    [Fact]
    public async Task An_event_stands_in_the_calendar_once_at_the_Dutch_time_however_often_it_is_asked_for()
    {
        await using var scene = await GraphScene.CreateAsync(_connection);

        Assert.True(await scene.Calendar.PutAsync(Planned, default));
        Assert.True(await scene.Calendar.PutAsync(Planned, default));

        var made = Assert.Single(scene.Server.Events);
        Assert.Equal(("anna@example.nl", "Afspraak", "private"), (made.Mailbox, (string)made.Body["subject"]!, (string)made.Body["sensitivity"]!));
        Assert.Equal(("2026-10-26T09:30:00", "W. Europe Standard Time"), ((string)made.Body["start"]!["dateTime"]!, (string)made.Body["start"]!["timeZone"]!));
        Assert.Equal("2026-10-26T10:15:00", (string)made.Body["end"]!["dateTime"]!);
        Assert.Equal(1, scene.Server.Requests);
    }

    [Fact]
    public async Task An_event_moves_with_the_plan()
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        await scene.Calendar.PutAsync(Planned, default);
        var before = Assert.Single(scene.Server.Events);

        Assert.True(await scene.Calendar.PutAsync(Planned with { Day = new(2026, 10, 27) }, default));

        var after = Assert.Single(scene.Server.Events);
        Assert.Equal((before.Id, "2026-10-27T09:30:00"), (after.Id, (string)after.Body["start"]!["dateTime"]!));
    }

    [Fact]
    public async Task An_event_goes_to_the_replacement_and_back()
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        var replacement = Planned with { Calendar = EmailAddress.Parse("bert@example.nl") };
        await scene.Calendar.PutAsync(Planned, default);

        await scene.Calendar.PutAsync(replacement, default);
        Assert.Equal("bert@example.nl", Assert.Single(scene.Server.Events).Mailbox);
        await scene.Calendar.PutAsync(Planned, default);
        Assert.Equal("anna@example.nl", Assert.Single(scene.Server.Events).Mailbox);
    }

    [Fact]
    public async Task A_cancelled_event_is_gone_and_cancelling_again_does_nothing()
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        await scene.Calendar.PutAsync(Planned, default);

        await scene.Calendar.CancelAsync(Planned.Key, default);
        await scene.Calendar.CancelAsync(Planned.Key, default);

        Assert.Empty(scene.Server.Events);
        Assert.Equal(2, scene.Server.Requests);
        Assert.True(await scene.Calendar.PutAsync(Planned, default));
        Assert.Single(scene.Server.Events);
    }

    [Theory]
    [InlineData("put")]
    [InlineData("move")]
    [InlineData("replace")]
    [InlineData("cancel")]
    public async Task An_event_of_which_the_making_was_never_answered_is_there_once(string next)
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        scene.Server.Decide = (number, _) => number == 1 ? new GraphAct.AcceptAndDrop() : new GraphAct.Accept();
        await Assert.ThrowsAsync<PostponedException>(() => scene.Calendar.PutAsync(Planned, default));
        var wanted = next switch
        {
            "move" => Planned with { Start = new(14, 0) },
            "replace" => Planned with { Calendar = EmailAddress.Parse("bert@example.nl") },
            _ => Planned,
        };

        if (next == "cancel")
        {
            await scene.Calendar.CancelAsync(Planned.Key, default);
            Assert.Empty(scene.Server.Events);
            return;
        }

        Assert.True(await scene.Calendar.PutAsync(wanted, default));
        var made = Assert.Single(scene.Server.Events);
        Assert.Equal(
            (wanted.Calendar.Value, wanted.Day.ToDateTime(wanted.Start).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)),
            (made.Mailbox, (string)made.Body["start"]!["dateTime"]!));
    }

    [Fact]
    public async Task An_event_that_its_owner_took_out_is_made_again_when_it_moves()
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        await scene.Calendar.PutAsync(Planned, default);
        scene.Server.RemoveEvent(Assert.Single(scene.Server.Events).Id);

        Assert.True(await scene.Calendar.PutAsync(Planned with { Start = new(11, 0) }, default));

        Assert.Equal("2026-10-26T11:00:00", (string)Assert.Single(scene.Server.Events).Body["start"]!["dateTime"]!);
    }

    [Fact]
    public async Task A_calendar_that_cannot_be_written_to_says_so_and_is_tried_anew_next_time()
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        scene.Server.Decide = (number, _) => number == 1 ? new GraphAct.Refuse(404, "MailboxNotEnabledForRESTAPI") : new GraphAct.Accept();

        Assert.False(await scene.Calendar.PutAsync(Planned, default));
        Assert.True(await scene.Calendar.PutAsync(Planned, default));

        Assert.Single(scene.Server.Events);
    }

    [Fact]
    public async Task When_Graph_asks_for_patience_the_caller_is_told_how_long()
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        scene.Server.Decide = (_, _) => new GraphAct.NotNow(429, "40");

        var postponed = await Assert.ThrowsAsync<PostponedException>(() => scene.Calendar.PutAsync(Planned, default));

        Assert.Equal(TimeSpan.FromSeconds(40), postponed.Delay);
    }

    [Fact]
    public async Task A_page_instead_of_an_answer_is_no_event()
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        await scene.Calendar.PutAsync(Planned, default);
        scene.Server.Decide = (number, _) => number == 2 ? new GraphAct.Page(200) : new GraphAct.Accept();
        var moved = Planned with { Start = new(11, 0) };

        await Assert.ThrowsAsync<PostponedException>(() => scene.Calendar.PutAsync(moved, default));
        Assert.True(await scene.Calendar.PutAsync(moved, default));

        Assert.Equal("2026-10-26T11:00:00", (string)Assert.Single(scene.Server.Events).Body["start"]!["dateTime"]!);
    }

    [Fact]
    public async Task Without_Graph_events_are_kept_to_be_shown()
    {
        await using var world = await Promises.World.CreateAsync(_connection);
        var calendar = world.Get<ICalendar>();
        var later = Planned with { Key = "contact-2", Start = new(16, 0) };
        var moved = Planned with { Calendar = EmailAddress.Parse("bert@example.nl"), Day = new(2026, 10, 28) };
        var page = world.Get<ICalendarPage>();

        await calendar.PutAsync(Planned, default);
        await calendar.PutAsync(later, default);
        await calendar.PutAsync(Planned, default);
        Assert.Equal([Planned, later], await page.ReadAsync(default));
        await calendar.PutAsync(moved, default);
        await calendar.CancelAsync(later.Key, default);
        await calendar.CancelAsync(later.Key, default);

        Assert.Equal([moved], await page.ReadAsync(default));
    }
}
