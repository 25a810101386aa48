using Matching.Application.Messages;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Results;

namespace Matching.Application.StuckMessages;

/// <summary>An administrator reads, repairs and sends again what failed too often.</summary>
public sealed class RepairMessages
{
    private readonly IStuckMessageStore _store;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public RepairMessages(IStuckMessageStore store, TimeProvider clock)
    {
        _store = store;
        _clock = clock;
    }

    /// <summary>Collects what the host set aside.</summary>
    /// <returns>How many were collected.</returns>
    public Task<int> CollectAsync(CancellationToken cancellationToken) => _store.CollectAsync(_clock.GetUtcNow(), cancellationToken);

    /// <summary>Everything that is kept, newest first.</summary>
    public Task<IReadOnlyList<StuckMessage>> ListAsync(CancellationToken cancellationToken) => _store.ListAsync(cancellationToken);

    /// <summary>Sends a message again, as it was or repaired. Receivers recognise what they handled before by the message's own id.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="id">Which message.</param>
    /// <param name="repairedBody">What it has to say instead; null to leave it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Result<StuckMessage>> ReplayAsync(Actor actor, Id<StuckMessage> id, string? repairedBody, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await _store.FindAsync(id, cancellationToken) is not { } stuck) return new Failure.NotFound();
        var body = repairedBody ?? stuck.Body;
        if (!MessageCodec.TryRead(body, out var message) || message.Queue != stuck.Queue)
        {
            return new Failure.Invalid(
                [new("bericht", $"Dit is geen bericht voor de wachtrij {stuck.Queue}. Herstel de inhoud: schema, id en de genoemde sleutels moeten kloppen.")]);
        }

        var replayed = stuck with { Body = body, ReplayedAt = _clock.GetUtcNow(), ReplayedBy = actor.ToString() };
        await _store.SendAsync(stuck.Queue, body, cancellationToken);
        await _store.SaveAsync(replayed, cancellationToken);
        return replayed;
    }
}
