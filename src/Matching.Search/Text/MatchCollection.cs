namespace Matching.Search.Text;

/// <summary>
/// The matches in one text. Where a longer label was found, shorter ones inside it are not suggested too: "sanitair schoonmaken" says more
/// than "schoonmaken".
/// </summary>
internal sealed class MatchCollection(int tokens)
{
    private readonly List<PatternMatch> _matches = [];
    private readonly List<int>?[] _longByToken = new List<int>?[tokens];

    /// <summary>Adds a match.</summary>
    public void Add(PatternMatch match)
    {
        if (match.Tokens.Length > 1)
        {
            foreach (var token in match.Tokens) (_longByToken[token] ??= []).Add(_matches.Count);
        }

        _matches.Add(match);
    }

    /// <summary>The matches that no longer and at least equally sure match contains.</summary>
    public IEnumerable<PatternMatch> WithoutContained() => _matches.Where(match => !IsContained(match));

    private bool IsContained(PatternMatch match)
    {
        if (_longByToken[match.Tokens[0]] is not { } candidates) return false;
        foreach (var index in candidates)
        {
            var other = _matches[index];
            if (other.Tokens.Length <= match.Tokens.Length || other.Confidence < match.Confidence) continue;
            if (match.Tokens.All(token => Array.BinarySearch(other.Tokens, token) >= 0)) return true;
        }

        return false;
    }
}
