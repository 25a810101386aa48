using System.Globalization;
using Matching.Application.Messages;
using Matching.Domain;
using Matching.Domain.Access;

namespace Matching.Application.Storage;

/// <summary>What a use case decides: a new state, what to call it, and what it causes.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
/// <param name="State">The new state.</param>
/// <param name="Event">What happened, in kebab-case; says nothing about a person.</param>
/// <param name="Effects">What it causes, in the order in which to do it.</param>
public sealed record Change<T>(T State, string Event, params IReadOnlyList<Effect> Effects)
    where T : IAggregate<T>
{
    /// <summary>The id of a message that this change causes: it follows from the aggregate, its version and the purpose.</summary>
    public static Id<Message> MessageId(T state, string purpose)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Id<Message>.From(AggregateKinds.Of<T>().ToString(), state.Id.Value, state.Version.ToString(CultureInfo.InvariantCulture), purpose);
    }

    internal Commit<T> ToCommit(string? etag, Actor by, DateTimeOffset at, Replay? replay, Id<Message>? received) => new()
    {
        State = State,
        ExpectedETag = etag,
        By = by,
        At = at,
        Event = Event,
        Effects = Effects,
        Replay = replay,
        Received = received,
    };
}
