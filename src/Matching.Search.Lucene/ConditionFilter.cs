namespace Matching.Search.Lucene;

/// <summary>
/// Who may be found: evaluates a query's conditions on a profile's row, and leaves out the keys that the query excludes. Not one
/// of Lucene's filters: those look at every document that has a term, this one only at what may be among the best.
/// </summary>
internal sealed class ConditionFilter
{
    private readonly QueryPlan _plan;
    private readonly HashSet<string> _excluded;
    private readonly bool[] _excludesUnknown;

    public ConditionFilter(QueryPlan plan)
    {
        _plan = plan;
        _excluded = new(plan.Query.Exclude, StringComparer.Ordinal);
        _excludesUnknown = [.. plan.Query.Conditions.Select(c => c.ExcludeUnknown || plan.Query.ExcludeUnknown)];
    }

    /// <summary>Whether a profile may be found.</summary>
    public bool Passes(StoredProfile profile)
    {
        ReadOnlySpan<long> row = profile.Row;
        ReadOnlySpan<CompiledCondition> conditions = _plan.Conditions;
        for (int i = 0; i < conditions.Length; i++)
        {
            Truth truth = conditions[i].Evaluate(row);
            if (truth == Truth.NotMet || (truth == Truth.Unknown && _excludesUnknown[i]))
            {
                return false;
            }
        }

        return _excluded.Count == 0 || !_excluded.Contains(profile.Key);
    }

    /// <summary>The names of the conditions of which the outcome is unknown.</summary>
    public IReadOnlyList<string> UnknownConditions(ReadOnlySpan<long> row)
    {
        List<string> names = [];
        for (int i = 0; i < _plan.Conditions.Length; i++)
        {
            if (_plan.Conditions[i].Evaluate(row) == Truth.Unknown)
            {
                names.Add(_plan.Query.Conditions[i].Name);
            }
        }

        return names;
    }
}
