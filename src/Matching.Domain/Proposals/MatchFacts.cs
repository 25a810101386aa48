using System.Globalization;
using Matching.Domain.Candidates;
using Matching.Domain.Vacancies;

namespace Matching.Domain.Proposals;

/// <summary>The facts that matter for a match, as text in a fixed order. A title or a phone number is not among them.</summary>
public static class MatchFacts
{
    /// <summary>What matters of a vacancy.</summary>
    public static IReadOnlyList<string> Of(VacancyDetails vacancy)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        return
        [
            .. vacancy.Competences.Select(c => string.Create(CultureInfo.InvariantCulture, $"c {c.Concept} {(int)c.Level} {(int)c.Importance}")).Order(StringComparer.Ordinal),
            string.Create(CultureInfo.InvariantCulture, $"h {vacancy.Hours.Minimum.Quarters} {vacancy.Hours.Maximum.Quarters}"),
            string.Create(CultureInfo.InvariantCulture, $"d {(int)vacancy.Days}"),
            "p " + vacancy.Workplace.Area,
            "s " + vacancy.StartsOn?.ToString("O", CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"t {vacancy.Times?.From.Ticks} {vacancy.Times?.Until.Ticks} {vacancy.TransportArranged}"),
            string.Create(CultureInfo.InvariantCulture, $"l {(int)vacancy.Licences} {(int)vacancy.Certificates} {(int?)vacancy.Dutch} {(int?)vacancy.Load}"),
            string.Create(CultureInfo.InvariantCulture, $"w {(int)vacancy.Offers} {(int)vacancy.Lacks}"),
            "r " + string.Join(' ', vacancy.PossibleRoutes.Order().Select(r => ((int)r).ToString(CultureInfo.InvariantCulture))),
        ];
    }

    /// <summary>What matters of a candidate.</summary>
    public static IReadOnlyList<string> Of(MatchingProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return
        [
            .. profile.Competences.Select(c => string.Create(CultureInfo.InvariantCulture, $"c {c.Concept} {(int)c.Level} {(int)c.Evidence}")).Order(StringComparer.Ordinal),
            string.Create(CultureInfo.InvariantCulture, $"h {profile.Hours?.Minimum.Quarters} {profile.Hours?.Maximum.Quarters}"),
            string.Create(CultureInfo.InvariantCulture, $"d {(int?)profile.Days}"),
            "a " + profile.AvailableFrom?.ToString("O", CultureInfo.InvariantCulture),
            "p " + profile.Home,
            string.Create(
                CultureInfo.InvariantCulture,
                $"r {(int?)profile.Travel?.Means} {profile.Travel?.MaximumKilometres} {profile.TravelsAlone} {profile.EarliestStart?.Ticks}"),
            "m " + profile.Municipality,
            profile.Grounds is null ? "g unknown" : "g",
            .. (profile.Grounds ?? []).Select(g => string.Create(CultureInfo.InvariantCulture, $"g {(int)g.Kind} {(int)g.Status} {g.From:O} {g.Until:O}")).Order(StringComparer.Ordinal),
            string.Create(CultureInfo.InvariantCulture, $"e {(int?)profile.Readiness?.Stage} {(int)profile.Situation}"),
            string.Create(CultureInfo.InvariantCulture, $"l {(int?)profile.Licences} {(int?)profile.Certificates} {(int?)profile.Dutch} {(int?)profile.MaximumLoad}"),
            string.Create(CultureInfo.InvariantCulture, $"n {(int?)profile.Needs}"),
        ];
    }
}
