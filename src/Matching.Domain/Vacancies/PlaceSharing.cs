namespace Matching.Domain.Vacancies;

/// <summary>How a place can be filled.</summary>
public enum PlaceSharing
{
    /// <summary>One person a place (één persoon).</summary>
    Single = 1,

    /// <summary>Part-timers can share a place (deelbaar): its hours count, not its heads.</summary>
    Shared = 2,

    /// <summary>The places are filled together, as a group (groep).</summary>
    Group = 3,
}
