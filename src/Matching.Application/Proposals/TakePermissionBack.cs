using Matching.Application.FollowUp;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.FollowUp;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Application.Proposals;

/// <summary>
/// A candidate takes back the permission to share with one employer, or a coach records that. From that moment the employer sees
/// nothing any more and hears no reason; the coach is asked to talk about the next step. Nothing else follows from it.
/// </summary>
public sealed class TakePermissionBack
{
    private readonly Ledger<Proposal> _ledger;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public TakePermissionBack(Ledger<Proposal> ledger, TimeProvider clock)
    {
        _ledger = ledger;
        _clock = clock;
    }

    /// <summary>Takes the permission back.</summary>
    /// <param name="call">Who calls: the candidate, or a coach of the candidate.</param>
    /// <param name="id">Which proposal.</param>
    /// <param name="cancellationToken">Gives up; what was saved stays saved.</param>
    public Task<Result<Proposal>> TakeBackAsync(Call call, Id<Proposal> id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return _ledger.ChangeAsync(
            id,
            call,
            proposal => call.Actor.Is(Role.Candidate, proposal.CandidateId) || proposal.IsAssessedBy(call.Actor),
            proposal => proposal.TakePermissionBack().Map(next => new Change<Proposal>(
                next,
                "vervallen",
                [
                    new Effect.Project(),
                    .. ProposalChanges.ContactCallDropped(proposal, DropReason.NoLongerNeeded),
                    TaskRequest.For(
                        WorkTaskKind.DecideNextStep,
                        TaskSubject.Of(next.CandidateId),
                        next.CandidateId,
                        next.CoachId,
                        _clock.GetUtcNow().ToDutchDay().AddWorkingDays(1),
                        next.Id.Value),
                ])),
            cancellationToken);
    }
}
