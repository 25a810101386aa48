using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Matching.Testing;

namespace Matching.EndToEnd.Tests.Road;

/// <summary>Keeps every page that a test is served, once for each that differs in more than names and numbers.</summary>
/// <param name="inner">Sends the request.</param>
internal sealed partial class KeptPages(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly ConcurrentDictionary<string, string> _kept = new(StringComparer.Ordinal);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Content.Headers.ContentType?.MediaType != "text/html") return response;
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var html = await response.Content.ReadAsStringAsync(cancellationToken);
        var kind = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Particular().Replace(html, ""))))[..8];
        var path = request.RequestUri!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var name = $"{(path is ["v1", var page, ..] ? page : path.FirstOrDefault("begin"))}-{(int)response.StatusCode}-{kind}";
        if (_kept.TryAdd(name, name)) SavedPages.Save(name, html);
        return response;
    }

    /// <summary>What differs from one person to the next: values, addresses, numbers, ids with them, and names that tests make up.</summary>
    [GeneratedRegex(" (value|href|nonce)=\"[^\"]*\"|[A-Za-z-]*[0-9][A-Za-z0-9-]*|<(strong|textarea|li|dd|label)[^>]*>[^<]*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Particular();
}
