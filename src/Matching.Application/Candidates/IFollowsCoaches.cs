using Matching.Domain.Candidates;

namespace Matching.Application.Candidates;

/// <summary>Something that is under way for candidates and has to be with who is involved now.</summary>
public interface IFollowsCoaches
{
    /// <summary>Brings what is under way for a candidate in line with who is involved. Doing it again changes nothing.</summary>
    /// <param name="candidate">The candidate, with who is involved now.</param>
    /// <param name="cancellationToken">Gives up; it will be asked again.</param>
    /// <exception cref="InvalidOperationException">Others kept changing it; it has to be asked again.</exception>
    Task FollowAsync(Candidate candidate, CancellationToken cancellationToken);
}
