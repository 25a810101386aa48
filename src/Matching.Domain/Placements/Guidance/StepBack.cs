namespace Matching.Domain.Placements.Guidance;

/// <summary>That the professional stepped back.</summary>
/// <param name="On">The Dutch day on which; the lighter contacts are counted from it.</param>
/// <param name="To">Who took over.</param>
public sealed record StepBack(DateOnly On, TakesOver To)
{
    /// <summary>Who sees to the contacts.</summary>
    public ContactBy By => To switch
    {
        TakesOver.Volunteer => ContactBy.Volunteer,
        TakesOver.DayCare => ContactBy.DayCare,
        _ => ContactBy.Coach,
    };
}
