using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.People;
using Microsoft.Extensions.Options;

namespace Matching.Application.Notifications;

/// <summary>Whom somebody can call: there is always a person's name, or else the organisation's, with a phone number.</summary>
public sealed class ContactPeople
{
    private readonly IAggregateStore<Worker> _workers;
    private readonly OrganisationOptions _organisation;

    /// <summary>Makes it.</summary>
    public ContactPeople(IAggregateStore<Worker> workers, IOptions<OrganisationOptions> organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        _workers = workers;
        _organisation = organisation.Value;
    }

    /// <summary>The organisation itself.</summary>
    public Contact Organisation =>
        new(Line.Parse(_organisation.Name!), PhoneNumber.Parse(_organisation.Phone!), EmailAddress.Parse(_organisation.Email!));

    /// <summary>The worker, or the organisation when the worker is not on record.</summary>
    public async Task<Contact> OfAsync(Id<Worker> worker, CancellationToken cancellationToken) =>
        await _workers.FindAsync(worker, cancellationToken) is { State: var found } ? new(found.Name, found.Phone, found.Email) : Organisation;
}

/// <summary>Whom to call or write.</summary>
/// <param name="Name">Name.</param>
/// <param name="Phone">Phone number.</param>
/// <param name="Email">Address for replies.</param>
public sealed record Contact(Line Name, PhoneNumber Phone, EmailAddress Email);
