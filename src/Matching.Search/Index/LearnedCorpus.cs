using System.Collections.Concurrent;

namespace Matching.Search;

/// <summary>
/// What the built-in engine has learned. Counts of holders are always exact. Which concepts go together is worked out when
/// a query first asks and kept until the profiles have changed by one in <see cref="ChangesTolerated"/>.
/// </summary>
internal sealed class LearnedCorpus(Taxonomy taxonomy, RankingOptions options)
{
    private const int ChangesTolerated = 50;
    private readonly int[] _holders = new int[taxonomy.Count];
    private readonly ConcurrentDictionary<int, Learned> _learned = new();

    public long Bytes => (_holders.Length * sizeof(int)) + _learned.Sum(l => 48L + (l.Value.Substitutes.Length * 12L));

    /// <summary>Adds to the holders of every concept that is held. Writers take turns; readers see every number before or after.</summary>
    public void Count(ReadOnlySpan<PackedCompetence> held, int by)
    {
        for (int i = 0; i < held.Length; i++)
        {
            if (i == 0 || held[i].Concept != held[i - 1].Concept)
            {
                _holders[held[i].Concept] += by;
            }
        }
    }

    /// <summary>Forgets everything and counts what a state holds.</summary>
    public void Replace(IndexState state)
    {
        Array.Clear(_holders);
        foreach ((Segment segment, BitSet superseded) in state.Segments)
        {
            for (int doc = 0; doc < segment.Count; doc++)
            {
                if (!superseded.Contains(doc))
                {
                    Count(segment.Held(doc), 1);
                }
            }
        }

        _learned.Clear();
    }

    public ICorpus At(IndexState state) => new Moment(this, state);

    private Substitute[] Substitutes(Moment moment, int concept)
    {
        IndexState state = moment.State;
        if (_learned.TryGetValue(concept, out Learned? known)
            && Math.Abs(state.Changes - known.Changes) * ChangesTolerated <= state.Profiles)
        {
            return known.Substitutes;
        }

        Learned learned = new(state.Changes, SubstituteFinder.Find(taxonomy, options, moment, concept));
        _learned[concept] = learned;
        return learned.Substitutes;
    }

    private sealed record Learned(long Changes, Substitute[] Substitutes);

    private sealed class Moment(LearnedCorpus corpus, IndexState state) : ICorpus
    {
        public IndexState State => state;

        public int Profiles => state.Profiles;

        public int Holders(int concept) => corpus._holders[concept];

        public Substitute[] Substitutes(int concept) => corpus.Substitutes(this, concept);

        public int CountTogether(int concept, int limit, int[] counts, List<int> seen)
        {
            int below = KeyHash.SampleBelow(Holders(concept), limit);
            int looked = 0;
            foreach (SegmentView view in state.Segments)
            {
                Segment segment = view.Segment;
                (int start, int end) = segment.PostingRange(concept);
                for (int p = start; p < end; p++)
                {
                    int doc = Segment.PostingDoc(segment.Postings[p]);
                    if (segment.Sample(doc) < below && !view.Superseded.Contains(doc))
                    {
                        looked++;
                        Add(segment.Held(doc), counts, seen);
                    }
                }
            }

            foreach (Changed changed in state.Latest)
            {
                if (KeyHash.Sample(changed.Hash) < below && Array.Exists(changed.Held, h => h.Concept == concept))
                {
                    looked++;
                    Add(changed.Held, counts, seen);
                }
            }

            return looked;
        }

        private static void Add(ReadOnlySpan<PackedCompetence> held, int[] counts, List<int> seen)
        {
            int before = -1;
            foreach (PackedCompetence competence in held)
            {
                if (competence.Concept == before)
                {
                    continue;
                }

                before = competence.Concept;
                if (counts[before]++ == 0)
                {
                    seen.Add(before);
                }
            }
        }
    }
}
