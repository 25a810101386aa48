using System.Globalization;
using Azure;

namespace Matching.Azure.Notifications;

/// <summary>
/// The turns of one mailbox and the room for requests to it, shared by all instances through one row with a tag: a turn and a slot are
/// taken when the row is saved. A slot that is finished leaves the row with the next turn, or when none follows for some seconds; that of an
/// instance that stopped is over at its end. Whoever has to wait is told a moment of its own, so that not all come back at once.
/// </summary>
internal sealed class SendBudget : IDisposable
{
    /// <summary>From taking a turn to asking: more than saving what is about to be done takes.</summary>
    public static readonly TimeSpan Preparation = TimeSpan.FromSeconds(25);

    /// <summary>How long finished slots stay in the row when no other turn follows.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    private const int Tries = 10;

    /// <summary>By how much the clocks of two machines may differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan WhenFull = TimeSpan.FromSeconds(1);

    private readonly ISendRow _row;
    private readonly SendLimits _limits;
    private readonly TimeProvider _clock;
    private readonly string _instance = Guid.NewGuid().ToString("N");
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Lock _sync = new();
    private readonly Dictionary<string, OwnSlot> _own = new(StringComparer.Ordinal);
    private readonly ITimer _idle;
    private SendWindow? _window;
    private string? _tag;
    private DateTimeOffset _lastPromised;
    private TaskCompletionSource _freed = New();
    private int _last;

    /// <summary>Makes the budget.</summary>
    /// <param name="row">Where it is kept.</param>
    /// <param name="limits">What the mailbox allows.</param>
    /// <param name="clock">The clock.</param>
    public SendBudget(ISendRow row, SendLimits limits, TimeProvider clock)
    {
        _row = row;
        _limits = limits;
        _clock = clock;
        _idle = clock.CreateTimer(_ => _ = GiveBackAsync(CancellationToken.None), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private enum SlotState
    {
        Reserved,
        InUse,
        Finished,
    }

    /// <summary>Takes a slot, and a turn when it is for a message, or says how long to wait; zero when it was taken.</summary>
    /// <param name="message">Whether it is a message, of which a minute has so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TimeSpan> TakeAsync(bool message, CancellationToken cancellationToken)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{_instance}{Interlocked.Increment(ref _last)}");
        while (true)
        {
            Task freed;
            await _one.WaitAsync(cancellationToken);
            try
            {
                lock (_sync) freed = _freed.Task;
                if (await TryTakeAsync(id, message, cancellationToken) is { } wait) return wait;
            }
            finally
            {
                _one.Release();
            }

            // All room is this instance's own: it comes free here, and the next turn takes it over.
            try
            {
                await freed.WaitAsync(LongestWait, cancellationToken);
            }
            catch (TimeoutException)
            {
                return WhenFull;
            }
        }
    }

    /// <summary>Uses a slot that was taken for a request, which may begin at once; null when none is left that lasts until the answer.</summary>
    public SlotUse? Begin()
    {
        var latest = _clock.GetUtcNow() + _limits.Timeout + Skew;
        lock (_sync)
        {
            var slot = _own.Values.Where(s => s.State == SlotState.Reserved && s.Slot.End >= latest).MaxBy(s => s.Slot.End);
            if (slot is null) return null;
            slot.State = SlotState.InUse;
            return new(this, slot.Slot.Id);
        }
    }

    /// <summary>Gives up a slot that was taken, because no request follows.</summary>
    public void Leave()
    {
        lock (_sync)
        {
            if (_own.Values.Where(s => s.State == SlotState.Reserved).MinBy(s => s.Slot.End) is { } slot) Finish(slot.Slot.Id);
        }
    }

    public void Dispose()
    {
        _idle.Dispose();
        _one.Dispose();
    }

    /// <summary>Takes finished slots out of the row. Not when a request is under way: the next turn does so.</summary>
    private async Task GiveBackAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _one.WaitAsync(cancellationToken);
        }
        catch (ObjectDisposedException)
        {
            return;
        }

        try
        {
            for (var i = 0; i < Tries; i++)
            {
                var now = _clock.GetUtcNow();
                var (finished, isOpen) = Own(now);
                if (isOpen || finished.Count == 0) return;
                if (_window is null) (_window, _tag) = await _row.ReadAsync(cancellationToken);
                if (await TrySaveAsync(_window.Without(now, finished), cancellationToken))
                {
                    Forget(finished);
                    return;
                }
            }
        }
        catch (RequestFailedException)
        {
            // The slots are over by themselves before long.
            _window = null;
        }
        finally
        {
            _one.Release();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Zero when it was taken, how long to wait, or null when a slot of this instance's own has to come free.</summary>
    private async Task<TimeSpan?> TryTakeAsync(string id, bool message, CancellationToken cancellationToken)
    {
        var isRead = false;
        for (var i = 0; i < Tries; i++)
        {
            if (_window is null)
            {
                (_window, _tag) = await _row.ReadAsync(cancellationToken);
                isRead = true;
            }

            var now = _clock.GetUtcNow();
            var slot = new SendSlot(id, now + Preparation + _limits.Timeout + Skew);

            // Saved before, though the answer to that got lost.
            if (_window.Busy.FirstOrDefault(b => b.Id == id) is { } had) return Taken(had);
            var turn = message ? _window.NextTurn(now, _limits.PerMinute) : now;

            // What is remembered can only have too few turns in it: when it is full, it is full.
            if (turn > now) return Promise(turn) - now;
            var (finished, isOpen) = Own(now);
            if (_window.Open(now, finished).Count >= _limits.AtOnce)
            {
                if (isOpen) return null;
                if (isRead) return Promise(now + WhenFull) - now;

                // Of slots, what is remembered can have too many.
                _window = null;
                continue;
            }

            if (!await TrySaveAsync(_window.With(now, slot, message, finished), cancellationToken)) continue;
            Forget(finished);
            return Taken(slot);
        }

        // Others kept taking turns.
        var later = _clock.GetUtcNow();
        return Promise(later + WhenFull) - later;
    }

    private TimeSpan Taken(SendSlot slot)
    {
        lock (_sync) _own[slot.Id] = new(slot);
        return TimeSpan.Zero;
    }

    private async Task<bool> TrySaveAsync(SendWindow window, CancellationToken cancellationToken)
    {
        var former = _tag;
        _tag = null;
        if (await _row.TrySaveAsync(window, former, cancellationToken) is { } tag)
        {
            (_window, _tag) = (window, tag);
            return true;
        }

        _window = null;
        return false;
    }

    /// <summary>The slots of this instance that are finished, and whether another one is not.</summary>
    private (HashSet<string> Finished, bool IsOpen) Own(DateTimeOffset now)
    {
        lock (_sync)
        {
            foreach (var over in _own.Values.Where(s => s.Slot.End <= now).ToList()) _own.Remove(over.Slot.Id);
            return ([.. _own.Values.Where(s => s.State == SlotState.Finished).Select(s => s.Slot.Id)], _own.Values.Any(s => s.State != SlotState.Finished));
        }
    }

    private void Forget(IEnumerable<string> finished)
    {
        lock (_sync)
        {
            foreach (var id in finished) _own.Remove(id);
        }
    }

    private void Finish(string id)
    {
        lock (_sync)
        {
            if (_own.TryGetValue(id, out var slot)) slot.State = SlotState.Finished;
            _freed.TrySetResult();
            _freed = New();
            _idle.Change(Idle, Timeout.InfiniteTimeSpan);
        }
    }

    private DateTimeOffset Promise(DateTimeOffset free)
    {
        var next = _lastPromised + (TimeSpan.FromMinutes(1) / _limits.PerMinute);
        return _lastPromised = next > free ? next : free;
    }

    /// <summary>A request that is under way; disposing gives its slot back.</summary>
    /// <param name="budget">Whose it is.</param>
    /// <param name="id">Which slot.</param>
    public sealed class SlotUse(SendBudget budget, string id) : IDisposable
    {
        private bool _isKept;

        /// <summary>The request may go on at the other side: the slot is over at its end.</summary>
        public void Keep() => _isKept = true;

        /// <inheritdoc/>
        public void Dispose()
        {
            if (!_isKept) budget.Finish(id);
        }
    }

    private sealed class OwnSlot(SendSlot slot)
    {
        public SendSlot Slot { get; } = slot;

        public SlotState State { get; set; } = SlotState.Reserved;
    }
}

/// <summary>What a mailbox allows.</summary>
/// <param name="PerMinute">Most messages in a minute.</param>
/// <param name="AtOnce">Most requests at once.</param>
/// <param name="Timeout">How long a request may take.</param>
internal sealed record SendLimits(int PerMinute, int AtOnce, TimeSpan Timeout);
