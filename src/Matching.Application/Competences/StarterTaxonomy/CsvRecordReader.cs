using System.Text;

namespace Matching.Application.Competences.StarterTaxonomy;

/// <summary>
/// Splits text in records of fields: semicolons, quotes around fields that hold a semicolon, quote or line end, quotes doubled inside.
/// Lines without any content are skipped. Line ends may be LF, CRLF or CR.
/// </summary>
internal sealed class CsvRecordReader
{
    private const char Separator = ';';
    private readonly string _text;
    private readonly int _maxFields;
    private readonly StringBuilder _field = new();
    private int _position;
    private int _line = 1;

    /// <summary>Reads <paramref name="text"/>; fields beyond <paramref name="maxFields"/> in one record are dropped and counted.</summary>
    public CsvRecordReader(string text, int maxFields)
    {
        _text = text;
        _maxFields = maxFields;
        if (text.StartsWith('\uFEFF')) _position = 1;
    }

    /// <summary>The next record, or null at the end.</summary>
    public CsvRecord? Read()
    {
        while (_position < _text.Length)
        {
            var record = ReadRecord();
            if (record.Fields.Any(field => field.Length > 0)) return record;
        }

        return null;
    }

    private CsvRecord ReadRecord()
    {
        var line = _line;
        var fields = new List<string>();
        var count = 0;
        var closed = true;
        while (true)
        {
            closed &= ReadField();
            count++;
            if (fields.Count < _maxFields) fields.Add(_field.ToString().Trim());
            if (_position >= _text.Length) break;
            if (_text[_position] == Separator)
            {
                _position++;
                continue;
            }

            SkipLineEnd();
            break;
        }

        return new CsvRecord(line, fields, count, closed);
    }

    /// <summary>Reads up to the separator or line end that closes the field; false when a quote is never closed.</summary>
    private bool ReadField()
    {
        _field.Clear();
        SkipBlanks();
        if (_position >= _text.Length || _text[_position] != '"')
        {
            ReadBare();
            return true;
        }

        _position++;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c != '"')
            {
                if (c is '\n' or '\r')
                {
                    SkipLineEnd();
                    _field.Append('\n');
                }
                else
                {
                    _field.Append(c);
                    _position++;
                }

                continue;
            }

            _position++;
            if (_position < _text.Length && _text[_position] == '"')
            {
                _field.Append('"');
                _position++;
                continue;
            }

            ReadBare();
            return true;
        }

        return false;
    }

    private void ReadBare()
    {
        var start = _position;
        while (_position < _text.Length && _text[_position] is not (Separator or '\n' or '\r')) _position++;
        _field.Append(_text, start, _position - start);
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t') _position++;
    }

    private void SkipLineEnd()
    {
        if (_text[_position] == '\r' && _position + 1 < _text.Length && _text[_position + 1] == '\n') _position++;
        _position++;
        _line++;
    }
}

/// <summary>One record of a CSV file.</summary>
/// <param name="Line">The line on which it starts, from 1.</param>
/// <param name="Fields">Its fields, trimmed, at most as many as the reader keeps; never empty.</param>
/// <param name="FieldCount">How many fields the file has on this record.</param>
/// <param name="QuotesClosed">False when a quoted field runs to the end of the text.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields, int FieldCount, bool QuotesClosed);
