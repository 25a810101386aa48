using Matching.Functions.Candidates;

namespace Matching.Local.Region;

/// <summary>Somebody in the demo region who looks for work.</summary>
/// <param name="Number">From K-001 to K-300; also the reference in another administration.</param>
/// <param name="CoachId">Whose caseload the person is on.</param>
/// <param name="JobCoachId">A job coach who is involved too; null for none.</param>
/// <param name="Registration">Who it is, and the profile.</param>
/// <param name="RegisteredDaysAgo">How many days ago the person was registered.</param>
/// <param name="ConfirmedDaysAgo">How many days ago somebody said that the profile is still right; null when nobody did since.</param>
public sealed record DemoPerson(
    string Number, string CoachId, string? JobCoachId, KandidaatInvoer Registration, int RegisteredDaysAgo, int? ConfirmedDaysAgo);
