using Matching.Domain.People;
using Matching.Domain.Results;

namespace Matching.Domain.Candidates;

/// <summary>Somebody who looks for work (kandidaat), as matching knows the person. Who it is stands in <see cref="Person"/>.</summary>
public sealed record Candidate : IAggregate<Candidate>
{
    /// <inheritdoc/>
    public static string IdPrefix => "kand";

    /// <summary>Its id, shared with the <see cref="Person"/>.</summary>
    public required Id<Candidate> Id { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Who assesses proposals for the person.</summary>
    public required Id<Worker> CoachId { get; init; }

    /// <summary>Whether the person takes part in matching.</summary>
    public required CandidateStatus Status { get; init; }

    /// <summary>What matching knows of the person.</summary>
    public required MatchingProfile Profile { get; init; }

    /// <summary>Since when the person waits for work, in UTC.</summary>
    public required DateTimeOffset WaitingSince { get; init; }

    /// <summary>When somebody last said that the profile is right, in UTC.</summary>
    public required DateTimeOffset ConfirmedAt { get; init; }

    /// <summary>Registers a candidate.</summary>
    /// <param name="id">Id of the new candidate.</param>
    /// <param name="coach">Whose caseload the person is on.</param>
    /// <param name="profile">What matching knows of the person.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public static Result<Candidate> Register(Id<Candidate> id, Id<Worker> coach, MatchingProfile profile, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (profile.Check() is { Count: > 0 } errors) return new Failure.Invalid(errors);
        return new Candidate
        {
            Id = id,
            Version = 1,
            CoachId = coach,
            Status = CandidateStatus.Active,
            Profile = profile,
            WaitingSince = now,
            ConfirmedAt = now,
        };
    }

    /// <summary>Changes the profile, which also confirms it. A withdrawn candidate cannot be changed.</summary>
    public Result<Candidate> Change(MatchingProfile profile, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (Status == CandidateStatus.Withdrawn) return AlreadyWithdrawn;
        if (profile.Check() is { Count: > 0 } errors) return new Failure.Invalid(errors);
        return this with { Version = Version + 1, Profile = profile, ConfirmedAt = now };
    }

    /// <summary>Takes the person out of matching.</summary>
    public Result<Candidate> Withdraw() =>
        Status == CandidateStatus.Withdrawn ? AlreadyWithdrawn : this with { Version = Version + 1, Status = CandidateStatus.Withdrawn };

    private static Failure.Refused AlreadyWithdrawn { get; } =
        new("kandidaat-teruggetrokken", "Deze kandidaat is teruggetrokken. Meld de kandidaat opnieuw aan om weer mee te doen.");
}
