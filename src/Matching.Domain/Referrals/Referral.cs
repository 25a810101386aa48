using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Domain.Referrals;

/// <summary>
/// A candidate whom a partner serves with what this organisation does not carry (verwijzing). It is followed until the partner confirms;
/// after a no it stays open until the coach found another way.
/// </summary>
public sealed record Referral : IAggregate<Referral>
{
    /// <summary>Working days without an answer after which the coach is asked to call the partner, each time.</summary>
    public const int PatienceWorkingDays = 10;

    /// <inheritdoc/>
    public static string IdPrefix => "verw";

    /// <summary>Its id; the partner knows the referral by it.</summary>
    public required Id<Referral> Id { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Where it stands.</summary>
    public required ReferralStatus Status { get; init; }

    /// <summary>Whom it is about.</summary>
    public required Id<Candidate> CandidateId { get; init; }

    /// <summary>Which municipality serves the candidate.</summary>
    public required Id<Municipality> MunicipalityId { get; init; }

    /// <summary>The function that the partner carries.</summary>
    public required MunicipalFunction Function { get; init; }

    /// <summary>The route that is sought; null when it is about something else.</summary>
    public Route? Route { get; init; }

    /// <summary>To which partner of the municipality.</summary>
    public required Id<Partner> PartnerId { get; init; }

    /// <summary>Why, in the coach's words; not shown to the partner.</summary>
    public required Prose Reason { get; init; }

    /// <summary>The coach who follows it: who made it, or who took over since.</summary>
    public required Id<Worker> CoachId { get; init; }

    /// <summary>How it went from one coach to another, oldest first.</summary>
    public IReadOnlyList<HandOver> HandOvers { get; init; } = [];

    /// <summary>Who followed it before and does so no more.</summary>
    public IReadOnlyList<Id<Worker>> FormerCoaches => [.. HandOvers.Select(h => h.From).Distinct().Where(coach => coach != CoachId)];

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>How the partner is asked; null when not yet.</summary>
    public AskChannel? AskedBy { get; init; }

    /// <summary>When the letter was handed over for sending, or the coach was asked to call, in UTC.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>How often an answer was missed.</summary>
    public required int Reminders { get; init; }

    /// <summary>The Dutch calendar day on which to look whether there is an answer; null when none is awaited.</summary>
    public DateOnly? LookAgainOn { get; init; }

    /// <summary>The partner's last answer, by the partner or recorded by the coach.</summary>
    public Recorded<ReferralAnswer>? Answer { get; init; }

    /// <summary>Why the coach took it back or closed it.</summary>
    public Recorded<Line>? Closing { get; init; }

    /// <summary>The referral that took its place; null when none did.</summary>
    public Id<Referral>? ReplacedBy { get; init; }

    /// <summary>Refers a candidate to a partner that carries a function for the municipality today.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="candidate">Whom.</param>
    /// <param name="municipality">The candidate's municipality.</param>
    /// <param name="request">What the coach asks.</param>
    /// <param name="by">The coach.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public static Result<Referral> Make(
        Id<Referral> id, Id<Candidate> candidate, Municipality municipality, ReferralRequest request, Id<Worker> by, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(municipality);
        ArgumentNullException.ThrowIfNull(request);
        var errors = new List<FieldError>();
        if (request.Reason.Value.Length == 0) errors.Add(new("reden", "Schrijf kort waarom u verwijst; daarmee kan een collega verder."));
        if (municipality.FindPartner(request.PartnerId) is null)
            errors.Add(new("partnerId", "Deze partner staat niet bij deze gemeente. Kies een van de partners van de gemeente."));
        else if (!municipality.IsCarriedBy(request.PartnerId, request.Function, today))
            errors.Add(new("partnerId", "Deze partner doet deze functie nu niet voor deze gemeente. Kies een partner die dat wel doet."));
        if (errors.Count > 0) return new Failure.Invalid(errors);
        return new Referral
        {
            Id = id,
            Version = 1,
            Status = ReferralStatus.Sent,
            CandidateId = candidate,
            MunicipalityId = municipality.Id,
            Function = request.Function,
            Route = request.Route,
            PartnerId = request.PartnerId,
            Reason = request.Reason,
            CoachId = by,
            MadeAt = now,
            Reminders = 0,
            LookAgainOn = today.AddWorkingDays(PatienceWorkingDays),
        };
    }

    /// <summary>Records what the partner answered.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="by">The partner, or the coach who heard it by phone.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public Result<Referral> Reply(ReferralAnswer answer, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Move(answer.TakesUp ? ReferralTrigger.Confirm : ReferralTrigger.Decline)
            .Map(next => next with { Answer = new(answer, by, now), LookAgainOn = null });
    }

    /// <summary>Whether an answer is missed on a day.</summary>
    public bool IsDue(DateOnly today) => LookAgainOn <= today;

    /// <summary>Records that an answer is missed, and when to look again.</summary>
    public Result<Referral> Remind(DateOnly today) =>
        Move(ReferralTrigger.Remind).Map(next => next with { Reminders = Reminders + 1, LookAgainOn = today.AddWorkingDays(PatienceWorkingDays) });

    /// <summary>Takes it back while there is no answer, or ends it after a no: the coach found another way.</summary>
    public Result<Referral> Close(Line reason, Actor by, DateTimeOffset now) =>
        Move(ReferralTrigger.Close).Map(next => next with { Closing = new(reason, by, now), LookAgainOn = null });

    /// <summary>Ends it after a no, since another referral of the same candidate took its place.</summary>
    public Result<Referral> Replace(Id<Referral> by) => Move(ReferralTrigger.Replace).Map(next => next with { ReplacedBy = by });

    /// <summary>Records how and when the partner is asked; the state stays.</summary>
    public Referral Asked(AskChannel by, DateTimeOffset now) => this with { Version = Version + 1, AskedBy = by, AskedAt = now };

    /// <summary>Lets it follow the candidate to who is involved now; null when it stays, as what is over does.</summary>
    public Referral? Follow(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return !Status.IsTerminal() && candidate.NextFor(CoachId, HandOvers) is { } next
            ? this with { Version = Version + 1, CoachId = next.To, HandOvers = [.. HandOvers, next] }
            : null;
    }

    private Result<Referral> Move(ReferralTrigger trigger) =>
        ReferralTransitions.Next(Status, trigger) is { } next ? this with { Version = Version + 1, Status = next } : Refuse();

    private Failure.Refused Refuse() => Status switch
    {
        ReferralStatus.Withdrawn => new("verwijzing-ingetrokken", "Deze verwijzing is ingetrokken. Maak zo nodig een nieuwe verwijzing."),
        ReferralStatus.Closed => new("verwijzing-afgesloten", "Deze verwijzing is afgesloten. Maak zo nodig een nieuwe verwijzing."),
        ReferralStatus.Confirmed => new("al-bevestigd", "De partner heeft deze verwijzing al bevestigd."),
        ReferralStatus.Declined => new("al-afgewezen", "De partner heeft al gezegd dat dit niet kan. Sluit de verwijzing af of verwijs opnieuw."),
        _ => new("nog-geen-antwoord", "De partner heeft nog niet geantwoord."),
    };
}

/// <summary>What a coach asks with a referral.</summary>
/// <param name="Function">The function that the partner carries.</param>
/// <param name="Route">The route that is sought; null when it is about something else.</param>
/// <param name="PartnerId">To which partner.</param>
/// <param name="Reason">Why; not empty.</param>
public sealed record ReferralRequest(MunicipalFunction Function, Route? Route, Id<Partner> PartnerId, Prose Reason);
