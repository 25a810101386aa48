namespace Matching.Domain.Conditions;

/// <summary>A hard condition: what has to be met before a candidate may be proposed for a vacancy.</summary>
public enum Condition
{
    /// <summary>The hours that the person wants and the hours of the work overlap.</summary>
    Hours = 1,

    /// <summary>The person can work on enough of the vacancy's days.</summary>
    Days = 2,

    /// <summary>The person can start by the first day of work.</summary>
    Availability = 3,

    /// <summary>The work is within the person's reach.</summary>
    Travel = 4,
}
