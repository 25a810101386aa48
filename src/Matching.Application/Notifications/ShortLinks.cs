using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Matching.Application.Notifications;

/// <summary>
/// Makes and opens short addresses of pages behind links: a random code that nobody can guess stands for the signed token, which is too
/// long for a text message.
/// </summary>
public sealed class ShortLinks
{
    /// <summary>Characters of a code; each has 5 bits, so that there are 130 in all.</summary>
    public const int CodeLength = 26;

    /// <summary>The path of a short address, in front of the code.</summary>
    public const string Path = "/k/";

    /// <summary>Without letters and digits that look alike; all of them stand for themselves in a URL and in a text message.</summary>
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    private readonly IShortLinks _links;
    private readonly LinkOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>Makes it.</summary>
    public ShortLinks(IShortLinks links, IOptions<LinkOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        _links = links;
        _options = options.Value;
        _clock = clock;
    }

    /// <summary>How long short addresses are, in characters.</summary>
    public int Length => AddressOf(new string('a', CodeLength)).AbsoluteUri.Length;

    /// <summary>Makes a short address of a page.</summary>
    /// <param name="path">The page's path, from our own address on.</param>
    /// <param name="validUntil">Until when, in UTC.</param>
    /// <param name="cancellationToken">Gives up; nothing leads to what may have been kept.</param>
    public async Task<Uri> ShortenAsync(string path, DateTimeOffset validUntil, CancellationToken cancellationToken)
    {
        var link = new ShortLink(RandomNumberGenerator.GetString(Alphabet, CodeLength), path, validUntil);
        await _links.AddAsync(link, cancellationToken);
        return AddressOf(link.Code);
    }

    /// <summary>The path of the page of a code; null when there is none any more. Looking changes nothing.</summary>
    public async Task<string?> OpenAsync(string code, CancellationToken cancellationToken)
    {
        if (code is not { Length: CodeLength } || !code.All(c => Alphabet.Contains(c, StringComparison.Ordinal))) return null;
        return await _links.FindAsync(code, cancellationToken) is { } link && link.ValidUntil >= _clock.GetUtcNow() ? link.Path : null;
    }

    private Uri AddressOf(string code) => new(_options.BaseAddress!, Path + code);
}
