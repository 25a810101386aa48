using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Matching.Functions.Imports;

/// <summary>How a value of a contract stands in one cell. Reading never fails: what does not fit becomes JSON that the contract refuses.</summary>
internal abstract class CellForm
{
    private const char Item = '|';
    private const char Member = '>';
    private const char Escape = '\\';

    /// <summary>What people have to know to fill the cell; empty when the name of the column says enough.</summary>
    public abstract string Explanation { get; }

    /// <summary>Whether an empty cell is a list without items instead of a value that is not there.</summary>
    public virtual bool IsList => false;

    /// <summary>Writes what a cell that is not empty says as JSON.</summary>
    public abstract void Read(string cell, Utf8JsonWriter json);

    /// <summary>The cell of a value that is there.</summary>
    public abstract string Write(JsonNode value);

    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Escape && i + 1 < text.Length)
            {
                part.Append(text[i]).Append(text[++i]);
            }
            else if (text[i] == separator)
            {
                parts.Add(part.ToString().Trim());
                part.Clear();
            }
            else
            {
                part.Append(text[i]);
            }
        }

        parts.Add(part.ToString().Trim());
        return parts;
    }

    private static string Unescape(string text)
    {
        if (!text.Contains(Escape, StringComparison.Ordinal)) return text;
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++) plain.Append(text[i] == Escape && i + 1 < text.Length ? text[++i] : text[i]);
        return plain.ToString();
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text) escaped.Append(c is Item or Member or Escape ? $"{Escape}{c}" : c.ToString());
        return escaped.ToString();
    }

    /// <summary>Text, and whatever is written as text: codes, times, choices.</summary>
    public sealed class Text(string explanation) : CellForm
    {
        public override string Explanation => explanation;

        public override void Read(string cell, Utf8JsonWriter json) => json.WriteStringValue(cell);

        public override string Write(JsonNode value) => value.GetValue<string>();
    }

    /// <summary>A number, with a comma or a point.</summary>
    public sealed class Number : CellForm
    {
        public override string Explanation => "een getal";

        public override void Read(string cell, Utf8JsonWriter json)
        {
            const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
            if (decimal.TryParse(cell.Trim().Replace(',', '.'), Plain, CultureInfo.InvariantCulture, out var number)) json.WriteNumberValue(number);
            else json.WriteStringValue(cell);
        }

        public override string Write(JsonNode value) => value.ToJsonString();
    }

    /// <summary>Yes or no.</summary>
    public sealed class Flag : CellForm
    {
        public override string Explanation => "ja of nee";

        public override void Read(string cell, Utf8JsonWriter json)
        {
            var word = cell.Trim();
            if (word.Equals("ja", StringComparison.OrdinalIgnoreCase) || word.Equals("true", StringComparison.OrdinalIgnoreCase)) json.WriteBooleanValue(true);
            else if (word.Equals("nee", StringComparison.OrdinalIgnoreCase) || word.Equals("false", StringComparison.OrdinalIgnoreCase)) json.WriteBooleanValue(false);
            else json.WriteStringValue(cell);
        }

        public override string Write(JsonNode value) => value.GetValue<bool>() ? "ja" : "nee";
    }

    /// <summary>A date; also in the Dutch order, which spreadsheets put it in.</summary>
    public sealed class Date : CellForm
    {
        public override string Explanation => "een datum als 2026-07-01 of 1-7-2026";

        public override void Read(string cell, Utf8JsonWriter json)
        {
            var dutch = DateOnly.TryParseExact(cell.Trim(), ["d-M-yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
            json.WriteStringValue(dutch ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell.Trim());
        }

        public override string Write(JsonNode value) => value.GetValue<string>();
    }

    /// <summary>Simple values with bars between them.</summary>
    public sealed class List(CellForm item) : CellForm
    {
        /// <summary>A list that is there and has no items, apart from a list that is not there.</summary>
        private const string Empty = "[]";

        public override string Explanation => $"meer waarden met {Item} ertussen" + (item.Explanation.Length > 0 ? $" - elk {item.Explanation}" : "");

        public override bool IsList => true;

        public override void Read(string cell, Utf8JsonWriter json)
        {
            json.WriteStartArray();
            if (cell.Trim() != Empty)
            {
                foreach (var part in Split(cell, Item)) item.Read(item is Object ? part : Unescape(part), json);
            }

            json.WriteEndArray();
        }

        public override string Write(JsonNode value) => value.AsArray() is { Count: > 0 } items
            ? string.Join($" {Item} ", items.Select(i => item is Object ? item.Write(i!) : Escaped(item.Write(i!))))
            : Empty;
    }

    /// <summary>An item of a list that has members itself: these in their order, those at the end may be left out.</summary>
    public sealed class Object(IReadOnlyList<(string Name, bool Required, CellForm Form)> members) : CellForm
    {
        public override string Explanation => string.Join($" {Member} ", members.Select(m => m.Required ? m.Name : $"({m.Name})"));

        public override void Read(string cell, Utf8JsonWriter json)
        {
            var parts = Split(cell, Member);
            if (parts.Count > members.Count)
            {
                json.WriteStringValue(cell);
                return;
            }

            json.WriteStartObject();
            for (var i = 0; i < parts.Count; i++)
            {
                if (parts[i].Length == 0) continue;
                json.WritePropertyName(members[i].Name);
                members[i].Form.Read(Unescape(parts[i]), json);
            }

            json.WriteEndObject();
        }

        public override string Write(JsonNode value)
        {
            var cells = members.Select(m => value[m.Name] is { } v ? Escaped(m.Form.Write(v)) : "").ToList();
            while (cells.Count > 1 && cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1);
            return string.Join($" {Member} ", cells);
        }
    }

    /// <summary>What is too deep for a cell otherwise.</summary>
    public sealed class Json : CellForm
    {
        public override string Explanation => "JSON zoals in de API";

        public override bool IsList => true;

        public override void Read(string cell, Utf8JsonWriter json)
        {
            try
            {
                using var value = JsonDocument.Parse(cell, new JsonDocumentOptions { MaxDepth = 16 });
                value.RootElement.WriteTo(json);
            }
            catch (JsonException)
            {
                json.WriteStringValue(cell);
            }
        }

        public override string Write(JsonNode value) => value.ToJsonString(Http.Json.ApiJson.Options);
    }
}
