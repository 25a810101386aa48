namespace Matching.Domain.Placements;

/// <summary>What happens to a placement.</summary>
public enum PlacementTrigger
{
    /// <summary>The first day of work has come.</summary>
    Start = 1,

    /// <summary>Something that was agreed changes: hours, contract, contact person, guidance.</summary>
    Change,

    /// <summary>Somebody tells how it goes.</summary>
    Follow,

    /// <summary>The work ends, or does not begin after all.</summary>
    End,

    /// <summary>The person goes on in another placement.</summary>
    Continue,
}
