namespace Matching.Search.Text;

/// <summary>A word of the text.</summary>
/// <param name="Offset">Where it starts in the text.</param>
/// <param name="Length">Its length in the text, with the hyphens and apostrophes inside it.</param>
/// <param name="FoldedOffset">Where its folded letters start in <see cref="TokenizedText.Folded"/>.</param>
/// <param name="FoldedLength">How many folded letters it has.</param>
/// <param name="Parts">In how many parts hyphens divide it, at least 1.</param>
/// <param name="Clause">Number of the clause it stands in: commas, colons, brackets and line ends close a clause.</param>
/// <param name="Sentence">Number of the sentence it stands in.</param>
internal readonly record struct Token(int Offset, int Length, int FoldedOffset, int FoldedLength, int Parts, int Clause, int Sentence);

/// <summary>A text as words.</summary>
/// <param name="Tokens">The words, in the order of the text.</param>
/// <param name="Folded">Their folded letters; the parts of a hyphened word are separated by a hyphen.</param>
internal sealed record TokenizedText(IReadOnlyList<Token> Tokens, char[] Folded)
{
    /// <summary>The folded letters of a word.</summary>
    public ReadOnlySpan<char> FoldedOf(Token token) => Folded.AsSpan(token.FoldedOffset, token.FoldedLength);
}

/// <summary>Divides text in words, clauses and sentences, in one pass.</summary>
internal static class Tokenizer
{
    /// <summary>Reads any text, also one that is no language at all.</summary>
    public static TokenizedText Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 6);
        var folded = new char[text.Length];
        var used = 0;
        var clause = 0;
        var sentence = 0;
        var lineEnds = 0;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (CharFolding.IsWordChar(c))
            {
                var token = ReadWord(text, i, folded, used) with { Clause = clause, Sentence = sentence };
                tokens.Add(token);
                used += token.FoldedLength;
                i += token.Length;
                lineEnds = 0;
                continue;
            }

            switch (c)
            {
                case '\n':
                    // A line may wrap inside a sentence; an empty line never does.
                    clause++;
                    if (++lineEnds == 2) sentence++;
                    break;
                case '!' or '?' or '\u2022' or '\u00B7' or '*':
                case '.' when i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]):
                    clause++;
                    sentence++;
                    break;
                case ',' or ';' or ':' or '(' or ')' or '[' or ']' or '\u2013' or '\u2014' or '"' or '\u201C' or '\u201D':
                case '-' when i > 0 && i + 1 < text.Length && char.IsWhiteSpace(text[i - 1]) && char.IsWhiteSpace(text[i + 1]):
                    clause++;
                    break;
            }

            i++;
        }

        return new TokenizedText(tokens, folded);
    }

    private static Token ReadWord(string text, int start, char[] folded, int foldedStart)
    {
        var end = start;
        var used = foldedStart;
        var parts = 1;
        var i = start;
        while (i < text.Length)
        {
            var c = text[i];
            if (CharFolding.IsWordChar(c))
            {
                folded[used++] = CharFolding.Fold(c);
                end = ++i;
            }
            else if (CharFolding.IsSilent(c))
            {
                // A combining mark belongs to the letter before it; an apostrophe only counts when a letter follows.
                i++;
                if (c is >= '\u0300' and <= '\u036F') end = i;
                else if (i >= text.Length || !CharFolding.IsWordChar(text[i])) break;
            }
            else if (CharFolding.IsHyphen(c) && i + 1 < text.Length && CharFolding.IsWordChar(text[i + 1]))
            {
                folded[used++] = '-';
                parts++;
                i++;
            }
            else
            {
                break;
            }
        }

        return new Token(start, end - start, foldedStart, used - foldedStart, parts, 0, 0);
    }
}
