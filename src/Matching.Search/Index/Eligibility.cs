using System.Text;
using Matching.Search.Text;

namespace Matching.Search;

/// <summary>Who may be found: checks conditions, words and exclusions of one search.</summary>
internal sealed class Eligibility
{
    private readonly QueryPlan _plan;
    private readonly IndexState _state;
    private readonly HashSet<Location> _excluded = [];
    private readonly long[] _row;
    private readonly bool[] _excludesUnknown;
    private readonly int[] _order;
    private readonly CompiledCondition[] _conditions;
    private readonly int[][] _slots;
    private int _segment = -1;
    private RowStore? _rows;

    public Eligibility(QueryPlan plan, IndexState state)
    {
        _plan = plan;
        _state = state;
        _conditions = [.. plan.Conditions];
        _slots = plan.ConditionSlots;
        _row = new long[plan.Columns.SlotCount];
        _excludesUnknown = [.. plan.Query.Conditions.Select(c => c.ExcludeUnknown || plan.Query.ExcludeUnknown)];
        _order = [.. Enumerable.Range(0, _excludesUnknown.Length)];
        foreach (string key in plan.Query.Exclude)
        {
            if (state.Find(Encoding.UTF8.GetBytes(key)) is { } at)
            {
                _excluded.Add(at);
            }
        }
    }

    /// <summary>Turns to the rows of a segment, or to the latest changes when the number is -1.</summary>
    public void Enter(int segment)
    {
        _segment = segment;
        _rows = segment < 0 ? null : _state.Segments[segment].Segment.Rows;
    }

    /// <summary>Whether a document of the segment that was entered last may be found.</summary>
    public bool Passes(int doc)
    {
        if (_excluded.Count > 0 && _excluded.Contains(new Location(_segment, doc)))
        {
            return false;
        }

        if (_plan.Words.Length > 0 && !SearchWords.HasAll(_state.Words(new Location(_segment, doc)), _plan.Words))
        {
            return false;
        }

        int[] order = _order;
        for (int i = 0; i < order.Length; i++)
        {
            int condition = order[i];
            Truth truth = Evaluate(condition, doc);
            if (truth == Truth.NotMet || (truth == Truth.Unknown && _excludesUnknown[condition]))
            {
                // What leaves out many moves forward, so that it is soon looked at first.
                if (i > 0)
                {
                    (order[i], order[i - 1]) = (order[i - 1], condition);
                }

                return false;
            }
        }

        return true;
    }

    /// <summary>The names of the conditions of which the outcome is unknown.</summary>
    public IReadOnlyList<string> UnknownConditions(Location at)
    {
        Enter(at.Segment);
        List<string>? names = null;
        for (int i = 0; i < _excludesUnknown.Length; i++)
        {
            if (Evaluate(i, at.Doc) == Truth.Unknown)
            {
                (names ??= []).Add(_plan.Query.Conditions[i].Name);
            }
        }

        return names ?? (IReadOnlyList<string>)[];
    }

    /// <summary>Reads no more of the row than the condition needs.</summary>
    private Truth Evaluate(int condition, int doc)
    {
        if (_rows is not { } rows)
        {
            return _conditions[condition].Evaluate(_state.Latest[doc].Row);
        }

        long[] row = _row;
        foreach (int slot in _slots[condition])
        {
            row[slot] = rows.Read(doc, slot);
        }

        return _conditions[condition].Evaluate(row);
    }
}
