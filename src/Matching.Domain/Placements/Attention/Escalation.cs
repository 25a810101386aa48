using Matching.Domain.Access;
using Matching.Domain.Results;
using Matching.Domain.Time;

namespace Matching.Domain.Placements.Attention;

/// <summary>That a placement is red, and who has to act: the coach, then the lead, then the chain coordinator, until somebody picks it up.</summary>
public sealed record Escalation
{
    /// <summary>Counts the times that this placement became red, from 1: with the stage it tells one task from the next.</summary>
    public required int Number { get; init; }

    /// <summary>The Dutch day on which it became red.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Where it stands.</summary>
    public required EscalationStage Stage { get; init; }

    /// <summary>The Dutch day on which it came to stand there.</summary>
    public required DateOnly StageSince { get; init; }

    /// <summary>The terms, copied.</summary>
    public required EscalationTerms Terms { get; init; }

    /// <summary>Who picked it up; null when nobody did.</summary>
    public Actor? PickedUpBy { get; init; }

    /// <summary>The working day on which the task of whose turn it is is due; null when nobody has to pick it up.</summary>
    public DateOnly? DueOn => Stage.IsWaiting() ? StageSince.AddWorkingDays(Terms.DueAfter) : null;

    /// <summary>The working day on which it goes to the next when nobody picks it up; null when there is no next.</summary>
    public DateOnly? PassesOn =>
        EscalationTransitions.Next(Stage, EscalationTrigger.Pass) is null ? null : StageSince.AddWorkingDays(Terms.PassAfter);

    /// <summary>
    /// What the band means: red begins an escalation, anything else ends it. One that was picked up begins anew when a signal came
    /// after that day and it is still red.
    /// </summary>
    /// <param name="current">The escalation so far; null for none ever.</param>
    /// <param name="band">The band today.</param>
    /// <param name="signals">The signals of the placement.</param>
    /// <param name="terms">The terms of an escalation that begins.</param>
    /// <param name="today">Today in the Netherlands.</param>
    /// <returns>The same when nothing changes.</returns>
    public static Escalation? Follow(Escalation? current, AttentionBand band, IReadOnlyList<Signal> signals, EscalationTerms terms, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(signals);
        if (band != AttentionBand.Red) return current is null ? null : current.Calm(today);
        var begins = current is null
            || current.Stage == EscalationStage.Calmed
            || (current.Stage == EscalationStage.PickedUp
                && signals.Any(s => s.HandledOn is null && s.On > current.StageSince && s.On <= today));
        return begins ? Begin((current?.Number ?? 0) + 1, terms, today) : current;
    }

    /// <summary>
    /// It goes to the next when its day has come and nobody picked it up: one stage at a time, and whose turn it becomes has the whole
    /// term from today, also after a standstill.
    /// </summary>
    /// <returns>The same when nothing changes.</returns>
    public Escalation Step(DateOnly today) =>
        PassesOn <= today && EscalationTransitions.Next(Stage, EscalationTrigger.Pass) is { } next
            ? this with { Stage = next, StageSince = today }
            : this;

    /// <summary>Somebody picks it up.</summary>
    public Result<Escalation> PickUp(Actor by, DateOnly today)
    {
        if (EscalationTransitions.Next(Stage, EscalationTrigger.PickUp) is { } next)
            return this with { Stage = next, StageSince = today, PickedUpBy = by };
        return Stage == EscalationStage.PickedUp
            ? new Failure.Refused("al-opgepakt", "Een collega heeft dit al opgepakt.")
            : new Failure.Refused("niet-meer-nodig", "Er is hier geen extra aandacht meer nodig.");
    }

    /// <summary>It is no longer red, or the placement ended.</summary>
    /// <returns>The same when it was over already.</returns>
    public Escalation Calm(DateOnly today) =>
        EscalationTransitions.Next(Stage, EscalationTrigger.Calm) is { } next ? this with { Stage = next, StageSince = today } : this;

    private static Escalation Begin(int number, EscalationTerms terms, DateOnly today) =>
        new() { Number = number, Since = today, Stage = EscalationStage.WithCoach, StageSince = today, Terms = terms };
}
