namespace Matching.Domain.Candidates;

/// <summary>How far somebody can travel to work.</summary>
/// <param name="Means">How.</param>
/// <param name="MaximumKilometres">As the crow flies, one way, 1 to 100 km.</param>
public sealed record TravelReach(TravelMeans Means, int MaximumKilometres)
{
    /// <summary>What is valid, in a Dutch sentence.</summary>
    public const string Requirement = "Geef een afstand van 1 tot en met 100 kilometer hemelsbreed.";

    /// <summary>Whether the distance is in range.</summary>
    public bool IsValid => MaximumKilometres is >= 1 and <= 100;
}
