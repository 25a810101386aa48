using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain.Candidates;

namespace Matching.Application.Candidates;

/// <summary>Lets everything that is under way for a candidate go along to who is involved now.</summary>
public sealed class FollowCoaches
{
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IReadOnlyList<IFollowsCoaches> _followers;

    /// <summary>Makes the use case.</summary>
    public FollowCoaches(IAggregateStore<Candidate> candidates, IEnumerable<IFollowsCoaches> followers)
    {
        _candidates = candidates;
        _followers = [.. followers];
    }

    /// <summary>Does it, for the candidate as it is by the end: messages of two changes may be handled at the same time.</summary>
    public async Task HandleAsync(Message.FollowCoaches message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        for (var followed = 0; await _candidates.FindAsync(message.CandidateId, cancellationToken) is { State: var candidate } && candidate.Version != followed;)
        {
            foreach (var follower in _followers) await follower.FollowAsync(candidate, cancellationToken);
            followed = candidate.Version;
        }
    }
}
