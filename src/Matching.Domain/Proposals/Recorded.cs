using Matching.Domain.Access;

namespace Matching.Domain.Proposals;

/// <summary>Something that somebody did, with who and when.</summary>
/// <typeparam name="T">What was done.</typeparam>
/// <param name="What">What was done.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Recorded<T>(T What, Actor By, DateTimeOffset At);
