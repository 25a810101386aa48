using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.Work;

namespace Matching.Domain.Placements.Subsidy;

/// <summary>What is applied for.</summary>
/// <param name="MunicipalityId">The municipality that decides, and pays for as long as this employment lasts.</param>
/// <param name="AppliedOn">The day of the application.</param>
/// <param name="StartsOn">First day for which subsidy is asked; the caller sees to it that the person works there by then.</param>
/// <param name="ForfaitUntil">Last day of the forfait of Participatiewet 10d.5; null for none.</param>
/// <param name="ByPraktijkroute">Whether a measurement at work may take the place of a ground (Praktijkroute).</param>
/// <param name="Hours">Hours a week of the employment on the first day.</param>
/// <param name="FullTimeHours">Hours a week that count as full time there.</param>
public sealed record WageSubsidyApplication(
    Id<Municipality> MunicipalityId,
    DateOnly AppliedOn,
    DateOnly StartsOn,
    DateOnly? ForfaitUntil,
    bool ByPraktijkroute,
    WeeklyHours Hours,
    WeeklyHours FullTimeHours);

/// <summary>What is known of the person and the job when wage subsidy is applied for.</summary>
/// <param name="Grounds">The person's grounds.</param>
/// <param name="EarlierApplications">The days of earlier applications for this person at this employer.</param>
/// <param name="Former">The wage subsidy that this placement has or had; null when there was none.</param>
/// <param name="OtherSubsidy">Whether somebody pays another wage subsidy for the same job.</param>
public sealed record WageSubsidyBackground(
    IReadOnlyList<Ground> Grounds, IReadOnlyList<DateOnly> EarlierApplications, WageSubsidy? Former = null, bool OtherSubsidy = false);
