using Matching.Domain.Grounds;

namespace Matching.Domain.Placements.Guidance;

/// <summary>The templates for a municipality that configured none of its own.</summary>
/// <remarks>
/// The contacts are on the same days for everybody: who needs little guidance falls as well. What differs is how they go: the more
/// intensive the regime, the more of them are a call or a visit. The hours of intensive guidance are UWV's older maxima.
/// </remarks>
public static class DefaultTemplates
{
    private static readonly IReadOnlyList<(int Week, ContactWith With, ContactQuestion Question)> Moments =
    [
        (0, ContactWith.Candidate, ContactQuestion.FirstDay),
        (1, ContactWith.Both, ContactQuestion.GoingWell),
        (2, ContactWith.Candidate, ContactQuestion.WorkAndColleagues),
        (4, ContactWith.Both, ContactQuestion.GoingWell),
        (8, ContactWith.Candidate, ContactQuestion.HoursAndTravel),
        (13, ContactWith.Both, ContactQuestion.GoingWell),
        (26, ContactWith.Both, ContactQuestion.Review),
        (39, ContactWith.Candidate, ContactQuestion.WorkAndColleagues),
        (52, ContactWith.Both, ContactQuestion.Review),
    ];

    /// <summary>The template for a route and a regime.</summary>
    public static PlanTemplate For(Route route, GuidanceRegime regime) => new()
    {
        Route = route,
        Regime = regime,
        Contacts = [.. Moments.Select(m => new TemplateContact(m.Week, ContactBy.Coach, m.With, How(regime, m.Week), m.Question))],
        Regular = new(3, ContactWith.Both, regime == GuidanceRegime.Intensive ? ContactHow.Visit : ContactHow.Message, ContactQuestion.GoingWell),

        // Who works sheltered is less able to ask for help, so those who take over ask more often.
        Light = new(route is Route.Sheltered or Route.Wsw ? 3 : 6, ContactWith.Candidate, ContactHow.Message, ContactQuestion.GoingWell),
        LightFirstAfterWeeks = 4,
        HoursByYear = [.. Hours(regime).Select(Percentage.Of)],
    };

    private static ContactHow How(GuidanceRegime regime, int week) => (regime, week) switch
    {
        (GuidanceRegime.Light, 52) => ContactHow.Call,
        (GuidanceRegime.Medium, 13 or 52) => ContactHow.Visit,
        (GuidanceRegime.Medium, 1 or 26) => ContactHow.Call,
        (GuidanceRegime.Intensive, 1 or 4 or 13 or 26 or 52) => ContactHow.Visit,
        (GuidanceRegime.Intensive, 8) => ContactHow.Call,
        _ => ContactHow.Message,
    };

    private static decimal[] Hours(GuidanceRegime regime) => regime switch
    {
        GuidanceRegime.Light => [5m, 3m, 2m],
        GuidanceRegime.Medium => [10m, 5m, 4m],
        GuidanceRegime.Intensive => [15m, 7.5m, 6m],
        _ => [0m],
    };
}
