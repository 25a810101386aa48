using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matching.Functions.Http.Json;

/// <summary>What a contract's JSON must look like, and how to read it while noting everything that is wrong.</summary>
internal abstract class JsonShape
{
    /// <summary>Most items in a list without <see cref="MaxLengthAttribute"/>.</summary>
    public const int MaximumItems = 100;

    /// <summary>Stands in where the input is broken, so that mapping goes on and finds the other errors.</summary>
    public abstract object Blank { get; }

    /// <summary>Reads a value that is not null; null when it is broken, which is then noted.</summary>
    public abstract object? Read(JsonElement element, FieldErrors at);

    /// <summary>The shape of a type.</summary>
    /// <exception cref="NotSupportedException">A contract has a member of a type that contracts do not use.</exception>
    public static JsonShape Of(Type type) => Build(type, null, new NullabilityInfoContext(), []);

    internal static string? TextOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 without its other half: valid JSON, but no text.
            return null;
        }
    }

    private static JsonShape Build(Type type, PropertyInfo? property, NullabilityInfoContext nullability, Dictionary<Type, RecordShape> known)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return new TextShape(property?.GetCustomAttribute<StringLengthAttribute>());
        if (type == typeof(int)) return new NumberShape(property?.GetCustomAttribute<RangeAttribute>(), whole: true);
        if (type == typeof(decimal)) return new NumberShape(property?.GetCustomAttribute<RangeAttribute>(), whole: false);
        if (type == typeof(bool)) return new BooleanShape();
        if (type == typeof(DateOnly)) return new MomentShape<DateOnly>("Gebruik een datum als 2026-07-01.", TryDate);
        if (type == typeof(TimeOnly)) return new MomentShape<TimeOnly>("Gebruik een tijd als 07:30.", TryTime);
        if (type == typeof(DateTimeOffset)) return new MomentShape<DateTimeOffset>("Gebruik datum en tijd met tijdzone, als 2026-07-01T09:30:00Z.", TryInstant);
        if (type.IsEnum) return new EnumShape(type);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var item = type.GetGenericArguments()[0];
            var nullable = property is not null && nullability.Create(property).GenericTypeArguments is [{ ReadState: NullabilityState.Nullable }];
            if (nullable) throw new NotSupportedException($"{property}: a list of a contract has no nulls.");
            return new ListShape(item, Build(item, null, nullability, known), property?.GetCustomAttribute<MaxLengthAttribute>()?.Length ?? MaximumItems);
        }

        if (!type.IsClass || type.IsAbstract || type.GetConstructor(Type.EmptyTypes) is null || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
        {
            throw new NotSupportedException($"A contract has no members of type {type}{(property is null ? "" : $" ({property.DeclaringType}.{property.Name})")}.");
        }

        if (known.TryGetValue(type, out var shape)) return shape;
        known.Add(type, shape = new RecordShape(type));
        foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
        {
            var optional = nullability.Create(member).WriteState == NullabilityState.Nullable;
            shape.Add(member, Build(member.PropertyType, member, nullability, known), optional);
        }

        return shape;
    }

    private static bool TryDate(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private static bool TryTime(string text, out TimeOnly value) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private static bool TryInstant(string text, out DateTimeOffset value)
    {
        string[] formats = ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];
        value = default;

        // K also matches nothing, and a time without a zone means something else to everybody.
        var zoned = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        return zoned && DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    private static string KindOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "een object",
        JsonValueKind.Array => "een lijst",
        JsonValueKind.String => "een tekst",
        JsonValueKind.Number => "een getal",
        JsonValueKind.Null => "null",
        _ => "true of false",
    };

    private static object? Wrong(JsonElement element, FieldErrors at, string expected)
    {
        at.Broken("", $"Dit moet {expected} zijn, maar hier staat {KindOf(element)}.");
        return null;
    }

    private delegate bool TryRead<T>(string text, out T value);

    private sealed class TextShape(StringLengthAttribute? length) : JsonShape
    {
        public override object Blank => "";

        public override object? Read(JsonElement element, FieldErrors at)
        {
            if (element.ValueKind != JsonValueKind.String) return Wrong(element, at, "een tekst");
            if (TextOf(element) is not { } text || !FieldErrors.IsClean(text))
            {
                at.Broken("", "Deze tekst bevat tekens die niet kunnen. Typ de tekst opnieuw, zonder te plakken.");
                return null;
            }

            if (length is not null)
            {
                var count = text.EnumerateRunes().Count();
                var fits = count <= length.MaximumLength && text.Trim().EnumerateRunes().Count() >= length.MinimumLength;
                at.Check("", fits, FieldErrors.LengthRequirement(length.MinimumLength, length.MaximumLength));
            }

            return text;
        }
    }

    private sealed class NumberShape : JsonShape
    {
        private readonly bool _whole;
        private readonly string _requirement;
        private readonly decimal _minimum;
        private readonly decimal _maximum;

        public NumberShape(RangeAttribute? range, bool whole)
        {
            _whole = whole;
            _minimum = range is null ? (whole ? int.MinValue : decimal.MinValue) : Convert.ToDecimal(range.Minimum, CultureInfo.InvariantCulture);
            _maximum = range is null ? (whole ? int.MaxValue : decimal.MaxValue) : Convert.ToDecimal(range.Maximum, CultureInfo.InvariantCulture);
            _requirement = range is null ? "Dit getal is te groot of te klein." : FieldErrors.RangeRequirement(_minimum, _maximum);
        }

        public override object Blank => _whole ? (object)0 : 0m;

        public override object? Read(JsonElement element, FieldErrors at)
        {
            if (element.ValueKind != JsonValueKind.Number) return Wrong(element, at, "een getal");
            if (!element.TryGetDecimal(out var number) || number < _minimum || number > _maximum)
            {
                at.Broken("", _requirement);
                return null;
            }

            if (!_whole) return number;
            if (decimal.IsInteger(number)) return (int)number;
            at.Broken("", "Dit moet een geheel getal zijn.");
            return null;
        }
    }

    private sealed class BooleanShape : JsonShape
    {
        public override object Blank => false;

        public override object? Read(JsonElement element, FieldErrors at) =>
            element.ValueKind is JsonValueKind.True or JsonValueKind.False ? element.GetBoolean() : Wrong(element, at, "true of false");
    }

    private sealed class MomentShape<T>(string requirement, TryRead<T> parse) : JsonShape
        where T : struct
    {
        public override object Blank => default(T);

        public override object? Read(JsonElement element, FieldErrors at)
        {
            if (element.ValueKind == JsonValueKind.String && TextOf(element) is { } text && parse(text, out var value)) return value;
            at.Broken("", requirement);
            return null;
        }
    }

    private sealed class EnumShape : JsonShape
    {
        private readonly IReadOnlyDictionary<string, object> _values;
        private readonly string _requirement;

        public EnumShape(Type type)
        {
            _values = EnumNames.Of(type);
            Blank = _values.Values.First();
            _requirement = EnumNames.Requirement(_values.Keys);
        }

        public override object Blank { get; }

        public override object? Read(JsonElement element, FieldErrors at)
        {
            if (element.ValueKind == JsonValueKind.String && TextOf(element) is { } text && _values.TryGetValue(text, out var value)) return value;
            at.Broken("", _requirement);
            return null;
        }
    }

    private sealed class ListShape(Type type, JsonShape item, int maximum) : JsonShape
    {
        public override object Blank { get; } = Array.CreateInstance(type, 0);

        public override object? Read(JsonElement element, FieldErrors at)
        {
            if (element.ValueKind != JsonValueKind.Array) return Wrong(element, at, "een lijst");
            var length = element.GetArrayLength();
            if (length > maximum)
            {
                at.Broken("", string.Create(CultureInfo.InvariantCulture, $"Geef hoogstens {maximum} regels in deze lijst."));
                return null;
            }

            var items = Array.CreateInstance(type, length);
            var i = 0;
            foreach (var value in element.EnumerateArray())
            {
                items.SetValue(item.Read(value, at.At("", i)) ?? item.Blank, i);
                i++;
            }

            return items;
        }
    }

    private sealed class RecordShape(Type type) : JsonShape
    {
        private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal);

        public override object Blank
        {
            get
            {
                var blank = Activator.CreateInstance(type)!;
                foreach (var member in _members.Values) member.Default(blank);
                return blank;
            }
        }

        public void Add(PropertyInfo property, JsonShape shape, bool nullable)
        {
            var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            _members.Add(name, new Member(property, shape, property.IsDefined(typeof(RequiredMemberAttribute)), nullable));
        }

        public override object? Read(JsonElement element, FieldErrors at)
        {
            if (element.ValueKind != JsonValueKind.Object) return Wrong(element, at, "een object");
            var record = Blank;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var field in element.EnumerateObject())
            {
                var name = NameOf(field);
                if (!_members.TryGetValue(name, out var member)) Unknown(name, at, seen);
                else if (seen.Add(name)) member.Read(field.Value, record, at, name);
                else at.Check(name, false, "Dit veld staat er meer dan één keer. Laat het één keer staan.");
            }

            foreach (var (name, member) in _members)
            {
                if (member.Required && !seen.Contains(name)) at.Broken(name, "Dit veld is verplicht.");
            }

            return record;
        }

        private static string NameOf(JsonProperty field)
        {
            try
            {
                return field.Name;
            }
            catch (InvalidOperationException)
            {
                return "\uFFFD";
            }
        }

        private void Unknown(string name, FieldErrors at, HashSet<string> seen)
        {
            var shown = Nearness.Shown(name);
            if (!seen.Add("?" + shown)) return;
            var near = Nearness.Nearest(name, _members.Keys);
            at.Check(shown, false, near is null ? "Dit veld bestaat niet. Haal het weg." : $"Dit veld bestaat niet. Bedoelt u {near}?");
        }

        private sealed class Member(PropertyInfo property, JsonShape shape, bool required, bool nullable)
        {
            public bool Required => required;

            public void Read(JsonElement value, object record, FieldErrors at, string name)
            {
                if (value.ValueKind == JsonValueKind.Null)
                {
                    if (nullable) property.SetValue(record, null);
                    else at.Broken(name, required ? "Dit veld mag niet leeg (null) zijn." : "Dit veld mag niet leeg (null) zijn. Laat het anders weg.");
                }
                else if (shape.Read(value, at.At(name)) is { } read)
                {
                    property.SetValue(record, read);
                }
            }

            public void Default(object record)
            {
                // A member that must be there and is not null gets something to work with; others keep the contract's own default.
                if (required && !nullable) property.SetValue(record, shape.Blank);
            }
        }
    }
}
