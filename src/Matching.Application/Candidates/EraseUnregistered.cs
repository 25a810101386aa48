using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;

namespace Matching.Application.Candidates;

/// <summary>Erases persons whose registration as a candidate stopped halfway and was not repeated: what nobody uses is not kept.</summary>
public sealed class EraseUnregistered
{
    private readonly IAggregateStore<Person> _persons;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IMessageQueues _queues;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public EraseUnregistered(IAggregateStore<Person> persons, IAggregateStore<Candidate> candidates, IMessageQueues queues, TimeProvider clock)
    {
        _persons = persons;
        _candidates = candidates;
        _queues = queues;
        _clock = clock;
    }

    /// <summary>How long a registration may take, repeats included: longer than any call can last.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Erases the person, unless there is a candidate or somebody asked for the registration again a moment ago.</summary>
    public async Task HandleAsync(Message.EraseUnregistered message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _persons.FindAsync(message.PersonId, cancellationToken) is not { } person) return;
        if (await _candidates.FindAsync(Id<Candidate>.Parse(message.PersonId.Value), cancellationToken) is not null) return;
        var old = _clock.GetUtcNow() - person.SavedAt >= Patience;
        if (old && await _persons.EraseAsync(message.PersonId, person.ETag, cancellationToken)) return;
        await _queues.SendAsync(message, Patience, cancellationToken);
    }
}
