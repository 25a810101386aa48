using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;

namespace Matching.Application.Candidates;

/// <summary>Who read whose record, when: one row a request, kept apart from what was read.</summary>
public interface IReadAudit
{
    /// <summary>Records a read before its answer is given.</summary>
    /// <param name="reader">Who reads.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="cancellationToken">Gives up, and then nothing may be shown.</param>
    Task RecordAsync(Actor reader, Id<Person> person, DateTimeOffset at, CancellationToken cancellationToken);
}
