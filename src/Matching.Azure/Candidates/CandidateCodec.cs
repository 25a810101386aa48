using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Geography;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Work;

namespace Matching.Azure.Candidates;

/// <summary>Candidates as rows.</summary>
internal sealed class CandidateCodec : JsonRowCodec<Candidate, CandidateRow>
{
    /// <inheritdoc/>
    public override string Schema => "candidate/2";

    /// <inheritdoc/>
    public override bool IsLive(Candidate state) => state.Status == CandidateStatus.Active;

    /// <inheritdoc/>
    protected override CandidateRow ToRow(Candidate state) => new()
    {
        Id = state.Id.Value,
        Version = state.Version,
        Involvements = [.. state.Involvements.Select(InvolvementRow.Of)],
        Status = state.Status,
        WaitingSince = state.WaitingSince,
        ConfirmedAt = state.ConfirmedAt,
        UpdateAskedAt = state.UpdateAskedAt,
        GroundsSeenOn = state.GroundsSeenOn,
        Competences = [.. state.Profile.Competences.Select(HeldRow.From)],
        HoursMinimum = state.Profile.Hours?.Minimum.Value,
        HoursMaximum = state.Profile.Hours?.Maximum.Value,
        Days = (int?)state.Profile.Days,
        AvailableFrom = state.Profile.AvailableFrom,
        Home = state.Profile.Home?.ToString(),
        TravelMeans = state.Profile.Travel?.Means,
        TravelKilometres = state.Profile.Travel?.MaximumKilometres,
        TravelsAlone = state.Profile.TravelsAlone,
        EarliestStart = state.Profile.EarliestStart,
        Municipality = state.Profile.Municipality?.Value,
        Grounds = state.Profile.Grounds is { } grounds
            ? [.. grounds.Select(g => new GroundRow { Kind = g.Kind, Status = g.Status, Source = g.Source?.Value, From = g.From, Until = g.Until })]
            : null,
        ReadinessStage = state.Profile.Readiness?.Stage,
        NextStep = state.Profile.Readiness?.NextStep?.Value,
        Situation = state.Profile.Situation,
        Wishes = state.Profile.Wishes.Value,
        Licences = (int?)state.Profile.Licences,
        Certificates = (int?)state.Profile.Certificates,
        Dutch = state.Profile.Dutch,
        Needs = (int?)state.Profile.Needs,
        MaximumLoad = state.Profile.MaximumLoad,
    };

    /// <inheritdoc/>
    protected override Candidate FromRow(CandidateRow row) => new()
    {
        Id = Id<Candidate>.Parse(row.Id),
        Version = row.Version,
        Involvements = ToInvolvements(row.Involvements),
        Status = row.Status,
        WaitingSince = row.WaitingSince,
        ConfirmedAt = row.ConfirmedAt,
        UpdateAskedAt = row.UpdateAskedAt,
        GroundsSeenOn = row.GroundsSeenOn,
        Profile = new MatchingProfile
        {
            Competences = [.. row.Competences.Select(c => c.ToDomain())],
            Hours = row is { HoursMinimum: { } minimum, HoursMaximum: { } maximum } ? HoursRange.Of(minimum, maximum) : null,
            Days = row.Days is { } days ? RowValues.ToDays(days) : null,
            AvailableFrom = row.AvailableFrom,
            Home = row.Home is { } home ? PostalArea.Parse(home) : null,
            Travel = row is { TravelMeans: { } means, TravelKilometres: { } kilometres } ? new TravelReach(means, kilometres) : null,
            TravelsAlone = row.TravelsAlone,
            EarliestStart = row.EarliestStart,
            Municipality = row.Municipality is { } municipality ? Id<Municipality>.Parse(municipality) : null,
            Grounds = row.Grounds is { } grounds ? [.. grounds.Select(g => g.ToDomain())] : null,
            Readiness = row.ReadinessStage is { } stage ? new Readiness(stage, row.NextStep is { } step ? Line.Parse(step) : null) : null,
            Situation = row.Situation,
            Wishes = Prose.Parse(row.Wishes),
            Licences = row.Licences is { } licences ? RowValues.ToFlags(licences, DrivingLicences.All) : null,
            Certificates = row.Certificates is { } certificates ? RowValues.ToFlags(certificates, Certificates.All) : null,
            Dutch = row.Dutch,
            Needs = row.Needs is { } needs ? RowValues.ToFlags(needs, WorkplaceFeatures.All) : null,
            MaximumLoad = row.MaximumLoad,
        },
    };

    /// <summary>Everybody relies on there being one person to turn to, so a row that says otherwise is damaged.</summary>
    private static IReadOnlyList<Involvement> ToInvolvements(List<InvolvementRow> rows)
    {
        List<Involvement> involvements = [.. rows.Select(r => r.ToDomain())];
        return Involvement.CheckCurrent([.. involvements.Where(i => i.IsCurrent)]).Count == 0
            ? involvements
            : throw new FormatException("Not exactly one primary coach.");
    }
}
