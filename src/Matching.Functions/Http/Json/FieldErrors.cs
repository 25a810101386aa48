using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Matching.Domain.Results;

namespace Matching.Functions.Http.Json;

/// <summary>Reads a value from text, as every <c>TryParse</c> in the domain does.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public delegate bool TextParser<T>(string? text, out T value);

/// <summary>
/// Collects everything that is wrong with one request, so that the sender gets all of it at once. One collector is shared by
/// the reader of the JSON and the contract's own mapping to the domain; <see cref="At(string)"/> gives a view on a part of it.
/// The checks skip null (whether a field must be there is the contract's <c>required</c>) and skip a field that already has an
/// error, so that nobody is told twice about the same mistake.
/// </summary>
public sealed class FieldErrors
{
    /// <summary>Most errors kept; what comes after is only counted.</summary>
    public const int Maximum = 100;

    private readonly Collected _collected;
    private readonly string _path;

    /// <summary>An empty collector for a whole request.</summary>
    public FieldErrors()
        : this(new Collected(), "")
    {
    }

    private FieldErrors(Collected collected, string path)
    {
        _collected = collected;
        _path = path;
    }

    /// <summary>Whether nothing is wrong so far, anywhere in the request.</summary>
    public bool IsEmpty => _collected.Errors.Count == 0;

    /// <summary>Everything that is wrong, in the order of finding; at most <see cref="Maximum"/>.</summary>
    public IReadOnlyList<FieldError> All => _collected.Errors;

    /// <summary>The part under a field, for instance <c>werkplek</c>.</summary>
    public FieldErrors At(string field) => new(_collected, Path(field));

    /// <summary>The part under one item of a list, for instance <c>competenties[2]</c>.</summary>
    /// <param name="field">Name of the list; empty for the present part itself.</param>
    /// <param name="index">Index from 0.</param>
    public FieldErrors At(string field, int index) => new(_collected, string.Create(CultureInfo.InvariantCulture, $"{Path(field)}[{index}]"));

    /// <summary>Adds an error.</summary>
    /// <param name="field">Name within this part; empty for the part itself.</param>
    /// <param name="message">Dutch sentence: what is wrong and what to do about it. It does not repeat what was sent.</param>
    public void Add(string field, string message)
    {
        var path = Path(field);
        _collected.Fields.Add(path);
        if (_collected.Errors.Count < Maximum) _collected.Errors.Add(new FieldError(path, message));
    }

    /// <summary>Adds an error about a field of which the value could not be read at all: checks of it and of what is under it are skipped.</summary>
    public void Broken(string field, string message)
    {
        Add(field, message);
        _collected.Broken.Add(Path(field));
    }

    /// <summary>Whether the field already has an error, or could not be read.</summary>
    public bool Has(string field)
    {
        var path = Path(field);
        if (_collected.Fields.Contains(path)) return true;
        if (_collected.Broken.Count == 0) return false;
        if (_collected.Broken.Contains("")) return true;
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] is '.' or '[' && _collected.Broken.Contains(path[..i])) return true;
        }

        return false;
    }

    /// <summary>Adds an error unless the condition holds.</summary>
    /// <returns>Whether the condition holds.</returns>
    public bool Check(string field, bool condition, string message)
    {
        if (!condition && !Has(field)) Add(field, message);
        return condition;
    }

    /// <summary>Checks a text: length in characters without surrounding white space, and no control characters.</summary>
    /// <param name="field">Name within this part.</param>
    /// <param name="value">The text; null is skipped.</param>
    /// <param name="minimum">Fewest characters.</param>
    /// <param name="maximum">Most characters.</param>
    /// <param name="lines">Whether it may have more than one line.</param>
    /// <returns>The text without surrounding white space.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public string? Text(string field, string? value, int minimum, int maximum, bool lines = false)
    {
        if (value is null) return null;
        var text = value.Trim();
        var length = text.EnumerateRunes().Count();
        if (!lines && text.AsSpan().IndexOfAny('\r', '\n') >= 0) Check(field, false, "Dit moet op één regel staan.");
        Check(field, IsClean(text), "Deze tekst bevat stuurtekens. Typ de tekst opnieuw, zonder te plakken.");
        Check(field, length >= minimum && length <= maximum, LengthRequirement(minimum, maximum));
        return text;
    }

    /// <summary>Checks that a number lies within a range, both ends included.</summary>
    /// <returns>The number.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public int? Number(string field, int? value, int minimum, int maximum)
    {
        if (value is { } number) Check(field, number >= minimum && number <= maximum, RangeRequirement(minimum, maximum));
        return value;
    }

    /// <inheritdoc cref="Number(string, int?, int, int)"/>
    public int Number(string field, int value, int minimum, int maximum) => Number(field, (int?)value, minimum, maximum).Value;

    /// <summary>Reads a domain value from text.</summary>
    /// <param name="field">Name within this part.</param>
    /// <param name="text">The text; null is skipped.</param>
    /// <param name="parse">The domain's <c>TryParse</c>.</param>
    /// <param name="requirement">Dutch sentence that says what a valid text looks like.</param>
    /// <returns>The value; the type's default when there is none.</returns>
    public T Parse<T>(string field, string? text, TextParser<T> parse, string requirement)
    {
        ArgumentNullException.ThrowIfNull(parse);
        if (text is not null && parse(text, out var value)) return value;
        if (text is not null) Check(field, false, requirement);
        return default!;
    }

    /// <summary>Reads an optional domain value from text; null when there is no text, or no valid one.</summary>
    /// <inheritdoc cref="Parse{T}"/>
    public T? ParseOptional<T>(string field, string? text, TextParser<T> parse, string requirement)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(parse);
        if (text is null) return null;
        if (parse(text, out var value)) return value;
        Check(field, false, requirement);
        return null;
    }

    /// <summary>Takes the value out of a result of the domain, or its errors, whose fields are then read as being under this part.</summary>
    /// <returns>The value; the type's default when there is none.</returns>
    /// <exception cref="InvalidOperationException">The result failed with something else than <see cref="Failure.Invalid"/>.</exception>
    public T Take<T>(Result<T> result)
        where T : notnull
    {
        if (result.TryGet(out var value, out var failure)) return value;
        if (failure is not Failure.Invalid invalid) throw new InvalidOperationException($"Not a failure of input: {failure.GetType().Name}.");
        AddAll(invalid.Errors);
        return default!;
    }

    /// <summary>Adds errors of the domain, whose fields are then read as being under this part; a field that has an error keeps that one.</summary>
    public void AddAll(IEnumerable<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        foreach (var error in errors) Check(error.Field, false, error.Message);
    }

    internal static bool IsClean(string text) =>
        !text.AsSpan().ContainsAnyInRange('\u202A', '\u202E')
        && !text.AsSpan().ContainsAnyInRange('\u2066', '\u2069')
        && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));

    internal static string LengthRequirement(int minimum, int maximum) => minimum switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"Gebruik hoogstens {maximum} tekens."),
        _ when minimum == maximum => string.Create(CultureInfo.InvariantCulture, $"Gebruik precies {maximum} tekens."),
        _ => string.Create(CultureInfo.InvariantCulture, $"Gebruik {minimum} tot {maximum} tekens."),
    };

    internal static string RangeRequirement(decimal minimum, decimal maximum) =>
        string.Create(CultureInfo.InvariantCulture, $"Dit getal moet van {minimum} tot en met {maximum} zijn.");

    private string Path(string field)
    {
        if (field.Length == 0) return _path;
        return _path.Length == 0 || field[0] == '[' ? _path + field : new StringBuilder(_path).Append('.').Append(field).ToString();
    }

    private sealed class Collected
    {
        public List<FieldError> Errors { get; } = [];

        public HashSet<string> Fields { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Broken { get; } = new(StringComparer.Ordinal);
    }
}
