using Matching.Application.Notifications;
using Matching.Domain.Access;
using Matching.Domain.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed class EmployerReminderTests(RoadFixture fixture) : IClassFixture<RoadFixture>, IDisposable
{
    private readonly Introduced _scene = new(fixture.Host);

    private RoadHost Host => fixture.Host;

    public void Dispose() => Host.Clock.SetAhead(TimeSpan.Zero);

    [Fact]
    public async Task An_employer_who_does_nothing_with_an_introduction_is_reminded_with_a_link_that_opens_and_then_the_adviser_calls()
    {
        await _scene.AgreedAsync();
        await _scene.LinkAsync();
        var today = Host.Clock.GetUtcNow().ToDutchDay();

        await OnAsync(today.AddWorkingDays(5));
        var reminder = await RoadHost.EventuallyAsync(async () => (await LettersAsync()).SingleOrDefault(l => l.Content.Template == "kennismaking-herinnering"));
        Assert.Contains("Bel Adviseur Bo: 055 000 02 02", reminder.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Introduced.CallName, reminder.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await _scene.OpenAsync(Introduced.PathIn(reminder))).Status);
        Assert.Empty(await _scene.TasksAsync(Role.Adviser, _scene.Adviser, "belWerkgever"));

        await OnAsync(today.AddWorkingDays(10));
        await RoadHost.EventuallyAsync(async () => (await _scene.TasksAsync(Role.Adviser, _scene.Adviser, "belWerkgever")).SingleOrDefault());
        await OnAsync(today.AddWorkingDays(20));
        Assert.Equal("voorgesteldAanWerkgever", await _scene.Scene.StatusAsync(_scene.Proposal));
        Assert.Equal(2, (await LettersAsync()).Count);
    }

    private async Task OnAsync(DateOnly day)
    {
        Host.Clock.SetAhead(TimeSpan.FromDays(day.DayNumber - DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date).DayNumber));
        (await Host.PostAsync("v1/beheer/agenda", Role.Administrator, "beheer-1")).Expect(200);
        await Host.DrainAsync();
    }

    private async Task<IReadOnlyList<Letter>> LettersAsync() =>
        [.. (await Host.Services.GetRequiredService<IMailbox>().ReadAsync(default)).Where(l => l.Recipient == _scene.Contact)];
}
