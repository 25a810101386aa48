using Matching.Application.Notifications;
using Matching.Application.Tests.Promises;
using Matching.Testing;

namespace Matching.Application.Tests.Notifications;

/// <summary>Letters that are shown instead of sent.</summary>
[Collection(Promises.Azurite.Name)]
public sealed class MailboxTests
{
    private readonly string _connection;

    public MailboxTests(AzuriteFixture azurite) => _connection = azurite.ConnectionString;

    [Fact]
    public async Task Their_texts_are_erased_after_thirty_days_and_the_record_stays()
    {
        await using var world = await World.CreateAsync(_connection);
        var old = GraphScene.Letter(html: "<p>Wilt u dit werk?</p>");
        var recent = GraphScene.Letter("bericht-2") with { WrittenAt = old.WrittenAt.AddDays(1) };
        await world.Get<IPostOffice>().DeliverAsync(old, default);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Get<IPostOffice>().DeliverAsync(recent, default);
        var erase = world.Get<EraseLetters>();

        world.Clock.Advance(TimeSpan.FromDays(28));
        await erase.RunDailyAsync(default);
        Assert.Equal([recent, old], await world.Get<IMailbox>().ReadAsync(default));
        world.Clock.Advance(TimeSpan.FromDays(1));
        await erase.RunDailyAsync(default);

        Assert.Equal([recent], await world.Get<IMailbox>().ReadAsync(default));
        var sent = (await world.Get<ReadSentLetters>().ListAsync(old.Recipient, SentStatus.Accepted, default)).Value;
        Assert.Equal([recent.Id, old.Id], sent.Select(s => s.Id));
    }

    [Fact]
    public async Task A_letter_that_comes_again_is_there_once_also_on_another_day()
    {
        await using var world = await World.CreateAsync(_connection);
        var letter = GraphScene.Letter();
        var carrier = world.Get<ILetterCarrier>();

        await carrier.CarryAsync(letter, default);
        await carrier.CarryAsync(letter with { WrittenAt = letter.WrittenAt.AddDays(1) }, default);

        Assert.Single(await world.Get<IMailbox>().ReadAsync(default));
    }

    [Fact]
    public async Task Administrators_see_only_what_needs_attention_unless_they_name_the_recipient()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.Get<IPostOffice>().DeliverAsync(GraphScene.Letter(), default);
        var read = world.Get<ReadSentLetters>();

        Assert.Empty((await read.ListAsync(null, null, default)).Value);
        Assert.Single((await read.ListAsync(Samples.Candidate.Id.Value, null, default)).Value);
        Assert.Empty((await read.ListAsync(Samples.Candidate.Id.Value, SentStatus.Refused, default)).Value);
        Assert.Empty((await read.ListAsync("kand-ander", null, default)).Value);
    }
}
