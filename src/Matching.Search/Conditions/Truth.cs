namespace Matching.Search;

/// <summary>Whether a condition holds. Ordered so that the least of several is their conjunction.</summary>
public enum Truth
{
    /// <summary>It is known that it does not hold.</summary>
    NotMet = 0,

    /// <summary>Not enough is known. Never counts as yes.</summary>
    Unknown = 1,

    /// <summary>It is known that it holds.</summary>
    Met = 2,
}
