using System.Buffers.Binary;

namespace Matching.Search;

/// <summary>
/// The column values of many profiles. Every slot keeps its different values once and a code of 0, 1, 2 or 4 bytes per
/// profile; the codes of one profile stand together, so that looking at a profile touches one place in memory.
/// </summary>
internal sealed class RowStore
{
    private readonly Slot[] _slots;
    private readonly byte[] _codes;

    public RowStore(long[][] values, byte[] codes)
    {
        Values = values;
        _codes = codes;
        _slots = new Slot[values.Length];
        for (int slot = 0; slot < values.Length; slot++)
        {
            _slots[slot] = new Slot(values[slot], Stride);
            Stride += Width(values[slot].Length);
        }
    }

    /// <summary>The different values of every slot, in the order of their codes.</summary>
    public long[][] Values { get; }

    public byte[] Codes => _codes;

    public int Stride { get; }

    public long Bytes => _codes.Length + Values.Sum(v => v.Length * (long)sizeof(long));

    /// <summary>The bytes of a code when there are this many different values.</summary>
    public static int Width(int values) => values switch
    {
        <= 1 => 0,
        <= 1 << 8 => 1,
        <= 1 << 16 => 2,
        _ => 4,
    };

    public long Read(int doc, int slot)
    {
        (long[] values, int offset) = _slots[slot];
        ReadOnlySpan<byte> code = _codes.AsSpan((doc * Stride) + offset);
        return values[values.Length switch
        {
            <= 1 => 0,
            <= 1 << 8 => code[0],
            <= 1 << 16 => BinaryPrimitives.ReadUInt16LittleEndian(code),
            _ => BinaryPrimitives.ReadInt32LittleEndian(code),
        }];
    }

    public void Prefetch(int doc)
    {
        if (_codes.Length > 0)
        {
            Memory.Prefetch(ref _codes[Math.Min(_codes.Length - 1, doc * Stride)]);
        }
    }

    public void ReadAll(int doc, Span<long> row)
    {
        for (int slot = 0; slot < Values.Length; slot++)
        {
            row[slot] = Read(doc, slot);
        }
    }

    public static void WriteCode(Span<byte> codes, int width, int code)
    {
        switch (width)
        {
            case 1:
                codes[0] = (byte)code;
                break;
            case 2:
                BinaryPrimitives.WriteUInt16LittleEndian(codes, (ushort)code);
                break;
            case 4:
                BinaryPrimitives.WriteInt32LittleEndian(codes, code);
                break;
            default:
                break;
        }
    }

    private readonly record struct Slot(long[] Values, int Offset);
}
