namespace Matching.Domain.Candidates;

/// <summary>How somebody travels to work.</summary>
public enum TravelMeans
{
    /// <summary>On foot (lopend).</summary>
    Walking = 1,

    /// <summary>By bicycle (fiets).</summary>
    Bicycle = 2,

    /// <summary>By public transport (openbaar vervoer).</summary>
    PublicTransport = 3,

    /// <summary>By moped (brommer).</summary>
    Moped = 4,

    /// <summary>By car (auto).</summary>
    Car = 5,
}
