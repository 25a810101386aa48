using System.Globalization;
using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Application.Storage;
using Matching.Domain.FollowUp;
using Matching.Domain.Municipalities;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;

namespace Matching.Application.Placements;

/// <summary>
/// What each change of a placement causes. It follows from what differs between before and after: who has to be asked, what has to be done by
/// whom or need not be done any more, and whether the candidate works or is back in matching.
/// </summary>
internal static class PlacementChanges
{
    /// <summary>It was agreed.</summary>
    public static Change<Placement> Agreed(Placement next, KeyWorkers workers) =>
        new(next, "plaatsing-afgesproken", [new Effect.Project(), Candidate(next), .. Requested(null, next, workers), .. InCalendar(null, next)]);

    /// <summary>It changed.</summary>
    /// <param name="before">As it was.</param>
    /// <param name="next">As it is.</param>
    /// <param name="happened">What happened, in kebab-case.</param>
    /// <param name="workers">Who does what is not a coach's to do.</param>
    public static Change<Placement> Changed(Placement before, Placement next, string happened, KeyWorkers workers)
    {
        List<Effect> effects = [new Effect.Project(), .. Requested(before, next, workers), .. Asked(before, next), .. Reminded(before, next), .. InCalendar(before, next)];
        if (before.StepUp != next.StepUp || before.Status.IsTerminal() != next.Status.IsTerminal() || (next.ContinuesId is not null && before.Status != next.Status)) effects.Add(Candidate(next));
        if (before.End is null && next.End is { What.NextStep: not AfterPlacement.None }) effects.Add(new Effect.Send(new Message.TellAfterPlacement(Id(next, "tell"), next.Id)));
        return new(next, happened, effects);
    }

    private static Effect.Send Candidate(Placement next) => new(new Message.FollowPlacement(Id(next, "candidate"), next.Id));

    private static Domain.Id<Message> Id(Placement next, string purpose) => Change<Placement>.MessageId(next, purpose);

    private static IEnumerable<Effect> Requested(Placement? before, Placement next, KeyWorkers workers)
    {
        var about = TaskSubject.Of(next.Id);
        foreach (var request in next.Requests)
        {
            var known = before?.Requests.FirstOrDefault(r => r.Kind == request.Kind && r.Of == request.Of && string.Equals(r.Cause, request.Cause, StringComparison.Ordinal));
            if (known is null && request.SettledOn is null)
                yield return TaskRequest.For(request.Kind, about, next.CandidateId, workers.For(request.Of, next.CoachId), request.DueOn, TaskCause(request));
            else if (known is { SettledOn: null } && request.SettledOn is not null)
                yield return TaskRequest.Drop(request.Kind, about, TaskCause(request), DropReason.Settled);
        }
    }

    /// <summary>What tells the task of a request from others: the same thing asked of another person is another task.</summary>
    public static string TaskCause(PlacementRequest request) => request.Of == KeyWorkerRole.Coach ? request.Cause : $"{request.Cause}-{(int)request.Of}";

    private static IEnumerable<Effect> Asked(Placement before, Placement next)
    {
        foreach (var moment in next.Plan.Moments)
        {
            if (moment is not { AskedOn: not null, Status: ContactStatus.Asked, How: ContactHow.Message } || before.Plan.Find(moment.Number)?.AskedOn is not null) continue;
            if (moment.IsWithCandidate) yield return Ask(next, moment, AskedPerson.Candidate);
            if (moment.IsWithEmployer && next.ContactId is not null) yield return Ask(next, moment, AskedPerson.Employer);
        }
    }

    /// <summary>Which employers are reminded; not when that comes after the term, for a person asks then.</summary>
    private static IEnumerable<Effect> Reminded(Placement before, Placement next) =>
        from moment in next.Plan.Moments
        where moment is { EmployerRemindedOn: not null, AwaitsEmployer: true, SilenceNoticedOn: null, EmployerSilenceNoticedOn: null }
            && before.Plan.Find(moment.Number)?.EmployerRemindedOn is null
        select new Effect.Send(new Message.RemindHowItGoes(Id(next, string.Create(CultureInfo.InvariantCulture, $"remind-{moment.Number}")), next.Id, moment.Number));

    /// <summary>Which contact moments have to stand otherwise in a calendar than before.</summary>
    private static IEnumerable<Effect> InCalendar(Placement? before, Placement next)
    {
        foreach (var moment in next.Plan.Moments)
        {
            var was = before is null ? new ContactInCalendar.Absent() : ContactInCalendar.Of(before, moment.Number);
            var now = ContactInCalendar.Of(next, moment.Number);
            if (now != was && now is not ContactInCalendar.Past)
                yield return new Effect.Send(new Message.AlignCalendar(Id(next, string.Create(CultureInfo.InvariantCulture, $"calendar-{moment.Number}")), next.Id, moment.Number));
        }
    }

    private static Effect.Send Ask(Placement next, ContactMoment moment, AskedPerson whom) =>
        new(new Message.AskHowItGoes(Id(next, $"ask-{moment.Number}-{(int)whom}"), next.Id, moment.Number, whom));
}
