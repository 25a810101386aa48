namespace Matching.Application.Storage;

/// <summary>How a commit ended.</summary>
public enum CommitOutcome
{
    /// <summary>Everything was saved.</summary>
    Saved = 1,

    /// <summary>Somebody else changed or made the aggregate; nothing was saved.</summary>
    Conflict,

    /// <summary>The same request or message was handled before; nothing was saved.</summary>
    HandledBefore,
}
