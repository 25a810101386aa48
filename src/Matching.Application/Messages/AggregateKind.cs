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

/// <summary>The kinds of aggregates that are stored, each in a table of its own.</summary>
public enum AggregateKind
{
    /// <summary><see cref="Vacancy"/>.</summary>
    Vacancies = 1,

    /// <summary><see cref="Candidate"/>.</summary>
    Candidates,

    /// <summary><see cref="Person"/>.</summary>
    Persons,

    /// <summary><see cref="Proposal"/>.</summary>
    Proposals,

    /// <summary><see cref="Worker"/>.</summary>
    Workers,

    /// <summary><see cref="Municipality"/>.</summary>
    Municipalities,

    /// <summary><see cref="WorkTask"/>.</summary>
    Tasks,

    /// <summary><see cref="ReferenceClaim"/>.</summary>
    References,

    /// <summary><see cref="Employer"/>.</summary>
    Employers,

    /// <summary><see cref="Referral"/>.</summary>
    Referrals,

    /// <summary><see cref="Import"/>.</summary>
    Imports,

    /// <summary><see cref="Round"/>.</summary>
    Rounds,

    /// <summary><see cref="Placement"/>.</summary>
    Placements,

    /// <summary><see cref="CaseloadReplacement"/>.</summary>
    Replacements,
}
