namespace Matching.Search;

/// <summary>
/// Keeps the number of segments small, so that searching stays fast and memory flat. Segments are joined when they are of
/// like size, and rewritten when many of their documents are superseded: every profile is moved a logarithmic number of times.
/// </summary>
internal sealed class SegmentKeeper(int concepts, int slots)
{
    /// <summary>Latest changes that become a segment.</summary>
    public const int LatestLimit = 256;

    /// <summary>A segment is joined with the one before it unless that one is more than so many times as large.</summary>
    private const int LikeSize = 4;

    /// <summary>Joining more documents than this takes long enough to do it in the background.</summary>
    private const int InlineLimit = 8_192;

    private SegmentView[] _beingJoined = [];

    /// <summary>What is being joined in the background. Guarded by the index's lock on writing, as all of this class.</summary>
    public Task Joining { get; private set; } = Task.CompletedTask;

    /// <summary>The state with the latest changes in a segment of their own.</summary>
    public static IndexState WithoutLatest(IndexState state, int concepts, int slots)
    {
        if (state.Latest.Length == 0)
        {
            return state;
        }

        SegmentBuilder builder = new(concepts, slots);
        foreach (Changed changed in state.Latest)
        {
            builder.Add(changed.KeyBytes, changed.Version, changed.Waiting, changed.Held, changed.Row, changed.Words);
        }

        return state with { Segments = [.. state.Segments, new SegmentView(builder.Build(), BitSet.Empty)], Latest = [] };
    }

    /// <summary>Joins what is small now, and starts joining what is large.</summary>
    /// <param name="state">The state to tidy.</param>
    /// <param name="replace">Called when a large join is done, with what it makes of the state of that moment.</param>
    /// <exception cref="AggregateException">The last join in the background failed; the segments are as they were.</exception>
    public IndexState Tidy(IndexState state, Action<Func<IndexState, IndexState>> replace)
    {
        if (Joining.IsFaulted)
        {
            // A failure in the background ends as a failure of the next change, not as silence.
            AggregateException failure = Joining.Exception!;
            Joining = Task.CompletedTask;
            _beingJoined = [];
            throw failure;
        }

        if (state.Latest.Length >= LatestLimit)
        {
            state = WithoutLatest(state, concepts, slots);
        }

        while (ToJoin(state) is { } range)
        {
            SegmentView[] old = state.Segments[range];
            if (old.Sum(s => (long)s.Segment.Count) <= InlineLimit)
            {
                state = Replace(state, old, Join(old));
                continue;
            }

            if (_beingJoined.Length == 0)
            {
                _beingJoined = old;
                Joining = Task.Run(() =>
                {
                    Segment? joined = Join(old);
                    replace(now =>
                    {
                        _beingJoined = [];
                        return Replace(now, old, joined);
                    });
                });
            }

            break;
        }

        return state;
    }

    private Range? ToJoin(IndexState state)
    {
        SegmentView[] segments = state.Segments;
        for (int i = segments.Length - 1; i >= 0; i--)
        {
            Segment segment = segments[i].Segment;
            if (IsBeingJoined(segment))
            {
                continue;
            }

            if (i > 0 && !IsBeingJoined(segments[i - 1].Segment) && segments[i - 1].Segment.Count <= (long)segment.Count * LikeSize)
            {
                return (i - 1)..(i + 1);
            }

            if (segments[i].Superseded.Count * LikeSize > segment.Count)
            {
                return i..(i + 1);
            }
        }

        return null;
    }

    private bool IsBeingJoined(Segment segment) => Array.Exists(_beingJoined, s => ReferenceEquals(s.Segment, segment));

    /// <summary>One segment of what still counts in several; null when that is nothing.</summary>
    private Segment? Join(SegmentView[] views)
    {
        SegmentBuilder builder = new(concepts, slots);
        long[] row = new long[slots];
        foreach ((Segment segment, BitSet superseded) in views)
        {
            for (int doc = 0; doc < segment.Count; doc++)
            {
                if (!superseded.Contains(doc))
                {
                    segment.Rows.ReadAll(doc, row);
                    builder.Add(
                        segment.KeyBytes(doc), segment.Version(doc), segment.Waiting[doc], segment.Held(doc), segment.IsRemoved(doc) ? [] : row, segment.Words(doc));
                }
            }
        }

        return builder.Count == 0 ? null : builder.Build();
    }

    /// <summary>Puts a joined segment in the place of the old ones, also when documents of those were superseded in the meantime.</summary>
    private static IndexState Replace(IndexState state, SegmentView[] old, Segment? joined)
    {
        int first = Array.FindIndex(state.Segments, s => ReferenceEquals(s.Segment, old[0].Segment));
        if (first < 0)
        {
            // The index was loaded anew while the segments were being joined.
            return state;
        }

        List<int> superseded = [];
        for (int i = 0; i < old.Length; i++)
        {
            SegmentView now = state.Segments[first + i];
            for (int doc = 0; joined is not null && doc < now.Segment.Count && now.Superseded.Count > old[i].Superseded.Count; doc++)
            {
                if (now.Superseded.Contains(doc) && !old[i].Superseded.Contains(doc))
                {
                    ReadOnlySpan<byte> key = now.Segment.KeyBytes(doc);
                    superseded.Add(joined.Find(key, KeyHash.Of(key)));
                }
            }
        }

        SegmentView[] middle = joined is null ? [] : [new SegmentView(joined, BitSet.Of(superseded))];
        return state with { Segments = [.. state.Segments[..first], .. middle, .. state.Segments[(first + old.Length)..]] };
    }
}
