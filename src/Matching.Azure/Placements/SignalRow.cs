using Matching.Domain;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;

namespace Matching.Azure.Placements;

/// <summary>What asks for attention, as it is stored.</summary>
internal sealed class SignalRow
{
    public required SignalKind Kind { get; set; }

    public required DateOnly On { get; set; }

    public required string Cause { get; set; }

    public DateOnly? HandledOn { get; set; }

    public static SignalRow Of(Signal signal) => new() { Kind = signal.Kind, On = signal.On, Cause = signal.Cause, HandledOn = signal.HandledOn };

    public Signal ToDomain() => new(Kind, On, Id<Placement>.Parse(Cause).Value) { HandledOn = HandledOn };
}
