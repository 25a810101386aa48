using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Conditions;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;

namespace Matching.Domain.Proposals;

/// <summary>One candidate for one vacancy, with the reasons (matchvoorstel).</summary>
public sealed record Proposal : IAggregate<Proposal>
{
    /// <inheritdoc/>
    public static string IdPrefix => "vst";

    /// <summary>Its id, which follows from the vacancy, the candidate and the facts that matter for the match.</summary>
    public required Id<Proposal> Id { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Where it stands.</summary>
    public required ProposalStatus Status { get; init; }

    /// <summary>For which vacancy.</summary>
    public required Id<Vacancy> VacancyId { get; init; }

    /// <summary>Whose vacancy it is.</summary>
    public required Id<Employer> EmployerId { get; init; }

    /// <summary>What the work is called, as it was when proposed.</summary>
    public required Line VacancyTitle { get; init; }

    /// <summary>Which candidate.</summary>
    public required Id<Candidate> CandidateId { get; init; }

    /// <summary>Who assesses it.</summary>
    public required Id<Worker> CoachId { get; init; }

    /// <summary>How well the competences fit.</summary>
    public required Fit Fit { get; init; }

    /// <summary>Every hard condition; none is <see cref="Verdict.NotMet"/>.</summary>
    public required IReadOnlyList<ConditionOutcome> Conditions { get; init; }

    /// <summary>Since when the candidate waits for work, in UTC: within a band the longest waiting comes first.</summary>
    public required DateTimeOffset WaitingSince { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>The coach's last assessment.</summary>
    public Recorded<Assessment>? Assessment { get; init; }

    /// <summary>The candidate's last answer, by the candidate or recorded by the coach.</summary>
    public Recorded<CandidateAnswer>? Answer { get; init; }

    /// <summary>How the candidate is asked; null when not yet.</summary>
    public AskChannel? AskedBy { get; init; }

    /// <summary>When the message was handed over for sending, or the coach was asked to call, in UTC.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public WithdrawalReason? Withdrawal { get; init; }

    /// <summary>The id that follows from the facts that matter: nothing is proposed twice until one of them changes.</summary>
    public static Id<Proposal> IdFor(Vacancy vacancy, Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        ArgumentNullException.ThrowIfNull(candidate);
        return Id<Proposal>.From([vacancy.Id.Value, candidate.Id.Value, .. MatchFacts.Of(vacancy.Details), "|", .. MatchFacts.Of(candidate.Profile)]);
    }

    /// <summary>Proposes a candidate for a vacancy.</summary>
    /// <exception cref="ArgumentException">A hard condition is not met.</exception>
    public static Proposal Make(Vacancy vacancy, Candidate candidate, Fit fit, IReadOnlyList<ConditionOutcome> conditions, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        ArgumentNullException.ThrowIfNull(candidate);
        if (conditions.Any(c => c.Verdict == Verdict.NotMet)) throw new ArgumentException("A hard condition is not met.", nameof(conditions));
        return new Proposal
        {
            Id = IdFor(vacancy, candidate),
            Version = 1,
            Status = ProposalStatus.Proposed,
            VacancyId = vacancy.Id,
            EmployerId = vacancy.EmployerId,
            VacancyTitle = vacancy.Details.Title,
            CandidateId = candidate.Id,
            CoachId = candidate.CoachId,
            Fit = fit,
            Conditions = conditions,
            WaitingSince = candidate.WaitingSince,
            ProposedAt = now,
        };
    }

    /// <summary>Records what the coach makes of it.</summary>
    /// <param name="assessment">What the coach decided.</param>
    /// <param name="by">Who assesses.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public Result<Proposal> Assess(Assessment assessment, Actor by, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment is { Kind: AssessmentKind.NotForThisJob, Reason: null })
            return new Failure.Invalid([new("reden", "Schrijf kort waarom deze baan niet past; daar leert het systeem en een collega van.")]);
        if (assessment is { Kind: AssessmentKind.Later, LaterOn: { } day } && day <= today)
            return new Failure.Invalid([new("laterOp", "Kies een dag na vandaag om opnieuw te kijken.")]);
        var trigger = assessment.Kind switch
        {
            AssessmentKind.PutForward => ProposalTrigger.PutForward,
            AssessmentKind.NotForThisJob => ProposalTrigger.RejectForThisJob,
            AssessmentKind.Later => ProposalTrigger.Postpone,
            _ => throw new ArgumentOutOfRangeException(nameof(assessment)),
        };
        return Move(trigger).Map(next => next with { Assessment = new(assessment, by, now) });
    }

    /// <summary>Records what the candidate said.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="by">The candidate, or the coach who heard it by phone.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public Result<Proposal> Reply(CandidateAnswer answer, Actor by, DateTimeOffset now)
    {
        var trigger = answer switch
        {
            CandidateAnswer.Yes => ProposalTrigger.AnswerYes,
            CandidateAnswer.No => ProposalTrigger.AnswerNo,
            CandidateAnswer.CallFirst => ProposalTrigger.AnswerCallFirst,
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };
        return Move(trigger).Map(next => next with { Answer = new(answer, by, now) });
    }

    /// <summary>Withdraws it.</summary>
    public Result<Proposal> Withdraw(WithdrawalReason reason) => Move(ProposalTrigger.Withdraw).Map(next => next with { Withdrawal = reason });

    /// <summary>Records how and when the candidate is asked; the state stays.</summary>
    public Proposal Asked(AskChannel by, DateTimeOffset now) => this with { Version = Version + 1, AskedBy = by, AskedAt = now };

    private Result<Proposal> Move(ProposalTrigger trigger) =>
        ProposalTransitions.Next(Status, trigger) is { } next ? this with { Version = Version + 1, Status = next } : Refuse(trigger);

    private Failure.Refused Refuse(ProposalTrigger trigger) => trigger switch
    {
        ProposalTrigger.PutForward or ProposalTrigger.RejectForThisJob or ProposalTrigger.Postpone when Status == ProposalStatus.Withdrawn =>
            new("voorstel-vervallen", "Dit matchvoorstel is vervallen en kan niet meer worden beoordeeld."),
        ProposalTrigger.PutForward or ProposalTrigger.RejectForThisJob or ProposalTrigger.Postpone =>
            new("al-beoordeeld", "Dit matchvoorstel is al beoordeeld. Vernieuw het voorstel om te zien door wie en wanneer."),
        _ when Status == ProposalStatus.Withdrawn => new("voorstel-vervallen", "Deze vraag is niet meer nodig: het matchvoorstel is vervallen."),
        ProposalTrigger.Withdraw => new("voorstel-afgerond", "Dit matchvoorstel is al afgerond."),
        _ when Answer is not null => new("al-beantwoord", "Deze vraag is al beantwoord."),
        _ => new("nog-niet-voorgedragen", "Deze kandidaat is nog niet voorgedragen; er is nog geen vraag om te beantwoorden."),
    };
}
