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
            string.Create(CultureInfo.InvariantCulture, $"r {(int?)profile.Travel?.Means} {profile.Travel?.MaximumKilometres}"),
        ];
    }
}
