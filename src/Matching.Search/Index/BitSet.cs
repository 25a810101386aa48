namespace Matching.Search;

/// <summary>A set of document numbers that is never changed: adding one makes another set that shares all but one block.</summary>
internal sealed class BitSet
{
    private const int BlockBits = 15;
    private const int WordsInBlock = 1 << (BlockBits - 6);
    private readonly ulong[]?[] _blocks;

    private BitSet(ulong[]?[] blocks, int count)
    {
        _blocks = blocks;
        Count = count;
    }

    public static BitSet Empty { get; } = new([], 0);

    public int Count { get; }

    public long Bytes => _blocks.Sum(b => b is null ? 8L : 8L + (b.Length * sizeof(ulong)));

    public bool Contains(int doc)
    {
        int block = doc >> BlockBits;
        return block < _blocks.Length && _blocks[block] is { } words && (words[(doc >> 6) & (WordsInBlock - 1)] & (1UL << (doc & 63))) != 0;
    }

    /// <summary>This set with one number more, which must not be in it yet.</summary>
    public BitSet With(int doc)
    {
        int block = doc >> BlockBits;
        ulong[]?[] blocks = new ulong[]?[Math.Max(_blocks.Length, block + 1)];
        _blocks.CopyTo(blocks, 0);
        ulong[] words = blocks[block] is { } old ? (ulong[])old.Clone() : new ulong[WordsInBlock];
        words[(doc >> 6) & (WordsInBlock - 1)] |= 1UL << (doc & 63);
        blocks[block] = words;
        return new BitSet(blocks, Count + 1);
    }

    public static BitSet Of(IReadOnlyCollection<int> docs)
    {
        ulong[]?[] blocks = new ulong[]?[docs.Count == 0 ? 0 : (docs.Max() >> BlockBits) + 1];
        foreach (int doc in docs)
        {
            ulong[] words = blocks[doc >> BlockBits] ??= new ulong[WordsInBlock];
            words[(doc >> 6) & (WordsInBlock - 1)] |= 1UL << (doc & 63);
        }

        return new BitSet(blocks, docs.Count);
    }
}
