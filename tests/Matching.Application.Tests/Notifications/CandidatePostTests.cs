using System.Text.RegularExpressions;
using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Notifications.Templates;
using Matching.Application.Tests.Promises;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Notifications;

/// <summary>Every message to a candidate goes the way that person chose, at a decent hour, to whom it has to.</summary>
[Collection(Promises.Azurite.Name)]
public sealed partial class CandidatePostTests
{
    private static readonly DateOnly Tuesday = new(2026, 9, 1);

    private readonly string _connection;

    public CandidatePostTests(AzuriteFixture azurite) => _connection = azurite.ConnectionString;

    [Theory]
    [InlineData(ContactChannel.Email, AskChannel.Message, 1, null)]
    [InlineData(ContactChannel.Sms, AskChannel.Message, 1, null)]
    [InlineData(ContactChannel.Letter, AskChannel.Message, 0, WorkTaskKind.SendLetter)]
    [InlineData(ContactChannel.Call, AskChannel.CoachCalls, 0, WorkTaskKind.CallCandidate)]
    public async Task A_question_about_work_goes_the_way_the_person_chose(ContactChannel channel, AskChannel asked, int letters, WorkTaskKind? kind)
    {
        await using var scene = await ContactScene.CreateAsync(_connection, ContactScene.Noor with { Channel = channel });

        Assert.Null(await scene.AskAsync());
        Assert.Null(await scene.AskAsync());
        var tasks = await scene.TasksAsync();

        Assert.Equal(asked, Assert.Single(await scene.World.AllAsync<Proposal>()).AskedBy);
        Assert.Equal(letters, (await scene.LettersAsync()).Count);
        Assert.Equal(kind is { } k ? [k] : [], tasks.Select(t => t.Kind));
        foreach (var task in tasks) await HasWordsAsync(scene, task, channel, "Medewerker groen");
    }

    [Theory]
    [InlineData(ContactChannel.Email, 1, null)]
    [InlineData(ContactChannel.Sms, 1, null)]
    [InlineData(ContactChannel.Letter, 0, WorkTaskKind.SendLetter)]
    [InlineData(ContactChannel.Call, 0, WorkTaskKind.UpdateProfile)]
    public async Task A_question_about_the_profile_goes_the_way_the_person_chose(ContactChannel channel, int letters, WorkTaskKind? kind)
    {
        await using var scene = await ContactScene.CreateAsync(_connection, ContactScene.Noor with { Channel = channel });

        Assert.Null(await scene.AskUpdateAsync());
        var tasks = await scene.TasksAsync();

        Assert.Equal(letters, (await scene.LettersAsync()).Count);
        Assert.Equal(kind is { } k ? [k] : [], tasks.Select(t => t.Kind));
        foreach (var task in tasks) await HasWordsAsync(scene, task, channel, "Klopt nog wat wij van u weten?");
    }

    [Fact]
    public async Task A_text_message_is_one_message_with_a_short_link_that_leads_to_the_page()
    {
        await using var scene = await ContactScene.CreateAsync(_connection, ContactScene.Noor with { Channel = ContactChannel.Sms });
        await scene.AskAsync();

        var message = Assert.Single(await scene.LettersAsync());
        Assert.Null(message.Address);
        Assert.Equal(ContactScene.Noor.Phone, message.Phone);
        Assert.InRange(ShortMessage.LengthOf(message.Text)!.Value, 1, ShortMessage.MaximumLength);
        var code = ShortLink().Match(message.Text).Groups["code"].Value;
        var links = scene.Process.GetRequiredService<ShortLinks>();
        var path = await links.OpenAsync(code, default);
        Assert.StartsWith("/v1/antwoord/", path, StringComparison.Ordinal);
        Assert.Equal(path, await links.OpenAsync(code, default));
        Assert.True(scene.Process.GetRequiredService<LinkSigner>().TryRead(path!["/v1/antwoord/".Length..], out var token));
        Assert.Equal(Samples.PutForward.Id.Value, token.Subject);

        Assert.Null(await links.OpenAsync(code[..^1] + (code[^1] == 'a' ? 'b' : 'a'), default));
        Assert.Null(await links.OpenAsync("../../admin", default));
        scene.World.Clock.Advance(TimeSpan.FromDays(14.01));
        Assert.Null(await links.OpenAsync(code, default));
        await scene.Process.GetRequiredService<EraseLetters>().RunDailyAsync(default);
        Assert.Null(await scene.Process.GetRequiredService<IShortLinks>().FindAsync(code, default));
    }

    [Fact]
    public async Task Where_nobody_sends_text_messages_the_coach_calls()
    {
        await using var scene = await ContactScene.CreateAsync(
            _connection, ContactScene.Noor with { Channel = ContactChannel.Sms }, services => services.AddSingleton<ITextMessages, NoTextMessages>());

        await scene.AskAsync();

        Assert.Empty(await scene.LettersAsync());
        Assert.Equal(WorkTaskKind.CallCandidate, Assert.Single(await scene.TasksAsync()).Kind);
    }

    [Fact]
    public async Task Where_our_address_is_too_long_for_a_text_message_the_coach_calls()
    {
        await using var scene = await ContactScene.CreateAsync(
            _connection,
            ContactScene.Noor with { Channel = ContactChannel.Sms },
            services => services.Configure<LinkOptions>(o => o.BaseAddress = new Uri("https://matching.werkgeversservicepunt-in-de-regio.example.nl")));

        await scene.AskAsync();

        Assert.Equal(WorkTaskKind.CallCandidate, Assert.Single(await scene.TasksAsync()).Kind);
    }

    [Theory]
    [InlineData(0, 7, 59, 1)]
    [InlineData(0, 20, 0, 12 * 60)]
    [InlineData(4, 20, 30, (24 + 11) * 60 + 30)] // Saturday evening, until Monday
    [InlineData(5, 12, 0, 20 * 60)] // Sunday
    public async Task What_comes_at_night_or_on_a_Sunday_waits_until_the_next_decent_moment(int days, int hour, int minute, int waits)
    {
        await using var scene = await ContactScene.CreateAsync(_connection);
        scene.MoveTo(Tuesday.AddDays(days == 0 && hour < 11 ? 1 : days), hour, minute);

        var wait = await scene.AskAsync();

        Assert.Equal(TimeSpan.FromMinutes(waits), wait);
        Assert.Empty(await scene.LettersAsync());
        Assert.Null(Assert.Single(await scene.World.AllAsync<Proposal>()).AskedAt);
        scene.World.Clock.Advance(wait!.Value);
        Assert.Null(await scene.AskAsync());
        Assert.Single(await scene.LettersAsync());
    }

    [Fact]
    public async Task A_second_question_on_a_day_waits_until_the_next_morning()
    {
        await using var scene = await ContactScene.CreateAsync(_connection);
        Assert.Null(await scene.AskAsync());
        Assert.Null(await scene.AskAsync());

        var wait = await scene.AskUpdateAsync();

        Assert.Equal(TimeSpan.FromHours(21), wait);
        Assert.Single(await scene.LettersAsync());
        scene.World.Clock.Advance(wait!.Value);
        Assert.Null(await scene.AskUpdateAsync());
        Assert.Equal(["profiel-nakijken", "vraag-over-werk"], (await scene.LettersAsync()).Select(l => l.Content.Template));
    }

    [Fact]
    public async Task A_link_that_somebody_waits_for_goes_at_once_also_at_night_and_beside_another()
    {
        await using var scene = await ContactScene.CreateAsync(_connection);
        await scene.AskAsync();
        scene.MoveTo(Tuesday, 21);

        Assert.Null(await scene.AskUpdateAsync(waitsForIt: true));

        Assert.Equal(2, (await scene.LettersAsync()).Count);
    }

    [Fact]
    public async Task Tasks_of_a_coach_need_not_wait_for_the_hours_of_the_candidate()
    {
        await using var scene = await ContactScene.CreateAsync(_connection, ContactScene.Noor with { Channel = ContactChannel.Call });
        scene.MoveTo(Tuesday, 22);

        Assert.Null(await scene.AskAsync());
    }

    [Fact]
    public async Task Until_the_birthday_parent_and_mentor_get_the_message_as_well_and_from_then_on_the_person_alone()
    {
        var minor = ContactScene.Noor with
        {
            BirthDate = new DateOnly(2008, 9, 2),
            Related =
            [
                new(RelationKind.Parent, Line.Parse("Anna"), null, EmailAddress.Parse("anna@example.nl"), true, null),
                new(RelationKind.SchoolMentor, Line.Parse("Bas"), PhoneNumber.Parse("0570 111111"), null, true, null),
                new(RelationKind.Parent, Line.Parse("Cor"), null, EmailAddress.Parse("cor@example.nl"), false, null),
            ],
        };
        await using var scene = await ContactScene.CreateAsync(_connection, minor);
        await scene.World.GivenAsync(Samples.Colleague);
        await scene.World.GivenAsync(Samples.Candidate with
        {
            Version = 2,
            Involvements = [.. Samples.Candidate.Involvements, new(Samples.Colleague.Id, InvolvementRole.SchoolMentor, false, Tuesday, null)],
        });

        Assert.Null(await scene.AskAsync());
        var letters = await scene.LettersAsync();
        Assert.Equal(["anna@example.nl", "noor@example.nl", "robin@example.nl"], letters.Select(l => l.Address!.Value.Value).Order(StringComparer.Ordinal));
        Assert.Equal(3, letters.DistinctBy(l => l.Id).Count());
        Assert.Equal(3, letters.DistinctBy(l => l.Recipient).Count());
        var copy = letters.Single(l => l.Address!.Value.Value.StartsWith("anna", StringComparison.Ordinal));
        Assert.StartsWith("Beste Anna,\n\nDit bericht is voor Noor. U krijgt het ook.", copy.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/v1/stop/", copy.Text, StringComparison.Ordinal);
        Assert.Contains("/v1/stop/", letters.Single(l => l.Recipient == Samples.Candidate.Id.Value).Text, StringComparison.Ordinal);
        var task = Assert.Single(await scene.TasksAsync());
        Assert.Equal(WorkTaskKind.TellMessage, task.Kind);
        Assert.Equal("Bas, 0570 111111", (await scene.TextAsync(task))!.To);

        scene.MoveTo(Tuesday.AddDays(1), 9);
        Assert.True((await scene.World.AllAsync<Candidate>()).Single().Involvements.Count == 2);
        await scene.World.GivenAsync((await scene.World.AllAsync<Candidate>()).Single() with { Version = 3, UpdateAskedAt = scene.World.Clock.GetUtcNow() });
        await scene.Process.GetRequiredService<AskUpdates>().HandleAsync(new Message.AskUpdate(Id<Message>.Parse("bericht-2"), Samples.Candidate.Id), default);
        Assert.Equal("noor@example.nl", (await scene.LettersAsync()).Single(l => l.Content.Template == "profiel-nakijken").Address!.Value.Value);
    }

    [Fact]
    public async Task Who_has_to_wait_does_not_hold_up_the_others_and_nobody_gets_it_twice()
    {
        var details = ContactScene.Noor with { Related = [new(RelationKind.Representative, Line.Parse("Anna"), null, EmailAddress.Parse("anna@example.nl"), true, null)] };
        await using var scene = await ContactScene.CreateAsync(_connection, details);
        var days = scene.Process.GetRequiredService<IContactDays>();
        Assert.True(await days.TakeAsync(Samples.Candidate.Id.Value, Tuesday, Id<Message>.Parse("bericht-eerder"), default));

        var wait = await scene.AskAsync();
        Assert.Equal(TimeSpan.FromHours(21), wait);
        Assert.Equal("anna@example.nl", Assert.Single(await scene.LettersAsync()).Address!.Value.Value);

        scene.World.Clock.Advance(wait!.Value);
        Assert.Null(await scene.AskAsync());
        Assert.Equal(2, (await scene.LettersAsync()).Count);
        Assert.True(await days.TakeAsync((await scene.LettersAsync()).Single(l => l.Address!.Value.Value.StartsWith("anna", StringComparison.Ordinal)).Recipient, Tuesday.AddDays(1), Id<Message>.Parse("bericht-later"), default));
    }

    [Fact]
    public async Task Two_messages_at_once_take_one_day()
    {
        await using var scene = await ContactScene.CreateAsync(_connection);
        var days = scene.Process.GetRequiredService<IContactDays>();

        var taken = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => days.TakeAsync("kand-1", Tuesday, Id<Message>.Parse($"bericht-{i}"), default)));

        Assert.Single(taken, t => t);
    }

    [Fact]
    public async Task The_words_for_a_coach_are_read_by_whose_task_it_is_and_are_gone_after_thirty_days()
    {
        await using var scene = await ContactScene.CreateAsync(_connection, ContactScene.Noor with { Channel = ContactChannel.Letter });
        await scene.AskAsync();
        var task = Assert.Single(await scene.TasksAsync());
        var tasks = scene.Process.GetRequiredService<WorkTasks>();

        Assert.True((await tasks.TextAsync(Samples.Coach, task.Id, default)).TryGet(out var text, out _));
        Assert.Equal("Noor de Vries, Dorpsstraat 1, 7311 AB Voorst", text.To);
        Assert.NotNull((await tasks.TextAsync(new Actor(Role.Coach, "coach-9"), task.Id, default)).Failure);

        scene.World.Clock.Advance(TimeSpan.FromDays(31));
        await scene.Process.GetRequiredService<EraseLetters>().RunDailyAsync(default);
        Assert.NotNull((await tasks.TextAsync(Samples.Coach, task.Id, default)).Failure);
    }

    [Fact]
    public async Task A_refused_text_message_becomes_a_task_for_the_coach()
    {
        await using var scene = await ContactScene.CreateAsync(
            _connection, ContactScene.Noor with { Channel = ContactChannel.Sms }, services => services.AddSingleton<ITextMessages, RefusingTexts>());

        await scene.AskAsync();

        var task = Assert.Single(await scene.TasksAsync());
        Assert.Equal((WorkTaskKind.MessageRefused, Samples.Coach.Id, Samples.Candidate.Id), (task.Kind, task.OwnerId.Value, task.CandidateId!.Value));
    }

    [Fact]
    public async Task A_message_that_waits_carries_no_personal_data_and_comes_back_as_it_was()
    {
        await using var scene = await ContactScene.CreateAsync(_connection);
        scene.MoveTo(Tuesday, 19, 59);
        scene.World.Clock.Advance(TimeSpan.FromSeconds(59));
        var proposal = Samples.PutForward with { Version = 1 };
        await scene.World.GivenAsync(proposal);
        scene.World.Clock.Advance(TimeSpan.FromSeconds(1));
        var text = MessageCodec.Write(new Message.AskCandidate(Id<Message>.Parse("bericht-vraag"), proposal.Id));

        await scene.Process.GetRequiredService<MessageReceiver>().ReceiveAsync(text, default);

        var queue = scene.World.Get<Matching.Azure.Storage.StorageClients>().Queue(QueueName.Notifications);
        Assert.Equal(text, Assert.Single((await queue.ReceiveMessagesAsync(32)).Value).Body.ToString());
        Assert.Empty(await scene.LettersAsync());
        scene.MoveTo(Tuesday.AddDays(1), 8);
        await scene.Process.GetRequiredService<MessageReceiver>().ReceiveAsync(text, default);
        Assert.Single(await scene.LettersAsync());
        Assert.DoesNotContain("noor", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("0600000001", text, StringComparison.Ordinal);
    }

    private static async Task HasWordsAsync(ContactScene scene, WorkTask task, ContactChannel channel, string words)
    {
        var text = await scene.TextAsync(task);
        Assert.NotNull(text);
        Assert.Equal(channel, text.Channel);
        Assert.Contains(words, text.Content.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("http", text.Content.Text, StringComparison.Ordinal);
        Assert.Equal((Samples.Coach.Id, Samples.Candidate.Id), (task.OwnerId.Value, task.CandidateId!.Value));
    }

    [GeneratedRegex(@"https://matching\.example\.nl/k/(?<code>[a-z0-9]{26})(\s|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShortLink();

    private sealed class RefusingTexts : ITextMessages
    {
        public bool IsOffered => true;

        public bool RepeatIsHarmless => false;

        public Task<TimeSpan> TurnAsync(CancellationToken cancellationToken) => Task.FromResult(TimeSpan.Zero);

        public Task<CarryOutcome> CarryAsync(Letter letter, CancellationToken cancellationToken) => Task.FromResult<CarryOutcome>(new CarryOutcome.Refused("no_mobile"));
    }
}
