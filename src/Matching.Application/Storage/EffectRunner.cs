using Matching.Application.Indexing;
using Matching.Application.Messages;
using Matching.Domain;

namespace Matching.Application.Storage;

/// <summary>Does the effects of changes of one kind of aggregate. Doing one twice changes nothing.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
public sealed class EffectRunner<T>
    where T : class, IAggregate<T>
{
    private readonly IMessageQueues _queues;
    private readonly IViewStore _views;
    private readonly IIndexFeed _feed;
    private readonly IReadOnlyList<IProjector<T>> _projectors;

    /// <summary>Makes the runner.</summary>
    public EffectRunner(IMessageQueues queues, IViewStore views, IIndexFeed feed, IEnumerable<IProjector<T>> projectors)
    {
        _queues = queues;
        _views = views;
        _feed = feed;
        _projectors = [.. projectors];
    }

    /// <summary>How many storage requests of a batch run at once.</summary>
    internal static int AtOnce => 16;

    /// <summary>Does the effects of many new aggregates, rows of lists and entries of the index feed many at a time.</summary>
    /// <param name="batch">The aggregates and their effects.</param>
    /// <param name="cancellationToken">Gives up; some of it may be done then.</param>
    public async Task RunInBatchAsync(IReadOnlyList<Change<T>> batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var rows = batch.Where(c => c.Effects.Any(e => e is Effect.Project)).SelectMany(c => _projectors.SelectMany(p => p.Project(c.State)));
        await _views.PutManyAsync([.. rows], cancellationToken);
        await _feed.AppendManyAsync([.. batch.Where(c => c.Effects.Any(e => e is Effect.Publish)).Select(c => FeedEntry.For(c.State))], cancellationToken);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(batch.SelectMany(c => c.Effects.OfType<Effect.Send>()), atOnce, async (send, stop) =>
            await _queues.SendAsync(send.Message, send.Delay, stop));
    }

    /// <summary>Does one effect.</summary>
    /// <param name="effect">What to do.</param>
    /// <param name="state">The state of the aggregate that caused it, or a newer one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RunAsync(Effect effect, T state, CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case Effect.Send send:
                await _queues.SendAsync(send.Message, send.Delay, cancellationToken);
                break;
            case Effect.Project:
                foreach (var row in _projectors.SelectMany(p => p.Project(state))) await _views.PutAsync(row, cancellationToken);
                break;
            case Effect.Publish:
                await _feed.AppendAsync(FeedEntry.For(state), cancellationToken);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(effect), effect.GetType().Name, "An effect that nobody knows how to do.");
        }
    }
}
