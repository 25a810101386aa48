namespace Matching.Application.Storage;

/// <summary>An aggregate as it was read.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
/// <param name="State">Its state.</param>
/// <param name="ETag">The storage's tag of that state, needed to save a change of it.</param>
/// <param name="SavedAt">When that state was saved, in UTC.</param>
public sealed record Stored<T>(T State, string ETag, DateTimeOffset SavedAt);
