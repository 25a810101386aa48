using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Results;

namespace Matching.Application.Employers;

/// <summary>An adviser, or an employer for itself, records the employer and who can be called there.</summary>
public sealed class EditEmployers
{
    private readonly Ledger<Employer> _ledger;
    private readonly IAggregateStore<Employer> _store;

    /// <summary>Makes the use case.</summary>
    public EditEmployers(Ledger<Employer> ledger, IAggregateStore<Employer> store)
    {
        _ledger = ledger;
        _store = store;
    }

    /// <summary>Records what is known of an employer, new or known. Of a known one the caller has to say which version was read.</summary>
    public async Task<Result<Employer>> PutAsync(Call call, Id<Employer> id, EmployerDetails details, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!MayEdit(call.Actor, id)) return new Failure.NotFound();
        var known = await _store.FindAsync(id, cancellationToken);
        if (known is null && call.ExpectedVersion is null)
        {
            var created = await _ledger.CreateAsync(call, new(Employer.Record(id, details), "werkgever-vastgelegd", new Effect.Project()), cancellationToken);
            if (created.Failure is not Failure.Refused) return created;

            // Somebody else recorded it a moment ago.
            known = await _store.FindAsync(id, cancellationToken);
        }

        if (known is not null && call.ExpectedVersion is null) return known.State.Details == details ? known.State : new Failure.VersionMissing();
        return await ChangeAsync(call, id, employer => Changed(employer.Change(details), "werkgever-gewijzigd"), cancellationToken);
    }

    /// <summary>Adds somebody who can be called.</summary>
    public Task<Result<Employer>> AddContactAsync(Call call, Id<Employer> id, ContactPerson person, EmailAddress? email, CancellationToken cancellationToken) =>
        ChangeAsync(call, id, employer => employer.AddContact(person, email).Map(with => Added(employer, with, EmployerContact.IdOf(id, person))), cancellationToken);

    /// <summary>Records that a contact left. Whoever comes after has to be confirmed by an adviser first.</summary>
    /// <param name="call">Who calls.</param>
    /// <param name="id">At which employer.</param>
    /// <param name="contact">Who left.</param>
    /// <param name="successor">Who comes after; null when that is not known.</param>
    /// <param name="email">The successor's address for messages.</param>
    /// <param name="cancellationToken">Gives up; what was saved stays saved.</param>
    public Task<Result<Employer>> ContactLeftAsync(
        Call call, Id<Employer> id, Id<EmployerContact> contact, ContactPerson? successor, EmailAddress? email, CancellationToken cancellationToken) =>
        ChangeAsync(
            call,
            id,
            employer => employer.ContactLeaves(contact, successor, email).Map(without => Changed(
                without,
                "contactpersoon-vertrokken",
                new Effect.Send(new Message.ContactLeft(Change<Employer>.MessageId(without, "contact-left"), id, contact)))),
            cancellationToken);

    /// <summary>Confirms somebody who was named as a successor. An adviser does that, who has called the employer.</summary>
    public Task<Result<Employer>> ConfirmContactAsync(Call call, Id<Employer> id, Id<EmployerContact> contact, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.Actor.Role == Role.Adviser
            ? ChangeAsync(call, id, employer => employer.Confirm(contact).Map(with => Changed(with, "contactpersoon-bevestigd", Activated(with, contact))), cancellationToken)
            : Task.FromResult<Result<Employer>>(new Failure.NotFound());
    }

    /// <summary>The change that somebody was added. To whoever is the only one who can be called goes what those who left still have.</summary>
    internal static Change<Employer> Added(Employer before, Employer after, Id<EmployerContact> contact) => before.PrimaryContact is null && after.IsActive(contact)
        ? Changed(after, "contactpersoon-toegevoegd", Activated(after, contact))
        : Changed(after, "contactpersoon-toegevoegd");

    private static bool MayEdit(Actor actor, Id<Employer> id) => actor.Role == Role.Adviser || actor.Is(Role.Employer, id);

    private static Change<Employer> Changed(Employer employer, string happened, params ReadOnlySpan<Effect> effects) =>
        new(employer, happened, [new Effect.Project(), .. effects]);

    private static Effect.Send Activated(Employer employer, Id<EmployerContact> contact) =>
        new(new Message.ContactActivated(Change<Employer>.MessageId(employer, "contact-activated"), employer.Id, contact));

    private Task<Result<Employer>> ChangeAsync(Call call, Id<Employer> id, Func<Employer, Result<Change<Employer>>> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return _ledger.ChangeAsync(id, call, _ => MayEdit(call.Actor, id), decide, cancellationToken);
    }
}
