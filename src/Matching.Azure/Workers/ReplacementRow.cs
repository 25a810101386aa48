using Matching.Azure.Proposals;
using Matching.Domain.Workers;

namespace Matching.Azure.Workers;

/// <summary>A replacement as it is stored, schema <c>replacement/1</c>.</summary>
internal sealed class ReplacementRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required string WorkerId { get; set; }

    public required int Number { get; set; }

    public required string StandInId { get; set; }

    public required DateOnly From { get; set; }

    public DateOnly? ExpectedUntil { get; set; }

    public required ReplacementReason Reason { get; set; }

    public required ReplacementStatus Status { get; set; }

    public required ActorRow MadeBy { get; set; }

    public required DateTimeOffset MadeAt { get; set; }

    public required List<string> People { get; set; }

    public required int Done { get; set; }

    public required int Moved { get; set; }

    public required int Returned { get; set; }

    public ReplacementEndRow? End { get; set; }
}

/// <summary>How a replacement was ended, as it is stored.</summary>
internal sealed class ReplacementEndRow
{
    public required ReplacementEnd How { get; set; }

    public required ActorRow By { get; set; }

    public required DateTimeOffset At { get; set; }
}
