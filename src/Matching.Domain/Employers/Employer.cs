using Matching.Domain.People;
using Matching.Domain.Results;

namespace Matching.Domain.Employers;

/// <summary>
/// An organisation that offers work (werkgever), with the people who can be called there. Who a contact is follows from name and
/// number: whoever gets another number is added with it, and the old one leaves.
/// </summary>
public sealed record Employer : IAggregate<Employer>
{
    /// <summary>Most contacts, those who left included. When there is no place for a new one, the first of those who left is forgotten.</summary>
    public const int MaximumContacts = 50;

    /// <inheritdoc/>
    public static string IdPrefix => "wg";

    /// <summary>Its id; the employer also signs in with it.</summary>
    public required Id<Employer> Id { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What is known of the organisation.</summary>
    public required EmployerDetails Details { get; init; }

    /// <summary>Its contacts, each once: in the order in which they were named, whoever came back last.</summary>
    public required IReadOnlyList<EmployerContact> Contacts { get; init; }

    /// <summary>Whom to call first: of the active contacts the one who has been it longest; null when there is none.</summary>
    public EmployerContact? PrimaryContact => Contacts.FirstOrDefault(c => c.Status == EmployerContactStatus.Active);

    /// <summary>Whether everybody has left, so that somebody has to ask the employer who can be called.</summary>
    public bool NeedsContact => Contacts.All(c => c.Status == EmployerContactStatus.Left);

    /// <summary>Records an employer without contacts.</summary>
    /// <param name="id">Id of the employer.</param>
    /// <param name="details">What is known of it.</param>
    public static Employer Record(Id<Employer> id, EmployerDetails details) => new() { Id = id, Version = 1, Details = details, Contacts = [] };

    /// <summary>Records an employer of whom no more is known than its name and a contact: regular until somebody says otherwise.</summary>
    /// <param name="id">Id of the employer.</param>
    /// <param name="name">Its name.</param>
    /// <param name="contact">Who can be called there; active at once.</param>
    public static Employer Record(Id<Employer> id, Line name, ContactPerson contact) =>
        Record(id, new EmployerDetails(name, EmployerKind.Regular, null, null)) with { Contacts = [EmployerContact.Of(id, contact, null, EmployerContactStatus.Active)] };

    /// <summary>The contact with an id; null when there is none.</summary>
    public EmployerContact? Find(Id<EmployerContact> contact) => Contacts.FirstOrDefault(c => c.Id == contact);

    /// <summary>Whether a contact may act for the employer now. What was sent to somebody for whom this is false is void.</summary>
    public bool IsActive(Id<EmployerContact> contact) => Find(contact)?.Status == EmployerContactStatus.Active;

    /// <summary>Changes what is known of the organisation.</summary>
    public Employer Change(EmployerDetails details) => this with { Version = Version + 1, Details = details };

    /// <summary>Adds an active contact. Somebody who left is active again; of somebody who is active only the address changes.</summary>
    /// <param name="person">Who it is.</param>
    /// <param name="email">Address for messages; null for none, or for the one that is known.</param>
    public Result<Employer> AddContact(ContactPerson person, EmailAddress? email)
    {
        var added = EmployerContact.Of(Id, person, email, EmployerContactStatus.Active);
        return Find(added.Id) switch
        {
            { Status: EmployerContactStatus.Proposed } => new Failure.Refused(
                "contactpersoon-te-bevestigen", "Deze persoon is genoemd als opvolger. Een adviseur moet dat eerst bevestigen."),
            { Status: EmployerContactStatus.Active } known when email is null || email == known.Email =>
                new Failure.Refused("contactpersoon-bestaat-al", "Deze contactpersoon staat er al."),
            { Status: EmployerContactStatus.Active } known => With(known with { Email = email }),
            { } gone => this with { Version = Version + 1, Contacts = [.. Contacts.Where(c => c.Id != gone.Id), added with { Email = email ?? gone.Email }] },
            null => (this with { Version = Version + 1 }).Append(added, keep: null),
        };
    }

    /// <summary>Records that a contact left, and who comes after: somebody new has to be confirmed first.</summary>
    /// <param name="contact">Who left.</param>
    /// <param name="successor">Who comes after; null when that is not known.</param>
    /// <param name="email">The successor's address for messages; null for none, or for the one that is known.</param>
    public Result<Employer> ContactLeaves(Id<EmployerContact> contact, ContactPerson? successor, EmailAddress? email)
    {
        if (Find(contact) is not { } leaving) return new Failure.NotFound();
        if (leaving.Status == EmployerContactStatus.Left)
            return new Failure.Refused("contactpersoon-al-vertrokken", "Deze contactpersoon is al vertrokken.");
        if (successor is null) return With(leaving with { Status = EmployerContactStatus.Left });

        var next = EmployerContact.Of(Id, successor, email, EmployerContactStatus.Proposed);
        if (next.Id == contact) return new Failure.Invalid([new("opvolger", "Dit is dezelfde persoon. Noem iemand anders, of laat dit veld weg.")]);
        var without = With(leaving with { Status = EmployerContactStatus.Left, SuccessorId = next.Id });
        return Find(next.Id) switch
        {
            null => without.Append(next, keep: contact),
            { Status: EmployerContactStatus.Left } gone => without with { Contacts = [.. without.Contacts.Where(c => c.Id != gone.Id), next with { Email = email ?? gone.Email }] },
            { } known => without with { Contacts = [.. without.Contacts.Select(c => c.Id == known.Id ? known with { Email = email ?? known.Email } : c)] },
        };
    }

    /// <summary>Confirms that somebody who was named as a successor is a contact.</summary>
    public Result<Employer> Confirm(Id<EmployerContact> contact) => Find(contact) switch
    {
        null => new Failure.NotFound(),
        { Status: EmployerContactStatus.Left } => new Failure.Refused("contactpersoon-al-vertrokken", "Deze contactpersoon is al vertrokken."),
        { Status: EmployerContactStatus.Active } => new Failure.Refused("contactpersoon-al-bevestigd", "Deze contactpersoon is al bevestigd."),
        { } proposed => With(proposed with { Status = EmployerContactStatus.Active }),
    };

    /// <summary>
    /// Who does the work of a contact now: that contact, else the successor, or the successor's; without a successor the one active
    /// contact. Null when nobody can tell: a successor is not confirmed yet, or there are no or several active contacts.
    /// </summary>
    public EmployerContact? NowFor(Id<EmployerContact> contact)
    {
        var now = Find(contact);
        for (var steps = 0; now is { Status: EmployerContactStatus.Left, SuccessorId: { } next } && steps < Contacts.Count; steps++) now = Find(next);
        if (now is not null and not { Status: EmployerContactStatus.Left }) return now.Status == EmployerContactStatus.Active ? now : null;
        return Contacts.Count(c => c.Status == EmployerContactStatus.Active) == 1 ? PrimaryContact : null;
    }

    private Employer With(EmployerContact changed) =>
        this with { Version = Version + 1, Contacts = [.. Contacts.Select(c => c.Id == changed.Id ? changed : c)] };

    /// <summary>The same version with a contact at the end, who takes the place of one who left when it is full.</summary>
    private Result<Employer> Append(EmployerContact added, Id<EmployerContact>? keep)
    {
        if (Contacts.Count < MaximumContacts) return this with { Contacts = [.. Contacts, added] };
        return Contacts.FirstOrDefault(c => c.Status == EmployerContactStatus.Left && c.Id != keep) is { } forgotten
            ? this with { Contacts = [.. Contacts.Where(c => c.Id != forgotten.Id), added] }
            : new Failure.Refused("te-veel-contactpersonen", $"Een werkgever heeft ten hoogste {MaximumContacts} contactpersonen. Meld eerst wie er is vertrokken.");
    }
}
