using Matching.Application.FollowUp;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Microsoft.Extensions.Options;

namespace Matching.Application.Candidates;

/// <summary>The list that a candidate is in: the caseload of the coach.</summary>
public sealed class CandidateLists : IProjector<Candidate>
{
    private readonly FollowUpOptions _terms;

    /// <summary>Makes the lists.</summary>
    public CandidateLists(IOptions<FollowUpOptions> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        _terms = terms.Value;
    }

    /// <summary>A coach's caseload.</summary>
    public static string Of(Id<Worker> coach) => $"kandidaten-van-coach:{coach}";

    /// <inheritdoc/>
    public IEnumerable<ViewRow> Project(Candidate state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var active = state.Status == CandidateStatus.Active;
        var body = ViewBody.Write(new CandidateItem(
            state.Id.Value,
            state.WaitingSince,
            state.ConfirmedAt,
            state.Profile.Competences.Count,
            Completeness.Of(state.Profile).Percent,
            state.Profile.Readiness?.Stage,
            state.Profile.Situation,
            state.Profile.Municipality?.Value));
        List<Id<Worker>> current = [.. state.Current.Select(i => i.WorkerId).Distinct()];
        foreach (var worker in current) yield return new(Of(worker), state.Id.Value, state.Version, active, body);
        foreach (var worker in state.Involvements.Select(i => i.WorkerId).Distinct().Except(current)) yield return ViewRow.Gone(Of(worker), state.Id.Value, state.Version);
        if (!active) yield break;
        if (state.UpdateAskedAt is null) yield return Agenda.Plan(state, CandidateDue.AsksOn(state, _terms), CandidateDue.Stale);
        if (state.Profile.Grounds is { } grounds && Ground.NextChange(grounds, state.GroundsSeenOn) is { } day) yield return Agenda.Plan(state, day, CandidateDue.GroundsChange);
    }
}

/// <summary>A candidate in a list.</summary>
/// <param name="Id">The id; who it is stands in the person's record.</param>
/// <param name="WaitingSince">Since when the person waits for work, in UTC.</param>
/// <param name="ConfirmedAt">When somebody last said that the profile is right, in UTC.</param>
/// <param name="Competences">How many competences the profile has.</param>
/// <param name="Complete">How complete the profile is, 0 to 100 percent.</param>
/// <param name="Readiness">How far the person is on the way to work; null when not known.</param>
/// <param name="Situation">Whether the person looks for work, or works.</param>
/// <param name="MunicipalityId">The municipality; null when not known.</param>
public sealed record CandidateItem(
    string Id,
    DateTimeOffset WaitingSince,
    DateTimeOffset ConfirmedAt,
    int Competences,
    int Complete,
    ReadinessStage? Readiness,
    WorkSituation Situation,
    string? MunicipalityId);
