using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Matching.Azure.Storage;

namespace Matching.Azure.Notifications;

/// <summary>
/// The turns of one mailbox, shared by all instances through one row with a tag: a turn is taken when the row is saved. Whoever has to wait
/// is told a moment of its own, so that not all come back at once.
/// </summary>
internal sealed class SendBudget : IDisposable
{
    private const string Partition = "mail";
    private const int Tries = 10;

    private readonly TableClient _table;
    private readonly string _mailbox;
    private readonly int _perMinute;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _one = new(1, 1);
    private SendWindow? _window;
    private ETag? _tag;
    private DateTimeOffset _lastPromised;

    /// <summary>Makes the budget.</summary>
    /// <param name="clients">Storage.</param>
    /// <param name="mailbox">Key of the mailbox: no address.</param>
    /// <param name="perMinute">Most turns in a minute.</param>
    /// <param name="clock">The clock.</param>
    public SendBudget(StorageClients clients, string mailbox, int perMinute, TimeProvider clock)
    {
        _table = clients.Table(TableNames.SendLimits);
        _mailbox = mailbox;
        _perMinute = perMinute;
        _clock = clock;
    }

    /// <summary>Takes a turn, or says how long to wait; zero when it was taken.</summary>
    public async Task<TimeSpan> TakeAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            for (var i = 0; i < Tries; i++)
            {
                if (_window is null) await ReadAsync(cancellationToken);
                var now = _clock.GetUtcNow();
                var free = _window!.Take(now, _perMinute, out var next);

                // What is remembered can only have too few turns in it: when it is full, it is full.
                if (free > now) return Promise(free) - now;
                if (await TrySaveAsync(next, cancellationToken)) return TimeSpan.Zero;
                _window = null;
            }

            // Others kept taking turns.
            var later = _clock.GetUtcNow();
            return Promise(later + TimeSpan.FromSeconds(1)) - later;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private DateTimeOffset Promise(DateTimeOffset free)
    {
        var next = _lastPromised + (TimeSpan.FromMinutes(1) / _perMinute);
        return _lastPromised = next > free ? next : free;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, _mailbox, cancellationToken: cancellationToken);
        _tag = found.HasValue ? found.Value!.ETag : null;
        _window = found.HasValue
            ? new([.. found.Value!.GetString("Sent").Split(',').Select(t => new DateTimeOffset(long.Parse(t, CultureInfo.InvariantCulture), TimeSpan.Zero))])
            : SendWindow.Empty;
    }

    private async Task<bool> TrySaveAsync(SendWindow window, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, _mailbox)
        {
            ["Schema"] = "sendlimit/1",
            ["Sent"] = string.Join(',', window.Sent.Select(t => t.UtcTicks.ToString(CultureInfo.InvariantCulture))),
        };
        try
        {
            var saved = _tag is { } tag
                ? await _table.UpdateEntityAsync(row, tag, TableUpdateMode.Replace, cancellationToken)
                : await _table.AddEntityAsync(row, cancellationToken);
            (_window, _tag) = (window, saved.Headers.ETag);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false;
        }
    }
}
