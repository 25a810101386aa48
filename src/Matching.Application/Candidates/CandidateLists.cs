using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.People;

namespace Matching.Application.Candidates;

/// <summary>The list that a candidate is in: the caseload of the coach.</summary>
public sealed class CandidateLists : IProjector<Candidate>
{
    /// <summary>A coach's caseload.</summary>
    public static string Of(Id<Worker> coach) => $"kandidaten-van-coach:{coach}";

    /// <inheritdoc/>
    public IEnumerable<ViewRow> Project(Candidate state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var body = ViewBody.Write(new CandidateItem(state.Id.Value, state.WaitingSince, state.ConfirmedAt, state.Profile.Competences.Count));
        return [new(Of(state.CoachId), state.Id.Value, state.Version, state.Status == CandidateStatus.Active, body)];
    }
}

/// <summary>A candidate in a list.</summary>
/// <param name="Id">The id; who it is stands in the person's record.</param>
/// <param name="WaitingSince">Since when the person waits for work, in UTC.</param>
/// <param name="ConfirmedAt">When somebody last said that the profile is right, in UTC.</param>
/// <param name="Competences">How many competences the profile has.</param>
public sealed record CandidateItem(string Id, DateTimeOffset WaitingSince, DateTimeOffset ConfirmedAt, int Competences);
