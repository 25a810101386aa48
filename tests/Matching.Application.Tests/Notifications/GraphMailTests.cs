using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Tests.Promises;
using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.FollowUp;
using Matching.Domain.Time;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Notifications;

/// <summary>Letters through Graph, whatever Graph and the network do.</summary>
[Collection(Promises.Azurite.Name)]
public sealed class GraphMailTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(300);

    private readonly string _connection;

    public GraphMailTests(AzuriteFixture azurite) => _connection = azurite.ConnectionString;

    [Fact]
    public async Task A_letter_goes_from_the_shared_mailbox_with_our_id_and_is_kept_nowhere()
    {
        await using var scene = await GraphScene.CreateAsync(_connection);

        Assert.Null(await scene.DeliverAsync(GraphScene.Letter(html: "<p>Wilt u dit werk?</p>")));

        var mail = Assert.Single(scene.Server.Mails);
        Assert.Equal((GraphScene.Mailbox, "bericht-1"), (mail.Mailbox, mail.Id));
        Assert.True(Guid.TryParse(mail.RequestId, out _));
        Assert.False((bool)mail.Body["saveToSentItems"]!);
        Assert.Equal("Een vraag voor u", (string)mail.Message["subject"]!);
        Assert.Equal(("html", "<p>Wilt u dit werk?</p>"), ((string)mail.Message["body"]!["contentType"]!, (string)mail.Message["body"]!["content"]!));
        Assert.Equal("kim@example.nl", (string)mail.Message["toRecipients"]![0]!["emailAddress"]!["address"]!);
        Assert.Equal("coach@example.nl", (string)mail.Message["replyTo"]![0]!["emailAddress"]!["address"]!);
        Assert.Empty(await scene.Process.GetRequiredService<IMailbox>().ReadAsync(default));
        Assert.DoesNotContain(await RowsAsync(scene), text => text.Contains('@', StringComparison.Ordinal) || text.Contains("Wilt u", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_page_the_plain_text_is_sent()
    {
        await using var scene = await GraphScene.CreateAsync(_connection);

        await scene.DeliverAsync();

        var body = Assert.Single(scene.Server.Mails).Message["body"]!;
        Assert.Equal(("text", "Wilt u dit werk?"), ((string)body["contentType"]!, (string)body["content"]!));
    }

    [Fact]
    public async Task A_letter_that_was_taken_is_on_record_and_not_sent_again()
    {
        await using var scene = await GraphScene.CreateAsync(_connection);

        await scene.DeliverAsync();
        scene.World.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Null(await scene.DeliverAsync());

        Assert.Single(scene.Server.Mails);
        var record = await scene.RecordAsync();
        Assert.Equal((SentStatus.Accepted, "vraag", 2, 1, false), (record.Status, record.Template, record.Version, record.Attempts, record.MayBeTwice));
    }

    [Theory]
    [InlineData(429, "90", 90)]
    [InlineData(503, "7", 7)]
    [InlineData(429, "Tue, 01 Sep 2026 09:02:00 GMT", 120)]
    [InlineData(429, "Tue, 01 Sep 2026 08:00:00 GMT", 1)]
    [InlineData(503, null, 60)]
    [InlineData(429, "straks", 60)]
    [InlineData(429, "99999999", 7 * 24 * 3600)]
    public async Task When_Graph_asks_for_patience_the_letter_waits_as_long_and_then_goes_once(int status, string? retryAfter, int seconds)
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        scene.Server.Decide = (number, _) => number == 1 ? new GraphAct.NotNow(status, retryAfter) : new GraphAct.Accept();

        Assert.Equal(TimeSpan.FromSeconds(seconds), await scene.DeliverAsync());
        Assert.Equal((SentStatus.Waiting, 1), ((await scene.RecordAsync()).Status, scene.Server.Requests));
        scene.World.Clock.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Null(await scene.DeliverAsync());

        Assert.Single(scene.Server.Mails);
        var record = await scene.RecordAsync();
        Assert.Equal((SentStatus.Accepted, 2, 0, false), (record.Status, record.Attempts, record.Doubts, record.NeedsAttention));
        Assert.Empty(await scene.Process.GetRequiredService<ISentLetters>().AttentionAsync(default));
    }

    [Fact]
    public async Task As_long_as_Graph_asked_for_patience_no_other_letter_bothers_it()
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        scene.Server.Decide = (number, _) => number == 1 ? new GraphAct.NotNow(429, "90") : new GraphAct.Accept();
        await scene.DeliverAsync();

        scene.World.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.FromSeconds(60), await scene.DeliverAsync(GraphScene.Letter("bericht-2")));

        Assert.Equal(1, scene.Server.Requests);
    }

    [Fact]
    public async Task A_message_that_has_to_wait_goes_back_into_its_queue_as_the_same_message_and_does_not_fail()
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        await scene.World.GivenAsync(Samples.Candidate);
        await scene.World.GivenAsync(Samples.Person);
        scene.Server.Decide = (number, _) => number == 1 ? new GraphAct.NotNow(429, "3") : new GraphAct.Accept();
        var message = MessageCodec.Write(new Message.AskUpdate(Id<Message>.Parse("bericht-1"), Samples.Candidate.Id));
        var receiver = scene.Process.GetRequiredService<MessageReceiver>();

        await receiver.ReceiveAsync(message, default);

        var queue = scene.World.Get<StorageClients>().Queue(QueueName.Notifications);
        var again = Assert.Single((await queue.ReceiveMessagesAsync(32)).Value);
        Assert.Equal((message, 1L), (again.Body.ToString(), again.DequeueCount));
        scene.World.Clock.Advance(TimeSpan.FromSeconds(3));
        await receiver.ReceiveAsync(again.Body.ToString(), default);
        Assert.Equal("bericht-1", Assert.Single(scene.Server.Mails).Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_letter_of_which_no_answer_came_goes_once_more_and_the_record_says_that_it_may_be_there_twice(bool drops)
    {
        await using var scene = await GraphScene.CreateAsync(_connection, Soon);
        scene.Server.Decide = (number, _) => number > 1 ? new GraphAct.Accept() : drops ? new GraphAct.AcceptAndDrop() : new GraphAct.AcceptAndHang();

        Assert.Equal(RecordedPost.AfterDoubt, await scene.DeliverAsync());
        Assert.Equal((SentStatus.Unknown, drops ? "dropped" : "timeout"), ((await scene.RecordAsync()).Status, (await scene.RecordAsync()).Code));
        scene.World.Clock.Advance(RecordedPost.AfterDoubt);
        Assert.Null(await scene.DeliverAsync());
        Assert.Null(await scene.DeliverAsync());

        Assert.Equal(2, scene.Server.Mails.Count);
        Assert.Single(scene.Server.Mails.Select(m => (m.Id, m.RequestId)).Distinct());
        Assert.Equal((SentStatus.Accepted, true), ((await scene.RecordAsync()).Status, (await scene.RecordAsync()).MayBeTwice));
        Assert.Equal("bericht-1", Assert.Single(await scene.Process.GetRequiredService<ISentLetters>().AttentionAsync(default)).Id.Value);
        Assert.Empty(await scene.TasksAsync());
    }

    [Fact]
    public async Task After_the_second_time_without_an_answer_it_is_not_sent_again_and_the_coach_is_asked()
    {
        await using var scene = await GraphScene.CreateAsync(_connection, Soon);
        await scene.World.GivenAsync(Samples.Candidate);
        scene.Server.Decide = (_, _) => new GraphAct.AcceptAndDrop();

        await scene.DeliverAsync();
        scene.World.Clock.Advance(RecordedPost.AfterDoubt);
        Assert.Null(await scene.DeliverAsync());
        Assert.Null(await scene.DeliverAsync());

        Assert.Equal(2, scene.Server.Requests);
        Assert.Equal((SentStatus.Unknown, true), ((await scene.RecordAsync()).Status, (await scene.RecordAsync()).MayBeTwice));
        Assert.Equal(WorkTaskKind.MessageRefused, Assert.Single(await scene.TasksAsync()).Kind);
    }

    [Fact]
    public async Task A_process_that_stops_while_sending_leaves_a_letter_that_goes_once_more_when_nobody_can_be_sending_it()
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        scene.Server.Decide = (number, _) => number == 1 ? new GraphAct.AcceptAndHang() : new GraphAct.Accept();
        using var stop = new CancellationTokenSource();
        var sending = scene.Post.DeliverAsync(GraphScene.Letter(), stop.Token);
        await UntilAsync(() => scene.Server.Mails.Count == 1);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);

        scene.World.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(RecordedPost.Lease - TimeSpan.FromMinutes(1), await scene.DeliverAsync());
        Assert.Single(scene.Server.Mails);
        scene.World.Clock.Advance(RecordedPost.Lease);
        Assert.Null(await scene.DeliverAsync());

        Assert.Equal(2, scene.Server.Mails.Count);
        Assert.True((await scene.RecordAsync()).MayBeTwice);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(502, true)]
    [InlineData(302, false)]
    [InlineData(403, false)]
    [InlineData(404, false)]
    [InlineData(400, false)]
    public async Task A_page_instead_of_an_answer_refuses_nothing(int status, bool doubtful)
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        scene.Server.Decide = (number, _) => number == 1 ? new GraphAct.Page(status) : new GraphAct.Accept();

        var wait = await scene.DeliverAsync();
        Assert.Equal(doubtful ? (SentStatus.Unknown, RecordedPost.AfterDoubt) : (SentStatus.Waiting, TimeSpan.FromMinutes(1)), ((await scene.RecordAsync()).Status, wait));
        scene.World.Clock.Advance(RecordedPost.AfterDoubt);
        await scene.DeliverAsync();

        Assert.Equal((SentStatus.Accepted, doubtful), ((await scene.RecordAsync()).Status, (await scene.RecordAsync()).MayBeTwice));
        Assert.Empty(await scene.TasksAsync());
    }

    [Theory]
    [InlineData(202, SentStatus.Accepted)]
    [InlineData(400, SentStatus.Waiting)]
    [InlineData(500, SentStatus.Unknown)]
    public async Task An_answer_that_never_ends_is_read_to_a_limit(int status, SentStatus expected)
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        scene.Server.Decide = (_, _) => new GraphAct.NeverEnding(status);
        var watch = Stopwatch.StartNew();

        await scene.DeliverAsync();

        Assert.Equal(expected, (await scene.RecordAsync()).Status);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), "It waited for the end.");
    }

    [Fact]
    public async Task A_letter_that_nothing_answers_to_at_all_waits_longer_each_time()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}/v1.0"));
        taken.Stop();
        await using var scene = await GraphScene.CreateAsync(_connection, address: address);

        var waits = new List<double>();
        for (var i = 0; i < 8; i++)
        {
            var wait = (await scene.DeliverAsync())!.Value;
            waits.Add(wait.TotalMinutes);
            scene.World.Clock.Advance(wait);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], waits);
        Assert.Equal((SentStatus.Waiting, 0, "no-connection"), ((await scene.RecordAsync()).Status, (await scene.RecordAsync()).Doubts, (await scene.RecordAsync()).Code));
        Assert.Single(await scene.Process.GetRequiredService<ISentLetters>().AttentionAsync(default));
    }

    [Theory]
    [InlineData(400, "ErrorInvalidRecipients")]
    [InlineData(404, "ErrorMailRecipientNotFound")]
    [InlineData(413, "ErrorMessageSizeExceeded")]
    public async Task A_letter_that_is_refused_becomes_one_task_for_the_coach(int status, string code)
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        await scene.World.GivenAsync(Samples.Candidate);
        scene.Server.Decide = (_, _) => new GraphAct.Refuse(status, code);

        Assert.Null(await scene.DeliverAsync());
        Assert.Null(await scene.DeliverAsync());

        Assert.Equal(1, scene.Server.Requests);
        Assert.Equal((SentStatus.Refused, code), ((await scene.RecordAsync()).Status, (await scene.RecordAsync()).Code));
        var task = Assert.Single(await scene.TasksAsync());
        Assert.Equal(
            (WorkTaskKind.MessageRefused, Samples.Candidate.CoachId, Samples.Candidate.Id, TaskSubject.Of(Samples.Candidate.Id)),
            (task.Kind, task.OwnerId, task.CandidateId!.Value, task.About));
        Assert.True(task.Due > scene.World.Clock.GetUtcNow().ToDutchDay());
    }

    [Fact]
    public async Task A_letter_that_names_who_sees_to_it_becomes_a_task_for_that_person()
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        scene.Server.Decide = (_, _) => new GraphAct.Refuse(400, "ErrorInvalidRecipients");
        var about = TaskSubject.Of(Samples.Vacancy.Id);

        await scene.DeliverAsync(GraphScene.Letter() with
        {
            Recipient = "contact-1",
            Owner = new(Id<Domain.People.Worker>.Parse(Samples.Adviser.Id), about, null),
        });

        var task = Assert.Single(await scene.TasksAsync());
        Assert.Equal((Samples.Adviser.Id, about, null), (task.OwnerId.Value, task.About, task.CandidateId));
    }

    [Theory]
    [InlineData(404, "MailboxNotEnabledForRESTAPI")]
    [InlineData(404, "ErrorInvalidUser")]
    [InlineData(403, "ErrorAccessDenied")]
    [InlineData(401, "InvalidAuthenticationToken")]
    [InlineData(400, "ErrorQuotaExceeded")]
    public async Task Trouble_of_our_own_mailbox_is_no_task_for_a_coach_and_the_letter_waits(int status, string code)
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        await scene.World.GivenAsync(Samples.Candidate);
        scene.Server.Decide = (_, _) => new GraphAct.Refuse(status, code);

        Assert.Equal(TimeSpan.FromMinutes(1), await scene.DeliverAsync());

        Assert.Equal((SentStatus.Waiting, code), ((await scene.RecordAsync()).Status, (await scene.RecordAsync()).Code));
        Assert.Empty(await scene.TasksAsync());
    }

    [Fact]
    public async Task At_most_four_requests_are_under_way_at_once()
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        var gate = new TaskCompletionSource();
        scene.Server.Decide = (_, _) => new GraphAct.AcceptWhenOpen(gate.Task);

        var sending = Enumerable.Range(0, 12).Select(i => scene.DeliverAsync(GraphScene.Letter($"bericht-{i}"))).ToList();
        await UntilAsync(() => scene.Server.AtOnce == 4);
        gate.SetResult();
        await Task.WhenAll(sending);

        Assert.Equal((12, 4), (scene.Server.Mails.Count, scene.Server.MostAtOnce));
    }

    [Fact]
    public async Task Two_instances_share_the_four_requests_at_once_and_the_thirty_messages_of_a_minute()
    {
        await using var scene = await GraphScene.CreateAsync(_connection);
        var other = GraphScene.StartProcess(scene.World, scene.Server.Address).GetRequiredService<IPostOffice>();
        var left = Enumerable.Range(0, 40).ToHashSet();
        async Task<bool> TryAsync(int i)
        {
            try
            {
                await (i % 2 == 0 ? scene.Post : other).DeliverAsync(GraphScene.Letter(string.Create(CultureInfo.InvariantCulture, $"bericht-{i}")), default);
                return true;
            }
            catch (PostponedException)
            {
                return false;
            }
        }

        async Task RoundAsync()
        {
            var tried = left.ToList();
            var done = await Task.WhenAll(tried.Select(TryAsync));
            left.ExceptWith(tried.Where((_, i) => done[i]));
        }

        // Who finds the room taken by the other instance comes again.
        for (var round = 0; round < 40 && left.Count > 10; round++) await RoundAsync();
        Assert.Equal((30, 10), (scene.Server.Mails.Count, left.Count));
        Assert.InRange(scene.Server.MostAtOnce, 1, 4);
        scene.World.Clock.Advance(TimeSpan.FromSeconds(59));
        await RoundAsync();
        Assert.Equal(10, left.Count);
        scene.World.Clock.Advance(TimeSpan.FromSeconds(1));
        for (var round = 0; round < 40 && left.Count > 0; round++) await RoundAsync();
        Assert.Equal((40, true), (scene.Server.Mails.Count, scene.Server.MostAtOnce <= 4));
    }

    /// <summary>Graph misbehaves now and then: it drops after accepting, throttles, is not there. Time is virtual, storage and HTTP are real.</summary>
    [Fact]
    public async Task Of_many_letters_at_the_limits_none_is_lost_and_only_those_that_were_dropped_after_accepting_are_there_twice()
    {
        const int Letters = 400;
        await using var world = await World.CreateAsync(_connection);
        var clock = new VirtualClock();
        await using var server = await GraphServer.StartAsync(clock);
        var dropped = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        server.Decide = (number, id) => (number % 50) switch
        {
            7 => new GraphAct.NotNow(429, "20"),
            23 => new GraphAct.NotNow(503, null),
            31 when dropped.TryAdd(id, number) => new GraphAct.AcceptAndDrop(),
            _ => new GraphAct.Accept(),
        };
        var post = GraphScene.StartProcess(world, server.Address, clock: clock).GetRequiredService<IPostOffice>();
        var start = clock.GetUtcNow();

        await VirtualQueue.RunAsync(Letters, 24, clock, async i =>
        {
            try
            {
                await post.DeliverAsync(GraphScene.Letter(string.Create(CultureInfo.InvariantCulture, $"bericht-{i}")), default);
                return null;
            }
            catch (PostponedException e)
            {
                return e.Delay;
            }
        });

        var times = server.Mails.GroupBy(m => m.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        Assert.Equal(Letters, times.Count);
        Assert.NotEmpty(dropped);
        Assert.Equal(dropped.Keys.Order(StringComparer.Ordinal), times.Where(t => t.Value > 1).Select(t => t.Key).Order(StringComparer.Ordinal));
        Assert.Equal(Letters + dropped.Count, server.Mails.Count);
        Assert.InRange(server.MostAtOnce, 1, 4);
        var moments = server.Mails.Select(m => m.At).Order().ToList();
        Assert.All(Enumerable.Range(30, moments.Count - 30), i => Assert.True(moments[i] - moments[i - 30] >= TimeSpan.FromMinutes(1)));
        Assert.InRange(clock.GetUtcNow() - start, TimeSpan.FromMinutes(13), TimeSpan.FromMinutes(24));
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(GraphScene scene)
    {
        var rows = new List<string>();
        foreach (var name in new[] { TableNames.SentMessages, TableNames.SendLimits, TableNames.Mailbox })
        {
            await foreach (var row in scene.World.Get<StorageClients>().Table(name).QueryAsync<TableEntity>())
                rows.Add(string.Join(' ', row.Select(p => Convert.ToString(p.Value, CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), "It never came.");
            await Task.Yield();
        }
    }
}
