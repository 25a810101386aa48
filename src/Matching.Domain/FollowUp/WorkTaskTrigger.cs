namespace Matching.Domain.FollowUp;

/// <summary>What happens to a task.</summary>
public enum WorkTaskTrigger
{
    /// <summary>Its owner did it.</summary>
    Finish = 1,

    /// <summary>Its cause is gone.</summary>
    Drop,

    /// <summary>Its owner gives it to a colleague.</summary>
    HandOver,

    /// <summary>Its owner gives it a later day.</summary>
    Postpone,
}
