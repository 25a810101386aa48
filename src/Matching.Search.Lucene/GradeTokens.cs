using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Matching.Search.Lucene;

/// <summary>
/// The competences of a profile as tokens. A competence's weight is how often it occurs: the grade and one more, so that the
/// index keeps a grade beside every document of a concept.
/// </summary>
internal sealed class GradeTokens : TokenStream
{
    private const string Format = "D8";
    private readonly ICharTermAttribute _term;
    private PackedCompetence[] _held = [];
    private int _next;
    private int _left;

    public GradeTokens()
    {
        _term = AddAttribute<ICharTermAttribute>();
    }

    /// <summary>The term of a concept: as many digits for each, so that terms come in the order of their concepts.</summary>
    public static string Term(int concept) => concept.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Takes up the competences of the next profile.</summary>
    /// <param name="held">Sorted by concept.</param>
    public GradeTokens For(PackedCompetence[] held)
    {
        _held = held;
        return this;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
        _left = 0;
    }

    public override bool IncrementToken()
    {
        if (_left == 0)
        {
            if (_next == _held.Length)
            {
                return false;
            }

            // Of a concept that is held at several grades the index keeps a grade that is no less than any of them.
            int concept = _held[_next].Concept;
            int grade = 0;
            for (; _next < _held.Length && _held[_next].Concept == concept; _next++)
            {
                grade = Grade.LeastUpperBound(grade, _held[_next].Grade);
            }

            ClearAttributes();
            char[] buffer = _term.ResizeBuffer(16);
            concept.TryFormat(buffer, out int length, Format, CultureInfo.InvariantCulture);
            _term.Length = length;
            _left = grade + 1;
        }

        _left--;
        return true;
    }
}
