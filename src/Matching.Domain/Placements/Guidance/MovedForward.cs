using Matching.Domain.People;

namespace Matching.Domain.Placements.Guidance;

/// <summary>That a contact got an earlier day.</summary>
/// <param name="From">The day it had, the first time that it moved.</param>
/// <param name="On">The Dutch day on which it was moved.</param>
/// <param name="Why">Why, in Dutch.</param>
public sealed record MovedForward(DateOnly From, DateOnly On, Line Why);
