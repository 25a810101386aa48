using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Matching.Search.Text;
using Directory = Lucene.Net.Store.Directory;

namespace Matching.Search.Lucene;

/// <summary>
/// Snapshots: the files of one commit, one after another. A header names the format, what it belongs to, the position in the
/// feed and the length of every file, and carries its own SHA-256, so that no length is believed before it is checked; the
/// SHA-256 of the files stands at the end.
/// </summary>
internal static class LuceneSnapshot
{
    private const ulong Magic = 0x31_43_55_4C_49_48_43_4D;
    private const int FormatVersion = 2;
    private const int LargestHeader = 1024 * 1024;
    private const int BufferSize = 64 * 1024;

    public static void Write(Stream stream, ulong taxonomy, ulong columns, string feedPosition, IndexCounts counts, Directory directory, ICollection<string> files)
    {
        string[] names = [.. files.Order(StringComparer.Ordinal)];
        using MemoryStream header = new();
        using (BinaryWriter writer = new(header, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(FormatVersion);
            writer.Write(SearchWords.Version);
            writer.Write(taxonomy);
            writer.Write(columns);
            writer.Write(feedPosition);
            writer.Write(counts.Profiles);
            writer.Write(counts.Removed);
            writer.Write(counts.Competences);
            writer.Write(names.Length);
            foreach (string name in names)
            {
                writer.Write(name);
                writer.Write(directory.FileLength(name));
            }
        }

        byte[] length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, (int)header.Length);
        stream.Write(length);
        stream.Write(header.ToArray());
        stream.Write(SHA256.HashData(header.ToArray()));

        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[BufferSize];
        foreach (string name in names)
        {
            using IndexInput input = directory.OpenInput(name, IOContext.READ_ONCE);
            for (long left = input.Length; left > 0;)
            {
                int count = (int)Math.Min(left, buffer.Length);
                input.ReadBytes(buffer, 0, count);
                hash.AppendData(buffer, 0, count);
                stream.Write(buffer, 0, count);
                left -= count;
            }
        }

        stream.Write(hash.GetHashAndReset());
    }

    /// <summary>Reads everything before it is believed; the directory is null when the snapshot is not to be used.</summary>
    public static SnapshotResult Read(Stream stream, ulong taxonomy, ulong columns, out Directory? directory, out IndexCounts counts)
    {
        directory = null;
        counts = new(0, 0, 0, 0);
        try
        {
            byte[] lengthBytes = new byte[sizeof(int)];
            stream.ReadExactly(lengthBytes);
            int headerLength = BinaryPrimitives.ReadInt32LittleEndian(lengthBytes);
            if (headerLength is <= 0 or > LargestHeader)
            {
                return Failed("De momentopname is beschadigd.");
            }

            byte[] header = new byte[headerLength];
            stream.ReadExactly(header);
            byte[] expected = new byte[SHA256.HashSizeInBytes];
            stream.ReadExactly(expected);
            if (!SHA256.HashData(header).AsSpan().SequenceEqual(expected))
            {
                return Failed("De momentopname is beschadigd.");
            }

            using BinaryReader reader = new(new MemoryStream(header), Encoding.UTF8);
            if (reader.ReadUInt64() != Magic || reader.ReadInt32() != FormatVersion || reader.ReadInt32() != SearchWords.Version)
            {
                return Failed("De momentopname is van een andere versie: bouw de index opnieuw op.");
            }

            if (reader.ReadUInt64() != taxonomy)
            {
                return Failed("De momentopname hoort bij een andere taxonomie.");
            }

            if (reader.ReadUInt64() != columns)
            {
                return Failed("De momentopname hoort bij andere kolommen.");
            }

            string feedPosition = reader.ReadString();
            counts = new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt64(), 0);
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            RAMDirectory files = ReadFiles(stream, reader, hash);
            stream.ReadExactly(expected);
            if (!hash.GetHashAndReset().AsSpan().SequenceEqual(expected))
            {
                return Failed("De momentopname is beschadigd.");
            }

            if (stream.ReadByte() >= 0)
            {
                return Failed("Achter de momentopname staat nog iets anders.");
            }

            if (!CanBeOpened(files))
            {
                return Failed("De momentopname is van een andere versie van Lucene.");
            }

            directory = files;
            return new(true, feedPosition, null);
        }
        catch (EndOfStreamException)
        {
            return Failed("De momentopname is afgebroken.");
        }
    }

    private static RAMDirectory ReadFiles(Stream stream, BinaryReader header, IncrementalHash hash)
    {
        RAMDirectory files = new();
        byte[] buffer = new byte[BufferSize];
        for (int left = header.ReadInt32(); left > 0; left--)
        {
            using IndexOutput output = files.CreateOutput(header.ReadString(), IOContext.DEFAULT);
            for (long rest = header.ReadInt64(); rest > 0;)
            {
                int count = (int)Math.Min(rest, buffer.Length);
                stream.ReadExactly(buffer, 0, count);
                hash.AppendData(buffer, 0, count);
                output.WriteBytes(buffer, 0, count);
                rest -= count;
            }
        }

        return files;
    }

    private static bool CanBeOpened(Directory files)
    {
        try
        {
            using DirectoryReader opened = DirectoryReader.Open(files);
            return true;
        }
        catch (IOException)
        {
            // Lucene's errors about files that it cannot read derive from this one.
            return false;
        }
    }

    private static SnapshotResult Failed(string why) => new(false, null, why);
}
