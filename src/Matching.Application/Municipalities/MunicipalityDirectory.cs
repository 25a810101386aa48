using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Municipalities;

namespace Matching.Application.Municipalities;

/// <summary>
/// The municipalities as matching reads them: all of them, kept for a short while. What this process saves shows at once, what another
/// process saves within <see cref="Lifetime"/>.
/// </summary>
public sealed class MunicipalityDirectory : IDisposable
{
    /// <summary>How long what was read is used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private readonly IAggregateStore<Municipality> _store;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Known? _known;
    private int _forgotten;

    /// <summary>Makes the directory.</summary>
    public MunicipalityDirectory(IAggregateStore<Municipality> store, TimeProvider clock)
    {
        _store = store;
        _clock = clock;
    }

    /// <summary>Every municipality by its id. Reading them takes one storage transaction, and none while they are known.</summary>
    public async Task<IReadOnlyDictionary<Id<Municipality>, Municipality>> CurrentAsync(CancellationToken cancellationToken)
    {
        if (Fresh() is { } known) return known;
        await _reading.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                if (Fresh() is { } read) return read;
                var forgotten = Volatile.Read(ref _forgotten);
                var at = _clock.GetUtcNow();
                var all = new Dictionary<Id<Municipality>, Municipality>();
                await foreach (var municipality in _store.AllAsync(liveOnly: false, cancellationToken)) all.Add(municipality.Id, municipality);

                // What was saved while this was read may be missing in it.
                _known = new Known(all, at, forgotten);
                if (forgotten == Volatile.Read(ref _forgotten)) return all;
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Reads again at the next question: a municipality was saved.</summary>
    public void Forget() => Interlocked.Increment(ref _forgotten);

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private IReadOnlyDictionary<Id<Municipality>, Municipality>? Fresh() =>
        _known is { } known && known.Forgotten == Volatile.Read(ref _forgotten) && _clock.GetUtcNow() - known.At < Lifetime ? known.All : null;

    private sealed record Known(IReadOnlyDictionary<Id<Municipality>, Municipality> All, DateTimeOffset At, int Forgotten);
}
