using System.Globalization;
using Matching.Application.FollowUp;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Application.Notifications;

/// <summary>A candidate opens the link that stops messages, stops them, or has them again. The coach hears of it.</summary>
public sealed class StopMessages
{
    private readonly LinkSigner _signer;
    private readonly IAggregateStore<Candidate> _candidates;
    private readonly IAggregateStore<Person> _persons;
    private readonly Ledger<Person> _ledger;
    private readonly ContactPeople _contacts;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public StopMessages(
        LinkSigner signer,
        IAggregateStore<Candidate> candidates,
        IAggregateStore<Person> persons,
        Ledger<Person> ledger,
        ContactPeople contacts,
        TimeProvider clock)
    {
        _signer = signer;
        _candidates = candidates;
        _persons = persons;
        _ledger = ledger;
        _contacts = contacts;
        _clock = clock;
    }

    /// <summary>What the page shows. Looking changes nothing, however often a mail scanner looks.</summary>
    public async Task<StopPage> OpenAsync(string token, CancellationToken cancellationToken)
    {
        var organisation = _contacts.Organisation;
        if (!_signer.TryRead(token, out var link) || link.Purpose != LinkPurpose.Stop) return new(StopPageState.UnknownLink, organisation);
        if (await _candidates.FindAsync(Id<Candidate>.Parse(link.Subject), cancellationToken) is not { State: var candidate }) return new(StopPageState.UnknownLink, organisation);
        var contact = await _contacts.OfAsync(candidate.CoachId, cancellationToken);
        var person = (await _persons.FindAsync(Person.IdOf(candidate.Id), cancellationToken))?.State;
        var language = person?.Details.Language ?? MessageLanguage.Dutch;
        if (link.ValidUntil < _clock.GetUtcNow()) return new(StopPageState.Expired, contact, Language: language);
        if (person is null) return new(StopPageState.UnknownLink, organisation);
        return new(person.Stopped is null ? StopPageState.Asking : StopPageState.Stopped, contact, candidate, language);
    }

    /// <summary>Stops messages, or lets them come again, at once; what is so already stays so.</summary>
    /// <param name="token">The token of the link.</param>
    /// <param name="stop">Whether to stop them.</param>
    /// <param name="request">Id of this request: every press is a request of its own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<StopPage> ChangeAsync(string token, bool stop, string request, CancellationToken cancellationToken)
    {
        var page = await OpenAsync(token, cancellationToken);
        if (page.Candidate is not { } candidate) return page;
        var wanted = stop ? StopPageState.Stopped : StopPageState.Resumed;
        if (page.State == (stop ? StopPageState.Stopped : StopPageState.Asking)) return page with { State = wanted };
        var now = _clock.GetUtcNow();
        var saved = await _ledger.ChangeAsync(
            Person.IdOf(candidate.Id),
            new Call(new Actor(Role.Candidate, candidate.Id.Value), request, stop ? "stop" : "weer"),
            _ => true,
            person => (stop ? person.Stop(now) : person.Resume()) is { } changed ? Changed(candidate, person, changed, now) : Already,
            cancellationToken);
        return page with { State = saved.Failure is Failure.Busy ? StopPageState.TryAgain : wanted };
    }

    private static Failure.Refused Already { get; } = new("al-zo", "Dit is al zo.");

    private static Change<Person> Changed(Candidate candidate, Person before, Person next, DateTimeOffset now)
    {
        var about = TaskSubject.Of(candidate.Id);
        return next.Stopped is { } stopped
            ? new(
                next,
                "berichten-gestopt",
                TaskRequest.For(WorkTaskKind.MessagesStopped, about, candidate.Id, candidate.CoachId, now.ToDutchDay().AddWorkingDays(1), Cause(stopped)))
            : new(next, "berichten-hervat", TaskRequest.Drop(WorkTaskKind.MessagesStopped, about, Cause(before.Stopped!), DropReason.Settled));
    }

    private static string Cause(StoppedMessages stopped) => "gestopt-" + stopped.At.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
