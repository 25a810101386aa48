using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Matching.Search.Text;

namespace Matching.Search;

/// <summary>
/// Snapshots. A header names the format, what it belongs to, the position in the feed and the length of every array, and
/// carries its own SHA-256, so that no length is believed before it is checked; the arrays follow as they are in memory, with
/// their SHA-256 at the end. Numbers are little-endian.
/// </summary>
internal static class SnapshotFile
{
    private const ulong Magic = 0x31_58_49_47_4E_49_48_43;
    private const int FormatVersion = 2;
    private const int LargestHeader = 64 * 1024 * 1024;

    public static void Write(Stream stream, ulong taxonomy, ulong columns, string feedPosition, IndexState state)
    {
        using MemoryStream header = new();
        using (BinaryWriter writer = new(header, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(FormatVersion);
            writer.Write(SearchWords.Version);
            writer.Write(taxonomy);
            writer.Write(columns);
            writer.Write(feedPosition);
            writer.Write(state.Profiles);
            writer.Write(state.Removed);
            writer.Write(state.Competences);
            writer.Write(state.Segments.Length);
            foreach (SegmentView view in state.Segments)
            {
                SegmentArrays arrays = view.Segment.Arrays;
                int[] superseded = Superseded(view);
                writer.Write(arrays.Removed);
                writer.Write(superseded.Length);
                writer.Write(arrays.RowValues.Length);
                foreach (long[] values in arrays.RowValues)
                {
                    writer.Write(values.Length);
                }

                Span<int> lengths =
                [
                    arrays.Keys.Length, arrays.KeyStarts.Length, arrays.KeyTable.Length, arrays.Samples.Length, arrays.Versions.Length,
                    arrays.Waiting.Length, arrays.Held.Length, arrays.HeldStarts.Length, arrays.Postings.Length, arrays.PostingStarts.Length,
                    arrays.RowCodes.Length, arrays.Words.Length, arrays.WordStarts.Length,
                ];
                foreach (int length in lengths)
                {
                    writer.Write(length);
                }
            }
        }

        ReadOnlySpan<byte> headerBytes = header.GetBuffer().AsSpan(0, (int)header.Length);
        Span<byte> headerLength = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(headerLength, headerBytes.Length);
        stream.Write(headerLength);
        stream.Write(headerBytes);
        stream.Write(SHA256.HashData(headerBytes));

        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (SegmentView view in state.Segments)
        {
            SegmentArrays arrays = view.Segment.Arrays;
            Put<int>(Superseded(view));
            foreach (long[] values in arrays.RowValues)
            {
                Put<long>(values);
            }

            Put<byte>(arrays.Keys);
            Put<int>(arrays.KeyStarts);
            Put<int>(arrays.KeyTable);
            Put<byte>(arrays.Samples);
            Put<long>(arrays.Versions);
            Put<int>(arrays.Waiting);
            Put<uint>(arrays.Held);
            Put<int>(arrays.HeldStarts);
            Put<uint>(arrays.Postings);
            Put<int>(arrays.PostingStarts);
            Put<byte>(arrays.RowCodes);
            Put<ulong>(arrays.Words);
            Put<int>(arrays.WordStarts);
        }

        stream.Write(hash.GetHashAndReset());

        void Put<T>(ReadOnlySpan<T> array)
            where T : unmanaged
        {
            ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(array);
            hash.AppendData(bytes);
            stream.Write(bytes);
        }
    }

    public static SnapshotResult Read(Stream stream, ulong taxonomy, ulong columns, out IndexState? state)
    {
        state = null;
        try
        {
            Span<byte> lengthBytes = stackalloc byte[sizeof(int)];
            stream.ReadExactly(lengthBytes);
            int headerLength = BinaryPrimitives.ReadInt32LittleEndian(lengthBytes);
            if (headerLength is <= 0 or > LargestHeader)
            {
                return Failed("De momentopname is beschadigd.");
            }

            byte[] header = new byte[headerLength];
            stream.ReadExactly(header);
            Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
            stream.ReadExactly(expected);
            if (!SHA256.HashData(header).AsSpan().SequenceEqual(expected))
            {
                return Failed("De momentopname is beschadigd.");
            }

            using MemoryStream headerStream = new(header);
            using BinaryReader reader = new(headerStream, Encoding.UTF8);
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
            IndexState read = new([], [], reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt64(), 0);
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            SegmentView[] segments = new SegmentView[reader.ReadInt32()];
            for (int i = 0; i < segments.Length; i++)
            {
                segments[i] = ReadSegment(stream, reader, hash);
            }

            stream.ReadExactly(expected);
            if (!hash.GetHashAndReset().AsSpan().SequenceEqual(expected))
            {
                return Failed("De momentopname is beschadigd.");
            }

            if (stream.ReadByte() >= 0)
            {
                return Failed("Achter de momentopname staat nog iets anders.");
            }

            state = read with { Segments = segments };
            return new(true, feedPosition, null);
        }
        catch (EndOfStreamException)
        {
            return Failed("De momentopname is afgebroken.");
        }
    }

    private static SegmentView ReadSegment(Stream stream, BinaryReader lengths, IncrementalHash hash)
    {
        int removed = lengths.ReadInt32();
        int supersededCount = lengths.ReadInt32();
        int[] valueCounts = new int[lengths.ReadInt32()];
        for (int slot = 0; slot < valueCounts.Length; slot++)
        {
            valueCounts[slot] = lengths.ReadInt32();
        }

        int[] superseded = Take<int>(supersededCount);
        long[][] values = [.. valueCounts.Select(Take<long>)];
        SegmentArrays arrays = new(
            Keys: Take<byte>(lengths.ReadInt32()),
            KeyStarts: Take<int>(lengths.ReadInt32()),
            KeyTable: Take<int>(lengths.ReadInt32()),
            Samples: Take<byte>(lengths.ReadInt32()),
            Versions: Take<long>(lengths.ReadInt32()),
            Waiting: Take<int>(lengths.ReadInt32()),
            Held: Take<uint>(lengths.ReadInt32()),
            HeldStarts: Take<int>(lengths.ReadInt32()),
            Postings: Take<uint>(lengths.ReadInt32()),
            PostingStarts: Take<int>(lengths.ReadInt32()),
            RowValues: values,
            RowCodes: Take<byte>(lengths.ReadInt32()),
            Words: Take<ulong>(lengths.ReadInt32()),
            WordStarts: Take<int>(lengths.ReadInt32()),
            Removed: removed);
        return new SegmentView(new Segment(arrays), BitSet.Of(superseded));

        T[] Take<T>(int length)
            where T : unmanaged
        {
            T[] array = GC.AllocateUninitializedArray<T>(length);
            Span<byte> bytes = MemoryMarshal.AsBytes(array.AsSpan());
            stream.ReadExactly(bytes);
            hash.AppendData(bytes);
            return array;
        }
    }

    private static int[] Superseded(SegmentView view) =>
        view.Superseded.Count == 0 ? [] : [.. Enumerable.Range(0, view.Segment.Count).Where(view.Superseded.Contains)];

    private static SnapshotResult Failed(string why) => new(false, null, why);
}
