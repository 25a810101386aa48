using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Matching.Search.Lucene;

/// <summary>The fields of a profile's document. One at a time: what is made for a profile holds until the next is made.</summary>
internal sealed class ProfileFields : IDisposable
{
    public const string Key = "key";
    public const string State = "state";
    public const string Live = "live";
    public const string Competence = "competence";
    public const string Text = "text";
    public const string Row = "row";
    public const string Profile = "profile";
    public const string Waiting = "waiting";
    private const string Removed = "removed";

    private readonly FieldType _graded = Tokens(IndexOptions.DOCS_AND_FREQS);
    private readonly FieldType _words = Tokens(IndexOptions.DOCS_ONLY);
    private readonly GradeTokens _gradeTokens = new();
    private readonly WordTokens _wordTokens = new();

    public IEnumerable<IIndexableField> For(Changed changed)
    {
        yield return new StringField(Key, changed.Key, Field.Store.NO);
        yield return new StringField(State, changed.IsRemoved ? Removed : Live, Field.Store.NO);
        yield return new BinaryDocValuesField(Profile, new BytesRef(StoredProfile.Pack(changed)));
        yield return new BinaryDocValuesField(Row, RowReader.Pack(changed.Row));
        yield return new NumericDocValuesField(Waiting, changed.Waiting);
        yield return new Field(Competence, _gradeTokens.For(changed.Held), _graded);
        if (changed.Words.Length > 0)
        {
            yield return new Field(Text, _wordTokens.For(changed.Words), _words);
        }

    }

    public void Dispose()
    {
        _gradeTokens.Dispose();
        _wordTokens.Dispose();
    }

    private static FieldType Tokens(IndexOptions options) => new() { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = options };
}
