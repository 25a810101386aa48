namespace Matching.Search.Text;

/// <summary>
/// The stems that one word may have: a reusable buffer, so that reading a text does not allocate per word. A stem is canonical: no double
/// consonant at the end, no double vowel before the last consonant, f and s for v and z. So "maken", "maakt" and "gemaakt" share "mak".
/// </summary>
internal sealed class StemSet
{
    private readonly char[] _letters = new char[8 * 1024];
    private readonly List<(int Start, int Length, int Cost)> _stems = [];
    private int _used;

    /// <summary>How many stems there are.</summary>
    public int Count => _stems.Count;

    /// <summary>A stem.</summary>
    public ReadOnlySpan<char> this[int index] => _letters.AsSpan(_stems[index].Start, _stems[index].Length);

    /// <summary>What had to be assumed to arrive at a stem, in millionths of confidence.</summary>
    public int CostOf(int index) => _stems[index].Cost;

    /// <summary>Forgets all stems.</summary>
    public void Clear()
    {
        _stems.Clear();
        _used = 0;
    }

    /// <summary>Adds the canonical form of a stem that is written as <paramref name="before"/> and then <paramref name="stem"/>.</summary>
    /// <param name="before">A separable prefix, or nothing.</param>
    /// <param name="stem">The rest.</param>
    /// <param name="minLength">A shorter result is no stem.</param>
    /// <param name="cost">What had to be assumed, in millionths.</param>
    public void Add(ReadOnlySpan<char> before, ReadOnlySpan<char> stem, int minLength, int cost)
    {
        var length = before.Length + stem.Length;
        if (length < minLength || _used + length > _letters.Length) return;
        var target = _letters.AsSpan(_used, length);
        before.CopyTo(target);
        stem.CopyTo(target[before.Length..]);
        length = MakeCanonical(target);
        if (length < minLength) return;
        for (var i = 0; i < _stems.Count; i++)
        {
            if (!this[i].SequenceEqual(target[..length])) continue;
            if (cost < _stems[i].Cost) _stems[i] = _stems[i] with { Cost = cost };
            return;
        }

        _stems.Add((_used, length, cost));
        _used += length;
    }

    /// <summary>Writes the canonical form of a stem and returns its length.</summary>
    /// <param name="stem">The stem.</param>
    /// <param name="canonical">Receives the form; at least as long as the stem.</param>
    public static int Canonical(ReadOnlySpan<char> stem, Span<char> canonical)
    {
        stem.CopyTo(canonical);
        return MakeCanonical(canonical[..stem.Length]);
    }

    private static int MakeCanonical(Span<char> word)
    {
        var length = word.Length;
        if (length >= 3 && word[length - 1] == word[length - 2] && !IsVowel(word[length - 1])) length--;
        if (length >= 3 && word[length - 1] == 'v') word[length - 1] = 'f';
        if (length >= 3 && word[length - 1] == 'z') word[length - 1] = 's';
        var doubleVowel = length >= 3 && !IsVowel(word[length - 1]) && word[length - 2] == word[length - 3];
        if (doubleVowel && word[length - 2] is ('a' or 'e' or 'o' or 'u'))
        {
            word[length - 2] = word[length - 1];
            length--;
        }

        return length;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
