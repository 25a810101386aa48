namespace Microsoft.Azure.Functions.Worker.Runtime.Queues;

/// <summary>The wait between two looks at an empty queue: doubling, with jitter so that instances spread.</summary>
internal sealed class PollingBackoff
{
    private readonly TimeSpan _most;
    private readonly Func<double> _random;
    private int _empty;

    /// <param name="most">The longest wait.</param>
    /// <param name="random">Numbers from 0 up to 1.</param>
    public PollingBackoff(TimeSpan most, Func<double> random)
    {
        _most = most;
        _random = random;
    }

    /// <summary>A message was found: the next empty look is the first again.</summary>
    public void Reset() => _empty = 0;

    public TimeSpan Next()
    {
        var least = QueueSettings.MinimumPollingInterval;
        // Beyond 2^30 the interval is over any maximum.
        var wait = _empty == 0 ? least : least + (least * Math.Pow(2, Math.Min(_empty - 1, 30)) * (0.8 + (0.4 * _random())));
        _empty++;
        return wait < _most ? wait : _most;
    }
}
