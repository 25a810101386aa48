using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.Imports;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Proposals;
using Matching.Domain.Referrals;
using Matching.Domain.Vacancies;
using Matching.Domain.Workers;

namespace Matching.Application.Messages;

/// <summary>
/// What one part of the system asks of another through a queue. Carries opaque ids only; personal data is read from the
/// tables by whoever handles it.
/// </summary>
/// <param name="Id">Our own id of the message: the same however often it is delivered.</param>
public abstract record Message(Id<Message> Id) : IIdentified
{
    /// <inheritdoc/>
    public static string IdPrefix => "bericht";

    /// <summary>The queue that it goes through.</summary>
    public abstract QueueName Queue { get; }

    /// <summary>Find candidates for a vacancy, or withdraw its proposals when it is no longer open.</summary>
    public sealed record MatchVacancy(Id<Message> Id, Id<Vacancy> VacancyId) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.MatchRequests;
    }

    /// <summary>Find vacancies for a candidate, or withdraw the candidate's proposals when the person takes no part any more.</summary>
    public sealed record MatchCandidate(Id<Message> Id, Id<Candidate> CandidateId) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.MatchRequests;
    }

    /// <summary>Ask the candidate of a proposal.</summary>
    public sealed record AskCandidate(Id<Message> Id, Id<Proposal> ProposalId) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.Notifications;
    }

    /// <summary>Tell the employer's contact person of a candidate who is introduced.</summary>
    public sealed record Introduce(Id<Message> Id, Id<Proposal> ProposalId) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.Notifications;
    }

    /// <summary>Ask a candidate whether the profile is still right.</summary>
    public sealed record AskUpdate(Id<Message> Id, Id<Candidate> CandidateId) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.Notifications;
    }

    /// <summary>Ask the partner of a referral, and end what it takes the place of.</summary>
    public sealed record SendReferral(Id<Message> Id, Id<Referral> ReferralId) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.Notifications;
    }

    /// <summary>Bring the placement that comes of a proposal in line with it.</summary>
    public sealed record FollowProposal(Id<Message> Id, Id<Proposal> ProposalId) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.FollowUps;
    }

    /// <summary>Bring a candidate in line with a placement that was agreed or is over: at work, or back in matching.</summary>
    public sealed record FollowPlacement(Id<Message> Id, Id<Placement> PlacementId) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.FollowUps;
    }

    /// <summary>Remind the contact person at the workplace of the question how it goes.</summary>
    /// <param name="Id">Id of the message.</param>
    /// <param name="PlacementId">Which placement.</param>
    /// <param name="Moment">Number of the contact moment.</param>
    public sealed record RemindHowItGoes(Id<Message> Id, Id<Placement> PlacementId, int Moment) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.Notifications;
    }

    /// <summary>Ask how it goes in a placement.</summary>
    /// <param name="Id">Id of the message.</param>
    /// <param name="PlacementId">Which placement.</param>
    /// <param name="Moment">Number of the contact moment.</param>
    /// <param name="Whom">Whom to ask.</param>
    public sealed record AskHowItGoes(Id<Message> Id, Id<Placement> PlacementId, int Moment, AskedPerson Whom) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.Notifications;
    }

    /// <summary>Tell a candidate whose placement ended what comes next.</summary>
    public sealed record TellAfterPlacement(Id<Message> Id, Id<Placement> PlacementId) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.Notifications;
    }

    /// <summary>Tell a candidate whom to turn to from now on.</summary>
    public sealed record TellContact(Id<Message> Id, Id<Candidate> CandidateId) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.Notifications;
    }

    /// <summary>Write somebody of the organisation what the day brings.</summary>
    /// <param name="Id">Id of the message: it follows from who and which day.</param>
    /// <param name="WorkerId">To whom.</param>
    /// <param name="Day">The Dutch day that it is about; on another day it is not sent any more.</param>
    /// <param name="Since">The Dutch day of the digest before it: what came after that one is new.</param>
    public sealed record SendDigest(Id<Message> Id, Id<Worker> WorkerId, DateOnly Day, DateOnly Since) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.Notifications;
    }

    /// <summary>Tell whoever has to do a task that it cannot wait for the next digest.</summary>
    public sealed record TellUrgent(Id<Message> Id, Id<WorkTask> TaskId) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.Notifications;
    }

    /// <summary>Bring the coach's calendar in line with a contact moment of a placement.</summary>
    /// <param name="Id">Id of the message.</param>
    /// <param name="PlacementId">Which placement.</param>
    /// <param name="Moment">Number of the contact moment.</param>
    public sealed record AlignCalendar(Id<Message> Id, Id<Placement> PlacementId, int Moment) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.Notifications;
    }

    /// <summary>Do what an aggregate planned for a day that has come.</summary>
    /// <param name="Id">Id of the message: it follows from what is due and when.</param>
    /// <param name="Aggregate">Which kind of aggregate.</param>
    /// <param name="AggregateId">Which one.</param>
    /// <param name="What">What is due, in kebab-case; whoever handles it looks whether it still is.</param>
    public sealed record Due(Id<Message> Id, AggregateKind Aggregate, string AggregateId, string What) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.FollowUps;
    }

    /// <summary>Go on with an import: check its file, or take over the next lines.</summary>
    /// <param name="Id">Id of the message.</param>
    /// <param name="ImportId">Which import.</param>
    /// <param name="FromLine">How many lines were taken over before; 0 as long as it is being checked.</param>
    public sealed record ContinueImport(Id<Message> Id, Id<Import> ImportId, int FromLine) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.FollowUps;
    }

    /// <summary>Ask something of somebody of the organisation.</summary>
    /// <param name="Id">Id of the message.</param>
    /// <param name="Kind">What is asked.</param>
    /// <param name="About">What it is about.</param>
    /// <param name="CandidateId">Which candidate it has to do with; null when none.</param>
    /// <param name="OwnerId">Who has to do it.</param>
    /// <param name="DueOn">The Dutch day on which it has to be done at the latest.</param>
    /// <param name="Cause">What it comes from, in the form of an id: with kind and subject it makes the task's id.</param>
    public sealed record OpenTask(
        Id<Message> Id, WorkTaskKind Kind, TaskSubject About, Id<Candidate>? CandidateId, Id<Worker> OwnerId, DateOnly DueOn, string Cause)
        : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.FollowUps;
    }

    /// <summary>Ask it no more, unless it was done already.</summary>
    /// <param name="Id">Id of the message.</param>
    /// <param name="TaskId">Which task.</param>
    /// <param name="Because">Why.</param>
    /// <param name="Again">Whether it was looked for before and not found, since messages can overtake each other; it then waits where all wait.</param>
    public sealed record DropTask(Id<Message> Id, Id<WorkTask> TaskId, DropReason Because, bool Again = false) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => Again ? QueueName.Flush : QueueName.FollowUps;
    }

    /// <summary>Let what is under way for a candidate go along to who is involved now.</summary>
    public sealed record FollowCoaches(Id<Message> Id, Id<Candidate> CandidateId) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.FollowUps;
    }

    /// <summary>Go on with a replacement: let the next people go over, or back.</summary>
    /// <param name="Id">Id of the message.</param>
    /// <param name="ReplacementId">Which replacement.</param>
    /// <param name="Done">How many people were looked at before.</param>
    public sealed record ContinueReplacement(Id<Message> Id, Id<CaseloadReplacement> ReplacementId, int Done) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.FollowUps;
    }

    /// <summary>See to what an employer's contact who left was the contact of.</summary>
    public sealed record ContactLeft(Id<Message> Id, Id<Employer> EmployerId, Id<EmployerContact> ContactId) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.FollowUps;
    }

    /// <summary>See to what an employer's contact who can act for it now takes over.</summary>
    public sealed record ContactActivated(Id<Message> Id, Id<Employer> EmployerId, Id<EmployerContact> ContactId) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.FollowUps;
    }

    /// <summary>Erase a person whose registration as a candidate was never finished.</summary>
    public sealed record EraseUnregistered(Id<Message> Id, Id<Person> PersonId) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.Flush;
    }

    /// <summary>Do what a saved aggregate still has to cause.</summary>
    /// <param name="Id">Id of the message.</param>
    /// <param name="Aggregate">Which kind of aggregate.</param>
    /// <param name="AggregateId">Which one.</param>
    public sealed record Flush(Id<Message> Id, AggregateKind Aggregate, string AggregateId) : Message(Id)
    {
        /// <inheritdoc/>
        public override QueueName Queue => QueueName.Flush;
    }
}
