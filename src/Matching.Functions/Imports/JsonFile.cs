using System.Globalization;
using System.Runtime.CompilerServices;
using Matching.Application.Imports;

namespace Matching.Functions.Imports;

/// <summary>A JSON array of requests, of which one at a time is in memory.</summary>
internal static class JsonFile
{
    private const int Piece = 64 * 1024;

    /// <summary>Where in the array the reader is.</summary>
    private enum Place
    {
        BeforeArray,
        BeforeFirst,
        BeforeNext,
        Within,
        AfterItem,
        AfterArray,
    }

    /// <summary>Reads a file.</summary>
    public static async IAsyncEnumerable<ImportRecord> ReadAsync(Stream content, ImportContract contract, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[Piece];
        var items = new ItemScanner();
        var number = 0;
        var skip = 0;
        var count = await content.ReadAtLeastAsync(buffer, 3, throwOnEndOfStream: false, cancellationToken);
        if (buffer.AsSpan(0, count).StartsWith("\uFEFF"u8)) skip = 3;
        while (count > 0)
        {
            for (var i = skip; i < count; i++)
            {
                if (!items.Take(buffer[i])) continue;
                if (items.Mistake is { } mistake)
                {
                    yield return ImportReader.End(items.Line, ("", mistake));
                    yield break;
                }

                yield return ImportReader.Read(items.ItemLine, items.Item(), contract, string.Create(CultureInfo.InvariantCulture, $"[{number++}]"));
            }

            skip = 0;
            count = await content.ReadAsync(buffer, cancellationToken);
        }

        if (!items.IsComplete) yield return ImportReader.End(items.Line, ("", items.IsEmpty ? "Dit bestand is leeg. Stuur een lijst: [ … ]." : "Het bestand breekt af: de lijst wordt niet gesloten."));
    }

    /// <summary>Finds where the objects in an array begin and end. Whether what is between them is valid is for the strict reader to say.</summary>
    private sealed class ItemScanner
    {
        private readonly List<byte> _item = [];
        private Place _place;
        private int _depth;
        private bool _text;
        private bool _escaped;

        public int Line { get; private set; } = 1;

        public int ItemLine { get; private set; }

        public string? Mistake { get; private set; }

        public bool IsComplete => _place == Place.AfterArray;

        public bool IsEmpty => _place == Place.BeforeArray;

        /// <summary>The item that has just ended, on one line: line ends stand between values only, where a space does as well.</summary>
        public ReadOnlyMemory<byte> Item()
        {
            var bytes = _item.ToArray();
            bytes.AsSpan().Replace((byte)'\n', (byte)' ');
            bytes.AsSpan().Replace((byte)'\r', (byte)' ');
            return bytes;
        }

        /// <summary>Takes a byte.</summary>
        /// <returns>Whether an item ended, or a mistake was found.</returns>
        public bool Take(byte value)
        {
            if (value == '\n') Line++;
            if (_place == Place.Within) return TakeWithin(value);
            if (value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') return false;
            switch (_place, value)
            {
                case (Place.BeforeArray, (byte)'['):
                    _place = Place.BeforeFirst;
                    return false;
                case (Place.BeforeFirst or Place.BeforeNext, (byte)'{'):
                    _place = Place.Within;
                    _item.Clear();
                    ItemLine = Line;
                    return TakeWithin(value);
                case (Place.BeforeFirst or Place.AfterItem, (byte)']'):
                    _place = Place.AfterArray;
                    return false;
                case (Place.AfterItem, (byte)','):
                    _place = Place.BeforeNext;
                    return false;
                default:
                    Mistake = _place == Place.BeforeArray
                        ? "Dit is geen lijst van objecten: het bestand moet met [ beginnen."
                        : "Dit is geen lijst van objecten: hier wordt een object { … }, een komma of het einde van de lijst verwacht.";
                    return true;
            }
        }

        private bool TakeWithin(byte value)
        {
            _item.Add(value);
            if (_item.Count > ImportReader.MaximumLineBytes)
            {
                Mistake = $"Een onderdeel van de lijst is groter dan {ImportReader.MaximumLineBytes / 1024} kB, of wordt niet gesloten.";
                return true;
            }

            if (_escaped) _escaped = false;
            else if (_text && value == '\\') _escaped = true;
            else if (value == '"') _text = !_text;
            else if (!_text && value is (byte)'{' or (byte)'[') _depth++;
            else if (!_text && value is (byte)'}' or (byte)']') _depth--;
            if (_depth > 0) return false;
            _place = Place.AfterItem;
            return true;
        }
    }
}
