using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Results;

namespace Matching.Application.Candidates;

/// <summary>A coach sends a candidate the link to the own profile.</summary>
public sealed class SendProfileLinks
{
    private readonly Ledger<Candidate> _candidates;
    private readonly IAggregateStore<Person> _persons;
    private readonly IMessageQueues _queues;

    /// <summary>Makes the use case.</summary>
    public SendProfileLinks(Ledger<Candidate> candidates, IAggregateStore<Person> persons, IMessageQueues queues)
    {
        _candidates = candidates;
        _persons = persons;
        _queues = queues;
    }

    /// <summary>Sends the link; a repeat of the same call sends it once.</summary>
    public async Task<Result<Candidate>> SendAsync(Call call, Id<Candidate> id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!(await _candidates.ReadAsync(id, c => ReadCandidates.IsInvolved(call.Actor, c), cancellationToken)).TryGet(out var candidate, out var failure)) return failure;
        if (candidate.Status == CandidateStatus.Withdrawn) return new Failure.Refused("kandidaat-teruggetrokken", "Deze kandidaat doet nu niet mee.");
        if (await _persons.FindAsync(Person.IdOf(id), cancellationToken) is not { State.Details.ReachedBy: ContactChannel.Email or ContactChannel.Sms })
            return new Failure.Refused("geen-berichten-per-e-mail", "Deze kandidaat krijgt geen berichten per e-mail of sms. Bel de kandidaat en loop het profiel samen door.");
        await _queues.SendAsync(new Message.AskUpdate(call.NewId<Message>(), id), TimeSpan.Zero, cancellationToken);
        return candidate;
    }
}
