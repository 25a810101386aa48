using Lucene.Net.Index;

namespace Matching.Search.Lucene;

/// <summary>What a reader's profiles hold.</summary>
internal sealed class LuceneHoldings(IndexReader reader, IndexCounts counts) : IHoldings
{
    public int Profiles => counts.Profiles;

    public long Changes => counts.Changes;

    public void VisitHolders(int concept, int sampleBelow, HeldVisitor visitor) =>
        Visit(ProfileFields.Competence, GradeTokens.Term(concept), sampleBelow, visitor);

    /// <summary>Shows what each profile holds.</summary>
    public void VisitAll(HeldVisitor visitor) => Visit(ProfileFields.State, ProfileFields.Live, int.MaxValue, visitor);

    private void Visit(string field, string term, int sampleBelow, HeldVisitor visitor)
    {
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            ProfileReader profiles = new(leaf.AtomicReader);
            foreach (int doc in ProfileReader.Having(leaf.AtomicReader, field, term))
            {
                StoredProfile profile = profiles.Read(doc);
                if (KeyHash.Sample(KeyHash.Of(profile.KeyBytes)) < sampleBelow)
                {
                    visitor(profile.Held);
                }
            }
        }
    }
}

/// <summary>Counts of an index at one moment.</summary>
/// <param name="Profiles">Profiles that can be found.</param>
/// <param name="Removed">Removed keys.</param>
/// <param name="Competences">Competences of all profiles that can be found.</param>
/// <param name="Changes">How many changes led here.</param>
internal sealed record IndexCounts(int Profiles, int Removed, long Competences, long Changes)
{
    /// <summary>These counts after one document more, or one less.</summary>
    public IndexCounts With(Changed changed, int by) => this with
    {
        Profiles = Profiles + (changed.IsRemoved ? 0 : by),
        Removed = Removed + (changed.IsRemoved ? by : 0),
        Competences = Competences + (changed.Held.Length * by),
    };
}
