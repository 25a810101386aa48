using Azure;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Runtime;

/// <summary>Tells the log when storage cannot be reached and when it can again: once a change, not once a try.</summary>
internal sealed class StorageState
{
    private readonly ILogger _logger;
    private readonly string _function;
    private readonly string _what;
    private bool _failing;

    public StorageState(ILogger logger, string function, string what)
    {
        _logger = logger;
        _function = function;
        _what = what;
    }

    public void Works()
    {
        if (!_failing) return;
        _failing = false;
        _logger.LogInformation("{Function}: {What} works again", _function, _what);
    }

    public void Fails(Exception e)
    {
        if (_failing) return;
        _failing = true;
        _logger.LogWarning("{Function}: {What} does not work now ({Reason}); trying goes on", _function, _what, Reason(e));
    }

    /// <summary>The kind of failure, without the response's content.</summary>
    public static string Reason(Exception e)
    {
        var cause = e is AggregateException { InnerExceptions: [var first, ..] } ? first : e;
        return cause is RequestFailedException { Status: > 0 } failed ? $"{failed.Status} {failed.ErrorCode}" : cause.GetType().Name;
    }
}
