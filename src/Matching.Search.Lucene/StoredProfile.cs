using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Matching.Search.Lucene;

/// <summary>A profile as a document keeps it: the row, the version, the day since when it waits, the competences, the key.</summary>
internal readonly ref struct StoredProfile(ReadOnlySpan<byte> bytes, int slots)
{
    private const int WaitingAt = sizeof(long);
    private const int CountAt = WaitingAt + sizeof(int);
    private const int HeldAt = CountAt + sizeof(int);

    private readonly ReadOnlySpan<byte> _row = bytes[..(slots * sizeof(long))];
    private readonly ReadOnlySpan<byte> _rest = bytes[(slots * sizeof(long))..];

    public ReadOnlySpan<long> Row => MemoryMarshal.Cast<byte, long>(_row);

    public long Version => BinaryPrimitives.ReadInt64LittleEndian(_rest);

    public int Waiting => BinaryPrimitives.ReadInt32LittleEndian(_rest[WaitingAt..]);

    public ReadOnlySpan<PackedCompetence> Held => MemoryMarshal.Cast<byte, PackedCompetence>(_rest[HeldAt..KeyAt]);

    public ReadOnlySpan<byte> KeyBytes => _rest[KeyAt..];

    public string Key => Encoding.UTF8.GetString(KeyBytes);

    public Changed Unpack() => new(Key, [], Version, Waiting, Held.ToArray(), Row.ToArray());

    private int KeyAt => HeldAt + (BinaryPrimitives.ReadInt32LittleEndian(_rest[CountAt..]) * sizeof(uint));

    /// <summary>All documents have one shape: the row of a removed profile, which nobody reads, is zeros.</summary>
    public static byte[] Pack(Changed changed, int slots)
    {
        byte[] bytes = new byte[(slots * sizeof(long)) + HeldAt + (changed.Held.Length * sizeof(uint)) + changed.KeyBytes.Length];
        MemoryMarshal.AsBytes<long>(changed.Row).CopyTo(bytes);
        Span<byte> rest = bytes.AsSpan(slots * sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(rest, changed.Version);
        BinaryPrimitives.WriteInt32LittleEndian(rest[WaitingAt..], changed.Waiting);
        BinaryPrimitives.WriteInt32LittleEndian(rest[CountAt..], changed.Held.Length);
        MemoryMarshal.AsBytes<PackedCompetence>(changed.Held).CopyTo(rest[HeldAt..]);
        changed.KeyBytes.CopyTo(rest[(HeldAt + (changed.Held.Length * sizeof(uint)))..]);
        return bytes;
    }
}
