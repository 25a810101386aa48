namespace Matching.Domain.Grounds;

/// <summary>Which grounds open which routes. The one place that says so.</summary>
public static class RouteRules
{
    /// <summary>Every route, most regular first.</summary>
    public static IReadOnlyList<Route> All { get; } = [.. Enum.GetValues<Route>().Order()];

    /// <summary>
    /// Whether a ground opens a route. Regular work is open to everybody. Support at a regular employer needs a ground, except that the
    /// Praktijkroute measures at work and creates one: that goes by the by-law of the municipality and a person's decision, so it does not
    /// open the route here. Own employment is for the target group, for those registered for the banenafspraak and for those who move up from
    /// sheltered work; whoever has a Wsw indication has the Wsw employment instead, and the Wajong alone is UWV's.
    /// </summary>
    public static bool Opens(GroundKind ground, Route route) => route switch
    {
        Route.Regular => true,
        Route.Supported => ground is GroundKind.WageSubsidyTargetGroup or GroundKind.JobAgreement or GroundKind.Wajong or GroundKind.ShelteredWork or GroundKind.Wsw,
        Route.Bridging => ground is GroundKind.WageSubsidyTargetGroup or GroundKind.JobAgreement or GroundKind.ShelteredWork,
        Route.Sheltered => ground == GroundKind.ShelteredWork,
        Route.Wsw => ground == GroundKind.Wsw,
        _ => throw new ArgumentOutOfRangeException(nameof(route)),
    };

    /// <summary>
    /// Whether wage subsidy (loonkostensubsidie) can be had on a ground: the target group, and sheltered work (Participatiewet articles 6.1.e and
    /// 10c). Registration for the banenafspraak alone opens none, nor does the Wajong.
    /// </summary>
    public static bool CanHaveWageSubsidy(GroundKind ground) => ground is GroundKind.WageSubsidyTargetGroup or GroundKind.ShelteredWork;

    /// <summary>Which routes are open on some grounds, as far as the law goes; whether the organisation carries them is the municipality's to say.</summary>
    /// <param name="grounds">What a person has been found to be.</param>
    /// <param name="day">On which day.</param>
    public static IReadOnlyList<RouteOpening> OpenOn(IReadOnlyList<Ground> grounds, DateOnly day)
    {
        var kinds = Ground.KindsOn(grounds, day);
        return [.. All.Select(route => OpeningOf(route, kinds))];
    }

    private static RouteOpening OpeningOf(Route route, IReadOnlyList<GroundKind> kinds)
    {
        List<GroundKind> by = [.. kinds.Where(kind => Opens(kind, route))];
        return new RouteOpening(route, by.Count > 0, by, by.Count > 0 ? Opened(route, by) : Closed(route));
    }

    private static string Opened(Route route, List<GroundKind> by) => route switch
    {
        Route.Regular => "Gewoon werk staat voor iedereen open.",
        Route.Supported when by.Contains(GroundKind.Wsw) =>
            "Begeleid werken bij een werkgever kan; het Wsw-dienstverband blijft bestaan, met recht op terugkeer.",
        Route.Supported when by.Contains(GroundKind.ShelteredWork) =>
            "Werk bij een werkgever kan met begeleiding en loonkostensubsidie; er is recht op terugkeer naar beschut werk.",
        Route.Supported when by.Any(CanHaveWageSubsidy) => "Werk bij een werkgever kan met begeleiding en loonkostensubsidie.",
        Route.Supported when by.Contains(GroundKind.Wajong) => "Werk bij een werkgever kan met begeleiding; loondispensatie regelt UWV, loonkostensubsidie kan niet.",
        Route.Supported => "Werk bij een werkgever kan met begeleiding; voor loonkostensubsidie is een eigen grondslag nodig.",
        Route.Bridging => "Een dienstverband bij de eigen organisatie kan, ook met detachering.",
        Route.Sheltered => "Er is een besluit voor beschut werk.",
        Route.Wsw => "Er is een Wsw-indicatie. Ook bij detachering blijft het Wsw-dienstverband bestaan, met recht op terugkeer.",
        _ => throw new ArgumentOutOfRangeException(nameof(route)),
    };

    private static string Closed(Route route) => route switch
    {
        Route.Supported => "Voor werk met ondersteuning is een grondslag nodig. Die kan ook ontstaan door een meting op het werk (Praktijkroute).",
        Route.Bridging => "Voor een dienstverband bij de eigen organisatie is een grondslag nodig, zoals de doelgroep loonkostensubsidie.",
        Route.Sheltered => "Voor beschut werk is een besluit van de gemeente nodig, op advies van UWV.",
        Route.Wsw => "Voor Wsw-werk is een Wsw-indicatie nodig; nieuwe indicaties zijn er niet meer.",
        _ => throw new ArgumentOutOfRangeException(nameof(route)),
    };
}
