using System.Globalization;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Conditions;
using Matching.Domain.Employers;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;

namespace Matching.Domain.Proposals;

/// <summary>One candidate for one vacancy, with the reasons (matchvoorstel).</summary>
public sealed record Proposal : IAggregate<Proposal>
{
    /// <summary>Code of the refusal that somebody assessed it before.</summary>
    public const string AssessedBefore = "al-beoordeeld";

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

    /// <summary>Who can assess it, the candidate's first person to turn to first; at least one.</summary>
    public required IReadOnlyList<Id<Worker>> Coaches { get; init; }

    /// <summary>Who could assess it once and cannot any more.</summary>
    public IReadOnlyList<Id<Worker>> FormerCoaches { get; init; } = [];

    /// <summary>The candidate's first person to turn to: whom messages name.</summary>
    public Id<Worker> CoachId => Coaches[0];

    /// <summary>Where it comes from.</summary>
    public ProposalOrigin Origin { get; init; } = ProposalOrigin.Matched;

    /// <summary>Conditions that were set aside, by whom and when.</summary>
    public IReadOnlyList<Recorded<SetAside>> SetAside { get; init; } = [];

    /// <summary>How well the competences fit.</summary>
    public required Fit Fit { get; init; }

    /// <summary>Every hard condition; none is <see cref="Verdict.NotMet"/> but those in <see cref="SetAside"/>.</summary>
    public required IReadOnlyList<ConditionOutcome> Conditions { get; init; }

    /// <summary>Since when the candidate waits for work, in UTC: within a band the longest waiting comes first.</summary>
    public required DateTimeOffset WaitingSince { get; init; }

    /// <summary>Whether the work could be sheltered when it was proposed: then people with that decision come first.</summary>
    public bool CanBeSheltered { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>The candidate's kinds of grounds on the day it was made, for counting only; null when they were not known.</summary>
    public IReadOnlyList<GroundKind>? GroundKinds { get; init; }

    /// <summary>The coach's last assessment.</summary>
    public Recorded<Assessment>? Assessment { get; init; }

    /// <summary>The candidate's last answer, by the candidate or recorded by the coach.</summary>
    public Recorded<CandidateAnswer>? Answer { get; init; }

    /// <summary>How the candidate is asked; null when not yet.</summary>
    public AskChannel? AskedBy { get; init; }

    /// <summary>When the message was handed over for sending, or the coach was asked to call, in UTC.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>When the candidate was reminded of the question, in UTC; null when not, or not yet. It happens once at most.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>When somebody noticed that the candidate does not answer and was asked to call, in UTC.</summary>
    public DateTimeOffset? SilenceNoticedAt { get; init; }

    /// <summary>What the candidate agreed to share with this employer.</summary>
    public SharedFacts Agreed { get; init; }

    /// <summary>How the candidate was introduced to the employer.</summary>
    public Recorded<Introduction>? Introduction { get; init; }

    /// <summary>When the contact person was reminded of the introduction, in UTC; null when not, or not of this one. It happens once at most.</summary>
    public DateTimeOffset? ContactRemindedAt { get; init; }

    /// <summary>When it was noticed that the contact person does nothing with the introduction, in UTC; null when not, or not of this one.</summary>
    public DateTimeOffset? ContactSilenceNoticedAt { get; init; }

    /// <summary>How they met, the last time.</summary>
    public Recorded<Meeting>? Meeting { get; init; }

    /// <summary>The trial.</summary>
    public Recorded<TrialPeriod>? Trial { get; init; }

    /// <summary>What was agreed when the candidate got the work.</summary>
    public Recorded<WorkAgreement>? Agreement { get; init; }

    /// <summary>Why the candidate did not get the work.</summary>
    public Recorded<NotPlaced>? NotPlaced { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public WithdrawalReason? Withdrawal { get; init; }

    /// <summary>
    /// The id that follows from the facts that matter: nothing is proposed twice until one of them changes, or the person waits for work anew,
    /// because what was withdrawn when there was work has to be found again when that is over.
    /// </summary>
    public static Id<Proposal> IdFor(Vacancy vacancy, Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        ArgumentNullException.ThrowIfNull(candidate);
        var waits = "w " + candidate.WaitingSince.ToDutchDay().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Id<Proposal>.From([vacancy.Id.Value, candidate.Id.Value, .. MatchFacts.Of(vacancy.Details), "|", .. MatchFacts.Of(candidate.Profile), waits]);
    }

    /// <summary>Proposes a candidate for a vacancy, because the system found the two.</summary>
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
            Coaches = candidate.Coaches,
            Fit = fit,
            Conditions = conditions,
            WaitingSince = candidate.WaitingSince,
            CanBeSheltered = vacancy.Details.CanBeSheltered,
            ProposedAt = now,
            GroundKinds = Exposure.KindsOf(candidate, now.ToDutchDay()),
        };
    }

    /// <summary>Proposes a candidate by hand. A condition that is not met has to be set aside with a reason, each by itself.</summary>
    /// <param name="vacancy">For which vacancy.</param>
    /// <param name="candidate">Which candidate.</param>
    /// <param name="fit">How well the competences fit; however little that is, a person decides.</param>
    /// <param name="conditions">Every hard condition.</param>
    /// <param name="setAside">The conditions to set aside, each once.</param>
    /// <param name="by">Who proposes.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public static Result<Proposal> MakeByHand(
        Vacancy vacancy,
        Candidate candidate,
        Fit fit,
        IReadOnlyList<ConditionOutcome> conditions,
        IReadOnlyList<SetAside> setAside,
        Actor by,
        DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(setAside);
        var errors = new List<FieldError>();
        for (var i = 0; i < setAside.Count; i++)
        {
            var one = setAside[i];
            if (setAside.Take(i).Any(other => other.Condition == one.Condition)) errors.Add(new($"terzijde[{i}].voorwaarde", "Deze voorwaarde staat er al. Noem elke voorwaarde één keer."));
            else if (conditions.Any(c => c.Condition == one.Condition && c.Verdict == Verdict.Met)) errors.Add(new($"terzijde[{i}].voorwaarde", "Aan deze voorwaarde is voldaan; die hoeft niet terzijde."));
        }

        if (errors.Count > 0) return new Failure.Invalid(errors);
        var standing = conditions.Where(c => c.Verdict == Verdict.NotMet && setAside.All(s => s.Condition != c.Condition)).ToList();
        if (standing.Count > 0)
        {
            return new Failure.Refused(
                "voorwaarde-niet-vervuld",
                string.Join(' ', standing.Select(c => c.Reason)) + " Wilt u deze kandidaat toch voorstellen? Zet dan elke voorwaarde met een reden terzijde.");
        }

        return Make(vacancy, candidate, fit, [], now) with
        {
            Origin = ProposalOrigin.ByHand,
            Conditions = conditions,
            SetAside = [.. setAside.Select(s => new Recorded<SetAside>(s, by, now))],
        };
    }

    /// <summary>Whether somebody can assess it.</summary>
    public bool IsAssessedBy(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Coaches.Any(coach => actor.Is(Role.Coach, coach));
    }

    /// <summary>Whether a condition stands in its way: one that is not met and was not set aside.</summary>
    public bool IsHinderedBy(ConditionOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Verdict == Verdict.NotMet && SetAside.All(s => s.What.Condition != outcome.Condition);
    }

    /// <summary>Says who can assess it from now on; null when that is so already.</summary>
    public Proposal? Reassign(IReadOnlyList<Id<Worker>> coaches)
    {
        ArgumentNullException.ThrowIfNull(coaches);
        if (coaches.SequenceEqual(Coaches)) return null;
        return this with { Version = Version + 1, Coaches = coaches, FormerCoaches = [.. FormerCoaches.Union(Coaches).Except(coaches)] };
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
    /// <param name="agreed">With a yes: what may be shared with the employer; at least the call name.</param>
    /// <param name="by">The candidate, or the coach who heard it by phone.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public Result<Proposal> Reply(CandidateAnswer answer, SharedFacts agreed, Actor by, DateTimeOffset now)
    {
        if (answer == CandidateAnswer.Yes && !agreed.HasFlag(SharedFacts.CallName))
            return new Failure.Invalid([new("delen", "Zonder voornaam is kennismaken niet mogelijk. Noem in elk geval de voornaam.")]);
        var trigger = answer switch
        {
            CandidateAnswer.Yes => ProposalTrigger.AnswerYes,
            CandidateAnswer.No => ProposalTrigger.AnswerNo,
            CandidateAnswer.CallFirst => ProposalTrigger.AnswerCallFirst,
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };
        return Move(trigger).Map(next => next with { Answer = new(answer, by, now), Agreed = answer == CandidateAnswer.Yes ? agreed : SharedFacts.None });
    }

    /// <summary>Withdraws it.</summary>
    public Result<Proposal> Withdraw(WithdrawalReason reason) => Move(ProposalTrigger.Withdraw).Map(next => next with { Withdrawal = reason });

    /// <summary>Ends it because nobody assessed it in time.</summary>
    public Result<Proposal> Expire() => Move(ProposalTrigger.Expire);

    /// <summary>Takes back the permission to share with this employer: from this moment the employer sees nothing any more.</summary>
    public Result<Proposal> TakePermissionBack()
    {
        if (!Status.IsAgreed()) return new Failure.Refused("geen-toestemming", "Er is bij dit voorstel geen toestemming die ingetrokken kan worden.");
        return Withdraw(WithdrawalReason.PermissionTakenBack).Map(next => next with { Agreed = SharedFacts.None });
    }

    /// <summary>Puts the candidate on the shortlist.</summary>
    public Result<Proposal> Shortlist() => Move(ProposalTrigger.Shortlist);

    /// <summary>Takes the candidate off the shortlist; the yes still stands.</summary>
    public Result<Proposal> TakeOffShortlist() => Move(ProposalTrigger.TakeOffShortlist);

    /// <summary>Introduces the candidate to the employer, with no more than was agreed.</summary>
    public Result<Proposal> Introduce(Introduction introduction, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(introduction);
        if (!introduction.Shares.HasFlag(SharedFacts.CallName)) return new Failure.Invalid([new("delen", "Deel in elk geval de voornaam.")]);
        if (Status == ProposalStatus.Shortlisted && (introduction.Shares & ~Agreed) != SharedFacts.None)
            return new Failure.Refused("niet-afgesproken", "U wilt meer delen dan de kandidaat heeft afgesproken. Deel minder, of vraag de coach om het met de kandidaat te bespreken.");
        return Move(ProposalTrigger.Introduce).Map(next => next with { Introduction = new(introduction, by, now), ContactRemindedAt = null, ContactSilenceNoticedAt = null });
    }

    /// <summary>Points the introduction to another contact person of the employer; the state stays.</summary>
    /// <exception cref="InvalidOperationException">There is no introduction.</exception>
    public Proposal IntroduceTo(Id<EmployerContact> contact, Actor by, DateTimeOffset now)
    {
        var introduction = Introduction ?? throw new InvalidOperationException("There is no introduction.");
        return this with
        {
            Version = Version + 1,
            Introduction = new(introduction.What with { ContactId = contact }, by, now),
            ContactRemindedAt = null,
            ContactSilenceNoticedAt = null,
        };
    }

    /// <summary>Records that they met.</summary>
    /// <param name="meeting">When and how.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <param name="now">The present moment, in UTC.</param>
    public Result<Proposal> Meet(Meeting meeting, Actor by, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        if (meeting.On > today) return new Failure.Invalid([new("op", "Leg een kennismaking vast als die is geweest, dus op of na de dag zelf.")]);
        return Move(ProposalTrigger.Meet).Map(next => next with { Meeting = new(meeting, by, now) });
    }

    /// <summary>Begins a trial.</summary>
    public Result<Proposal> StartTrial(TrialPeriod trial, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(trial);
        if (trial.Until < trial.From) return new Failure.Invalid([new("tot", "De einddatum ligt voor de begindatum.")]);

        // So late that the end of two months does not exist, every trial is short enough.
        var last = DateOnly.MaxValue.AddMonths(-TrialPeriod.MaximumMonths);
        if (trial.From <= last && trial.Until >= trial.From.AddMonths(TrialPeriod.MaximumMonths))
        {
            return new Failure.Refused(
                "proefplaatsing-te-lang",
                $"Een proefplaatsing duurt eerst ten hoogste {TrialPeriod.MaximumMonths} maanden (Participatiewet artikel 8a, tweede lid, onder d). Kies een eerdere einddatum.");
        }

        return Move(ProposalTrigger.StartTrial).Map(next => next with { Trial = new(trial, by, now) });
    }

    /// <summary>Records that the candidate got the work. The place itself is the vacancy's to give.</summary>
    public Result<Proposal> Place(WorkAgreement agreement, Actor by, DateTimeOffset now) =>
        Move(ProposalTrigger.Place).Map(next => next with { Agreement = new(agreement, by, now) });

    /// <summary>Changes what was agreed, as the vacancy has it.</summary>
    public Result<Proposal> ChangeAgreement(WorkAgreement agreement, Actor by, DateTimeOffset now) => Status == ProposalStatus.Placed
        ? this with { Version = Version + 1, Agreement = new(agreement, by, now) }
        : Refuse(ProposalTrigger.Place);

    /// <summary>Records that the candidate did not get the work.</summary>
    public Result<Proposal> DoNotPlace(NotPlaced why, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(why);
        if (why is { Reason: NotPlacedReason.Other, Explanation: null }) return new Failure.Invalid([new("toelichting", "Schrijf kort waarom; de kandidaat hoort het van de coach.")]);
        return Move(ProposalTrigger.DoNotPlace).Map(next => next with { NotPlaced = new(why, by, now) });
    }

    /// <summary>Records that the silence was noticed; the state stays: silence is never an outcome.</summary>
    public Proposal NoticeSilence(DateTimeOffset now) => this with { Version = Version + 1, SilenceNoticedAt = now };

    /// <summary>Records that the candidate was reminded of the question; the state stays.</summary>
    public Proposal Reminded(DateTimeOffset now) => this with { Version = Version + 1, RemindedAt = now };

    /// <summary>Records that the contact person was reminded of the introduction; the state stays.</summary>
    public Proposal ContactReminded(DateTimeOffset now) => this with { Version = Version + 1, ContactRemindedAt = now };

    /// <summary>Records that the silence of the contact person was noticed; the state stays: silence is never an outcome.</summary>
    public Proposal NoticeContactSilence(DateTimeOffset now) => this with { Version = Version + 1, ContactSilenceNoticedAt = now };

    /// <summary>Records how and when the candidate is asked; the state stays.</summary>
    public Proposal Asked(AskChannel by, DateTimeOffset now) => this with { Version = Version + 1, AskedBy = by, AskedAt = now };

    private Result<Proposal> Move(ProposalTrigger trigger) =>
        ProposalTransitions.Next(Status, trigger) is { } next ? this with { Version = Version + 1, Status = next } : Refuse(trigger);

    private Failure.Refused Refuse(ProposalTrigger trigger) => trigger switch
    {
        ProposalTrigger.PutForward or ProposalTrigger.RejectForThisJob or ProposalTrigger.Postpone when Status is ProposalStatus.Withdrawn or ProposalStatus.Expired =>
            new("voorstel-vervallen", "Dit matchvoorstel is vervallen en kan niet meer worden beoordeeld."),
        ProposalTrigger.PutForward or ProposalTrigger.RejectForThisJob or ProposalTrigger.Postpone =>
            new(AssessedBefore, "Dit matchvoorstel is al beoordeeld. Vernieuw het voorstel om te zien door wie en wanneer."),
        ProposalTrigger.AnswerYes or ProposalTrigger.AnswerNo or ProposalTrigger.AnswerCallFirst when Status is ProposalStatus.Withdrawn or ProposalStatus.Expired =>
            new("voorstel-vervallen", "Deze vraag is niet meer nodig: het matchvoorstel is vervallen."),
        ProposalTrigger.AnswerYes or ProposalTrigger.AnswerNo or ProposalTrigger.AnswerCallFirst when Answer is not null => new("al-beantwoord", "Deze vraag is al beantwoord."),
        ProposalTrigger.AnswerYes or ProposalTrigger.AnswerNo or ProposalTrigger.AnswerCallFirst =>
            new("nog-niet-voorgedragen", "Deze kandidaat is nog niet voorgedragen; er is nog geen vraag om te beantwoorden."),
        ProposalTrigger.Withdraw => new("voorstel-afgerond", "Dit matchvoorstel is al afgerond."),
        ProposalTrigger.Introduce when Status == ProposalStatus.Accepted => new("niet-op-shortlist", "Zet deze kandidaat eerst op de shortlist."),
        _ => new("kan-nu-niet", $"Dit kan nu niet: het matchvoorstel staat op ‘{Status.ToDutchText()}’."),
    };
}
