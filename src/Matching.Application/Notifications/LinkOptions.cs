namespace Matching.Application.Notifications;

/// <summary>Links in messages to people.</summary>
public sealed class LinkOptions
{
    /// <summary>Address that links begin with, for instance <c>https://matching.voorbeeld.nl</c>.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Key that links are signed with: base64 of at least 32 random bytes.</summary>
    public string? Key { get; set; }

    /// <summary>Key that links were signed with before; they stay valid until they expire. Null when there is none.</summary>
    public string? FormerKey { get; set; }

    /// <summary>How long a link is valid: 1 to 60 days.</summary>
    public int ValidDays { get; set; } = 14;
}
