namespace Matching.Domain.Placements;

/// <summary>A figure that holds from a day on, with where it comes from.</summary>
/// <typeparam name="T">The figure.</typeparam>
/// <param name="From">First day on which it holds.</param>
/// <param name="Value">The figure.</param>
/// <param name="Source">The law, regulation or publication that it stands in.</param>
/// <param name="Until">Last day on which it holds, where the source says so: the next one has to begin the day after. Null for until the next.</param>
public sealed record DatedRate<T>(DateOnly From, T Value, string Source, DateOnly? Until = null);
