using Matching.Domain.People;

namespace Matching.Domain.Placements.Subsidy;

/// <summary>A loonwaarde as an expert measured it at work.</summary>
/// <param name="WageValue">The loonwaarde as a part of the minimum wage.</param>
/// <param name="MeasuredOn">The day of the measuring.</param>
/// <param name="InForceFrom">First day for which it counts.</param>
/// <param name="AssessorId">Who measured.</param>
/// <param name="NextOn">The day that was agreed with the employer for measuring again; null when none was.</param>
public sealed record WageValueMeasurement(Percentage WageValue, DateOnly MeasuredOn, DateOnly InForceFrom, Id<Worker> AssessorId, DateOnly? NextOn);
