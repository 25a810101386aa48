using System.Buffers.Binary;

namespace System.IO.Hashing;

/// <summary>CRC-64 of ECMA-182: most significant bit first, starts at zero, no final inversion; the hash is big-endian.</summary>
public sealed class Crc64 : NonCryptographicHashAlgorithm
{
    private const ulong Polynomial = 0x42F0E1EBA9EA3693;

    private static readonly ulong[] Table = MakeTable();

    private ulong _crc;

    public Crc64()
        : base(sizeof(ulong))
    {
    }

    public static byte[] Hash(byte[] source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Hash(new ReadOnlySpan<byte>(source));
    }

    public static byte[] Hash(ReadOnlySpan<byte> source)
    {
        var hash = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(hash, HashToUInt64(source));
        return hash;
    }

    public static ulong HashToUInt64(ReadOnlySpan<byte> source) => Update(0, source);

    public override void Append(ReadOnlySpan<byte> source) => _crc = Update(_crc, source);

    public override void Reset() => _crc = 0;

    public ulong GetCurrentHashAsUInt64() => _crc;

    protected override void GetCurrentHashCore(Span<byte> destination) => BinaryPrimitives.WriteUInt64BigEndian(destination, _crc);

    protected override void GetHashAndResetCore(Span<byte> destination)
    {
        GetCurrentHashCore(destination);
        Reset();
    }

    private static ulong Update(ulong crc, ReadOnlySpan<byte> source)
    {
        foreach (var value in source) crc = Table[(int)(crc >> 56) ^ value] ^ (crc << 8);
        return crc;
    }

    private static ulong[] MakeTable()
    {
        var table = new ulong[256];
        for (var i = 0; i < table.Length; i++)
        {
            var crc = (ulong)i << 56;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 0x8000_0000_0000_0000) == 0 ? crc << 1 : (crc << 1) ^ Polynomial;
            table[i] = crc;
        }

        return table;
    }
}
