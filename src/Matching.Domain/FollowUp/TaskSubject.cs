using System.Diagnostics.CodeAnalysis;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.Placements;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;

namespace Matching.Domain.FollowUp;

/// <summary>What a task is about: which kind of thing, and which one.</summary>
public sealed record TaskSubject
{
    private TaskSubject(SubjectKind kind, string id)
    {
        Kind = kind;
        Id = id;
    }

    /// <summary>Which kind.</summary>
    public SubjectKind Kind { get; }

    /// <summary>Opaque id, in the form of <see cref="Id{T}"/>.</summary>
    public string Id { get; }

    /// <summary>A candidate.</summary>
    public static TaskSubject Of(Id<Candidate> candidate) => new(SubjectKind.Candidate, candidate.Value);

    /// <summary>A proposal.</summary>
    public static TaskSubject Of(Id<Proposal> proposal) => new(SubjectKind.Proposal, proposal.Value);

    /// <summary>A vacancy.</summary>
    public static TaskSubject Of(Id<Vacancy> vacancy) => new(SubjectKind.Vacancy, vacancy.Value);

    /// <summary>An employer.</summary>
    public static TaskSubject Of(Id<Employer> employer) => new(SubjectKind.Employer, employer.Value);

    /// <summary>A placement.</summary>
    public static TaskSubject Of(Id<Placement> placement) => new(SubjectKind.Placement, placement.Value);

    /// <summary>Reads a subject.</summary>
    public static bool TryParse(SubjectKind kind, string? id, [NotNullWhen(true)] out TaskSubject? subject)
    {
        subject = Enum.IsDefined(kind) && Id<WorkTask>.TryParse(id, out var valid) ? new(kind, valid.Value) : null;
        return subject is not null;
    }

    /// <summary>Reads a subject that is known to be valid.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static TaskSubject Parse(SubjectKind kind, string id) =>
        TryParse(kind, id, out var subject) ? subject : throw new FormatException("No subject of a task.");
}
