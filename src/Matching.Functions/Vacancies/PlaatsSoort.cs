using Matching.Domain.Vacancies;

namespace Matching.Functions.Vacancies;

/// <summary>Where the work is, as the API writes it.</summary>
public enum PlaatsSoort
{
    /// <summary>At the employer.</summary>
    BijWerkgever = PlaceKind.AtEmployer,

    /// <summary>Seconded.</summary>
    Detachering = PlaceKind.Seconded,

    /// <summary>In an own facility.</summary>
    EigenLocatie = PlaceKind.OwnFacility,
}
