using Matching.Domain;
using Matching.Domain.Proposals;

namespace Matching.Application.Notifications;

/// <summary>What a link in a message is for, once its signature was found to be ours.</summary>
/// <param name="Purpose">The one thing that it may be used for.</param>
/// <param name="ProposalId">The proposal that it is about.</param>
/// <param name="ValidUntil">Until when, in UTC.</param>
public sealed record LinkToken(LinkPurpose Purpose, Id<Proposal> ProposalId, DateTimeOffset ValidUntil);

/// <summary>What links are for.</summary>
public enum LinkPurpose
{
    /// <summary>The candidate answers a proposal.</summary>
    AnswerProposal = 1,
}
