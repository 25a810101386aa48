using Matching.Application.Placements;
using Matching.Application.Proposals;
using Matching.Application.Referrals;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.People;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Proposals;
using Matching.Domain.Referrals;

namespace Matching.Application.FollowUp;

/// <summary>Puts together what there is for one person of the organisation: four lists, a storage transaction each up to a thousand rows.</summary>
public sealed class ReadWorkOverviews
{
    private readonly IViewStore _views;

    /// <summary>Makes the use case.</summary>
    public ReadWorkOverviews(IViewStore views) => _views = views;

    /// <summary>Reads it.</summary>
    /// <param name="worker">For whom.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<WorkOverview> ReadAsync(Id<Worker> worker, DateOnly today, CancellationToken cancellationToken)
    {
        var proposals = await ReadAsync<ProposalItem>(ProposalLists.Of(worker), cancellationToken);
        var tasks = await ReadAsync<WorkTaskItem>(TaskLists.Of(worker), cancellationToken);
        var placements = await ReadAsync<PlacementItem>(PlacementLists.Of(worker), cancellationToken);
        var referrals = await ReadAsync<ReferralItem>(ReferralLists.Of(worker), cancellationToken);
        return new WorkOverview
        {
            ToAssess =
            [
                .. proposals
                    .Where(p => p.Status == ProposalStatus.Proposed)
                    .OrderByDescending(p => p.Band)
                    .ThenBy(p => p.WaitingSince)
                    .ThenByDescending(p => p.Score)
                    .ThenBy(p => p.Id, StringComparer.Ordinal),
            ],
            Due = [.. tasks.Where(t => t.Due <= today || t.Kind.IsUrgent()).OrderBy(t => t.Due).ThenBy(t => t.Id, StringComparer.Ordinal)],
            Attention =
            [
                .. placements
                    .Where(p => p.Level > AttentionBand.Green)
                    .OrderByDescending(p => p.Level)
                    .ThenBy(p => p.NextContact ?? DateOnly.MaxValue)
                    .ThenBy(p => p.Id, StringComparer.Ordinal),
            ],
            Unanswered = proposals.Count(p => p is { Status: ProposalStatus.PutForward, AskedBy: not AskChannel.CoachCalls }),
            Agreed = proposals.Count(p => p.Status is ProposalStatus.Accepted or ProposalStatus.Shortlisted or ProposalStatus.Introduced or ProposalStatus.Met),
            Referrals = referrals.Count(r => r.Status.AwaitsPartner() && r.AskedBy is not AskChannel.CoachCalls),
        };
    }

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string list, CancellationToken cancellationToken)
        where T : notnull =>
        [.. (await _views.ReadAsync(list, openOnly: true, cancellationToken)).Select(row => ViewBody.Read<T>(row.Body))];
}
