using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Matching.Search.Lucene;

/// <summary>What a document keeps of a profile besides its columns: the version, the day since when it waits, the competences, the key.</summary>
internal readonly ref struct StoredProfile(ReadOnlySpan<byte> bytes)
{
    private const int WaitingAt = sizeof(long);
    private const int CountAt = WaitingAt + sizeof(int);
    private const int HeldAt = CountAt + sizeof(int);

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public long Version => BinaryPrimitives.ReadInt64LittleEndian(_bytes);

    public int Waiting => BinaryPrimitives.ReadInt32LittleEndian(_bytes[WaitingAt..]);

    public ReadOnlySpan<PackedCompetence> Held => MemoryMarshal.Cast<byte, PackedCompetence>(_bytes[HeldAt..KeyAt]);

    public ReadOnlySpan<byte> KeyBytes => _bytes[KeyAt..];

    public string Key => Encoding.UTF8.GetString(KeyBytes);

    private int KeyAt => HeldAt + (BinaryPrimitives.ReadInt32LittleEndian(_bytes[CountAt..]) * sizeof(uint));

    /// <summary>The profile with its columns. The words of its text cannot be read back.</summary>
    public Changed Unpack(long[] row) => new(Key, [], Version, Waiting, Held.ToArray(), row, []);

    public static byte[] Pack(Changed changed)
    {
        byte[] bytes = new byte[HeldAt + (changed.Held.Length * sizeof(uint)) + changed.KeyBytes.Length];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, changed.Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(WaitingAt), changed.Waiting);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(CountAt), changed.Held.Length);
        MemoryMarshal.AsBytes<PackedCompetence>(changed.Held).CopyTo(bytes.AsSpan(HeldAt));
        changed.KeyBytes.CopyTo(bytes.AsSpan(HeldAt + (changed.Held.Length * sizeof(uint))));
        return bytes;
    }
}
