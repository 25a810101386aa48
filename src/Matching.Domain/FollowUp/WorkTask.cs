using System.Globalization;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;

namespace Matching.Domain.FollowUp;

/// <summary>What is asked of one person, by the system or by a colleague: call, complete, decide (taak).</summary>
public sealed record WorkTask : IAggregate<WorkTask>
{
    /// <summary>Most days from today on which a person can plan a task: what lies further away is a slip of the pen.</summary>
    public const int MaximumDaysAhead = 366;

    /// <inheritdoc/>
    public static string IdPrefix => "taak";

    /// <summary>Its id; of what the system asks it follows from the cause.</summary>
    public required Id<WorkTask> Id { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What is asked.</summary>
    public required WorkTaskKind Kind { get; init; }

    /// <summary>What it is about; null only for a <see cref="WorkTaskKind.Manual"/> task about nothing that is kept here.</summary>
    public required TaskSubject? About { get; init; }

    /// <summary>Which candidate it has to do with, whatever it is about; null when none.</summary>
    public required Id<Candidate>? CandidateId { get; init; }

    /// <summary>What has to be done, for a <see cref="WorkTaskKind.Manual"/> task; null for every other.</summary>
    public Line? Note { get; init; }

    /// <summary>Who has to do it.</summary>
    public required Id<Worker> OwnerId { get; init; }

    /// <summary>The Dutch day on which it has to be done at the latest.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Who asked.</summary>
    public required Actor OpenedBy { get; init; }

    /// <summary>When it was asked, in UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public required WorkTaskStatus Status { get; init; }

    /// <summary>How it went from one person to another, oldest first.</summary>
    public IReadOnlyList<Recorded<HandOver>> HandOvers { get; init; } = [];

    /// <summary>How it last got a later day.</summary>
    public Recorded<Postponement>? Postponed { get; init; }

    /// <summary>That it was done, and what came of it, which may be empty.</summary>
    public Recorded<Prose>? Done { get; init; }

    /// <summary>Why it need not be done any more.</summary>
    public DropReason? DroppedBecause { get; init; }

    /// <summary>Who had it before and has it no more.</summary>
    public IReadOnlyList<Id<Worker>> FormerOwners => [.. HandOvers.Select(h => h.What.From).Distinct().Where(worker => worker != OwnerId)];

    /// <summary>The id that follows from what is asked and why: the same cause asks for nothing twice, also not when it was done.</summary>
    /// <param name="kind">What is asked.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="cause">What it comes from: whatever tells one cause about the subject from the next.</param>
    public static Id<WorkTask> IdFor(WorkTaskKind kind, TaskSubject subject, string cause)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentException.ThrowIfNullOrEmpty(cause);
        return Id<WorkTask>.From(Number((int)kind), Number((int)subject.Kind), subject.Id, cause);
    }

    /// <summary>The system asks something of somebody.</summary>
    /// <param name="kind">What is asked; not <see cref="WorkTaskKind.Manual"/>.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="candidate">Which candidate it has to do with; null when none.</param>
    /// <param name="owner">Who has to do it.</param>
    /// <param name="due">The Dutch day on which it has to be done at the latest; may have passed.</param>
    /// <param name="cause">What it comes from.</param>
    /// <param name="now">The present moment, in UTC.</param>
    /// <exception cref="ArgumentException">The kind is one that only people ask.</exception>
    public static WorkTask Ask(
        WorkTaskKind kind, TaskSubject about, Id<Candidate>? candidate, Id<Worker> owner, DateOnly due, string cause, DateTimeOffset now)
    {
        if (kind == WorkTaskKind.Manual) throw new ArgumentException("Only people ask this.", nameof(kind));
        return new WorkTask
        {
            Id = IdFor(kind, about, cause),
            Version = 1,
            Kind = kind,
            About = about,
            CandidateId = candidate,
            OwnerId = owner,
            Due = due,
            OpenedBy = Actor.System,
            OpenedAt = now,
            Status = WorkTaskStatus.Open,
        };
    }

    /// <summary>Somebody plans something, for the own list or a colleague's.</summary>
    /// <param name="id">Id of the new task.</param>
    /// <param name="plan">What is planned.</param>
    /// <param name="by">Who plans it.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public static Result<WorkTask> Plan(Id<WorkTask> id, TaskPlan plan, Actor by, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Due < today || plan.Due > LastDay(today)) return new Failure.Invalid([new("datum", "Kies vandaag of een dag in het komende jaar.")]);
        return new WorkTask
        {
            Id = id,
            Version = 1,
            Kind = WorkTaskKind.Manual,
            About = plan.About,
            CandidateId = plan.CandidateId,
            Note = plan.Note,
            OwnerId = plan.OwnerId,
            Due = plan.Due,
            OpenedBy = by,
            OpenedAt = now,
            Status = WorkTaskStatus.Open,
        };
    }

    /// <summary>Records that it was done.</summary>
    /// <param name="outcome">What came of it; may be empty.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public Result<WorkTask> Finish(Prose outcome, Actor by, DateTimeOffset now) =>
        Move(WorkTaskTrigger.Finish).Map(next => next with { Done = new(outcome, by, now) });

    /// <summary>Records that it need not be done any more.</summary>
    public Result<WorkTask> Drop(DropReason because) => Move(WorkTaskTrigger.Drop).Map(next => next with { DroppedBecause = because });

    /// <summary>Gives it to a colleague; the day stays.</summary>
    /// <param name="to">Who has to do it from now on.</param>
    /// <param name="reason">Why; null when not said.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public Result<WorkTask> GiveTo(Id<Worker> to, Line? reason, Actor by, DateTimeOffset now)
    {
        if (to == OwnerId) return new Failure.Invalid([new("medewerkerId", "Deze medewerker heeft de taak al. Kies een collega.")]);
        return Move(WorkTaskTrigger.HandOver).Map(next => next with
        {
            OwnerId = to,
            HandOvers = [.. HandOvers, new(new HandOver(OwnerId, to, reason), by, now)],
        });
    }

    /// <summary>Lets it follow the candidate whom it has to do with to who is involved now; null when it stays.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public WorkTask? Follow(Candidate candidate, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (candidate.NextFor(OwnerId, [.. HandOvers.Select(h => h.What)]) is not { } next || !Move(WorkTaskTrigger.HandOver).TryGet(out var moved, out _)) return null;
        return moved with { OwnerId = next.To, HandOvers = [.. HandOvers, new(next, Actor.System, now)] };
    }

    /// <summary>Gives it a later day.</summary>
    /// <param name="until">The Dutch day: after today and after the present one, within a year.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who does so.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public Result<WorkTask> Postpone(DateOnly until, Line reason, Actor by, DateOnly today, DateTimeOffset now)
    {
        if (until <= today || until <= Due || until > LastDay(today))
            return new Failure.Invalid([new("datum", "Kies een dag in het komende jaar, na vandaag en na de dag die er nu staat.")]);
        return Move(WorkTaskTrigger.Postpone).Map(next => next with { Due = until, Postponed = new(new Postponement(Due, until, reason), by, now) });
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static DateOnly LastDay(DateOnly today) => today.AddDays(MaximumDaysAhead);

    private Result<WorkTask> Move(WorkTaskTrigger trigger) =>
        WorkTaskTransitions.Next(Status, trigger) is { } next ? this with { Version = Version + 1, Status = next } : Refusal();

    private Failure.Refused Refusal() => Status == WorkTaskStatus.Done
        ? new("taak-afgerond", "Deze taak is al afgerond. Maak een nieuwe taak als er nog iets moet gebeuren.")
        : new("taak-vervallen", "Deze taak is vervallen en hoeft niet meer te worden gedaan.");
}
