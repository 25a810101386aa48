using System.Globalization;
using Matching.Application.FollowUp;
using Matching.Application.Storage;
using Matching.Domain.FollowUp;
using Matching.Domain.Proposals;
using Matching.Domain.Referrals;
using Matching.Domain.Time;

namespace Matching.Application.Referrals;

/// <summary>What each step of a referral causes: the lists, and what is asked of the coach. A closed door is always somebody's task.</summary>
internal static class ReferralChanges
{
    private const string NoAddress = "geen-adres";

    /// <summary>The partner is asked; one without an address is called by the coach.</summary>
    public static Change<Referral> Asked(Referral next, DateOnly today) => next.AskedBy == AskChannel.CoachCalls
        ? new(next, "gevraagd", new Effect.Project(), Confirm(next, today, NoAddress))
        : new(next, "gevraagd", new Effect.Project());

    /// <summary>No answer came: the coach asks.</summary>
    public static Change<Referral> Missed(Referral next, DateOnly today) => new(next, "herinnerd", new Effect.Project(), Confirm(next, today, Reminder(next)));

    /// <summary>The partner answered: nobody has to ask any more, and after a no the coach chooses the next step.</summary>
    public static Change<Referral> Answered(Referral before, Referral next, DateOnly today)
    {
        List<Effect> effects = [new Effect.Project(), .. Dropped(before, DropReason.Settled)];
        if (next.Status == ReferralStatus.Declined)
        {
            effects.Add(TaskRequest.For(
                WorkTaskKind.DecideNextStep, About(next), next.CandidateId, next.CoachId, today.AddWorkingDays(2), Declined(next)));
        }

        return new(next, next.Status == ReferralStatus.Declined ? "afgewezen" : "bevestigd", effects);
    }

    /// <summary>The coach ended it.</summary>
    public static Change<Referral> Closed(Referral before, Referral next)
    {
        List<Effect> effects = [new Effect.Project(), .. Dropped(before, DropReason.NoLongerNeeded)];
        if (before.Status == ReferralStatus.Declined) effects.Add(TaskRequest.Drop(WorkTaskKind.DecideNextStep, About(next), Declined(before), DropReason.Settled));
        return new(next, "afgesloten", effects);
    }

    /// <summary>Another referral took its place.</summary>
    public static Change<Referral> Replaced(Referral before, Referral next) => new(
        next, "opnieuw-verwezen", new Effect.Project(), TaskRequest.Drop(WorkTaskKind.DecideNextStep, About(next), Declined(before), DropReason.Settled));

    private static TaskSubject About(Referral referral) => TaskSubject.Parse(SubjectKind.Referral, referral.Id.Value);

    private static Effect.Send Confirm(Referral referral, DateOnly today, string cause) =>
        TaskRequest.For(WorkTaskKind.ConfirmReferral, About(referral), referral.CandidateId, referral.CoachId, today.AddWorkingDays(2), cause);

    private static IEnumerable<Effect> Dropped(Referral before, DropReason because)
    {
        if (!before.Status.AwaitsPartner()) yield break;
        if (before.AskedBy == AskChannel.CoachCalls) yield return TaskRequest.Drop(WorkTaskKind.ConfirmReferral, About(before), NoAddress, because);
        for (var i = 1; i <= before.Reminders; i++)
            yield return TaskRequest.Drop(WorkTaskKind.ConfirmReferral, About(before), Reminder(before with { Reminders = i }), because);
    }

    private static string Reminder(Referral referral) => string.Create(CultureInfo.InvariantCulture, $"herinnering-{referral.Reminders}");

    private static string Declined(Referral referral) => string.Create(CultureInfo.InvariantCulture, $"afgewezen-{referral.Answer?.At.UtcTicks}");
}
