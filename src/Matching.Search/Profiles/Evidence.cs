namespace Matching.Search;

/// <summary>Where the knowledge that somebody holds a competence comes from, weakest first.</summary>
public enum Evidence
{
    /// <summary>The person says so.</summary>
    Said = 1,

    /// <summary>There is a certificate.</summary>
    Certificate = 2,

    /// <summary>It was shown at work.</summary>
    ShownAtWork = 3,
}
