namespace Matching.Domain.Work;

/// <summary>Enumerations in Dutch that can be read aloud.</summary>
internal static class DutchList
{
    /// <summary>"a", "a en b", "a, b en c"; empty for nothing.</summary>
    public static string Of(IEnumerable<string> words)
    {
        List<string> all = [.. words];
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} en {all[^1]}";
    }
}
