using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Geography;
using Matching.Domain.People;
using Matching.Domain.Work;

namespace Matching.Azure.Candidates;

/// <summary>Candidates as rows.</summary>
internal sealed class CandidateCodec : JsonRowCodec<Candidate, CandidateRow>
{
    /// <inheritdoc/>
    public override string Schema => "candidate/1";

    /// <inheritdoc/>
    public override bool IsLive(Candidate state) => state.Status == CandidateStatus.Active;

    /// <inheritdoc/>
    protected override CandidateRow ToRow(Candidate state) => new()
    {
        Id = state.Id.Value,
        Version = state.Version,
        CoachId = state.CoachId.Value,
        Status = state.Status,
        WaitingSince = state.WaitingSince,
        ConfirmedAt = state.ConfirmedAt,
        Competences = [.. state.Profile.Competences.Select(HeldRow.From)],
        HoursMinimum = state.Profile.Hours?.Minimum.Value,
        HoursMaximum = state.Profile.Hours?.Maximum.Value,
        Days = (int?)state.Profile.Days,
        AvailableFrom = state.Profile.AvailableFrom,
        Home = state.Profile.Home?.ToString(),
        TravelMeans = state.Profile.Travel?.Means,
        TravelKilometres = state.Profile.Travel?.MaximumKilometres,
    };

    /// <inheritdoc/>
    protected override Candidate FromRow(CandidateRow row) => new()
    {
        Id = Id<Candidate>.Parse(row.Id),
        Version = row.Version,
        CoachId = Id<Worker>.Parse(row.CoachId),
        Status = row.Status,
        WaitingSince = row.WaitingSince,
        ConfirmedAt = row.ConfirmedAt,
        Profile = new MatchingProfile
        {
            Competences = [.. row.Competences.Select(c => c.ToDomain())],
            Hours = row is { HoursMinimum: { } minimum, HoursMaximum: { } maximum } ? HoursRange.Of(minimum, maximum) : null,
            Days = row.Days is { } days ? RowValues.ToDays(days) : null,
            AvailableFrom = row.AvailableFrom,
            Home = row.Home is { } home ? PostalArea.Parse(home) : null,
            Travel = row is { TravelMeans: { } means, TravelKilometres: { } kilometres } ? new TravelReach(means, kilometres) : null,
        },
    };
}
