namespace Matching.Domain.Vacancies;

/// <summary>Where the work is, seen from who employs.</summary>
public enum PlaceKind
{
    /// <summary>In employment of the employer (bij de werkgever).</summary>
    AtEmployer = 1,

    /// <summary>Seconded to the employer (detachering).</summary>
    Seconded = 2,

    /// <summary>In a facility of the organisation itself (eigen locatie).</summary>
    OwnFacility = 3,
}
