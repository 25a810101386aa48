using Matching.Domain.Grounds;

namespace Matching.Domain.Municipalities;

/// <summary>What a municipality makes of a route for one person: open here, carried by a partner, or closed.</summary>
/// <param name="Route">Which route.</param>
/// <param name="Availability">Whether it is open here.</param>
/// <param name="Missing">The function that this organisation does not carry; null unless a partner is needed.</param>
/// <param name="Partners">Who carries that; empty when nobody is named.</param>
/// <param name="Reason">Dutch sentence that a coach can read aloud.</param>
public sealed record MunicipalRoute(Route Route, RouteAvailability Availability, MunicipalFunction? Missing, IReadOnlyList<Id<Partner>> Partners, string Reason)
{
    /// <summary>Whether this organisation can offer it.</summary>
    public bool IsOpen => Availability == RouteAvailability.Open;

    /// <summary>
    /// Every route for somebody whose municipality is not known: what the grounds close is closed, the rest is unknown and says what to ask.
    /// </summary>
    /// <param name="grounds">What the person has been found to be.</param>
    /// <param name="day">On which day.</param>
    public static IReadOnlyList<MunicipalRoute> WithoutMunicipality(IReadOnlyList<Ground> grounds, DateOnly day) =>
    [
        .. RouteRules.OpenOn(grounds, day).Select(opening => opening.IsOpen
            ? new MunicipalRoute(opening.Route, RouteAvailability.Unknown, null, [], "Vraag bij welke gemeente deze kandidaat hoort; dan is bekend wie dit doet.")
            : new MunicipalRoute(opening.Route, RouteAvailability.Closed, null, [], opening.Reason)),
    ];
}

/// <summary>Whether a route is open to somebody here.</summary>
public enum RouteAvailability
{
    /// <summary>Open, and carried by this organisation.</summary>
    Open = 1,

    /// <summary>The person's grounds open it, but somebody else carries it: refer.</summary>
    Referral,

    /// <summary>The person's grounds do not open it.</summary>
    Closed,

    /// <summary>The person's grounds open it, but who carries it is not known: ask.</summary>
    Unknown,
}
