using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Matching.Search.Lucene;

/// <summary>
/// Reads the column values of the profiles of one segment. A row is one doc value: every slot takes as many bytes as its value needs, what is
/// unknown and what is fully known takes one.
/// </summary>
internal sealed class RowReader(AtomicReader segment, int slots)
{
    private const int LongestSlot = 10;
    private const byte More = 0x80;
    private readonly BinaryDocValues _rows = segment.GetBinaryDocValues(ProfileFields.Row);
    private readonly BytesRef _bytes = new();
    private readonly long[] _row = new long[slots];

    /// <summary>The row of a document, until the next is read. A removed profile has none.</summary>
    public ReadOnlySpan<long> Read(int doc)
    {
        _rows.Get(doc, _bytes);
        ReadOnlySpan<byte> bytes = _bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length);
        int at = 0;
        for (int slot = 0; slot < _row.Length && at < bytes.Length; slot++)
        {
            ulong packed = 0;
            int shift = 0;
            byte next;
            do
            {
                next = bytes[at++];
                packed |= (ulong)(next & ~More) << shift;
                shift += 7;
            }
            while ((next & More) != 0);
            ulong signed = packed - 1;
            _row[slot] = (long)(signed >> 1) ^ -(long)(signed & 1);
        }

        return _row;
    }

    /// <summary>The row as a document keeps it.</summary>
    public static BytesRef Pack(ReadOnlySpan<long> row)
    {
        BytesRef packed = new(row.Length * LongestSlot);
        foreach (long value in row)
        {
            // The sign in the lowest bit, and one more: the value of what is missing, the lowest of all, becomes 0.
            ulong left = ((ulong)(value << 1) ^ (ulong)(value >> 63)) + 1;
            for (; left >= More; left >>= 7)
            {
                packed.Bytes[packed.Length++] = (byte)(left | More);
            }

            packed.Bytes[packed.Length++] = (byte)left;
        }

        return packed;
    }
}
