namespace Matching.Search;

/// <summary>Finds every fault in a list of concepts, or connects them.</summary>
internal static class TaxonomyBuilder
{
    public static TaxonomyResult Build(
        IEnumerable<Concept> concepts,
        Func<Concept[], Dictionary<string, int>, Adjacency, Adjacency, Taxonomy> make)
    {
        List<TaxonomyFault> faults = [];
        Dictionary<string, Concept> byId = new(StringComparer.Ordinal);
        HashSet<string> duplicates = new(StringComparer.Ordinal);
        foreach (Concept concept in concepts)
        {
            if (string.IsNullOrWhiteSpace(concept.Id) || string.IsNullOrWhiteSpace(concept.Label))
            {
                faults.Add(new(TaxonomyFaultKind.Incomplete, [concept.Id ?? ""], $"Een begrip mist een id of een naam: '{concept.Id}' '{concept.Label}'."));
            }
            else if (!byId.TryAdd(concept.Id, concept) && duplicates.Add(concept.Id))
            {
                faults.Add(new(TaxonomyFaultKind.Duplicate, [concept.Id], $"Het begrip '{concept.Id}' komt meer dan eens voor."));
            }
        }

        if (byId.Count > Taxonomy.MaximumConcepts)
        {
            faults.Add(new(TaxonomyFaultKind.Incomplete, [], $"Er zijn meer dan {Taxonomy.MaximumConcepts} begrippen."));
            return new(null, faults);
        }

        Concept[] sorted = [.. byId.Values.OrderBy(c => c.Id, StringComparer.Ordinal)];
        Dictionary<string, int> numbers = new(sorted.Length, StringComparer.Ordinal);
        for (int i = 0; i < sorted.Length; i++)
        {
            numbers.Add(sorted[i].Id, i);
        }

        List<(int, int)> broader = [];
        List<(int, int)> related = [];
        for (int i = 0; i < sorted.Length; i++)
        {
            foreach (string id in sorted[i].Broader)
            {
                if (Find(id, sorted[i], "breder", numbers, faults) is { } to)
                {
                    broader.Add((i, to));
                }
            }

            foreach (string id in sorted[i].Related)
            {
                if (Find(id, sorted[i], "verwant", numbers, faults) is { } to && to != i)
                {
                    related.Add((i, to));
                    related.Add((to, i));
                }
            }
        }

        Adjacency upward = new(sorted.Length, broader);
        AddCycles(upward, sorted, faults);
        return faults.Count > 0 ? new(null, faults) : new(make(sorted, numbers, upward, new Adjacency(sorted.Length, related)), []);
    }

    /// <summary>FNV-1a over the ids and relations in their canonical order.</summary>
    public static ulong Fingerprint(Concept[] concepts, Adjacency broader, Adjacency related)
    {
        ulong hash = 14695981039346656037;
        for (int i = 0; i < concepts.Length; i++)
        {
            foreach (char c in concepts[i].Id)
            {
                hash = (hash ^ c) * 1099511628211;
            }

            hash = (hash ^ 0x10000) * 1099511628211;
            foreach (int to in broader[i])
            {
                hash = (hash ^ (uint)to) * 1099511628211;
            }

            hash = (hash ^ 0x20000000) * 1099511628211;
            foreach (int to in related[i])
            {
                hash = (hash ^ (uint)to) * 1099511628211;
            }
        }

        return hash;
    }

    private static int? Find(string id, Concept from, string relation, Dictionary<string, int> numbers, List<TaxonomyFault> faults)
    {
        if (id is not null && numbers.TryGetValue(id, out int number))
        {
            return number;
        }

        faults.Add(new(TaxonomyFaultKind.Dangling, [from.Id, id ?? ""], $"Het begrip '{from.Id}' noemt '{id}' als {relation}, maar dat bestaat niet."));
        return null;
    }

    /// <summary>Depth first with an own stack, because 100,000 concepts in one chain would exhaust the thread's.</summary>
    private static void AddCycles(Adjacency upward, Concept[] concepts, List<TaxonomyFault> faults)
    {
        byte[] state = new byte[upward.Count];
        int[] next = new int[upward.Count];
        List<int> path = [];
        for (int start = 0; start < upward.Count; start++)
        {
            if (state[start] != 0)
            {
                continue;
            }

            state[start] = 1;
            path.Add(start);
            while (path.Count > 0)
            {
                int node = path[^1];
                if (next[node] == upward[node].Length)
                {
                    state[node] = 2;
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                int to = upward[node][next[node]++];
                if (state[to] == 0)
                {
                    state[to] = 1;
                    path.Add(to);
                }
                else if (state[to] == 1)
                {
                    string[] circle = [.. path.Skip(path.IndexOf(to)).Select(n => concepts[n].Id)];
                    faults.Add(new(TaxonomyFaultKind.Cycle, circle, $"Deze begrippen zijn breder dan zichzelf: {string.Join(" → ", circle)} → {circle[0]}."));
                }
            }
        }
    }
}
