namespace Matching.Application.FollowUp;

/// <summary>How long the system waits before it asks a person to look.</summary>
public sealed class FollowUpOptions
{
    /// <summary>After how many days a proposal that nobody assessed expires: 7 to 180.</summary>
    public int AssessWithinDays { get; set; } = 30;

    /// <summary>After how many working days without an answer the coach is asked to call: 1 to 30.</summary>
    public int AnswerWithinWorkingDays { get; set; } = 5;

    /// <summary>After how many working days without anybody who fits the employer hears so: 1 to 30.</summary>
    public int NobodyFitsAfterWorkingDays { get; set; } = 5;

    /// <summary>After how many working days without a meeting who introduced somebody to an employer is asked to call: 1 to 60.</summary>
    public int MeetWithinWorkingDays { get; set; } = 10;

    /// <summary>After how many days without confirmation a profile is stale: 30 to 730.</summary>
    public int ProfileFreshDays { get; set; } = 180;

    /// <summary>
    /// Over how many days before a profile is stale its question is spread, 0 to half of <see cref="ProfileFreshDays"/>: people who came on
    /// one day, as with an import, are not all asked on one day, and not all at once a task for their coach.
    /// </summary>
    public int ProfileAskedWithinDays { get; set; } = 42;
}
