using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Proposals;
using Matching.Domain.Time;

namespace Matching.Application.Proposals;

/// <summary>What falls due of proposals: nobody assessed it, the candidate keeps silent, the day to look again has come.</summary>
public sealed class ProposalDue : IDueHandler
{
    /// <summary>Nobody assessed it in time.</summary>
    internal const string Expiry = "verlopen";

    /// <summary>The candidate does not answer.</summary>
    internal const string Silence = "stilte";

    /// <summary>The day to which it was put off.</summary>
    internal const string LookAgain = "opnieuw-bekijken";

    private readonly Ledger<Proposal> _ledger;
    private readonly IAggregateStore<Proposal> _proposals;
    private readonly IMessageQueues _queues;
    private readonly TimeProvider _clock;

    /// <summary>Makes the handler.</summary>
    public ProposalDue(Ledger<Proposal> ledger, IAggregateStore<Proposal> proposals, IMessageQueues queues, TimeProvider clock)
    {
        _ledger = ledger;
        _proposals = proposals;
        _queues = queues;
        _clock = clock;
    }

    /// <inheritdoc/>
    public AggregateKind Kind => AggregateKind.Proposals;

    /// <inheritdoc/>
    public async Task HandleAsync(Message.Due due, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(due);
        var id = Id<Proposal>.Parse(due.AggregateId);
        var now = _clock.GetUtcNow();
        var today = now.ToDutchDay();
        switch (due.What)
        {
            case Expiry:
                await _ledger.ChangeOnceAsync(
                    id,
                    due.Id,
                    p => p.Expire().TryGet(out var expired, out _) ? new(expired, "verlopen", new Effect.Project()) : null,
                    cancellationToken);
                break;
            case Silence:
                await _ledger.ChangeOnceAsync(
                    id,
                    due.Id,
                    p => p is { Status: ProposalStatus.PutForward, SilenceNoticedAt: null } ? ProposalChanges.SilenceNoticed(p.NoticeSilence(now), today) : null,
                    cancellationToken);
                break;
            case LookAgain:
                // The proposal itself stays as it is, so only the coach is asked: a task of the same cause is opened once.
                if (await _proposals.FindAsync(id, cancellationToken) is { State: { Status: ProposalStatus.Later } later } && later.Assessment?.What.LaterOn <= today)
                    await _queues.SendAsync(ProposalChanges.LookAgain(later, today).Message, TimeSpan.Zero, cancellationToken);
                break;
            default:
                throw new FormatException("Something is due of a proposal that this version does not know.");
        }
    }
}
