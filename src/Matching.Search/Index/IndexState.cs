namespace Matching.Search;

/// <summary>A segment with the documents of which a newer version exists elsewhere.</summary>
internal sealed record SegmentView(Segment Segment, BitSet Superseded);

/// <summary>Where a profile is: in a segment, or among the latest changes when <paramref name="Segment"/> is -1.</summary>
internal readonly record struct Location(int Segment, int Doc);

/// <summary>Everything an index holds at one moment. Never changed: writers make a new one and put it in place.</summary>
/// <param name="Segments">Oldest first.</param>
/// <param name="Latest">The changes since the last segment, each key once.</param>
/// <param name="Profiles">Profiles that can be found.</param>
/// <param name="Removed">Removed keys.</param>
/// <param name="Competences">Competences of all profiles that can be found.</param>
/// <param name="Changes">How many changes led here.</param>
internal sealed record IndexState(SegmentView[] Segments, Changed[] Latest, int Profiles, int Removed, long Competences, long Changes) : IHoldings
{
    public static IndexState Empty { get; } = new([], [], 0, 0, 0, 0);

    /// <summary>The only valid place of a key, removed keys included.</summary>
    public Location? Find(ReadOnlySpan<byte> key)
    {
        uint hash = KeyHash.Of(key);
        for (int i = 0; i < Latest.Length; i++)
        {
            if (Latest[i].Hash == hash && Latest[i].KeyBytes.AsSpan().SequenceEqual(key))
            {
                return new Location(-1, i);
            }
        }

        for (int s = Segments.Length - 1; s >= 0; s--)
        {
            int doc = Segments[s].Segment.Find(key, hash);
            if (doc >= 0 && !Segments[s].Superseded.Contains(doc))
            {
                return new Location(s, doc);
            }
        }

        return null;
    }

    public long Version(Location at) => at.Segment < 0 ? Latest[at.Doc].Version : Segments[at.Segment].Segment.Version(at.Doc);

    public bool IsRemoved(Location at) => at.Segment < 0 ? Latest[at.Doc].IsRemoved : Segments[at.Segment].Segment.IsRemoved(at.Doc);

    public string Key(Location at) => at.Segment < 0 ? Latest[at.Doc].Key : Segments[at.Segment].Segment.Key(at.Doc);

    public int Waiting(Location at) => at.Segment < 0 ? Latest[at.Doc].Waiting : Segments[at.Segment].Segment.Waiting[at.Doc];

    public ReadOnlySpan<PackedCompetence> Held(Location at) =>
        at.Segment < 0 ? Latest[at.Doc].Held : Segments[at.Segment].Segment.Held(at.Doc);

    public ReadOnlySpan<ulong> Words(Location at) => at.Segment < 0 ? Latest[at.Doc].Words : Segments[at.Segment].Segment.Words(at.Doc);

    public long[] Row(Location at, int slots)
    {
        if (at.Segment < 0)
        {
            return Latest[at.Doc].Row;
        }

        long[] row = new long[slots];
        Segments[at.Segment].Segment.Rows.ReadAll(at.Doc, row);
        return row;
    }

    /// <summary>This state without the profile at a place: its document stays, but a newer version counts.</summary>
    public IndexState Without(Location at)
    {
        bool removed = IsRemoved(at);
        IndexState next = this with
        {
            Profiles = Profiles - (removed ? 0 : 1),
            Removed = Removed - (removed ? 1 : 0),
            Competences = Competences - Held(at).Length,
        };
        if (at.Segment < 0)
        {
            return next with { Latest = [.. Latest[..at.Doc], .. Latest[(at.Doc + 1)..]] };
        }

        SegmentView[] segments = [.. Segments];
        segments[at.Segment] = segments[at.Segment] with { Superseded = segments[at.Segment].Superseded.With(at.Doc) };
        return next with { Segments = segments };
    }

    public IndexState With(Changed changed) => this with
    {
        Latest = [.. Latest, changed],
        Profiles = Profiles + (changed.IsRemoved ? 0 : 1),
        Removed = Removed + (changed.IsRemoved ? 1 : 0),
        Competences = Competences + changed.Held.Length,
        Changes = Changes + 1,
    };

    public void VisitHolders(int concept, int sampleBelow, HeldVisitor visitor)
    {
        foreach (SegmentView view in Segments)
        {
            Segment segment = view.Segment;
            (int start, int end) = segment.PostingRange(concept);
            for (int p = start; p < end; p++)
            {
                int doc = Segment.PostingDoc(segment.Postings[p]);
                if (segment.Sample(doc) < sampleBelow && !view.Superseded.Contains(doc))
                {
                    visitor(segment.Held(doc));
                }
            }
        }

        foreach (Changed changed in Latest)
        {
            if (KeyHash.Sample(changed.Hash) < sampleBelow && Array.Exists(changed.Held, h => h.Concept == concept))
            {
                visitor(changed.Held);
            }
        }
    }

    /// <summary>Shows what each profile in a segment holds.</summary>
    public void VisitAll(HeldVisitor visitor)
    {
        foreach ((Segment segment, BitSet superseded) in Segments)
        {
            for (int doc = 0; doc < segment.Count; doc++)
            {
                if (!superseded.Contains(doc))
                {
                    visitor(segment.Held(doc));
                }
            }
        }
    }
}
