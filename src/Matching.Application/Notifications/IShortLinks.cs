namespace Matching.Application.Notifications;

/// <summary>Short addresses of pages, for text messages.</summary>
public interface IShortLinks
{
    /// <summary>Keeps one.</summary>
    Task AddAsync(ShortLink link, CancellationToken cancellationToken);

    /// <summary>The one with a code; null when there is none, or none any more.</summary>
    Task<ShortLink?> FindAsync(string code, CancellationToken cancellationToken);
}

/// <summary>A short address.</summary>
/// <param name="Code">What stands in it: <see cref="ShortLinks.CodeLength"/> letters and digits.</param>
/// <param name="Path">The path of the page that it leads to.</param>
/// <param name="ValidUntil">Until when, in UTC: as long as the page's own link.</param>
public sealed record ShortLink(string Code, string Path, DateTimeOffset ValidUntil);
