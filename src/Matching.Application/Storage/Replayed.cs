namespace Matching.Application.Storage;

/// <summary>What a request did when it was first made.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
/// <param name="BodyHash">Hash of what was asked then.</param>
/// <param name="State">The state that the request led to.</param>
public sealed record Replayed<T>(string BodyHash, T State);
