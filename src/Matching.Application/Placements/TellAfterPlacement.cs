using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Notifications.Templates;
using Matching.Application.Storage;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.Placements;
using Matching.Domain.Time;

namespace Matching.Application.Placements;

/// <summary>Tells somebody whose placement ended that the search goes on, and who calls when.</summary>
public sealed class TellAfterPlacement
{
    private readonly IAggregateStore<Placement> _placements;
    private readonly IAggregateStore<Person> _persons;
    private readonly ContactPeople _contacts;
    private readonly CandidatePost _post;

    /// <summary>Makes the use case.</summary>
    public TellAfterPlacement(
        IAggregateStore<Placement> placements, IAggregateStore<Person> persons, ContactPeople contacts, CandidatePost post)
    {
        _placements = placements;
        _persons = persons;
        _contacts = contacts;
        _post = post;
    }

    /// <summary>Tells, once a message. Who is called hears it by phone: that call is asked of the coach anyway, and gets the words.</summary>
    public async Task HandleAsync(Message.TellAfterPlacement message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _placements.FindAsync(message.PlacementId, cancellationToken) is not { State: { End: { } end } placement }) return;
        if (await _persons.FindAsync(Person.IdOf(placement.CandidateId), cancellationToken) is not { State.Details: var details }) return;
        var coach = await _contacts.OfAsync(placement.CoachId, cancellationToken);
        await _post.DeliverAsync(
            new CandidateLetter
            {
                Id = message.Id,
                CandidateId = placement.CandidateId,
                Details = details,
                CoachId = placement.CoachId,
                Contact = coach,
                Municipality = placement.MunicipalityId,
                Haste = Haste.Today,
                Words = _ => new LookingAgain { Contact = coach, CallName = details.CallName, CallsOn = end.At.ToDutchDay().AddWorkingDays(1) },
                Call = new(WorkTaskKind.CallAfterPlacement, TaskSubject.Of(placement.Id), Placement.EndCause, null),
            },
            cancellationToken);
    }
}
