using Microsoft.Extensions.Options;

namespace Matching.Functions.Http.Pipeline;

/// <summary>Counts each caller's requests in fixed windows, in this instance's memory, for a bounded number of callers.</summary>
public sealed class RateLimiter
{
    /// <summary>Most callers counted apart within one window; those who come after share one count.</summary>
    public const int MaximumCallers = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly RateLimitOptions _options;
    private readonly TimeProvider _time;
    private long _window;

    /// <summary>A limiter that has counted nothing yet.</summary>
    public RateLimiter(IOptions<HttpOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Value.RateLimit;
        _time = time;
    }

    /// <summary>Counts a request.</summary>
    /// <returns>Null when it may go on; else the seconds, at least 1, until the caller may try again.</returns>
    public int? Take(string caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var (window, within) = Math.DivRem(_time.GetUtcNow().ToUnixTimeSeconds(), _options.WindowSeconds);
        lock (_gate)
        {
            if (window != _window)
            {
                _counts.Clear();
                _window = window;
            }

            var key = _counts.Count < MaximumCallers || _counts.ContainsKey(caller) ? caller : "";
            var count = _counts.GetValueOrDefault(key);
            if (count >= _options.Requests) return (int)(_options.WindowSeconds - within);
            _counts[key] = count + 1;
            return null;
        }
    }
}
