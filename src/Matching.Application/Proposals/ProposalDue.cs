using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Proposals;
using Matching.Domain.Time;
using Microsoft.Extensions.Options;

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
    private readonly FollowUpOptions _terms;
    private readonly TimeProvider _clock;

    /// <summary>Makes the handler.</summary>
    public ProposalDue(Ledger<Proposal> ledger, IAggregateStore<Proposal> proposals, IMessageQueues queues, IOptions<FollowUpOptions> terms, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(terms);
        _ledger = ledger;
        _proposals = proposals;
        _queues = queues;
        _terms = terms.Value;
        _clock = clock;
    }

    /// <inheritdoc/>
    public AggregateKind Kind => AggregateKind.Proposals;

    /// <summary>What is due next of a proposal, and when; null when nothing is.</summary>
    internal static (DateOnly Day, string What)? Next(Proposal proposal, FollowUpOptions terms) => proposal.Status switch
    {
        ProposalStatus.Proposed => (proposal.ProposedAt.ToDutchDay().AddDays(terms.AssessWithinDays), Expiry),
        ProposalStatus.Later when proposal.Assessment?.What.LaterOn is { } day => (day, LookAgain),
        ProposalStatus.Later => (proposal.Assessment!.At.ToDutchDay().AddDays(terms.AssessWithinDays), Expiry),
        ProposalStatus.PutForward when proposal is { AskedAt: { } asked, AskedBy: AskChannel.Message, SilenceNoticedAt: null } =>
            (asked.ToDutchDay().AddWorkingDays(terms.AnswerWithinWorkingDays), Silence),
        _ => null,
    };

    /// <inheritdoc/>
    public async Task HandleAsync(Message.Due due, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(due);
        var id = Id<Proposal>.Parse(due.AggregateId);
        var now = _clock.GetUtcNow();
        var today = now.ToDutchDay();

        // What was planned stays on the agenda when it is put off: what counts is what is due next of the proposal as it is now.
        bool IsDue(Proposal proposal) => Next(proposal, _terms) is var (day, what) && day <= today && string.Equals(what, due.What, StringComparison.Ordinal);
        switch (due.What)
        {
            case Expiry:
                await _ledger.ChangeOnceAsync(
                    id,
                    due.Id,
                    p => IsDue(p) && p.Expire().TryGet(out var expired, out _) ? new(expired, "verlopen", new Effect.Project()) : null,
                    cancellationToken);
                break;
            case Silence:
                await _ledger.ChangeOnceAsync(
                    id,
                    due.Id,
                    p => IsDue(p) ? ProposalChanges.SilenceNoticed(p.NoticeSilence(now), today) : null,
                    cancellationToken);
                break;
            case LookAgain:
                // The proposal itself stays as it is, so only the coach is asked: a task of the same cause is opened once.
                if (await _proposals.FindAsync(id, cancellationToken) is { State: var later } && IsDue(later))
                    await _queues.SendAsync(ProposalChanges.LookAgain(later, today).Message, TimeSpan.Zero, cancellationToken);
                break;
            default:
                throw new FormatException("Something is due of a proposal that this version does not know.");
        }
    }
}
