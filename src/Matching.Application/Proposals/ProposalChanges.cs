using System.Globalization;
using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;

namespace Matching.Application.Proposals;

/// <summary>What each step of a proposal causes: the lists, messages to people, and what is asked of the coach.</summary>
internal static class ProposalChanges
{
    private const string Silence = "stilte";
    private const string CallFirst = "bel-mij-eerst";

    /// <summary>Tells the call that takes the place of a message from other calls.</summary>
    internal const string NoAddress = "geen-adres";

    private const string Ended = "afloop";

    /// <summary>The coach assessed it.</summary>
    public static Change<Proposal> Assessed(Proposal next) => next.Status switch
    {
        ProposalStatus.PutForward => new(
            next, "voorgedragen", new Effect.Project(), new Effect.Send(new Message.AskCandidate(Change<Proposal>.MessageId(next, "ask"), next.Id))),
        ProposalStatus.NotForThisJob => new(next, "niet-voor-deze-baan", new Effect.Project()),
        _ => new(next, "later", new Effect.Project()),
    };

    /// <summary>The candidate is asked; who has no address for messages is called by the coach.</summary>
    public static Change<Proposal> Asked(Proposal next, DateOnly today) => next.AskedBy == AskChannel.CoachCalls
        ? new(next, "gevraagd", new Effect.Project(), Call(next, today, NoAddress))
        : new(next, "gevraagd", new Effect.Project());

    /// <summary>The candidate answered: whoever was to call because of silence need not, and who wants to be called is.</summary>
    public static Change<Proposal> Answered(Proposal before, Proposal next, string happened, DateOnly today)
    {
        List<Effect> effects = [new Effect.Project()];
        if (next.Status == ProposalStatus.CallFirst) effects.Add(Call(next, today, CallFirst));
        else effects.AddRange(CallsDropped(before, DropReason.Settled));
        effects.AddRange(ContactCallDropped(before, DropReason.NoLongerNeeded));
        if (before.Status == ProposalStatus.Trial) effects.Add(Placement(next));
        return new(next, happened, effects);
    }

    /// <summary>Nobody heard of the candidate: the coach calls. Silence is never an outcome.</summary>
    public static Change<Proposal> SilenceNoticed(Proposal next, DateOnly today) => new(next, "stilte-opgemerkt", new Effect.Project(), Call(next, today, Silence));

    /// <summary>The contact person does nothing with an introduction: who introduced the candidate calls. Silence is never an outcome.</summary>
    public static Change<Proposal> ContactSilenceNoticed(Proposal next, DateOnly today) => new(
        next,
        "stilte-werkgever-opgemerkt",
        new Effect.Project(),
        TaskRequest.For(
            WorkTaskKind.CallEmployer,
            TaskSubject.Of(next.Id),
            next.CandidateId,
            Id<Worker>.Parse(next.Introduction!.By.Id),
            today.AddWorkingDays(1),
            ContactCause(next)));

    /// <summary>Nobody need call the contact person any more, if anybody had to: it went on, or ended, or another contact person has it now.</summary>
    public static IEnumerable<Effect> ContactCallDropped(Proposal before, DropReason because)
    {
        if (before is { Status: ProposalStatus.Introduced, ContactSilenceNoticedAt: not null })
            yield return TaskRequest.Drop(WorkTaskKind.CallEmployer, TaskSubject.Of(before.Id), ContactCause(before), because);
    }

    /// <summary>They met.</summary>
    public static Change<Proposal> Met(Proposal before, Proposal next) =>
        new(next, "kennisgemaakt", [new Effect.Project(), .. ContactCallDropped(before, DropReason.Settled)]);

    /// <summary>It was put off to a day that has come.</summary>
    public static Effect.Send LookAgain(Proposal proposal, DateOnly today) =>
        TaskRequest.For(WorkTaskKind.LookAgain, TaskSubject.Of(proposal.Id), proposal.CandidateId, proposal.CoachId, today.NextWorkingDay(), Cause(proposal));

    /// <summary>It ended without the candidate's doing: who was asked or said yes hears so from the own coach.</summary>
    public static Change<Proposal> Withdrawn(Proposal before, Proposal next, DateOnly today)
    {
        List<Effect> effects = [new Effect.Project(), .. CallsDropped(before, DropReason.NoLongerNeeded), .. ContactCallDropped(before, DropReason.NoLongerNeeded)];
        var asked = before.AskedAt is not null || before.Status.IsAgreed();
        if (asked && next.Withdrawal is WithdrawalReason.VacancyClosed or WithdrawalReason.VacancyFilled) effects.Add(Tell(next, today));
        if (before.Status == ProposalStatus.Trial) effects.Add(Placement(next));
        return new(next, "vervallen", effects);
    }

    /// <summary>The vacancy gave the candidate a place; null when the proposal says so already.</summary>
    public static Change<Proposal>? Placed(Proposal proposal, FilledPlace place, DateTimeOffset now)
    {
        if (proposal.Status == ProposalStatus.Placed)
        {
            return proposal.Agreement?.What != place.Agreement && proposal.ChangeAgreement(place.Agreement, place.By, now).TryGet(out var changed, out _)
                ? new(changed, "afspraken-gewijzigd", new Effect.Project(), Placement(changed))
                : null;
        }

        return proposal.Place(place.Agreement, place.By, now).TryGet(out var placed, out _)
            ? new(placed, "geplaatst", [new Effect.Project(), Placement(placed), .. ContactCallDropped(proposal, DropReason.Settled)])
            : null;
    }

    /// <summary>The candidate tries the work.</summary>
    public static Change<Proposal> OnTrial(Proposal before, Proposal next) =>
        new(next, "proefplaatsing", [new Effect.Project(), Placement(next), .. ContactCallDropped(before, DropReason.Settled)]);

    /// <summary>The candidate did not get the work and hears so from the own coach.</summary>
    public static Change<Proposal> NotPlaced(Proposal before, Proposal next, DateOnly today)
    {
        List<Effect> effects = [new Effect.Project(), Tell(next, today), .. ContactCallDropped(before, DropReason.Settled)];
        if (before.Status == ProposalStatus.Trial) effects.Add(Placement(next));
        return new(next, "niet-geplaatst", effects);
    }

    /// <summary>The placement that comes of it follows.</summary>
    private static Effect.Send Placement(Proposal next) => new(new Message.FollowProposal(Change<Proposal>.MessageId(next, "placement"), next.Id));

    private static Effect.Send Call(Proposal proposal, DateOnly today, string cause) =>
        TaskRequest.For(WorkTaskKind.CallCandidate, TaskSubject.Of(proposal.Id), proposal.CandidateId, proposal.CoachId, today.AddWorkingDays(1), cause);

    private static IEnumerable<Effect> CallsDropped(Proposal before, DropReason because)
    {
        // Only what can have been asked is taken back: each costs a message.
        if (before.Status is not (ProposalStatus.PutForward or ProposalStatus.CallFirst)) yield break;
        if (before.SilenceNoticedAt is not null) yield return Drop(Silence);
        if (before.AskedBy == AskChannel.CoachCalls) yield return Drop(NoAddress);
        if (before.Status == ProposalStatus.CallFirst) yield return Drop(CallFirst);

        Effect.Send Drop(string cause) => TaskRequest.Drop(WorkTaskKind.CallCandidate, TaskSubject.Of(before.Id), cause, because);
    }

    private static Effect.Send Tell(Proposal proposal, DateOnly today) =>
        TaskRequest.For(WorkTaskKind.TellCandidate, TaskSubject.Of(proposal.Id), proposal.CandidateId, proposal.CoachId, today.AddWorkingDays(1), Ended);

    /// <summary>Each contact person to whom the candidate was introduced is a cause of its own.</summary>
    private static string ContactCause(Proposal proposal) => "kennismaking-" + proposal.Introduction!.At.UtcTicks.ToString(CultureInfo.InvariantCulture);

    /// <summary>Each time that it is put off is a cause of its own.</summary>
    private static string Cause(Proposal proposal) =>
        "later-" + (proposal.Assessment?.What.LaterOn ?? DateOnly.MinValue).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
