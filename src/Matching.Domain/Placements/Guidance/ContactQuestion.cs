namespace Matching.Domain.Placements.Guidance;

/// <summary>The one question of a contact. The values are stored: they never change.</summary>
public enum ContactQuestion
{
    /// <summary>How the first day was (eersteDag).</summary>
    FirstDay = 1,

    /// <summary>How it goes (hoeGaatHet).</summary>
    GoingWell,

    /// <summary>How it goes with the work and with colleagues (werkEnCollegas).</summary>
    WorkAndColleagues,

    /// <summary>How it goes with hours and travel (urenEnReizen).</summary>
    HoursAndTravel,

    /// <summary>Looking back over a longer time (terugblik).</summary>
    Review,
}
