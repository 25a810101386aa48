using Matching.Application.Candidates;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Referrals;
using Matching.Domain.Results;

namespace Matching.Application.Referrals;

/// <summary>Whose referrals somebody may see and change: those of candidates whom the person works with.</summary>
public sealed class ReferralScope
{
    private readonly Ledger<Referral> _ledger;
    private readonly IAggregateStore<Candidate> _candidates;

    /// <summary>Makes the scope.</summary>
    public ReferralScope(Ledger<Referral> ledger, IAggregateStore<Candidate> candidates)
    {
        _ledger = ledger;
        _candidates = candidates;
    }

    /// <summary>Whether somebody may refer a candidate, and see and follow the candidate's referrals.</summary>
    public async Task<bool> MayAsync(Actor actor, Id<Candidate> candidate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return await _candidates.FindAsync(candidate, cancellationToken) is { State: var found } && ReadCandidates.IsInvolved(actor, found);
    }

    /// <summary>Reads a referral that somebody may see.</summary>
    public async Task<Result<Referral>> ReadAsync(Actor actor, Id<Referral> id, CancellationToken cancellationToken)
    {
        var read = await _ledger.ReadAsync(id, _ => true, cancellationToken);
        return !read.TryGet(out var referral, out _) || await MayAsync(actor, referral.CandidateId, cancellationToken) ? read : new Failure.NotFound();
    }
}
