namespace Matching.Search;

/// <summary>
/// What a planner may learn from an engine's profiles. Everything follows from the profiles alone, never from the order in
/// which they came or how the engine keeps them, so that engines with the same profiles make the same plans.
/// </summary>
internal interface ICorpus
{
    /// <summary>The number of profiles.</summary>
    int Profiles { get; }

    /// <summary>The number of profiles that hold a concept.</summary>
    int Holders(int concept);

    /// <summary>Counts, over the holders of a concept, how many hold each other concept.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="limit">
    /// When there are more holders than this, only those whose key has a <see cref="KeyHash.Sample"/> below
    /// <see cref="KeyHash.SampleBelow"/> are looked at.
    /// </param>
    /// <param name="counts">Receives the counts: one entry for each concept, all zero at first.</param>
    /// <param name="seen">Receives the concepts with a count above zero, each once.</param>
    /// <returns>The number of holders that were looked at.</returns>
    int CountTogether(int concept, int limit, int[] counts, List<int> seen);

    /// <summary>What stands in for a concept, learned before or now.</summary>
    Substitute[] Substitutes(int concept);
}
