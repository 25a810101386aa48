namespace Matching.Search;

/// <summary>For every concept a sorted list of others, in two arrays.</summary>
internal sealed class Adjacency
{
    private readonly int[] _starts;
    private readonly int[] _targets;

    /// <summary>Sorts the pairs and drops those that occur twice.</summary>
    public Adjacency(int count, List<(int From, int To)> pairs)
    {
        pairs.Sort();
        _starts = new int[count + 1];
        List<int> targets = new(pairs.Count);
        for (int i = 0; i < pairs.Count; i++)
        {
            if (i == 0 || pairs[i] != pairs[i - 1])
            {
                targets.Add(pairs[i].To);
                _starts[pairs[i].From + 1]++;
            }
        }

        for (int i = 0; i < count; i++)
        {
            _starts[i + 1] += _starts[i];
        }

        _targets = [.. targets];
    }

    public int Count => _starts.Length - 1;

    public ReadOnlySpan<int> this[int from] => _targets.AsSpan(_starts[from].._starts[from + 1]);

    public Adjacency Reversed()
    {
        List<(int From, int To)> pairs = new(_targets.Length);
        for (int from = 0; from < Count; from++)
        {
            foreach (int to in this[from])
            {
                pairs.Add((to, from));
            }
        }

        return new Adjacency(Count, pairs);
    }
}
