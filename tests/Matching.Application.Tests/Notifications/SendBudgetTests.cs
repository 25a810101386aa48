using Matching.Azure.Notifications;

namespace Matching.Application.Tests.Notifications;

/// <summary>Several instances with one mailbox; time is the test's, and the row is in memory.</summary>
public sealed class SendBudgetTests
{
    private static readonly SendLimits Limits = new(30, 4, TimeSpan.FromSeconds(30));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Instances_that_stop_at_any_moment_keep_the_limits_together_and_everything_is_sent(int seed)
    {
        const int Messages = 300;
        var random = new Random(seed);
        var clock = new SteppedTimers();
        var row = new MemoryRow();
        var instances = Enumerable.Range(0, 4).Select(_ => new SendBudget(row, Limits, clock)).ToArray();
        var waiting = new PriorityQueue<int, DateTimeOffset>(Enumerable.Range(0, Messages).Select(i => (i, clock.GetUtcNow())));
        var open = new List<Request>();
        var begun = new List<DateTimeOffset>();
        var (crashes, most) = (0, 0);
        while (waiting.Count > 0 || open.Count > 0)
        {
            var next = open.Select(r => r.Answered).Concat(waiting.TryPeek(out _, out var due) ? [due] : []).Min();
            clock.MoveTo(next);
            foreach (var over in open.Where(r => r.Answered <= clock.GetUtcNow()).ToList())
            {
                open.Remove(over);
                over.Use?.Dispose();
            }

            while (open.Count < 12 && waiting.TryPeek(out var message, out due) && due <= clock.GetUtcNow())
            {
                waiting.Dequeue();
                var at = random.Next(instances.Length);
                row.Conflicts = random.Next(5) == 0;
                using var patience = new CancellationTokenSource();
                var taking = instances[at].TakeAsync(message: true, patience.Token);

                // It waits for a slot of its own instance: here it comes again when one is free.
                if (!taking.IsCompleted)
                {
                    await patience.CancelAsync();
                    await Assert.ThrowsAnyAsync<OperationCanceledException>(() => taking);
                    waiting.Enqueue(message, open.Min(r => r.Answered));
                    continue;
                }

                if (await taking is { Ticks: > 0 } wait)
                {
                    waiting.Enqueue(message, clock.GetUtcNow() + wait);
                    continue;
                }

                var fate = random.Next(40);
                if (fate == 0)
                {
                    // It stops before it asks: the message comes again.
                    (instances[at], crashes) = (new(row, Limits, clock), crashes + 1);
                    waiting.Enqueue(message, clock.GetUtcNow() + TimeSpan.FromMinutes(3));
                    continue;
                }

                var use = instances[at].Begin();
                Assert.NotNull(use);
                begun.Add(clock.GetUtcNow());
                var answered = clock.GetUtcNow() + TimeSpan.FromMilliseconds(fate == 2 ? 30_000 : random.Next(100, 8_000));
                open.Add(new(fate == 1 ? null : use, answered));
                if (fate == 1) (instances[at], crashes) = (new(row, Limits, clock), crashes + 1);
                most = Math.Max(most, open.Count);
            }
        }

        Assert.InRange(crashes, 1, 60);
        Assert.Equal(4, most);
        Assert.Equal(Messages, begun.Count);
        Assert.All(Enumerable.Range(30, begun.Count - 30), i => Assert.True(begun[i] - begun[i - 30] >= TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task An_instance_that_has_nothing_left_to_send_makes_room_for_the_others()
    {
        var (clock, row) = (new SteppedTimers(), new MemoryRow());
        using var first = new SendBudget(row, Limits, clock);
        using var second = new SendBudget(row, Limits, clock);
        var uses = new List<SendBudget.SlotUse>();
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(TimeSpan.Zero, await first.TakeAsync(message: true, default));
            uses.Add(first.Begin()!);
        }

        Assert.True(await second.TakeAsync(message: true, default) > TimeSpan.Zero);
        uses.ForEach(u => u.Dispose());
        Assert.True(await second.TakeAsync(message: true, default) > TimeSpan.Zero);
        clock.MoveTo(clock.GetUtcNow() + SendBudget.Idle);
        Assert.Equal(TimeSpan.Zero, await second.TakeAsync(message: true, default));
    }

    [Fact]
    public async Task What_sends_on_and_on_saves_the_row_once_a_message_and_once_more_when_it_stops()
    {
        var (clock, row) = (new SteppedTimers(), new MemoryRow());
        using var budget = new SendBudget(row, Limits, clock);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(TimeSpan.Zero, await budget.TakeAsync(message: true, default));
            using (budget.Begin()) clock.MoveTo(clock.GetUtcNow() + TimeSpan.FromSeconds(2));
        }

        Assert.Equal((1, 20), (row.Reads, row.Saves));
        clock.MoveTo(clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        Assert.Equal((1, 21), (row.Reads, row.Saves));
    }

    [Fact]
    public async Task A_slot_that_would_end_before_the_answer_is_not_used_and_one_that_is_left_is_free_again()
    {
        var (clock, row) = (new SteppedTimers(), new MemoryRow());
        using var budget = new SendBudget(row, Limits, clock);
        await budget.TakeAsync(message: true, default);
        clock.MoveTo(clock.GetUtcNow() + SendBudget.Preparation + TimeSpan.FromSeconds(1));
        Assert.Null(budget.Begin());

        await budget.TakeAsync(message: true, default);
        budget.Leave();
        budget.Leave();
        Assert.Null(budget.Begin());
        for (var i = 0; i < 4; i++) Assert.Equal(TimeSpan.Zero, await budget.TakeAsync(message: true, default));
    }

    [Fact]
    public async Task A_turn_whose_saving_was_not_answered_is_not_taken_twice()
    {
        var (clock, row) = (new SteppedTimers(), new MemoryRow { LosesAnswers = true });
        using var budget = new SendBudget(row, Limits, clock);

        Assert.Equal(TimeSpan.Zero, await budget.TakeAsync(message: true, default));

        Assert.NotNull(budget.Begin());
        Assert.Single((await row.ReadAsync(default)).Window.Sent);
    }

    private sealed record Request(SendBudget.SlotUse? Use, DateTimeOffset Answered);

    private sealed class MemoryRow : ISendRow
    {
        private SendWindow _window = SendWindow.Empty;
        private int _tag;

        public int Reads { get; private set; }

        public int Saves { get; private set; }

        /// <summary>Whether the next save comes after that of somebody else.</summary>
        public bool Conflicts { get; set; }

        /// <summary>Whether what is saved is answered as though somebody else had.</summary>
        public bool LosesAnswers { get; init; }

        public Task<(SendWindow Window, string? Tag)> ReadAsync(CancellationToken cancellationToken)
        {
            Reads++;
            return Task.FromResult<(SendWindow, string?)>((_window, Tag));
        }

        public Task<string?> TrySaveAsync(SendWindow window, string? tag, CancellationToken cancellationToken)
        {
            Saves++;
            if (Conflicts) _tag++;
            Conflicts = false;
            if (tag != Tag) return Task.FromResult<string?>(null);
            _window = window;
            _tag++;
            return Task.FromResult(LosesAnswers ? null : Tag);
        }

        private string? Tag => _tag == 0 ? null : _tag.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A clock whose timers run when it is moved over them.</summary>
    private sealed class SteppedTimers : TimeProvider
    {
        private readonly List<Timer> _timers = [];
        private DateTimeOffset _now = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new Timer(this, () => callback(state));
            _timers.Add(timer);
            timer.Change(dueTime, period);
            return timer;
        }

        public void MoveTo(DateTimeOffset moment)
        {
            while (_timers.Where(t => t.Due <= moment).MinBy(t => t.Due) is { } first)
            {
                if (first.Due > _now) _now = first.Due!.Value;
                first.Due = null;
                first.Run();
            }

            if (moment > _now) _now = moment;
        }

        private sealed class Timer(SteppedTimers clock, Action run) : ITimer
        {
            public DateTimeOffset? Due { get; set; }

            public Action Run => run;

            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
                return true;
            }

            public void Dispose() => Due = null;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
