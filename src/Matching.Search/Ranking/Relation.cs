namespace Matching.Search;

/// <summary>How what somebody holds relates to what is asked.</summary>
public enum Relation
{
    /// <summary>Nothing that is held says anything about it.</summary>
    None,

    /// <summary>The same concept.</summary>
    Exact,

    /// <summary>What is held is a special case of what is asked.</summary>
    Narrower,

    /// <summary>What is held is more general than what is asked.</summary>
    Broader,

    /// <summary>Both are special cases of the same concept.</summary>
    Sibling,

    /// <summary>The taxonomy calls them related.</summary>
    Related,

    /// <summary>Who holds this often holds what is asked, as the indexed profiles show.</summary>
    Associated,
}
