using System.Globalization;
using Matching.Application.Messages;
using Matching.Domain;
using Matching.Domain.Access;

namespace Matching.Application.Storage;

/// <summary>One change of one aggregate, saved in one table transaction with everything that belongs to it.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
public sealed record Commit<T>
    where T : IAggregate<T>
{
    /// <summary>The new state.</summary>
    public required T State { get; init; }

    /// <summary>Tag of the state that it was made from; null when the aggregate has to be new.</summary>
    public required string? ExpectedETag { get; init; }

    /// <summary>Who did it, for the audit row.</summary>
    public required Actor By { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened, in kebab-case, for the audit and event rows; says nothing about a person.</summary>
    public required string Event { get; init; }

    /// <summary>What it causes, in the order in which to do it.</summary>
    public IReadOnlyList<Effect> Effects { get; init; } = [];

    /// <summary>The request that it answers; null when no repeat can be recognised.</summary>
    public Replay? Replay { get; init; }

    /// <summary>The message that it handles; null when it handles none.</summary>
    public Id<Message>? Received { get; init; }

    /// <summary>Keys under which the effects are recorded until they are done, in the order of <see cref="Effects"/>.</summary>
    public IEnumerable<string> PendingKeys =>
        Effects.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{State.Version:D10}-{i:D2}"));
}
