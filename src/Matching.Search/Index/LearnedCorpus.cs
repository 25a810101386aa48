using System.Collections.Concurrent;

namespace Matching.Search;

/// <summary>
/// What an engine has learned. Counts of holders are always exact. Which concepts go together is worked out when
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

    /// <summary>Forgets everything: no holders are left and nothing is learned.</summary>
    public void Forget()
    {
        Array.Clear(_holders);
        _learned.Clear();
    }

    public ICorpus At(IHoldings holdings) => new Moment(this, holdings);

    private Substitute[] Substitutes(Moment moment, int concept)
    {
        IHoldings holdings = moment.Holdings;
        if (_learned.TryGetValue(concept, out Learned? known)
            && Math.Abs(holdings.Changes - known.Changes) * ChangesTolerated <= holdings.Profiles)
        {
            return known.Substitutes;
        }

        Learned learned = new(holdings.Changes, SubstituteFinder.Find(taxonomy, options, moment, concept));
        _learned[concept] = learned;
        return learned.Substitutes;
    }

    private sealed record Learned(long Changes, Substitute[] Substitutes);

    private sealed class Moment(LearnedCorpus corpus, IHoldings holdings) : ICorpus
    {
        public IHoldings Holdings => holdings;

        public int Profiles => holdings.Profiles;

        public int Holders(int concept) => corpus._holders[concept];

        public Substitute[] Substitutes(int concept) => corpus.Substitutes(this, concept);

        public int CountTogether(int concept, int limit, int[] counts, List<int> seen)
        {
            int looked = 0;
            holdings.VisitHolders(concept, KeyHash.SampleBelow(Holders(concept), limit), held =>
            {
                looked++;
                Add(held, counts, seen);
            });
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
