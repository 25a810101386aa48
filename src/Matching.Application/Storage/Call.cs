using Matching.Domain;
using Matching.Domain.Access;

namespace Matching.Application.Storage;

/// <summary>Who calls a use case, and what the caller said about repeats and about what was read before.</summary>
/// <param name="Actor">Who calls.</param>
/// <param name="IdempotencyKey">The caller's key for this request.</param>
/// <param name="BodyHash">Hash of what is asked.</param>
/// <param name="ExpectedVersion">Version that the caller read; null when the caller does not care.</param>
public sealed record Call(Actor Actor, string IdempotencyKey, string BodyHash, int? ExpectedVersion = null)
{
    /// <summary>How a repeat of this call is recognised.</summary>
    public Replay Replay { get; } = new(Id<Request>.From(Actor.ToString(), IdempotencyKey).Value, BodyHash);

    /// <summary>The id of what this call makes: it follows from caller and key, so a repeat finds what the first made.</summary>
    public Id<T> NewId<T>()
        where T : IIdentified => Id<T>.From(Actor.ToString(), IdempotencyKey);

    private abstract class Request : IIdentified
    {
        public static string IdPrefix => "verzoek";
    }
}
