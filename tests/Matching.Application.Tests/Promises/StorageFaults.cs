using Azure.Core;
using Azure.Core.Pipeline;

namespace Matching.Application.Tests.Promises;

/// <summary>What goes wrong at one storage call.</summary>
public enum FaultKind
{
    /// <summary>The process stops before the request is sent.</summary>
    StopBefore = 1,

    /// <summary>The process stops after the service did what was asked, before it heard so.</summary>
    StopAfter,

    /// <summary>The service does what is asked, the answer is lost, and the client asks again.</summary>
    LostAnswer,
}

/// <summary>The process was stopped: no call of it reaches storage any more.</summary>
internal sealed class StoppedException : Exception
{
    public StoppedException()
        : base("The process was stopped.")
    {
    }
}

/// <summary>What the storage clients of one process send through: counts the calls, and spoils one of them.</summary>
internal sealed class StorageFaults : HttpPipelineTransport
{
    private static readonly HttpClientTransport Wire = new();

    private readonly FaultKind _kind;
    private readonly int _at;
    private readonly Func<Task>? _meanwhile;
    private volatile bool _stopped;
    private int _calls;

    /// <summary>Spoils a call.</summary>
    /// <param name="kind">What goes wrong.</param>
    /// <param name="at">At which call, from 1; 0 for none.</param>
    public StorageFaults(FaultKind kind, int at)
    {
        _kind = kind;
        _at = at;
    }

    private StorageFaults(int at, Func<Task> meanwhile)
    {
        _at = at;
        _meanwhile = meanwhile;
    }

    public static StorageFaults None => new(FaultKind.StopBefore, 0);

    public int Calls => _calls;

    /// <summary>Nothing goes wrong, but before one call somebody else does something.</summary>
    public static StorageFaults Meanwhile(int at, Func<Task> act) => new(at, act);

    /// <summary>One call gets no answer in time; everything before and after goes well.</summary>
    public static StorageFaults Timeout(int at) => new(at, () => throw new TaskCanceledException("No answer in time."));

    public void Install(ClientOptions options)
    {
        options.Transport = this;
        options.Retry.MaxRetries = _kind == FaultKind.LostAnswer ? 1 : 0;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.AddPolicy(new AtOnce(), HttpPipelinePosition.PerCall);
    }

    public override Request CreateRequest() => Wire.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Storage is called asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        if (_stopped) throw new StoppedException();
        var spoilt = Interlocked.Increment(ref _calls) == _at;
        if (spoilt && _meanwhile is not null)
        {
            await _meanwhile();
            spoilt = false;
        }

        if (spoilt && _kind == FaultKind.StopBefore) Stop();
        await Wire.ProcessAsync(message);
        if (!spoilt) return;
        message.Response.Dispose();
        if (_kind == FaultKind.StopAfter) Stop();
        throw new IOException("The answer was lost.");
    }

    private void Stop()
    {
        _stopped = true;
        throw new StoppedException();
    }

    /// <summary>
    /// Delayed messages are visible at once, because the tests look at queues only when the delays are over; received ones
    /// that were not deleted are visible again after the second that is the service's minimum.
    /// </summary>
    private sealed class AtOnce : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            var uri = message.Request.Uri;
            if (!uri.Path.EndsWith("/messages", StringComparison.Ordinal)) return;
            var parts = uri.Query.TrimStart('?').Split('&').Where(p => !p.StartsWith("visibilitytimeout=", StringComparison.Ordinal));
            if (message.Request.Method == RequestMethod.Get) parts = parts.Append("visibilitytimeout=1");
            uri.Query = "?" + string.Join('&', parts);
        }
    }
}
