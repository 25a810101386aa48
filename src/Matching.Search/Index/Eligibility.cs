using System.Text;

namespace Matching.Search;

/// <summary>Who may be found: checks conditions and exclusions of one search.</summary>
internal sealed class Eligibility
{
    private readonly QueryPlan _plan;
    private readonly IndexState _state;
    private readonly HashSet<Location> _excluded = [];
    private readonly long[] _row;
    private readonly bool[] _excludesUnknown;
    private readonly int[] _order;

    public Eligibility(QueryPlan plan, IndexState state)
    {
        _plan = plan;
        _state = state;
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

    public bool Passes(Location at)
    {
        if (_excluded.Count > 0 && _excluded.Contains(at))
        {
            return false;
        }

        for (int i = 0; i < _order.Length; i++)
        {
            int condition = _order[i];
            Truth truth = Evaluate(condition, at);
            if (truth == Truth.NotMet || (truth == Truth.Unknown && _excludesUnknown[condition]))
            {
                // What leaves out many moves forward, so that it is soon looked at first.
                if (i > 0)
                {
                    (_order[i], _order[i - 1]) = (_order[i - 1], condition);
                }

                return false;
            }
        }

        return true;
    }

    /// <summary>The names of the conditions of which the outcome is unknown.</summary>
    public IReadOnlyList<string> UnknownConditions(Location at)
    {
        List<string>? names = null;
        for (int i = 0; i < _excludesUnknown.Length; i++)
        {
            if (Evaluate(i, at) == Truth.Unknown)
            {
                (names ??= []).Add(_plan.Query.Conditions[i].Name);
            }
        }

        return names ?? (IReadOnlyList<string>)[];
    }

    /// <summary>Reads no more of the row than the condition needs.</summary>
    private Truth Evaluate(int condition, Location at)
    {
        if (at.Segment < 0)
        {
            return _plan.Conditions[condition].Evaluate(_state.Latest[at.Doc].Row);
        }

        RowStore rows = _state.Segments[at.Segment].Segment.Rows;
        long[] row = _row;
        foreach (int slot in _plan.ConditionSlots[condition])
        {
            row[slot] = rows.Read(at.Doc, slot);
        }

        return _plan.Conditions[condition].Evaluate(row);
    }
}
