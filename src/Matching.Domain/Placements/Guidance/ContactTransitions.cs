using System.Collections.Frozen;

namespace Matching.Domain.Placements.Guidance;

/// <summary>The one table of what can happen to a contact in which state, and where that leads.</summary>
public static class ContactTransitions
{
    private static readonly FrozenDictionary<(ContactStatus, ContactTrigger), ContactStatus> Table =
        new Dictionary<(ContactStatus, ContactTrigger), ContactStatus>
        {
            [(ContactStatus.Planned, ContactTrigger.Ask)] = ContactStatus.Asked,
            [(ContactStatus.Planned, ContactTrigger.Record)] = ContactStatus.Held,
            [(ContactStatus.Planned, ContactTrigger.Miss)] = ContactStatus.Missed,
            [(ContactStatus.Planned, ContactTrigger.Skip)] = ContactStatus.Skipped,

            [(ContactStatus.Asked, ContactTrigger.Answer)] = ContactStatus.Held,
            [(ContactStatus.Asked, ContactTrigger.Record)] = ContactStatus.Held,
            [(ContactStatus.Asked, ContactTrigger.Miss)] = ContactStatus.Missed,
            [(ContactStatus.Asked, ContactTrigger.Skip)] = ContactStatus.Skipped,

            // The other of the two may still answer, and the coach may call the one who did not.
            [(ContactStatus.Held, ContactTrigger.Answer)] = ContactStatus.Held,
            [(ContactStatus.Held, ContactTrigger.Record)] = ContactStatus.Held,
        }.ToFrozenDictionary();

    /// <summary>Where a trigger leads from a state, or null when it cannot happen there.</summary>
    public static ContactStatus? Next(ContactStatus status, ContactTrigger trigger) =>
        Table.TryGetValue((status, trigger), out var next) ? next : null;
}
