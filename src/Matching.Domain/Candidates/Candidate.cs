using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Matching.Domain.Work;

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

    /// <summary>Who is and was involved, oldest first; among those who are, exactly one is primary.</summary>
    public required IReadOnlyList<Involvement> Involvements { get; init; }

    /// <summary>Whether the person takes part in matching.</summary>
    public required CandidateStatus Status { get; init; }

    /// <summary>What matching knows of the person.</summary>
    public required MatchingProfile Profile { get; init; }

    /// <summary>Since when the person waits for work, in UTC.</summary>
    public required DateTimeOffset WaitingSince { get; init; }

    /// <summary>When somebody last said that the profile is right, in UTC.</summary>
    public required DateTimeOffset ConfirmedAt { get; init; }

    /// <summary>When the person was last asked whether the profile is still right, in UTC; null when not since it was last confirmed.</summary>
    public DateTimeOffset? UpdateAskedAt { get; init; }

    /// <summary>The Dutch calendar day on which it was last looked which grounds hold: matching goes by those.</summary>
    public DateOnly GroundsSeenOn { get; init; }

    /// <summary>Those who are involved now.</summary>
    public IEnumerable<Involvement> Current => Involvements.Where(i => i.IsCurrent);

    /// <summary>The first person to turn to: assesses proposals and is named in messages.</summary>
    public Id<Worker> CoachId => Current.Single(i => i.IsPrimary).WorkerId;

    /// <summary>Everybody who assesses proposals for the person: the primary first.</summary>
    public IReadOnlyList<Id<Worker>> Coaches =>
        [.. Current.Where(i => i.IsCoach).OrderByDescending(i => i.IsPrimary).ThenBy(i => i.WorkerId).Select(i => i.WorkerId).Distinct()];

    /// <summary>Those who assessed proposals once and do so no more.</summary>
    public IReadOnlyList<Id<Worker>> FormerCoaches => [.. Involvements.Where(i => i.IsCoach).Select(i => i.WorkerId).Distinct().Except(Coaches).Order()];

    /// <summary>Whether somebody is involved with the person now, in whatever role.</summary>
    public bool IsInvolved(Id<Worker> worker) => Current.Any(i => i.WorkerId == worker);

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
            Involvements = [new(coach, InvolvementRole.Consulent, IsPrimary: true, now.ToDutchDay(), Until: null)],
            Status = CandidateStatus.Active,
            Profile = profile,
            WaitingSince = now,
            ConfirmedAt = now,
            GroundsSeenOn = now.ToDutchDay(),
        };
    }

    /// <summary>Changes the profile, which also confirms it. A withdrawn candidate cannot be changed.</summary>
    public Result<Candidate> Change(MatchingProfile profile, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (Status == CandidateStatus.Withdrawn) return AlreadyWithdrawn;
        if (profile.Check() is { Count: > 0 } errors) return new Failure.Invalid(errors);
        return this with { Version = Version + 1, Profile = profile, ConfirmedAt = now, UpdateAskedAt = null, GroundsSeenOn = now.ToDutchDay() };
    }

    /// <summary>Looks anew which grounds hold; the next version, so that it is published and matched.</summary>
    public Candidate SeeGrounds(DateOnly today) => this with { Version = Version + 1, GroundsSeenOn = today };

    /// <summary>Records that somebody said that the profile is right.</summary>
    public Result<Candidate> Confirm(DateTimeOffset now) =>
        Status == CandidateStatus.Withdrawn ? AlreadyWithdrawn : this with { Version = Version + 1, ConfirmedAt = now, UpdateAskedAt = null };

    /// <summary>Whether nobody said for too long that the profile is right.</summary>
    /// <param name="now">The present moment, in UTC.</param>
    /// <param name="staleAfter">How long a profile stays fresh.</param>
    public bool IsStale(DateTimeOffset now, TimeSpan staleAfter) => now - ConfirmedAt >= staleAfter;

    /// <summary>Records that the person was asked whether the profile is still right.</summary>
    public Candidate UpdateAsked(DateTimeOffset now) => this with { Version = Version + 1, UpdateAskedAt = now };

    /// <summary>Says who is involved from today on; who is left out is involved no more.</summary>
    /// <param name="current">Who, in what role, and who is primary; dates are not looked at.</param>
    /// <param name="today">Today in the Netherlands.</param>
    public Result<Candidate> Involve(IReadOnlyList<Involvement> current, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (Involvement.CheckCurrent(current) is { Count: > 0 } errors) return new Failure.Invalid([.. errors.Select(e => e with { Field = "betrokkenen" + e.Field })]);
        bool Same(Involvement one, Involvement other) => one.WorkerId == other.WorkerId && one.Role == other.Role && one.IsPrimary == other.IsPrimary;
        List<Involvement> next =
        [
            .. Involvements.Where(i => !i.IsCurrent),
            .. Current.Where(i => !current.Any(c => Same(c, i))).Select(i => i with { Until = today }),
            .. Current.Where(i => current.Any(c => Same(c, i))),
            .. current.Where(c => !Current.Any(i => Same(c, i))).Select(c => c with { From = today, Until = null }),
        ];
        if (next.Count > Involvement.MaximumPerCandidate)
            return new Failure.Invalid([new("betrokkenen", $"Er zijn ten hoogste {Involvement.MaximumPerCandidate} betrokkenen vast te leggen, ook die van vroeger.")]);
        return this with { Version = Version + 1, Involvements = next };
    }

    /// <summary>Puts one worker in the place of another, in every role at once: nobody is without a first person to turn to for a moment.</summary>
    /// <param name="from">Who steps back.</param>
    /// <param name="to">Who takes over.</param>
    /// <param name="today">Today in the Netherlands.</param>
    public Result<Candidate> Replace(Id<Worker> from, Id<Worker> to, DateOnly today)
    {
        if (!IsInvolved(from)) return new Failure.Invalid([new("van", "Deze medewerker is niet betrokken bij deze kandidaat.")]);
        if (from == to) return new Failure.Invalid([new("naar", "Kies iemand anders dan wie wordt vervangen.")]);
        var taken = Current.Where(i => i.WorkerId == from).Select(i => i with { WorkerId = to });
        var next = Current
            .Where(i => i.WorkerId != from)
            .Concat(taken)
            .GroupBy(i => (i.WorkerId, i.Role))
            .Select(g => g.First() with { IsPrimary = g.Any(i => i.IsPrimary) });
        return Involve([.. next], today);
    }

    /// <summary>
    /// Records that the person works: nothing else is looked for, unless the person is open to a step up. Null when that is so already, and
    /// for who takes no part in matching.
    /// </summary>
    public Candidate? GoToWork() => Status == CandidateStatus.Withdrawn || Profile.Situation != WorkSituation.LooksForWork
        ? null
        : this with { Version = Version + 1, Profile = Profile with { Situation = WorkSituation.InWork } };

    /// <summary>Records that the person wants a step up from the present work; null when that is so already.</summary>
    public Candidate? OpenForStepUp() => Status == CandidateStatus.Withdrawn || Profile.Situation != WorkSituation.InWork
        ? null
        : this with { Version = Version + 1, Profile = Profile with { Situation = WorkSituation.OpenToStepUp } };

    /// <summary>Records that the person wants no step up for now; null when that is so already.</summary>
    public Candidate? StayAtWork() => Status == CandidateStatus.Withdrawn || Profile.Situation != WorkSituation.OpenToStepUp
        ? null
        : this with { Version = Version + 1, Profile = Profile with { Situation = WorkSituation.InWork } };

    /// <summary>
    /// Puts the person back in matching after a placement ended, with what was learned; who took no part takes part again. Null when that is
    /// so already.
    /// </summary>
    /// <param name="learned">What the person turned out to need at work.</param>
    /// <param name="now">The present moment, in UTC: from now on the person waits for work.</param>
    public Candidate? ComeBack(WorkplaceFeatures learned, DateTimeOffset now)
    {
        var needs = learned == WorkplaceFeatures.None ? Profile.Needs : (Profile.Needs ?? WorkplaceFeatures.None) | learned;
        if (Status == CandidateStatus.Active && Profile.Situation == WorkSituation.LooksForWork && needs == Profile.Needs) return null;
        return this with
        {
            Version = Version + 1,
            Status = CandidateStatus.Active,
            Profile = Profile with { Situation = WorkSituation.LooksForWork, Needs = needs },
            WaitingSince = Profile.Situation == WorkSituation.LooksForWork ? WaitingSince : now,
            GroundsSeenOn = now.ToDutchDay(),
        };
    }

    /// <summary>Takes the person out of matching.</summary>
    public Result<Candidate> Withdraw() =>
        Status == CandidateStatus.Withdrawn ? AlreadyWithdrawn : this with { Version = Version + 1, Status = CandidateStatus.Withdrawn };

    private static Failure.Refused AlreadyWithdrawn { get; } =
        new("kandidaat-teruggetrokken", "Deze kandidaat is teruggetrokken. Meld de kandidaat opnieuw aan om weer mee te doen.");
}
