using Matching.Domain.Grounds;

namespace Matching.Functions.Vacancies;

/// <summary>A kind of employment, as the API writes it.</summary>
public enum Dienstverband
{
    /// <summary>Regular work.</summary>
    Regulier = Route.Regular,

    /// <summary>Regular employer with support.</summary>
    MetOndersteuning = Route.Supported,

    /// <summary>Employment with the organisation itself.</summary>
    EigenDienstverband = Route.Bridging,

    /// <summary>Sheltered work.</summary>
    Beschut = Route.Sheltered,

    /// <summary>Wsw employment.</summary>
    Wsw = Route.Wsw,
}
