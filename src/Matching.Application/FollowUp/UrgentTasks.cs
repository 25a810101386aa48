using Matching.Domain.FollowUp;
using Matching.Domain.Time;

namespace Matching.Application.FollowUp;

/// <summary>What cannot wait for the next digest, and when people can be told.</summary>
public static class UrgentTasks
{
    /// <summary>The hour of the Dutch clock from which people of the organisation are written to on working days.</summary>
    public const int FirstHour = 7;

    /// <summary>The hour of the Dutch clock from which they are not written to any more.</summary>
    public const int EndHour = 18;

    private static readonly IReadOnlyList<WorkTaskKind> Kinds = [WorkTaskKind.ExtraAttention, WorkTaskKind.CallAfterPlacement];

    /// <summary>Whether a task of a kind cannot wait: somebody may fall out of work, or just did.</summary>
    public static bool IsUrgent(this WorkTaskKind kind) => Kinds.Contains(kind);

    /// <summary>Whether people of the organisation are at work, so that they can be told at once.</summary>
    /// <param name="now">The moment, in UTC.</param>
    public static bool IsWorkingHour(DateTimeOffset now) => now.ToDutchDay().IsWorkingDay() && now.ToDutchTime().Hour is >= FirstHour and < EndHour;
}
