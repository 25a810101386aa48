using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Results;
using Matching.Functions.Http.Json;
using Matching.Functions.Http.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Matching.Functions.Http;

/// <summary>
/// One request being answered. Reading parts of it never fails: what is wrong is collected, and blanks stand in.
/// <see cref="AnswerAsync{T}"/> runs the use case only when nothing is wrong, so a use case never sees a blank.
/// </summary>
public sealed class ApiCall
{
    private const int MaximumFormBytes = 64 * 1024;

    private readonly HttpRequest _request;
    private readonly Operation _operation;
    private readonly string _ownKey = Guid.NewGuid().ToString("N");
    private Problem? _problem;
    private string _asked = "";

    /// <summary>Reads what the operation declares of query, headers and paging.</summary>
    /// <exception cref="InvalidOperationException">The request did not come through the pipeline.</exception>
    public ApiCall(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _request = request;
        _operation = request.HttpContext.FindOperation() ?? throw new InvalidOperationException("This request has no operation.");
        CheckQuery();
        if (_operation.Paged) Page = ReadPaging();
        if (_operation.IdempotencyKey) IdempotencyKey = ReadIdempotencyKey();
        if (_operation.IfMatch || _operation.TakesIfMatch) Version = ReadVersion();
    }

    /// <summary>Who asks.</summary>
    /// <exception cref="InvalidOperationException">The operation is anonymous.</exception>
    public Actor Actor => _request.HttpContext.Actor();

    /// <summary>Fires when the caller goes away.</summary>
    public CancellationToken Stop => _request.HttpContext.RequestAborted;

    /// <summary>Everything that is wrong with the input so far.</summary>
    public FieldErrors Errors { get; } = new();

    /// <summary>Which page is asked for.</summary>
    public Paging Page { get; } = Paging.Default;

    /// <summary>The caller's key for doing this once, 1 to 128 printable ASCII characters; null when there is none.</summary>
    public string? IdempotencyKey { get; }

    /// <summary>The version that the caller read before, from If-Match; null when the operation takes none, or needs none and none was sent.</summary>
    public int? Version { get; }

    /// <summary>
    /// Who asks what, for a use case that changes something. Without a key of the caller every request is a new one.
    /// Read it after the body.
    /// </summary>
    public Call Command => new(
        Actor,
        IdempotencyKey ?? _ownKey,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{_operation.Name}\n{_request.Path}\n{_asked}"))),
        Version);

    /// <summary>Reads one of an enum's values from the route. Any other is answered as something that does not exist.</summary>
    public T RouteChoice<T>(string? text)
        where T : struct, Enum
    {
        if (EnumNames.Of(typeof(T)).TryGetValue(text ?? "", out var value)) return (T)value;
        Refuse(Problem.NotFound);
        return default;
    }

    /// <summary>Reads a number from 1 from the route. Anything else is answered as something that does not exist.</summary>
    public int RouteNumber(string? text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1) return number;
        Refuse(Problem.NotFound);
        return 0;
    }

    /// <summary>Reads an id from the route. One that cannot be an id is answered as one that does not exist.</summary>
    public Id<T> RouteId<T>(string? text)
        where T : IIdentified
    {
        if (!Id<T>.TryParse(text, out var id)) Refuse(Problem.NotFound);
        return id;
    }

    /// <summary>Reads the body and maps it to the domain.</summary>
    /// <param name="map">The contract's own mapping; it adds what is wrong to the errors and can use blanks where they are.</param>
    public async Task<T> BodyAsync<TBody, T>(Func<TBody, FieldErrors, T> map)
        where TBody : class
    {
        ArgumentNullException.ThrowIfNull(map);
        var (body, problem) = await StrictJson.ReadAsync<TBody>(_request, Errors, Stop);
        if (problem is not null) Refuse(problem);
        else _asked = JsonSerializer.Serialize(body, ApiJson.Options);
        return problem is null ? map(body, Errors) : default!;
    }

    /// <summary>Takes the body as a file, which is stored while it comes in. Not when something is wrong with the request already.</summary>
    /// <param name="maximum">Most bytes.</param>
    /// <param name="store">Reads the file once, to the end, and stores it; what the stream throws has to be passed on, and then nothing may be stored.</param>
    public async Task<T?> FileAsync<T>(long maximum, Func<Stream, Task<T>> store)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(store);
        if (!MediaTypeHeaderValue.TryParse(_request.ContentType, out var type)
            || !_operation.File.Contains(type.MediaType.ToString(), StringComparer.OrdinalIgnoreCase)
            || _request.Headers.ContentEncoding.Count > 0)
        {
            Refuse(Problem.UnsupportedFile(_operation.File));
        }
        else if (_request.ContentLength > maximum)
        {
            Refuse(Problem.TooLarge(maximum));
        }

        if (Refusal() is not null) return null;

        // The server's own limit is far lower; the measured stream keeps this one.
        if (_request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        await using var body = new MeasuredStream(_request.Body, maximum);
        try
        {
            var stored = await store(body);
            _asked = body.Hash() + _request.QueryString;
            return stored;
        }
        catch (Exception) when (body.IsTooLong)
        {
            // Whatever reads the stream may have wrapped what it threw.
            Refuse(Problem.TooLarge(maximum));
            return null;
        }
    }

    /// <summary>Adds what a use case finds wrong with the input, so that the caller hears everything at once.</summary>
    /// <param name="input">The input; null when it could not be read.</param>
    /// <param name="check">The use case's check.</param>
    /// <param name="part">Field that the input stands under; empty for the whole body.</param>
    public void Check<T>(T? input, Func<T, IReadOnlyList<FieldError>> check, string part = "")
    {
        ArgumentNullException.ThrowIfNull(check);
        if (input is not null) Errors.At(part).AddAll(check(input));
    }

    /// <summary>Reads a page's form: the fields that the operation names, each with its text; absent ones are not there.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FormAsync()
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!MediaTypeHeaderValue.TryParse(_request.ContentType, out var type) || !type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            Refuse(Problem.UnsupportedMediaType("application/x-www-form-urlencoded"));
        }
        else if (await StrictJson.ReadBytesAsync(_request, MaximumFormBytes, Stop) is { } bytes)
        {
            foreach (var (name, values) in QueryHelpers.ParseQuery(Encoding.UTF8.GetString(bytes.Span)))
            {
                if (!_operation.Form.Contains(name, StringComparer.Ordinal)) Errors.Add(Nearness.Shown(name), "Dit veld bestaat niet.");
                else if (values is [{ } value] && FieldErrors.IsClean(value)) fields.Add(name, value);
                else Errors.Add(name, "Vul dit veld één keer in, met gewone tekens.");
            }
        }
        else
        {
            Refuse(Problem.TooLarge(MaximumFormBytes));
        }

        return fields;
    }

    /// <summary>Reads a text from the query; null when it is absent.</summary>
    public string? QueryText(string key, int minimum, int maximum) => Errors.Text(key, Raw(key), minimum, maximum);

    /// <summary>Reads a whole number from the query; null when it is absent.</summary>
    public int? QueryNumber(string key, int minimum, int maximum) =>
        Errors.Number(key, Query<int>(key, TryNumber, FieldErrors.RangeRequirement(minimum, maximum)), minimum, maximum);

    /// <summary>Reads true or false from the query; null when it is absent.</summary>
    public bool? QueryFlag(string key) => Query<bool>(key, TryFlag, EnumNames.Requirement(["true", "false"]));

    /// <summary>Reads a date from the query; null when it is absent.</summary>
    public DateOnly? QueryDate(string key) => Query<DateOnly>(key, TryDate, "Gebruik een datum als 2026-07-01.");

    /// <summary>Reads one of an enum's values from the query, by its name in the API; null when it is absent.</summary>
    public T? QueryChoice<T>(string key)
        where T : struct, Enum
    {
        var names = EnumNames.Of(typeof(T));
        bool TryName(string? text, out T value)
        {
            var known = names.TryGetValue(text ?? "", out var found);
            value = known ? (T)found! : default;
            return known;
        }

        return Query<T>(key, TryName, EnumNames.Requirement(names.Keys));
    }

    /// <summary>Reads a domain value from the query; null when it is absent.</summary>
    /// <param name="key">Key that the operation declares.</param>
    /// <param name="parse">The domain's <c>TryParse</c>.</param>
    /// <param name="requirement">Dutch sentence that says what a valid text looks like.</param>
    public T? Query<T>(string key, TextParser<T> parse, string requirement)
        where T : struct => Errors.ParseOptional(key, Raw(key), parse, requirement);

    /// <summary>Runs the use case when nothing is wrong with the request, and turns what comes of it into an answer.</summary>
    /// <param name="run">The use case.</param>
    /// <param name="answer">The answer to a success.</param>
    public async Task<IResult> AnswerAsync<T>(Func<Task<Result<T>>> run, Func<T, IResult> answer)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(answer);
        if (Refusal() is { } problem) return problem;
        var result = await run();
        return result.TryGet(out var value, out var failure) ? answer(value) : Problem.From(failure);
    }

    /// <summary>Gives one page of a list that a use case reads.</summary>
    /// <param name="read">The use case; gives the whole list in its order.</param>
    public async Task<IResult> AnswerListAsync<T>(Func<Task<IEnumerable<T>>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (Refusal() is { } problem) return problem;
        var all = (await read()).ToList();
        return List(all.Skip(Page.Skip).Take(Page.Size), all.Count > Page.Skip + Page.Size, all.Count);
    }

    /// <summary>Gives one page of a list that a use case reads and may refuse.</summary>
    /// <param name="read">The use case; gives the whole list in its order.</param>
    /// <param name="map">The contract of an item.</param>
    public Task<IResult> AnswerPageAsync<T, TContract>(Func<Task<Result<IReadOnlyList<T>>>> read, Func<T, TContract> map) =>
        AnswerAsync(read, all => ApiAnswer.Ok(PageOf(all, map)));

    /// <summary>Answers without a use case, when nothing is wrong with the request.</summary>
    public Task<IResult> AnswerAsync(Func<IResult> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Task.FromResult(Refusal() ?? answer());
    }

    /// <summary>Answers with what takes a while to make, when nothing is wrong with the request.</summary>
    public async Task<IResult> AnswerAsync(Func<Task<IResult>> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Refusal() ?? await answer();
    }

    /// <summary>200 with one page of a collection.</summary>
    /// <param name="items">Items on <see cref="Page"/>.</param>
    /// <param name="more">Whether there is a next page.</param>
    /// <param name="total">Number of all items; null when it is not counted.</param>
    public IResult List<T>(IEnumerable<T> items, bool more, int? total = null) => ApiAnswer.Ok(Collect(items, more, total));

    /// <summary>The page that is asked for of a whole list.</summary>
    /// <param name="all">The list in its order.</param>
    /// <param name="map">The contract of an item.</param>
    public Collection<TContract> PageOf<T, TContract>(IReadOnlyList<T> all, Func<T, TContract> map)
    {
        ArgumentNullException.ThrowIfNull(all);
        return Collect(all.Skip(Page.Skip).Take(Page.Size).Select(map), all.Count > Page.Skip + Page.Size, all.Count);
    }

    private static bool TryNumber(string? text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool TryDate(string? text, out DateOnly value) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private static bool TryFlag(string? text, out bool value)
    {
        value = text is "true";
        return text is "true" or "false";
    }

    private Problem? Refusal() => _problem ?? (Errors.IsEmpty ? null : Problem.Invalid(Errors.All));

    private void Refuse(Problem problem)
    {
        // An id that cannot exist hides everything else; then the first problem found counts.
        if (_problem is null || problem == Problem.NotFound) _problem = problem;
    }

    private string? Raw(string key)
    {
        if (_operation.Query.All(q => q.Name != key)) throw new InvalidOperationException($"{_operation.Name} does not declare the query key {key}.");
        return _request.Query[key] is [{ } value] ? value : null;
    }

    private void CheckQuery()
    {
        List<string> known = [.. _operation.Query.Select(q => q.Name)];
        if (_operation.Paged) known.AddRange([Paging.PageKey, Paging.SizeKey]);
        foreach (var (sent, values) in _request.Query)
        {
            // The query's own lookup ignores case; the conventions of the API do not.
            if (!known.Contains(sent, StringComparer.Ordinal))
            {
                var near = Nearness.Nearest(sent, known);
                Errors.Add(Nearness.Shown(sent), near is null ? "Deze parameter bestaat niet. Haal hem weg." : $"Deze parameter bestaat niet. Bedoelt u {near}?");
            }
            else if (values.Count != 1)
            {
                Errors.Add(sent, "Geef deze parameter één keer.");
            }
        }
    }

    private Paging ReadPaging()
    {
        int Read(string key, int maximum, int otherwise)
        {
            if (_request.Query[key] is not [{ } text]) return otherwise;
            var valid = TryNumber(text, out var number) && number >= 1 && number <= maximum;
            Errors.Check(key, valid, FieldErrors.RangeRequirement(1, maximum));
            return valid ? number : otherwise;
        }

        return new Paging(Read(Paging.PageKey, Paging.MaximumPage, Paging.Default.Page), Read(Paging.SizeKey, Paging.MaximumSize, Paging.Default.Size));
    }

    private string? ReadIdempotencyKey()
    {
        const string Header = "Idempotency-Key";
        if (!_request.Headers.TryGetValue(Header, out var values)) return null;
        if (values is [{ Length: >= 1 and <= 128 } key] && key.All(c => c is >= '!' and <= '~')) return key;
        Errors.Add(Header, "Geef één sleutel van 1 tot 128 letters, cijfers en leestekens, zonder spaties.");
        return null;
    }

    private int? ReadVersion()
    {
        const string Header = "If-Match";
        if (!_request.Headers.TryGetValue(Header, out var values))
        {
            if (_operation is { IfMatch: true, Upsert: false }) Refuse(Problem.PreconditionRequired);
            return null;
        }

        if (values is [['"', .., '"'] tag] && int.TryParse(tag.AsSpan(1, tag.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return version;
        Errors.Add(Header, "Geef precies de ETag die u bij het ophalen kreeg, met aanhalingstekens, bijvoorbeeld \"7\".");
        return 0;
    }

    private Collection<T> Collect<T>(IEnumerable<T> items, bool more, int? total) => new()
    {
        Resultaten = [.. items],
        Totaal = total,
        Links = new PageLinks
        {
            Self = Link(Page.Page),
            Volgende = more && Page.Page < Paging.MaximumPage ? Link(Page.Page + 1) : null,
            Vorige = Page.Page > 1 ? Link(Page.Page - 1) : null,
        },
    };

    private PageLink Link(int page)
    {
        var parts = _request.Query.Where(q => q.Key is not (Paging.PageKey or Paging.SizeKey)).Select(q => KeyValuePair.Create<string, string?>(q.Key, q.Value));
        string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
        var query = QueryString.Create([.. parts, new(Paging.PageKey, Number(page)), new(Paging.SizeKey, Number(Page.Size))]);
        return new PageLink { Href = _request.PathBase + _request.Path + query };
    }
}
