using Matching.Application.Placements;
using Matching.Application.Proposals;

namespace Matching.Application.FollowUp;

/// <summary>What there is for one person of the organisation, as the lists say: opaque ids, no names.</summary>
public sealed record WorkOverview
{
    /// <summary>Proposals that wait for an assessment, those that fit best first.</summary>
    public required IReadOnlyList<ProposalItem> ToAssess { get; init; }

    /// <summary>What is due today or before, and what cannot wait; earliest first.</summary>
    public required IReadOnlyList<WorkTaskItem> Due { get; init; }

    /// <summary>Placements where it goes less well, those that need most first.</summary>
    public required IReadOnlyList<PlacementItem> Attention { get; init; }

    /// <summary>How many candidates were written to and did not answer yet.</summary>
    public required int Unanswered { get; init; }

    /// <summary>How many candidates said yes and wait for the adviser or the employer.</summary>
    public required int Agreed { get; init; }

    /// <summary>How many referrals wait for the partner.</summary>
    public required int Referrals { get; init; }
}
