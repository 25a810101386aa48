using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Matching.Search.Lucene;

/// <summary>
/// The words of a profile's text as tokens, as the one Dutch analysis gives them: hashes of stems and of parts of compounds. The text itself never
/// comes here, so that nothing of it can be read back from the index.
/// </summary>
internal sealed class WordTokens : TokenStream
{
    private const string Format = "x16";
    private readonly ICharTermAttribute _term;
    private ulong[] _words = [];
    private int _next;

    public WordTokens()
    {
        _term = AddAttribute<ICharTermAttribute>();
    }

    /// <summary>Takes up the words of the next profile.</summary>
    public WordTokens For(ulong[] words)
    {
        _words = words;
        return this;
    }

    /// <summary>The documents that have all words, as a filter on their terms.</summary>
    /// <param name="asked">For every word the hashes of which one is enough.</param>
    public static Filter Filter(ulong[][] asked)
    {
        BooleanQuery all = [];
        foreach (ulong[] alternatives in asked)
        {
            BooleanQuery any = new(disableCoord: true);
            foreach (ulong word in alternatives)
            {
                any.Add(new TermQuery(new Term(ProfileFields.Text, word.ToString(Format, CultureInfo.InvariantCulture))), Occur.SHOULD);
            }

            all.Add(any, Occur.MUST);
        }

        return new QueryWrapperFilter(all);
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        if (_next == _words.Length)
        {
            return false;
        }

        ClearAttributes();
        char[] buffer = _term.ResizeBuffer(16);
        _words[_next++].TryFormat(buffer, out int length, Format, CultureInfo.InvariantCulture);
        _term.Length = length;
        return true;
    }
}
