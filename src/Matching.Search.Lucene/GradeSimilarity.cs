using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Matching.Search.Lucene;

/// <summary>
/// Has Lucene reckon in the scorer's millionths: a term is worth what its pair contributes at the grade that was found. Whole
/// numbers of this size are exact in floating point, and so are their sums.
/// </summary>
internal sealed class GradeSimilarity(ImpactTable table) : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => 0;

    /// <summary>A term's boost is the number of its pair.</summary>
    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        new PairWeight((int)queryBoost);

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) => new PairScorer(table.Impacts, ((PairWeight)weight).Pair);

    private sealed class PairWeight(int pair) : SimWeight
    {
        public int Pair => pair;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float queryNorm, float topLevelBoost)
        {
            // Nothing to bring to one scale: all pairs are on the scorer's.
        }
    }

    private sealed class PairScorer(int[] impacts, int pair) : SimScorer
    {
        private readonly int _start = pair * ImpactTable.GradeRoom;

        public override float Score(int doc, float freq) => impacts[_start + (int)freq - 1];

        public override float ComputeSlopFactor(int distance) => 1;

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1;
    }
}
