using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.Imports;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Proposals;
using Matching.Domain.Referrals;
using Matching.Domain.Vacancies;
using Matching.Domain.Workers;

namespace Matching.Application.Messages;

/// <summary>Which kind an aggregate type is.</summary>
public static class AggregateKinds
{
    /// <summary>The kind of <typeparamref name="T"/>.</summary>
    /// <exception cref="InvalidOperationException">The type is not stored.</exception>
    public static AggregateKind Of<T>()
        where T : IAggregate<T> =>
        typeof(T) == typeof(Vacancy) ? AggregateKind.Vacancies
        : typeof(T) == typeof(Candidate) ? AggregateKind.Candidates
        : typeof(T) == typeof(Person) ? AggregateKind.Persons
        : typeof(T) == typeof(Proposal) ? AggregateKind.Proposals
        : typeof(T) == typeof(Worker) ? AggregateKind.Workers
        : typeof(T) == typeof(Municipality) ? AggregateKind.Municipalities
        : typeof(T) == typeof(WorkTask) ? AggregateKind.Tasks
        : typeof(T) == typeof(ReferenceClaim) ? AggregateKind.References
        : typeof(T) == typeof(Employer) ? AggregateKind.Employers
        : typeof(T) == typeof(Referral) ? AggregateKind.Referrals
        : typeof(T) == typeof(Import) ? AggregateKind.Imports
        : typeof(T) == typeof(Round) ? AggregateKind.Rounds
        : typeof(T) == typeof(Placement) ? AggregateKind.Placements
        : typeof(T) == typeof(CaseloadReplacement) ? AggregateKind.Replacements
        : throw new InvalidOperationException($"{typeof(T).Name} is not a stored aggregate.");
}
