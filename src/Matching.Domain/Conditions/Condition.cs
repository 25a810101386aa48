namespace Matching.Domain.Conditions;

/// <summary>A hard condition: what has to be met before a candidate may be proposed for a vacancy.</summary>
public enum Condition
{
    /// <summary>The hours that the person wants and the hours of the work overlap.</summary>
    Hours = 1,

    /// <summary>The person can work on enough of the vacancy's days.</summary>
    Days = 2,

    /// <summary>The person looks for work, or for a step up, and can start by the first day of work.</summary>
    Availability = 3,

    /// <summary>The work is within the person's reach, not too early, and the person can travel alone or with somebody.</summary>
    Travel = 4,

    /// <summary>A kind of employment that the vacancy allows is open to the person, and this organisation carries it for the municipality.</summary>
    Route = 5,

    /// <summary>The person is ready for work.</summary>
    Readiness = 6,

    /// <summary>The person has the driving licences.</summary>
    Licences = 7,

    /// <summary>The person has the certificates, the VOG among them.</summary>
    Certificates = 8,

    /// <summary>The person has enough Dutch.</summary>
    Language = 9,

    /// <summary>The workplace offers what the person needs.</summary>
    Needs = 10,

    /// <summary>The work is not too heavy for the person.</summary>
    Load = 11,
}
