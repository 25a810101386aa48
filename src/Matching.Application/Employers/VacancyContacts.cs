using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;

namespace Matching.Application.Employers;

/// <summary>
/// Brings together whom a vacancy names and who is on record with its employer. A vacancy may name somebody new, of an employer that
/// is new too: both are then recorded first.
/// </summary>
public sealed class VacancyContacts
{
    private readonly IAggregateStore<Employer> _store;
    private readonly Ledger<Employer> _ledger;

    /// <summary>Makes the use case.</summary>
    public VacancyContacts(IAggregateStore<Employer> store, Ledger<Employer> ledger)
    {
        _store = store;
        _ledger = ledger;
    }

    /// <summary>Finds out whom a vacancy names. One storage transaction.</summary>
    /// <param name="employer">Whose vacancy it is.</param>
    /// <param name="details">What is said of it: with the contact's id, or name and number, or both.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The same with all three; or what is wrong: the contact is not there, left, or is somebody else than was named.</returns>
    public async Task<Result<NamedContact>> FindAsync(Id<Employer> employer, VacancyDetails details, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        var unread = details.Contact == ContactPerson.Unread;
        var id = details.ContactId ?? EmployerContact.IdOf(employer, details.Contact);
        if (!unread && id != EmployerContact.IdOf(employer, details.Contact))
            return Wrong("contactpersoonId", "Dit is iemand anders dan bij contact staat. Geef een van de twee.");
        var known = (await _store.FindAsync(employer, cancellationToken))?.State.Find(id);
        return known switch
        {
            null when unread => Wrong("contactpersoonId", "Deze contactpersoon staat niet bij deze werkgever. Geef naam en telefoon bij contact."),
            null => new NamedContact(details with { ContactId = id }, OnRecord: false),
            { Status: EmployerContactStatus.Left } => Wrong(unread ? "contactpersoonId" : "contact", "Deze contactpersoon is vertrokken. Noem iemand anders."),
            _ => new NamedContact(details with { Contact = known.Person, ContactId = id }, OnRecord: true),
        };
    }

    /// <summary>Records the employer and the contact as far as they are not on record. Doing it twice changes nothing.</summary>
    /// <param name="by">The employer, or an adviser.</param>
    /// <param name="employer">Whose vacancy it is.</param>
    /// <param name="details">What <see cref="FindAsync"/> made of it.</param>
    /// <param name="cancellationToken">Gives up; what was saved stays saved.</param>
    public Task<Result<Employer>> RecordAsync(Actor by, Id<Employer> employer, VacancyDetails details, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        var id = EmployerContact.IdOf(employer, details.Contact);
        return _ledger.EnsureAsync(
            employer,
            by,
            known => known is null ? new Change<Employer>(Employer.Record(employer, details.EmployerName, details.Contact), "werkgever-vastgelegd", new Effect.Project())
                : known.Find(id) is not null ? new Change<Employer>(known, "")
                : known.AddContact(details.Contact, null).Map(with => EditEmployers.Added(known, with, id)),
            cancellationToken);
    }

    private static Failure.Invalid Wrong(string field, string message) => new([new(field, message)]);
}

/// <summary>What is said of a vacancy, with whom it names.</summary>
/// <param name="Details">With the contact's id, name and number.</param>
/// <param name="OnRecord">Whether the contact is on record with the employer.</param>
public sealed record NamedContact(VacancyDetails Details, bool OnRecord);
