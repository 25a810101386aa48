using System.Globalization;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Time;

namespace Matching.Domain.Placements.Attention;

/// <summary>What comes to be and goes in the signals of a placement.</summary>
public static class Signals
{
    /// <summary>Adds those that are not there yet: one of the same kind and cause is the same one.</summary>
    /// <returns>The same list when nothing is new.</returns>
    public static IReadOnlyList<Signal> Add(IReadOnlyList<Signal> signals, IEnumerable<Signal> found)
    {
        ArgumentNullException.ThrowIfNull(signals);
        var known = signals.Select(KeyOf).ToHashSet();
        List<Signal> added = [.. found.Where(signal => known.Add(KeyOf(signal)))];
        return added.Count == 0 ? signals : [.. signals, .. added];
    }

    /// <summary>What a contact of the plan tells: a sad face, no answer to a message, a contact that the candidate missed.</summary>
    public static IReadOnlyList<Signal> Of(ContactMoment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var cause = string.Create(CultureInfo.InvariantCulture, $"contact-{moment.Number}");
        var found = new List<Signal>();
        if (moment.Candidate is { What.Face: Face.Sad } answer) found.Add(new(SignalKind.SadFace, answer.At.ToDutchDay(), cause));

        // A call that nobody recorded says nothing about the candidate, and an employer's silence neither.
        if (moment is { SilenceNoticedOn: { } noticed, How: ContactHow.Message, IsWithCandidate: true })
            found.Add(new(SignalKind.NoAnswer, noticed, cause));
        if (moment is { Missed: { } missed, IsWithCandidate: true }) found.Add(new(SignalKind.MissedContact, missed.At.ToDutchDay(), cause));
        return found;
    }

    /// <summary>What a change of coach tells: nothing when it is a replacement for a while, arranged for a caseload.</summary>
    public static Signal? OfCoachChange(DateOnly on, string cause, bool isReplacement) =>
        isReplacement ? null : new(SignalKind.CoachChanged, on, cause);

    /// <summary>The coach recorded that all of it was dealt with: what was open counts for half from that day on.</summary>
    public static IReadOnlyList<Signal> Handle(IReadOnlyList<Signal> signals, DateOnly today) =>
        [.. signals.Select(signal => signal.HandledOn is null && signal.On <= today ? signal with { HandledOn = today } : signal)];

    /// <summary>Without those that no longer count on a day, nor ever again.</summary>
    public static IReadOnlyList<Signal> WithoutFaded(IReadOnlyList<Signal> signals, DateOnly day, AttentionTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [.. signals.Where(signal => day.DayNumber - signal.On.DayNumber < table.WeightOf(signal.Kind).FadeDays)];
    }

    internal static (SignalKind Kind, string Cause) KeyOf(Signal signal) => (signal.Kind, signal.Cause);
}
