using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Matching.Application.Notifications;
using Matching.Domain;
using Matching.Domain.Employers;
using Matching.Domain.Placements;

namespace Matching.Application.Placements;

/// <summary>Which question a link asks, and of whom.</summary>
/// <param name="PlacementId">In which placement.</param>
/// <param name="Moment">Number of the contact.</param>
/// <param name="ContactId">The contact person at the workplace, with whom the link dies; null when the link is the person's who works.</param>
public sealed record HowItGoesLink(Id<Placement> PlacementId, int Moment, Id<EmployerContact>? ContactId)
{
    /// <summary>The path of the page, in front of the token.</summary>
    public const string Path = "/v1/hoe-gaat-het/";

    /// <summary>The link's token.</summary>
    /// <param name="until">Until when it works, in UTC.</param>
    public LinkToken ToToken(DateTimeOffset until)
    {
        var number = Moment.ToString(CultureInfo.InvariantCulture);
        return ContactId is { } contact
            ? new(LinkPurpose.HowItGoesEmployer, PlacementId.Value, $"{number}-{contact}", until)
            : new(LinkPurpose.HowItGoesCandidate, PlacementId.Value, number, until);
    }

    /// <summary>Reads a token; false when it is for something else.</summary>
    public static bool TryRead(LinkToken token, [NotNullWhen(true)] out HowItGoesLink? link)
    {
        ArgumentNullException.ThrowIfNull(token);
        link = null;
        if (token.Purpose is not (LinkPurpose.HowItGoesCandidate or LinkPurpose.HowItGoesEmployer) || token.Holder is not { } holder) return false;
        if (!Id<Placement>.TryParse(token.Subject, out var placement)) return false;
        var parts = holder.Split('-', 2);
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var moment)) return false;
        if (token.Purpose == LinkPurpose.HowItGoesCandidate) link = parts.Length == 1 ? new(placement, moment, null) : null;
        else if (parts.Length == 2 && Id<EmployerContact>.TryParse(parts[1], out var contact)) link = new(placement, moment, contact);
        return link is not null;
    }
}
