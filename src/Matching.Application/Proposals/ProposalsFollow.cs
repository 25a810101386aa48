using Matching.Application.Candidates;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Results;

namespace Matching.Application.Proposals;

/// <summary>Open proposals are with the candidate's coaches of now.</summary>
public sealed class ProposalsFollow : IFollowsCoaches
{
    private readonly Ledger<Proposal> _ledger;
    private readonly IViewStore _views;

    /// <summary>Makes it.</summary>
    public ProposalsFollow(Ledger<Proposal> ledger, IViewStore views)
    {
        _ledger = ledger;
        _views = views;
    }

    /// <inheritdoc/>
    public async Task FollowAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        foreach (var row in await _views.ReadAsync(ProposalLists.Of(candidate.Id), openOnly: true, cancellationToken))
            await FollowAsync(_ledger, Id<Proposal>.Parse(row.Key), candidate, cancellationToken);
    }

    /// <summary>Hands one proposal to who follows the candidate; nothing where that is so already or it is over.</summary>
    internal static async Task FollowAsync(Ledger<Proposal> ledger, Id<Proposal> id, Candidate candidate, CancellationToken cancellationToken)
    {
        var saved = await ledger.EnsureAsync(
            id,
            Actor.System,
            proposal => proposal is null ? new Failure.NotFound()
                : !proposal.Status.IsTerminal() && proposal.Reassign(candidate.Coaches) is { } moved ? new Change<Proposal>(moved, "andere-coach", new Effect.Project())
                : new Change<Proposal>(proposal, "andere-coach"),
            cancellationToken);
        if (saved.Failure is Failure.Busy) throw new InvalidOperationException($"Proposal {id} kept changing.");
    }
}
