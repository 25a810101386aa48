using Azure;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Runtime.Timers;

/// <summary>The blob lease that lets one host at a time run a timer.</summary>
internal sealed class SingletonLock
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan RenewAfter = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private readonly HostStore _store;
    private readonly string _path;
    private readonly string _function;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly BlobLeaseClient _lease;

    public SingletonLock(HostStore store, string function, TimeProvider time, ILogger logger)
    {
        _store = store;
        _path = $"locks/{store.HostIdentity}/Host.Functions.{function}.Listener";
        _function = function;
        _time = time;
        _logger = logger;
        // One id for the life of this listener: it takes its own lease back after storage was away.
        _lease = store.Blob(_path).GetBlobLeaseClient(Guid.NewGuid().ToString());
    }

    /// <returns>False when another host holds it.</returns>
    public async Task<bool> TryAcquireAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _lease.AcquireAsync(Duration, cancellationToken: cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            await _store.WriteAsync(_path, BinaryData.FromString(""), onlyWhenMissing: true, cancellationToken);
            return await TryAcquireAsync(cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Renews until told to end; when the lease is lost it cancels <paramref name="owned"/> itself.</summary>
    public async Task KeepAsync(CancellationTokenSource owned)
    {
        var ends = _time.GetUtcNow() + Duration;
        var wait = RenewAfter;
        while (true)
        {
            await Task.Delay(wait, _time, owned.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (owned.IsCancellationRequested) return;
            var asked = _time.GetUtcNow();
            try
            {
                await _lease.RenewAsync(cancellationToken: owned.Token);
                ends = asked + Duration;
                wait = RenewAfter;
            }
            catch (Exception e)
            {
                if (owned.IsCancellationRequested) return;
                var taken = e is RequestFailedException { Status: 404 or 409 or 412 };
                wait = RetryAfter;
                if (!taken && _time.GetUtcNow() < ends) continue;
                _logger.LogWarning("{Function}: the lock of its timer is lost ({Reason})", _function, StorageState.Reason(e));
                await owned.CancelAsync();
                return;
            }
        }
    }

    /// <summary>Lets another host take over at once; without storage it can when the lease ends.</summary>
    public async Task ReleaseAsync()
    {
        try
        {
            await _lease.ReleaseAsync();
        }
        catch (Exception e)
        {
            _logger.LogDebug("{Function}: the lock of its timer was not released ({Reason})", _function, StorageState.Reason(e));
        }
    }
}
