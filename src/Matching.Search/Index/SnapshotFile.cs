using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Matching.Search;

/// <summary>
/// The envelope of a snapshot: a magic number, the format's version, the fingerprints of taxonomy and schema, the position in
/// the feed, the length and the SHA-256 of the content. Nothing of the content is looked at before the checksum agrees.
/// </summary>
internal static class SnapshotFile
{
    private const ulong Magic = 0x31_58_49_47_4E_49_48_43;
    private const int Version = 1;

    public static void Write(Stream stream, ICompetenceIndex index, string feedPosition, Action<BinaryWriter> writeContent)
    {
        using MemoryStream content = new();
        using (BinaryWriter writer = new(content, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write(index.Taxonomy.Fingerprint);
            writer.Write(index.Columns.Fingerprint);
            writer.Write(feedPosition);
            writeContent(writer);
        }

        ReadOnlySpan<byte> bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
        stream.Write(length);
        stream.Write(bytes);
        stream.Write(SHA256.HashData(bytes));
    }

    public static SnapshotResult Read(Stream stream, ICompetenceIndex index, Action<BinaryReader> readContent)
    {
        using MemoryStream all = new();
        stream.CopyTo(all);
        ReadOnlySpan<byte> bytes = all.GetBuffer().AsSpan(0, (int)all.Length);
        if (bytes.Length < sizeof(long) + SHA256.HashSizeInBytes
            || BinaryPrimitives.ReadInt64LittleEndian(bytes) != bytes.Length - sizeof(long) - SHA256.HashSizeInBytes)
        {
            return Failed("De momentopname is afgebroken.");
        }

        ReadOnlySpan<byte> content = bytes[sizeof(long)..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes[^SHA256.HashSizeInBytes..]))
        {
            return Failed("De momentopname is beschadigd.");
        }

        all.Position = sizeof(long);
        using BinaryReader reader = new(all, Encoding.UTF8);
        if (reader.ReadUInt64() != Magic || reader.ReadInt32() != Version)
        {
            return Failed("De momentopname heeft een andere versie.");
        }

        if (reader.ReadUInt64() != index.Taxonomy.Fingerprint)
        {
            return Failed("De momentopname hoort bij een andere taxonomie.");
        }

        if (reader.ReadUInt64() != index.Columns.Fingerprint)
        {
            return Failed("De momentopname hoort bij andere kolommen.");
        }

        string feedPosition = reader.ReadString();
        readContent(reader);
        return new(true, feedPosition, null);
    }

    private static SnapshotResult Failed(string why) => new(false, null, why);
}
