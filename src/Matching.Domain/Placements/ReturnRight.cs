using Matching.Domain.Grounds;
using Matching.Domain.People;

namespace Matching.Domain.Placements;

/// <summary>The right to go back to where somebody came from (recht op terugkeer), recorded when the person moves up.</summary>
/// <param name="Route">To which kind of work.</param>
/// <param name="Where">Where that is.</param>
/// <param name="Until">Last day on which it can be used; null when it has no end.</param>
public sealed record ReturnRight(Route Route, Line Where, DateOnly? Until)
{
    /// <summary>Whether it can be used on a day.</summary>
    public bool HoldsOn(DateOnly day) => Until is null || day <= Until;
}
