using Matching.Domain.Conditions;

namespace Matching.Functions.Proposals;

/// <summary>Kinds of conditions, as the API writes them.</summary>
public enum VoorwaardeSoort
{
    /// <summary>Hours.</summary>
    Uren = Condition.Hours,

    /// <summary>Days.</summary>
    Dagen = Condition.Days,

    /// <summary>Availability.</summary>
    Beschikbaarheid = Condition.Availability,

    /// <summary>Travel.</summary>
    Reizen = Condition.Travel,
}
