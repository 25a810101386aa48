using Matching.Azure.Proposals;
using Matching.Domain.FollowUp;

namespace Matching.Azure.FollowUp;

/// <summary>A task as it is stored, schema <c>task/1</c>.</summary>
internal sealed class WorkTaskRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required WorkTaskKind Kind { get; set; }

    public SubjectRow? About { get; set; }

    public string? CandidateId { get; set; }

    public string? Note { get; set; }

    public required string OwnerId { get; set; }

    public required DateOnly Due { get; set; }

    public required ActorRow OpenedBy { get; set; }

    public required DateTimeOffset OpenedAt { get; set; }

    public required WorkTaskStatus Status { get; set; }

    public required List<HandOverRow> HandOvers { get; set; }

    public PostponementRow? Postponed { get; set; }

    public DoneRow? Done { get; set; }

    public DropReason? DroppedBecause { get; set; }
}

/// <summary>What a task is about as it is stored.</summary>
internal sealed class SubjectRow
{
    public required SubjectKind Kind { get; set; }

    public required string Id { get; set; }
}

/// <summary>A hand-over as it is stored.</summary>
internal sealed class HandOverRow
{
    public required string From { get; set; }

    public required string To { get; set; }

    public string? Reason { get; set; }

    public string? Replacement { get; set; }

    public required ActorRow By { get; set; }

    public required DateTimeOffset At { get; set; }
}

/// <summary>A postponement as it is stored.</summary>
internal sealed class PostponementRow
{
    public required DateOnly From { get; set; }

    public required DateOnly To { get; set; }

    public required string Reason { get; set; }

    public required ActorRow By { get; set; }

    public required DateTimeOffset At { get; set; }
}

/// <summary>That a task was done, as it is stored.</summary>
internal sealed class DoneRow
{
    public required string Outcome { get; set; }

    public required ActorRow By { get; set; }

    public required DateTimeOffset At { get; set; }
}
