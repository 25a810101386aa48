using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Matching.Functions.Http.Json;
using Microsoft.AspNetCore.Http;

namespace Matching.Functions.Http;

/// <summary>An answer with its headers. The content is complete before the first byte is sent.</summary>
/// <param name="Status">HTTP status.</param>
public sealed record ApiAnswer(int Status) : IResult
{
    /// <summary>Content in UTF-8; null for none.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>Media type of the content.</summary>
    public string ContentType { get; init; } = "application/json; charset=utf-8";

    /// <summary>Entity tag with its quotes; null for none. A GET whose If-None-Match has it is answered with 304.</summary>
    public string? ETag { get; init; }

    /// <summary>Path of what was made; null for none.</summary>
    public string? Location { get; init; }

    /// <summary>Replaces <c>no-store</c>; null leaves it.</summary>
    public string? CacheControl { get; init; }

    /// <summary>Content-Security-Policy of a page; null leaves the one that allows nothing.</summary>
    public string? ContentSecurityPolicy { get; init; }

    /// <summary>200 with a contract, and its version as ETag when it has one.</summary>
    public static ApiAnswer Ok<T>(T body, int? version = null) => new(StatusCodes.Status200OK) { Content = Json(body), ETag = TagOf(version) };

    /// <summary>201 with a contract, where it is, and its version as ETag when it has one.</summary>
    /// <param name="location">Path, for instance <c>/v1/vacatures/vac-…</c>.</param>
    /// <param name="body">The contract.</param>
    /// <param name="version">Its version.</param>
    public static ApiAnswer Created<T>(string location, T body, int? version = null) =>
        new(StatusCodes.Status201Created) { Content = Json(body), Location = location, ETag = TagOf(version) };

    /// <summary>204, with the new version as ETag when there is one.</summary>
    public static ApiAnswer NoContent(int? version = null) => new(StatusCodes.Status204NoContent) { ETag = TagOf(version) };

    /// <summary>A page for people. Its content must already be encoded.</summary>
    /// <param name="html">Makes the page; the argument is the nonce that its style element must have to be applied.</param>
    /// <param name="status">HTTP status.</param>
    public static ApiAnswer Page(Func<string, string> html, int status = StatusCodes.Status200OK)
    {
        ArgumentNullException.ThrowIfNull(html);
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        return new ApiAnswer(status)
        {
            Content = Encoding.UTF8.GetBytes(html(nonce)),
            ContentType = "text/html; charset=utf-8",
            ContentSecurityPolicy = $"default-src 'none'; style-src 'nonce-{nonce}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        };
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.StatusCode = Status;
        if (ETag is not null) response.Headers.ETag = ETag;
        if (Location is not null) response.Headers.Location = Location;
        if (CacheControl is not null) response.Headers.CacheControl = CacheControl;
        if (ContentSecurityPolicy is not null) response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        if (ETag is not null && HttpMethods.IsGet(httpContext.Request.Method) && Knows(httpContext.Request, ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (Content is not { } content) return;
        response.ContentType = ContentType;
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }

    private static byte[] Json<T>(T body) => JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Options);

    private static string? TagOf(int? version) => version is { } number ? string.Create(CultureInfo.InvariantCulture, $"\"{number}\"") : null;

    private static bool Knows(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.SelectMany(h => (h ?? "").Split(',', StringSplitOptions.TrimEntries)).Any(t => t == tag || t == "W/" + tag);
}
