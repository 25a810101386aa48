using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Notifications.Templates;
using Matching.Application.Storage;
using Matching.Domain.Candidates;
using Matching.Domain.Placements;
using Matching.Domain.Time;

namespace Matching.Application.Placements;

/// <summary>Tells somebody whose placement ended that the search goes on, and who calls when.</summary>
public sealed class TellAfterPlacement
{
    private readonly IAggregateStore<Placement> _placements;
    private readonly IAggregateStore<Person> _persons;
    private readonly ContactPeople _contacts;
    private readonly IPostOffice _post;
    private readonly MessageTemplates _templates;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public TellAfterPlacement(
        IAggregateStore<Placement> placements, IAggregateStore<Person> persons, ContactPeople contacts, IPostOffice post, MessageTemplates templates, TimeProvider clock)
    {
        _placements = placements;
        _persons = persons;
        _contacts = contacts;
        _post = post;
        _templates = templates;
        _clock = clock;
    }

    /// <summary>Tells, once a message. Who cannot be written to hears it by phone: that call is asked of the coach anyway.</summary>
    public async Task HandleAsync(Message.TellAfterPlacement message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await _placements.FindAsync(message.PlacementId, cancellationToken) is not { State: { End: { } end } placement }) return;
        if (await _persons.FindAsync(Person.IdOf(placement.CandidateId), cancellationToken) is not { State: { Details: { ReachedBy: ContactChannel.Email, Email: { } address } details } }) return;
        var coach = await _contacts.OfAsync(placement.CoachId, cancellationToken);
        var told = new LookingAgain { Contact = coach, CallName = details.CallName, CallsOn = end.At.ToDutchDay().AddWorkingDays(1) };
        var content = await _templates.WriteAsync(told, details.Language, placement.MunicipalityId, cancellationToken);
        await _post.DeliverAsync(new Letter(message.Id, placement.CandidateId.Value, address, coach.Email, content, _clock.GetUtcNow()), cancellationToken);
    }
}
