namespace Matching.Search;

/// <summary>Many changes at once: they become one segment, and all of them are found from the same moment on.</summary>
internal sealed class BulkLoad(int concepts, int slots, IndexState state)
{
    private readonly SegmentBuilder _builder = new(concepts, slots);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<Location> _replaced = [];
    private readonly List<long> _versions = [];

    public int Applied { get; private set; }

    public int Outdated { get; private set; }

    public void Add(Changed changed)
    {
        if (_places.TryGetValue(changed.Key, out int place))
        {
            if (_versions[place] >= changed.Version)
            {
                Outdated++;
                return;
            }

            _builder.Discard(place);
        }
        else if (state.Find(changed.KeyBytes) is { } at)
        {
            if (state.Version(at) >= changed.Version)
            {
                Outdated++;
                return;
            }

            _replaced.Add(at);
        }

        Applied++;
        _versions.Add(changed.Version);
        _places[changed.Key] = _builder.Add(changed.KeyBytes, changed.Version, changed.Waiting, changed.Held, changed.Row, changed.Words);
    }

    public IndexState Finish(LearnedCorpus learned)
    {
        if (Applied == 0)
        {
            return state;
        }

        IndexState next = state;

        // From the last on, so that the places of earlier changes stay what they are.
        foreach (Location at in _replaced.OrderByDescending(r => r.Doc))
        {
            learned.Count(state.Held(at), -1);
            next = next.Without(at);
        }

        Segment segment = _builder.Build();
        for (int doc = 0; doc < segment.Count; doc++)
        {
            learned.Count(segment.Held(doc), 1);
        }

        return next with
        {
            Segments = [.. next.Segments, new SegmentView(segment, BitSet.Empty)],
            Profiles = next.Profiles + segment.Count,
            Competences = next.Competences + segment.HeldCount,
            Changes = next.Changes + Applied,
        };
    }
}
