namespace Matching.Search;

/// <summary>
/// Finds what stands in for a concept: its neighbours in the taxonomy, and the concepts whose holders often hold it too.
/// </summary>
internal static class SubstituteFinder
{
    /// <summary>Holders looked at to learn which concepts go together: enough for the strongest, and bounded for common concepts.</summary>
    private const int SampleLimit = 2_048;

    /// <summary>A broader concept with more special cases than this says little about how near those are.</summary>
    private const int LargestFamily = 40;

    /// <summary>How many standard deviations above chance a count has to be before it says anything.</summary>
    private const double ChanceSpread = 2;

    /// <summary>The concept itself and what stands in for it, nearest first.</summary>
    public static Substitute[] Find(Taxonomy taxonomy, RankingOptions options, ICorpus corpus, int concept)
    {
        Dictionary<int, Substitute> found = new() { [concept] = new(concept, Relation.Exact, Millionths.One) };
        foreach (int narrower in taxonomy.NarrowerOf(concept))
        {
            Add(found, new(narrower, Relation.Narrower, options.Narrower));
        }

        foreach (int broader in taxonomy.BroaderOf(concept))
        {
            Add(found, new(broader, Relation.Broader, options.Broader));
            ReadOnlySpan<int> family = taxonomy.NarrowerOf(broader);
            if (family.Length <= LargestFamily)
            {
                foreach (int sibling in family)
                {
                    Add(found, new(sibling, Relation.Sibling, options.Sibling));
                }
            }
        }

        foreach (int related in taxonomy.RelatedTo(concept))
        {
            Add(found, new(related, Relation.Related, options.Related));
        }

        foreach (Substitute associated in Associated(taxonomy, options, corpus, concept))
        {
            Add(found, associated);
        }

        return [.. found.Values.Where(s => s.Nearness > 0).OrderByDescending(s => s.Nearness).ThenBy(s => s.Concept)];
    }

    /// <summary>
    /// How much more often holders of the one hold the other than profiles at large do, as a share of how much more often that
    /// could be at most: 1 when all holders do, 0 when no more than others. A few holders together prove little, so that share shrinks.
    /// </summary>
    private static List<Substitute> Associated(Taxonomy taxonomy, RankingOptions options, ICorpus corpus, int concept)
    {
        double profiles = corpus.Profiles;
        double holders = corpus.Holders(concept);
        List<Substitute> associated = [];
        if (options.Associated == 0 || holders == 0 || holders >= profiles)
        {
            return associated;
        }

        int[] counts = new int[taxonomy.Count];
        List<int> seen = [];
        double sampled = corpus.CountTogether(concept, SampleLimit, counts, seen);
        double most = Math.Log(profiles / holders);
        foreach (int other in seen)
        {
            int together = counts[other];
            if (other == concept || together < options.AssociatedAtLeast)
            {
                continue;
            }

            // What chance alone would bring together, and its spread, proves nothing: in a small region two people often share two things.
            double chance = corpus.Holders(other) * sampled / profiles;
            double beyondChance = together - chance - (ChanceSpread * Math.Sqrt(chance));
            if (beyondChance <= 0)
            {
                continue;
            }

            double estimated = together * holders / sampled;
            double lift = Math.Log(estimated * profiles / (corpus.Holders(other) * holders));
            double proof = beyondChance / (beyondChance + (options.AssociatedDoubt / (double)Millionths.One));
            double nearness = options.Associated * lift / most * proof;
            if (nearness >= options.AssociatedFrom)
            {
                associated.Add(new(other, Relation.Associated, Math.Min((int)nearness, options.AssociatedMost)));
            }
        }

        associated.Sort(static (a, b) => a.Nearness != b.Nearness ? b.Nearness.CompareTo(a.Nearness) : a.Concept.CompareTo(b.Concept));
        if (associated.Count > options.AssociatedCount)
        {
            associated.RemoveRange(options.AssociatedCount, associated.Count - options.AssociatedCount);
        }

        return associated;
    }

    private static void Add(Dictionary<int, Substitute> found, Substitute substitute)
    {
        if (!found.TryGetValue(substitute.Concept, out Substitute known)
            || known.Nearness < substitute.Nearness
            || (known.Nearness == substitute.Nearness && substitute.Relation < known.Relation))
        {
            found[substitute.Concept] = substitute;
        }
    }
}
