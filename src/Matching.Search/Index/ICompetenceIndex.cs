namespace Matching.Search;

/// <summary>
/// An engine: it keeps profiles and finds those that fit best. Safe for any number of threads at once; readers never wait for
/// writers and never see half a profile. What was applied is found by every search that starts later.
/// </summary>
public interface ICompetenceIndex
{
    /// <summary>The taxonomy that gives competences their meaning.</summary>
    Taxonomy Taxonomy { get; }

    /// <summary>The columns that profiles have and conditions look at.</summary>
    ColumnSchema Columns { get; }

    /// <summary>The weights.</summary>
    RankingOptions Options { get; }

    /// <summary>Counts.</summary>
    IndexStatistics Statistics { get; }

    /// <summary>Adds a profile or replaces an older version of it.</summary>
    /// <exception cref="ArgumentException">The column values were made with another schema.</exception>
    ApplyResult Apply(Profile profile);

    /// <summary>
    /// Adds many profiles, as <see cref="Apply(Profile)"/> does one by one, but faster; all are found from the same moment on. Writers wait
    /// meanwhile, readers do not.
    /// </summary>
    /// <exception cref="ArgumentException">The column values were made with another schema; nothing has changed.</exception>
    BulkResult Apply(IEnumerable<Profile> profiles);

    /// <summary>Removes a profile, unless a newer version was applied. The version is remembered, so that an older one does not come back.</summary>
    ApplyResult Remove(string key, long version);

    /// <summary>The profile as it is indexed, or null. Competences that the taxonomy lacks are left out, and so is the text.</summary>
    Profile? Get(string key);

    /// <summary>Fixes the weights of a query from what is indexed now. One plan gives one consistent ranking.</summary>
    /// <exception cref="ArgumentException">
    /// A level, the number to take or a column of a condition does not exist, or the words cannot be looked for.
    /// </exception>
    QueryPlan Plan(Query query);

    /// <summary>The best profiles under a plan: by band of score, then longest waiting, then score, then key.</summary>
    /// <exception cref="ArgumentException">The plan belongs to another index.</exception>
    SearchResult Search(QueryPlan plan);

    /// <summary>Why an indexed profile has its score under a plan, whether it would be found or not; null when it is not indexed.</summary>
    Explanation? Explain(QueryPlan plan, string key);

    /// <summary>Writes all profiles, with a position in the feed up to which they are complete.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="feedPosition">Handed back by <see cref="Load"/>; at most 60,000 characters.</param>
    void Save(Stream stream, string feedPosition);

    /// <summary>
    /// Replaces everything by a snapshot. A snapshot that is torn, damaged or made by another version, taxonomy or schema changes
    /// nothing and says so: rebuild from the tables instead.
    /// </summary>
    SnapshotResult Load(Stream stream);
}

/// <summary>Finding in one call.</summary>
public static class CompetenceIndexExtensions
{
    /// <summary>Plans and searches.</summary>
    /// <exception cref="ArgumentException">
    /// A level, the number to take or a column of a condition does not exist, or the words cannot be looked for.
    /// </exception>
    public static SearchResult Search(this ICompetenceIndex index, Query query)
    {
        ArgumentNullException.ThrowIfNull(index);
        return index.Search(index.Plan(query));
    }
}
