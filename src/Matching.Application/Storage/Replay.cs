namespace Matching.Application.Storage;

/// <summary>Recognises a request that was made before: same caller, same idempotency key.</summary>
/// <param name="Key">Opaque text that follows from caller and key; safe in a table key.</param>
/// <param name="BodyHash">Hash of what was asked, to tell a repeat from a mistake.</param>
public sealed record Replay(string Key, string BodyHash);
