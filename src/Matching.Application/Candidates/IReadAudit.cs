using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;

namespace Matching.Application.Candidates;

/// <summary>Who read whose record, when: one row a request, kept apart from what was read.</summary>
public interface IReadAudit
{
    /// <summary>Records a read before its answer is given.</summary>
    /// <param name="reader">Who reads.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="cancellationToken">Gives up, and then nothing may be shown.</param>
    Task RecordAsync(Actor reader, Id<Person> person, DateTimeOffset at, CancellationToken cancellationToken) =>
        RecordAsync(reader, null, person, at, cancellationToken);

    /// <summary>Records a read before its answer is given, by a contact person on behalf of an employer.</summary>
    /// <param name="reader">Who reads: the employer.</param>
    /// <param name="contact">Which contact person of the employer; null when that is not known, or the reader is no employer.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="cancellationToken">Gives up, and then nothing may be shown.</param>
    Task RecordAsync(Actor reader, Id<EmployerContact>? contact, Id<Person> person, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Whether a contact person of an employer read of somebody.</summary>
    /// <param name="contact">Who.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="since">From this moment on, in UTC.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    Task<bool> HasReadAsync(Id<EmployerContact> contact, Id<Person> person, DateTimeOffset since, CancellationToken cancellationToken);
}
