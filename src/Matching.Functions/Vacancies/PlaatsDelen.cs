using Matching.Domain.Vacancies;

namespace Matching.Functions.Vacancies;

/// <summary>How a place can be filled, as the API writes it.</summary>
public enum PlaatsDelen
{
    /// <summary>One person.</summary>
    EenPersoon = PlaceSharing.Single,

    /// <summary>Shared by part-timers.</summary>
    Deelbaar = PlaceSharing.Shared,

    /// <summary>As a group.</summary>
    Groep = PlaceSharing.Group,
}
