using Matching.Domain.People;

namespace Matching.Domain.Candidates;

/// <summary>Where somebody lives, besides the postcode.</summary>
/// <param name="Street">Street and house number.</param>
/// <param name="City">Town.</param>
public sealed record Address(Line Street, Line City);
