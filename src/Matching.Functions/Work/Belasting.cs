using Matching.Domain.Work;

namespace Matching.Functions.Work;

/// <summary>How heavy work is, as the API writes it.</summary>
public enum Belasting
{
    /// <summary>Light.</summary>
    Licht = PhysicalLoad.Light,

    /// <summary>Medium.</summary>
    Middelzwaar = PhysicalLoad.Medium,

    /// <summary>Heavy.</summary>
    Zwaar = PhysicalLoad.Heavy,
}
