using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Matching.Search.Lucene;

/// <summary>The fields of a profile's document. One at a time: what is made for a profile holds until the next is made.</summary>
internal sealed class ProfileFields(int slots) : IDisposable
{
    public const string Key = "key";
    public const string State = "state";
    public const string Live = "live";
    public const string Competence = "competence";
    public const string Profile = "profile";
    public const string Waiting = "waiting";
    private const string Removed = "removed";

    private readonly FieldType _graded = new()
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    };

    private readonly GradeTokens _tokens = new();

    public IIndexableField[] For(Changed changed) =>
    [
        new StringField(Key, changed.Key, Field.Store.NO),
        new StringField(State, changed.IsRemoved ? Removed : Live, Field.Store.NO),
        new Field(Competence, _tokens.For(changed.Held), _graded),
        new BinaryDocValuesField(Profile, new BytesRef(StoredProfile.Pack(changed, slots))),
        new NumericDocValuesField(Waiting, changed.Waiting),
    ];

    public void Dispose() => _tokens.Dispose();
}
