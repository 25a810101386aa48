using System.Runtime.CompilerServices;
using Matching.Application.Candidates;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;

namespace Matching.Application.Imports;

/// <summary>Reads what somebody may take along: a coach the own caseload, an adviser all open vacancies.</summary>
public sealed class ReadForExport
{
    /// <summary>How many candidates are read at once.</summary>
    private const int AtOnce = 16;

    private readonly ReadCandidates _candidates;
    private readonly IAggregateStore<Vacancy> _vacancies;
    private readonly IAggregateStore<Employer> _employers;
    private readonly TimeProvider _clock;

    /// <summary>Makes the use case.</summary>
    public ReadForExport(ReadCandidates candidates, IAggregateStore<Vacancy> vacancies, IAggregateStore<Employer> employers, TimeProvider clock)
    {
        _candidates = candidates;
        _vacancies = vacancies;
        _employers = employers;
        _clock = clock;
    }

    /// <summary>The coach's active candidates, longest waiting first. That each person is read is recorded before it is given.</summary>
    public async IAsyncEnumerable<(Candidate Candidate, Person Person)> CandidatesAsync(Actor actor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        foreach (var some in (await _candidates.ListAsync(actor, new CaseloadFilter { ActiveOnly = true }, cancellationToken)).Chunk(AtOnce))
        {
            foreach (var read in await Task.WhenAll(some.Select(i => ReadAsync(actor, Id<Candidate>.Parse(i.Body.Id), cancellationToken))))
            {
                if (read is { } found) yield return found;
            }
        }
    }

    /// <summary>The vacancies that candidates can be proposed for today.</summary>
    public async IAsyncEnumerable<Vacancy> VacanciesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var today = _clock.GetUtcNow().ToDutchDay();
        await foreach (var vacancy in _vacancies.AllAsync(liveOnly: true, cancellationToken))
        {
            if (vacancy.IsOpenOn(today)) yield return vacancy;
        }
    }

    /// <summary>All employers.</summary>
    public IAsyncEnumerable<Employer> EmployersAsync(CancellationToken cancellationToken) => _employers.AllAsync(liveOnly: false, cancellationToken);

    /// <summary>Null when the candidate left the caseload since the list was read.</summary>
    private async Task<(Candidate, Person)?> ReadAsync(Actor actor, Id<Candidate> id, CancellationToken cancellationToken)
    {
        if (!(await _candidates.ReadProfileAsync(actor, id, cancellationToken)).TryGet(out var candidate, out _)) return null;
        return (await _candidates.ReadPersonAsync(actor, id, cancellationToken)).TryGet(out var person, out _) ? (candidate, person) : null;
    }
}
