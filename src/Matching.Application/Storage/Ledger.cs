using Matching.Application.Messages;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Results;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Matching.Application.Storage;

/// <summary>
/// Saves aggregates so that nothing accepted is lost and nothing happens twice. First a delayed flush message that names the
/// aggregate, then one transaction with the state, its audit and event rows and the effects it causes, then the effects,
/// then their rows go. Whatever a crash leaves undone the flush message does.
/// </summary>
/// <typeparam name="T">The aggregate.</typeparam>
public sealed partial class Ledger<T> : IFlusher
    where T : class, IAggregate<T>
{
    private const int Attempts = 5;

    private readonly IAggregateStore<T> _store;
    private readonly IMessageQueues _queues;
    private readonly EffectRunner<T> _effects;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _flushDelay;
    private readonly ILogger<Ledger<T>> _log;

    /// <summary>Makes the ledger.</summary>
    public Ledger(
        IAggregateStore<T> store,
        IMessageQueues queues,
        EffectRunner<T> effects,
        TimeProvider clock,
        IOptions<LedgerOptions> options,
        ILogger<Ledger<T>> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        _store = store;
        _queues = queues;
        _effects = effects;
        _clock = clock;
        _flushDelay = options.Value.FlushDelay;
        _log = log;
    }

    /// <inheritdoc/>
    public AggregateKind Kind { get; } = AggregateKinds.Of<T>();

    /// <summary>Reads an aggregate that the caller may see.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="visible">Whether the caller may see it.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<Result<T>> ReadAsync(Id<T> id, Func<T, bool> visible, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visible);
        return await _store.FindAsync(id, cancellationToken) is { State: var state } && visible(state) ? state : new Failure.NotFound();
    }

    /// <summary>Saves a new aggregate. A repeat of the same call gives the answer that the first one got.</summary>
    /// <param name="call">Who calls.</param>
    /// <param name="change">The new aggregate and what it causes.</param>
    /// <param name="cancellationToken">Gives up; what was saved stays saved.</param>
    public async Task<Result<T>> CreateAsync(Call call, Change<T> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(change);
        var commit = change.ToCommit(null, call.Actor, _clock.GetUtcNow(), call.Replay, null);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await SaveAsync(commit, cancellationToken) == CommitOutcome.Saved) return change.State;
            var (current, earlier) = await _store.FindAsync(change.State.Id, call.Replay, cancellationToken);
            if (current is null) continue;
            if (earlier is null) return new Failure.Refused("bestaat-al", "Dit bestaat al.");

            // Whoever erases what was never finished sees by the new tag that the caller is finishing it now.
            if (await _store.RefreshAsync(change.State.Id, current.ETag, _clock.GetUtcNow(), cancellationToken)) return Repeat(earlier, call);
        }

        return new Failure.Busy();
    }

    /// <summary>Changes an aggregate. When somebody else changes it meanwhile, the decision is made again on the new state.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="call">Who calls.</param>
    /// <param name="visible">Whether the caller may see it.</param>
    /// <param name="decide">What to change, from the state; may be asked several times.</param>
    /// <param name="cancellationToken">Gives up; what was saved stays saved.</param>
    public async Task<Result<T>> ChangeAsync(
        Id<T> id, Call call, Func<T, bool> visible, Func<T, Result<Change<T>>> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(visible);
        ArgumentNullException.ThrowIfNull(decide);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (current, answer) = await OpenAsync(id, call, visible, cancellationToken);
            if (current is null) return answer;
            if (!decide(current.State).TryGet(out var change, out var failure)) return failure;
            var outcome = await SaveAsync(change.ToCommit(current.ETag, call.Actor, _clock.GetUtcNow(), call.Replay, null), cancellationToken);
            if (outcome == CommitOutcome.Saved) return change.State;
        }

        return new Failure.Busy();
    }

    /// <summary>Looks at what a call asks to change or make, for a use case that has to do something elsewhere first.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="call">Who calls.</param>
    /// <param name="visible">Whether the caller may see it.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The state that the call can go on with; or null and the answer: of a repeat what the first one got, else why it cannot.</returns>
    public async Task<(T? State, Result<T> Answer)> LookAsync(Id<T> id, Call call, Func<T, bool> visible, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(visible);
        var (current, answer) = await OpenAsync(id, call, visible, cancellationToken);
        return (current?.State, answer);
    }

    /// <summary>Makes or changes an aggregate until something holds of it. Doing it twice changes nothing, so that it needs no record of the call.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="decide">
    /// What to save, from the state, which is null when there is none; a change to the very state that was given says that it holds
    /// already. May be asked several times.
    /// </param>
    /// <param name="cancellationToken">Gives up; what was saved stays saved.</param>
    public async Task<Result<T>> EnsureAsync(Id<T> id, Actor by, Func<T?, Result<Change<T>>> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decide);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var current = await _store.FindAsync(id, cancellationToken);
            if (!decide(current?.State).TryGet(out var change, out var failure)) return failure;
            if (ReferenceEquals(change.State, current?.State)) return change.State;
            var commit = change.ToCommit(current?.ETag, by, _clock.GetUtcNow(), null, null);
            if (await SaveAsync(commit, cancellationToken) == CommitOutcome.Saved) return change.State;
        }

        return new Failure.Busy();
    }

    /// <summary>Saves a new aggregate that a message asks for, unless it is there already.</summary>
    /// <returns>Whether it was new.</returns>
    public async Task<bool> CreateOnceAsync(Change<T> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var commit = change.ToCommit(null, Actor.System, _clock.GetUtcNow(), null, null);
        return await SaveAsync(commit, cancellationToken) == CommitOutcome.Saved;
    }

    /// <summary>
    /// Saves new aggregates of which a message asks for many at once, unless they are there already. Neither flush messages nor outbox rows
    /// are written: the message that asks is deleted only after this has ended, so after a crash it comes again, finds the states that were
    /// saved, and does all effects of the batch again. That holds only when a repeat makes the very same states, and for effects of which the
    /// one of an older version changes nothing. It costs one storage transaction an aggregate; the effects are done in batches.
    /// </summary>
    /// <param name="batch">The new aggregates and what they cause; the same on every try.</param>
    /// <param name="by">In whose name they are made.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="cancellationToken">Gives up; the message has to come again.</param>
    public async Task CreateInBatchAsync(IReadOnlyList<Change<T>> batch, Actor by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = EffectRunner<T>.AtOnce, CancellationToken = cancellationToken };

        // A conflict is no failure: an earlier try saved this one.
        await Parallel.ForEachAsync(batch, atOnce, async (change, stop) =>
            await _store.CommitAsync(change.ToCommit(null, by, at, null, null) with { Effects = [] }, stop));
        await _effects.RunInBatchAsync(batch, cancellationToken);
    }

    /// <summary>Changes an aggregate because of a message, once however often the message is delivered.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="message">The message.</param>
    /// <param name="decide">What to change, from the state; null when there is nothing to change.</param>
    /// <param name="cancellationToken">Gives up; the message will come again.</param>
    /// <exception cref="InvalidOperationException">Others kept changing it; the message has to be tried again.</exception>
    public async Task ChangeOnceAsync(Id<T> id, Id<Message> message, Func<T, Change<T>?> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decide);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await _store.FindAsync(id, cancellationToken) is not { } current || decide(current.State) is not { } change) return;
            var commit = change.ToCommit(current.ETag, Actor.System, _clock.GetUtcNow(), null, message);
            if (await SaveAsync(commit, cancellationToken) != CommitOutcome.Conflict) return;
        }

        throw new InvalidOperationException($"{Kind} {id} kept changing.");
    }

    /// <inheritdoc/>
    public async Task FlushAsync(string id, CancellationToken cancellationToken)
    {
        var aggregate = Id<T>.Parse(id);
        var pending = await _store.PendingAsync(aggregate, cancellationToken);
        if (pending.Count == 0 || await _store.FindAsync(aggregate, cancellationToken) is not { } current) return;
        foreach (var effect in pending) await _effects.RunAsync(effect.Effect, current.State, cancellationToken);
        await _store.CompleteAsync(aggregate, [.. pending.Select(p => p.Key)], cancellationToken);
    }

    private async Task<(Stored<T>? Current, Result<T> Answer)> OpenAsync(Id<T> id, Call call, Func<T, bool> visible, CancellationToken cancellationToken)
    {
        var (current, earlier) = await _store.FindAsync(id, call.Replay, cancellationToken);
        if (current is null) return (null, new Failure.NotFound());

        // A repeat hears what the first call heard, also when that call took the caller's own sight of it away.
        if (earlier is not null) return (null, Repeat(earlier, call));
        if (!visible(current.State)) return (null, new Failure.NotFound());
        return call.ExpectedVersion is { } expected && expected != current.State.Version ? (null, new Failure.Stale(current.State.Version)) : (current, current.State);
    }

    private static Result<T> Repeat(Replayed<T> earlier, Call call) =>
        string.Equals(earlier.BodyHash, call.BodyHash, StringComparison.Ordinal) ? earlier.State : new Failure.KeyReused();

    private async Task<CommitOutcome> SaveAsync(Commit<T> commit, CancellationToken cancellationToken)
    {
        var id = commit.State.Id;
        if (commit.Effects.Count == 0) return await _store.CommitAsync(commit, cancellationToken);

        var flush = await SendFlushAsync(commit, cancellationToken);
        var outcome = await CommitInTimeAsync(commit, cancellationToken);

        // The flush message stays after a conflict: the other side of it may be this very commit, saved before its answer was
        // lost and the client sent it again.
        if (outcome != CommitOutcome.Saved) return outcome;
        try
        {
            foreach (var effect in commit.Effects) await _effects.RunAsync(effect, commit.State, cancellationToken);
            await _store.CompleteAsync(id, [.. commit.PendingKeys], cancellationToken);
        }
        catch (Exception e)
        {
            // What was asked is saved and will be done by the flush message: to the caller this is a success, even when it gave up.
            LogLeftToFlush(e.GetType().Name, Kind, id.Value);
            return outcome;
        }

        try
        {
            await _queues.TakeBackAsync(flush, cancellationToken);
        }
        catch (Exception e)
        {
            LogFlushStays(e.GetType().Name, Kind, id.Value);
        }

        return outcome;
    }

    /// <summary>A commit that lasts longer than the flush message waits could be left without one, so it is given up before that.</summary>
    private async Task<CommitOutcome> CommitInTimeAsync(Commit<T> commit, CancellationToken cancellationToken)
    {
        using var tooLong = new CancellationTokenSource(_flushDelay / 2, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, tooLong.Token);
        return await _store.CommitAsync(commit, either.Token);
    }

    private async Task<SentMessage> SendFlushAsync(Commit<T> commit, CancellationToken cancellationToken)
    {
        var message = new Message.Flush(
            Id<Message>.From("flush", Kind.ToString(), commit.State.Id.Value, commit.State.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Kind,
            commit.State.Id.Value);
        while (true)
        {
            var before = _clock.GetUtcNow();
            var sent = await _queues.SendAsync(message, _flushDelay, cancellationToken);

            // A flush that becomes visible before the transaction is through would find nothing to do and be gone.
            if (_clock.GetUtcNow() - before < _flushDelay / 2) return sent;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Effects of {Kind} {Id} are left to its flush message after {Error}")]
    private partial void LogLeftToFlush(string error, AggregateKind kind, string id);

    [LoggerMessage(Level = LogLevel.Information, Message = "The flush message of {Kind} {Id} could not be taken back after {Error}; it will find nothing to do")]
    private partial void LogFlushStays(string error, AggregateKind kind, string id);
}
