namespace Matching.Domain.Placements.Attention;

/// <summary>A part of why a placement asks for attention.</summary>
/// <param name="Kind">What.</param>
/// <param name="Points">Its points on the day: 1 or more.</param>
/// <param name="Text">Dutch sentence for a coach.</param>
public sealed record AttentionLine(SignalKind Kind, int Points, string Text);
