using Matching.Application.Messages;

namespace Matching.Application.Storage;

/// <summary>Does what aggregates of one kind still have to cause.</summary>
public interface IFlusher
{
    /// <summary>Which kind.</summary>
    AggregateKind Kind { get; }

    /// <summary>Does the pending effects of one aggregate; nothing when there are none or there is no such aggregate.</summary>
    Task FlushAsync(string id, CancellationToken cancellationToken);
}
