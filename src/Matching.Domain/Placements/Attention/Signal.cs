namespace Matching.Domain.Placements.Attention;

/// <summary>Something in a placement that asks for attention (aandachtspunt). It has no text: why somebody worries is not kept here.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">The Dutch day on which it came up.</param>
/// <param name="Cause">What it came from, in the form of an <see cref="Id{T}"/>: the same cause asks for the same attention once.</param>
public sealed record Signal(SignalKind Kind, DateOnly On, string Cause)
{
    /// <summary>The Dutch day on which the coach recorded that it was dealt with; null when not.</summary>
    public DateOnly? HandledOn { get; init; }
}
