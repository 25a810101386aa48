using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Matching.Domain.Results;
using Matching.Functions.Http.Json;
using Matching.Functions.Http.Pipeline;
using Microsoft.AspNetCore.Http;

namespace Matching.Functions.Http;

/// <summary>
/// An answer that says what is wrong, in Dutch: problem+json (RFC 9457), or a small page where the operation answers people with pages.
/// </summary>
/// <param name="Status">HTTP status, 400 to 599.</param>
/// <param name="Code">Stable code in kebab-case for programs; the problem's type is <c>urn:matching:probleem:</c> with this code.</param>
/// <param name="Title">What kind of problem it is; the same text for the same code.</param>
/// <param name="Detail">What to do about it. No personal data.</param>
public sealed record Problem(int Status, string Code, string Title, string Detail) : IResult
{
    /// <summary>What every type starts with.</summary>
    public const string TypePrefix = "urn:matching:probleem:";

    /// <summary>Every error in the input, each with its field's path.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Seconds after which trying again makes sense; null when it does not.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Value of the header WWW-Authenticate; null for none.</summary>
    public string? Authenticate { get; init; }

    /// <summary>Version that the resource has now, for a stale write.</summary>
    public int? CurrentVersion { get; init; }

    /// <summary>What a person can mention when asking for help.</summary>
    public string? Reference { get; init; }

    /// <summary>404: not there, or not the caller's to see.</summary>
    public static Problem NotFound { get; } = new(404, "niet-gevonden", "Niet gevonden", "Dit bestaat niet, of u mag het niet zien. Controleer het adres.");

    /// <summary>428: a write without If-Match.</summary>
    public static Problem PreconditionRequired { get; } = new(428, "versie-ontbreekt", "Versie ontbreekt", "Stuur If-Match mee met de ETag die u bij het ophalen kreeg.");

    /// <summary>401: no token.</summary>
    public static Problem TokenMissing { get; } = new(401, "niet-aangemeld", "Niet aangemeld", "Meld u aan en probeer het opnieuw.") { Authenticate = "Bearer" };

    /// <summary>401: a token that was good before.</summary>
    public static Problem TokenExpired { get; } = new(401, "aanmelding-verlopen", "Aanmelding verlopen", "Uw aanmelding is verlopen. Meld u opnieuw aan.")
    {
        Authenticate = "Bearer error=\"invalid_token\"",
    };

    /// <summary>401: a token that is no good. One text for every cause: which check failed is no help to honest callers.</summary>
    public static Problem TokenInvalid { get; } = new(401, "aanmelding-ongeldig", "Aanmelding ongeldig", "Uw aanmelding is niet geldig. Meld u opnieuw aan.")
    {
        Authenticate = "Bearer error=\"invalid_token\"",
    };

    /// <summary>403: the caller's role may not do this.</summary>
    public static Problem Forbidden { get; } = new(403, "geen-toegang", "Geen toegang", "Uw rol mag dit niet doen. Vraag uw beheerder welke rol u nodig hebt.");

    /// <summary>503: try again in a moment.</summary>
    public static Problem Busy { get; } = new(503, "even-bezet", "Even bezet", "Het lukt nu niet. Probeer het zo meteen opnieuw.") { RetryAfter = 2 };

    /// <summary>400 with every error.</summary>
    public static Problem Invalid(IReadOnlyList<FieldError> errors) =>
        new(400, "ongeldige-invoer", "Ongeldige invoer", "De invoer klopt nog niet. Herstel de genoemde fouten en stuur alles opnieuw.") { Errors = errors };

    /// <summary>413.</summary>
    public static Problem TooLarge(long maximumBytes) =>
        new(413, "te-groot", "Te groot", string.Create(CultureInfo.InvariantCulture, $"De inhoud is te groot. Stuur hoogstens {maximumBytes / 1024} kB."));

    /// <summary>415.</summary>
    public static Problem UnsupportedMediaType(string expected) =>
        new(415, "verkeerd-formaat", "Verkeerd formaat", $"Stuur de inhoud als {expected} in UTF-8, zonder compressie.");

    /// <summary>415 where a file of one of several kinds can be sent.</summary>
    public static Problem UnsupportedFile(IEnumerable<string> expected) =>
        new(415, "verkeerd-formaat", "Verkeerd formaat", $"Stuur het bestand zonder compressie, als {string.Join(" of ", expected)}.");

    /// <summary>429.</summary>
    public static Problem TooManyRequests(int retryAfter) =>
        new(429, "te-veel-verzoeken", "Te veel verzoeken", string.Create(CultureInfo.InvariantCulture, $"U stuurt te veel verzoeken. Probeer het over {retryAfter} seconden opnieuw.")) { RetryAfter = retryAfter };

    /// <summary>500 that tells nothing but where to find the cause.</summary>
    public static Problem Unexpected(string reference) =>
        new(500, "onverwachte-fout", "Onverwachte fout", "Er ging iets mis. Probeer het later opnieuw en noem bij een melding de referentie.") { Reference = reference };

    /// <summary>The answer to a failure that the domain or a use case expects.</summary>
    public static Problem From(Failure failure) => failure switch
    {
        Failure.NotFound => NotFound,
        Failure.Invalid invalid => Invalid(invalid.Errors),
        Failure.Refused refused => new Problem(409, refused.Code, "Kan nu niet", refused.Message),
        Failure.Stale stale => new Problem(412, "versie-verouderd", "Intussen gewijzigd", "Iemand heeft dit intussen gewijzigd. Haal het opnieuw op en pas uw wijziging daarop toe.")
        {
            CurrentVersion = stale.CurrentVersion,
        },
        Failure.VersionMissing => PreconditionRequired,
        Failure.KeyReused => new Problem(422, "sleutel-hergebruikt", "Idempotency-Key al gebruikt", "Deze Idempotency-Key hoort bij een ander verzoek. Gebruik een nieuwe sleutel."),
        Failure.Busy => Busy,
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure.GetType().Name, "A failure without an answer."),
    };

    /// <summary>The problem as JSON.</summary>
    public ProblemBody ToBody() => new()
    {
        Type = TypePrefix + Code,
        Title = Title,
        Status = Status,
        Detail = Detail,
        Code = Code,
        Fouten = Errors.Count == 0 ? null : [.. Errors.Select(e => new ProblemFieldError { Veld = e.Field, Melding = e.Message })],
        HuidigeVersie = CurrentVersion,
        Referentie = Reference,
    };

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.StatusCode = Status;
        if (RetryAfter is { } seconds) response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (Authenticate is { } challenge) response.Headers.WWWAuthenticate = challenge;
        byte[] content;
        if (httpContext.FindOperation() is { Html: true })
        {
            response.ContentType = "text/html; charset=utf-8";
            content = Encoding.UTF8.GetBytes(Page());
        }
        else
        {
            response.ContentType = "application/problem+json";
            content = JsonSerializer.SerializeToUtf8Bytes(ToBody(), ApiJson.Options);
        }

        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }

    private string Page()
    {
        var encode = HtmlEncoder.Default;
        var errors = Errors.Count == 0 ? "" : $"<ul>{string.Concat(Errors.Select(e => $"<li>{encode.Encode(e.Message)}</li>"))}</ul>";
        var reference = Reference is null ? "" : $"<p>Referentie: {encode.Encode(Reference)}</p>";
        return $"""
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{encode.Encode(Title)}</title></head>
            <body><main><h1>{encode.Encode(Title)}</h1><p>{encode.Encode(Detail)}</p>{errors}{reference}
            <p lang="en">This did not work. Go back and try again, or call the person who is named in our message.</p></main></body></html>
            """;
    }
}
