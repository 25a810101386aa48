using System.Text;

namespace Matching.Search.Tests.Index;

/// <summary>The plainest index: it looks at every profile and sorts them all.</summary>
public sealed class Reference
{
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);

    public Dictionary<string, Profile> Profiles { get; } = new(StringComparer.Ordinal);

    public ApplyOutcome Apply(Profile profile)
    {
        if (_versions.TryGetValue(profile.Key, out long known) && known >= profile.Version)
        {
            return ApplyOutcome.Outdated;
        }

        _versions[profile.Key] = profile.Version;
        Profiles[profile.Key] = profile;
        return ApplyOutcome.Applied;
    }

    public ApplyOutcome Remove(string key, long version)
    {
        if (_versions.TryGetValue(key, out long known) && known >= version)
        {
            return ApplyOutcome.Outdated;
        }

        _versions[key] = version;
        Profiles.Remove(key);
        return ApplyOutcome.Applied;
    }

    /// <summary>Whether a text of <see cref="World"/> means all that is asked, by the list of meanings alone.</summary>
    private static bool HasAll(string? text, IReadOnlyList<string> words)
    {
        string[] meanings = [.. (text ?? "").Split([' ', ',', '.', '\n']).SelectMany(word => World.Meanings.GetValueOrDefault(word, []))];
        return words.All(word => meanings.Contains(World.Meanings[word][0]));
    }

    public string Search(QueryPlan plan, int bandWidth)
    {
        Query query = plan.Query;
        var found =
            from profile in Profiles.Values
            where !query.Exclude.Contains(profile.Key) && query.Only?.Contains(profile.Key) != false
            where HasAll(profile.Text, query.Words)
            let score = plan.Score(profile)
            where score > 0 || query.Requirements.Count == 0
            let outcomes = query.Conditions.Select(c => (c.Name, c.ExcludeUnknown, Truth: c.Condition.Evaluate(World.Columns, profile.Columns))).ToArray()
            where outcomes.All(o => o.Truth == Truth.Met || (o.Truth == Truth.Unknown && !o.ExcludeUnknown && !query.ExcludeUnknown))
            let unknown = outcomes.Where(o => o.Truth == Truth.Unknown).Select(o => o.Name).ToArray()
            select new { profile, score, unknown };
        StringBuilder text = new();
        foreach (var one in found
            .OrderByDescending(f => f.score / bandWidth)
            .ThenBy(f => f.profile.WaitingSince)
            .ThenByDescending(f => f.score)
            .ThenBy(f => f.profile.Key, StringComparer.Ordinal)
            .Take(query.Take))
        {
            text.Append(new Hit(one.profile.Key, one.profile.Version, one.score, one.score / bandWidth, one.profile.WaitingSince, []))
                .Append(string.Join(',', one.unknown)).Append('\n');
        }

        return text.ToString();
    }
}
