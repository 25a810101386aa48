using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Matching.Domain.Work;
using Matching.Domain.Workers;

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
        return Limited(Renew([.. current.SelectMany(GoingOn)], today));
    }

    /// <summary>Puts one worker in the place of another, in every role at once: nobody is without a first person to turn to for a moment.</summary>
    /// <param name="from">Who steps back.</param>
    /// <param name="to">Who takes over.</param>
    /// <param name="today">Today in the Netherlands.</param>
    public Result<Candidate> Replace(Id<Worker> from, Id<Worker> to, DateOnly today)
    {
        if (!IsInvolved(from)) return new Failure.Invalid([new("van", "Deze medewerker is niet betrokken bij deze kandidaat.")]);
        if (from == to) return new Failure.Invalid([new("naar", "Kies iemand anders dan wie wordt vervangen.")]);
        return Limited(Move(i => i.WorkerId == from ? i with { WorkerId = to, StandIn = null } : i, today));
    }

    /// <summary>Whether somebody is involved in the place of another on account of a replacement.</summary>
    public bool IsCoveredBy(Id<CaseloadReplacement> replacement) => Current.Any(i => i.StandIn?.Find(replacement) is not null);

    /// <summary>Whether somebody is or was involved in the place of another on account of a replacement.</summary>
    public bool WasCoveredBy(Id<CaseloadReplacement> replacement) => Involvements.Any(i => i.StandIn?.Find(replacement) is not null);

    /// <summary>
    /// Puts who stands in in the place of somebody, in every role at once, for as long as a replacement lasts; null when the one is not
    /// involved. What the other has in the own place stays. It is done however much is on record: nobody is left behind for that.
    /// </summary>
    /// <param name="replacement">The replacement.</param>
    /// <param name="from">Who is replaced.</param>
    /// <param name="to">Who stands in; somebody else.</param>
    /// <param name="today">Today in the Netherlands.</param>
    public Candidate? PutInPlace(Id<CaseloadReplacement> replacement, Id<Worker> from, Id<Worker> to, DateOnly today) => IsInvolved(from)
        ? Move(i => i.WorkerId == from ? i with { WorkerId = to, StandIn = new StandIn(replacement, from, i.StandIn) } : i, today)
        : null;

    /// <summary>Gives who was replaced the own place back, in every role that still is in the hands of a stand-in; null when there is none.</summary>
    /// <param name="replacement">The replacement that ends.</param>
    /// <param name="today">Today in the Netherlands.</param>
    public Candidate? ChangeBack(Id<CaseloadReplacement> replacement, DateOnly today) => IsCoveredBy(replacement)
        ? Move(i => i.StandIn?.Find(replacement) is { } standIn ? i with { WorkerId = standIn.For, StandIn = standIn.Before } : i, today)
        : null;

    /// <summary>
    /// Whether the change to the coaches of now is only that a replacement began or ended: no reason to tell anybody that the coach changed.
    /// </summary>
    /// <param name="before">The coaches before.</param>
    public bool IsReplacementOnly(IReadOnlyList<Id<Worker>> before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var (left, came) = (before.Except(Coaches).ToList(), Coaches.Except(before).ToList());
        return left.Count + came.Count > 0
            && left.All(worker => SuccessorOf(worker) is not null)
            && came.All(worker => Involvements.Any(i => i.IsCurrent ? i.WorkerId == worker && i.StandIn is not null : i.StandIn?.FindFor(worker) is not null));
    }

    /// <summary>
    /// To whom something goes that somebody has to do for the person: to who takes the place, and back with the place; null when it stays.
    /// It stays with everybody who never was involved, as advisers are not.
    /// </summary>
    /// <param name="owner">Who has to do it.</param>
    /// <param name="handOvers">How it came to the owner, oldest first.</param>
    public HandOver? NextFor(Id<Worker> owner, IReadOnlyList<HandOver> handOvers)
    {
        ArgumentNullException.ThrowIfNull(handOvers);

        // What went along with replacements comes back with them, also from who stays involved in the own place.
        if (handOvers.Reverse().TakeWhile(h => h.ReplacementId is not null).LastOrDefault() is { } first
            && first.From != owner
            && IsInvolved(first.From)
            && !Current.Any(i => i.WorkerId == owner && i.StandIn?.FindFor(first.From) is not null))
        {
            return new(owner, first.From, null, first.ReplacementId);
        }

        if (IsInvolved(owner) || Involvements.All(i => i.WorkerId != owner)) return null;
        return SuccessorOf(owner) is { } successor ? new(owner, successor.Worker, null, successor.ReplacementId) : new(owner, CoachId, null);
    }

    /// <summary>
    /// Records that the person works: nothing else is looked for, unless the person is open to a step up. Null when that is so already, and
    /// for who takes no part in matching.
    /// </summary>
    public Candidate? GoToWork() => Status == CandidateStatus.Withdrawn || Profile.Situation != WorkSituation.LooksForWork
        ? null
        : this with { Version = Version + 1, Profile = Profile with { Situation = WorkSituation.InWork } };

    /// <summary>Records that the person wants a step up from the present work; null when that is so already.</summary>
    /// <param name="now">The present moment, in UTC: from now on the person waits for it.</param>
    public Candidate? OpenForStepUp(DateTimeOffset now) => Status == CandidateStatus.Withdrawn || Profile.Situation != WorkSituation.InWork
        ? null
        : this with { Version = Version + 1, Profile = Profile with { Situation = WorkSituation.OpenToStepUp }, WaitingSince = now };

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

    /// <summary>Who took the place of somebody, in some role, because a replacement began or ended; null when people decided so.</summary>
    private (Id<Worker> Worker, Id<CaseloadReplacement> ReplacementId)? SuccessorOf(Id<Worker> former)
    {
        foreach (var one in Current)
        {
            if (one.StandIn?.FindFor(former) is { } standIn) return (one.WorkerId, standIn.ReplacementId);
        }

        return Involvements.LastOrDefault(i => i.WorkerId == former && !i.IsCurrent)?.StandIn?.FirstFor(IsInvolved) is { } ended ? (ended.For, ended.ReplacementId) : null;
    }

    /// <summary>Who goes on in a role goes on standing in, if so; only one of several that somebody has in the same role is primary.</summary>
    private IEnumerable<Involvement> GoingOn(Involvement asked)
    {
        List<Involvement> same = [.. Current.Where(i => i.WorkerId == asked.WorkerId && i.Role == asked.Role)];
        if (same.Count == 0) return [asked with { StandIn = null }];
        var first = same.Find(i => i.IsPrimary) ?? same[0];
        return same.Select(i => i with { IsPrimary = asked.IsPrimary && i == first });
    }

    private Candidate Move(Func<Involvement, Involvement> move, DateOnly today) => Renew(
        [
            .. Current
                .Select(move)
                .GroupBy(i => (i.WorkerId, i.Role, i.StandIn))
                .Select(g => g.First() with { IsPrimary = g.Any(i => i.IsPrimary) }),
        ],
        today);

    private Candidate Renew(IReadOnlyList<Involvement> current, DateOnly today)
    {
        bool Same(Involvement one, Involvement other) =>
            one.WorkerId == other.WorkerId && one.Role == other.Role && one.IsPrimary == other.IsPrimary && one.StandIn == other.StandIn;
        return this with
        {
            Version = Version + 1,
            Involvements =
            [
                .. Involvements.Where(i => !i.IsCurrent),
                .. Current.Where(i => !current.Any(c => Same(c, i))).Select(i => i with { Until = today }),
                .. Current.Where(i => current.Any(c => Same(c, i))),
                .. current.Where(c => !Current.Any(i => Same(c, i))).Select(c => c with { From = today, Until = null }),
            ],
        };
    }

    private static Result<Candidate> Limited(Candidate next) => next.Involvements.Count > Involvement.MaximumPerCandidate
        ? new Failure.Invalid([new("betrokkenen", $"Er zijn ten hoogste {Involvement.MaximumPerCandidate} betrokkenen vast te leggen, ook die van vroeger.")])
        : next;
}
