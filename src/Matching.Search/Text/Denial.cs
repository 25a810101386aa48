namespace Matching.Search.Text;

/// <summary>Finds which words of a text are denied, so that "geen heftruckervaring nodig" does not suggest the heftruck.</summary>
internal static class Denial
{
    private const int Reach = 6;

    /// <summary>For each word of the text, whether it is denied.</summary>
    public static bool[] Find(TokenizedText text)
    {
        var tokens = text.Tokens;
        var denied = new bool[tokens.Count];
        var functionWords = DutchWords.DenyingBefore.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = text.FoldedOf(tokens[i]);
            var before = functionWords.Contains(word);
            var around = word.SequenceEqual("niet") || word.SequenceEqual("hoeft") || word.SequenceEqual("hoef") || word.SequenceEqual("hoeven");
            if ((!before && !around) || IsUndone(text, i)) continue;
            if (around && !word.SequenceEqual("niet") && !NietFollows(text, i)) continue;
            DenyForward(text, i, before ? Reach : 2 * Reach, denied);
            if (around) DenyBackward(text, i, denied);
        }

        return denied;
    }

    /// <summary>"niet alleen", "geen moeite met": what follows is said to be so.</summary>
    private static bool IsUndone(TokenizedText text, int index)
    {
        var undoes = DutchWords.UndoesDenial.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = index + 1; i < text.Tokens.Count && i <= index + 2; i++)
        {
            if (undoes.Contains(text.FoldedOf(text.Tokens[i]))) return true;
        }

        return false;
    }

    private static bool NietFollows(TokenizedText text, int index)
    {
        for (var i = index + 1; i < text.Tokens.Count && text.Tokens[i].Clause == text.Tokens[index].Clause; i++)
        {
            var word = text.FoldedOf(text.Tokens[i]);
            if (word.SequenceEqual("niet") || word.SequenceEqual("geen")) return true;
            if (i > index + 2 * Reach) return false;
        }

        return false;
    }

    private static void DenyForward(TokenizedText text, int index, int reach, bool[] denied)
    {
        for (var i = index + 1; i < text.Tokens.Count && i <= index + reach; i++)
        {
            if (text.Tokens[i].Clause != text.Tokens[index].Clause || OpensClause(text, i)) return;
            denied[i] = true;
        }
    }

    private static void DenyBackward(TokenizedText text, int index, bool[] denied)
    {
        for (var i = index - 1; i >= 0 && i >= index - 2 * Reach; i--)
        {
            if (text.Tokens[i].Clause != text.Tokens[index].Clause || OpensClause(text, i)) return;
            denied[i] = true;
        }
    }

    private static bool OpensClause(TokenizedText text, int index)
    {
        var word = text.FoldedOf(text.Tokens[index]);
        if (DutchWords.OpensClause.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return true;
        if (!word.SequenceEqual("en") || index + 1 >= text.Tokens.Count) return false;
        return text.FoldedOf(text.Tokens[index + 1]) is "je" or "jij" or "u" or "ik" or "we" or "wij" or "hij" or "zij" or "ze" or "kan" or "wil";
    }
}
