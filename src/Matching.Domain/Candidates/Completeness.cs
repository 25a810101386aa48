using Matching.Domain.Results;

namespace Matching.Domain.Candidates;

/// <summary>What is not known yet of a profile, and with that how complete it is.</summary>
/// <param name="Percent">How much of what the conditions look at is known, 0 to 100.</param>
/// <param name="Missing">What is missing, each with the field and a Dutch question that can be asked aloud.</param>
public sealed record Completeness(int Percent, IReadOnlyList<FieldError> Missing)
{
    /// <summary>Looks at a profile.</summary>
    public static Completeness Of(MatchingProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        (bool Known, string Field, string Question)[] looked =
        [
            (profile.Competences.Count > 0, "competenties", "Wat kan deze kandidaat?"),
            (profile.Hours is not null, "uren", "Hoeveel uur per week kan en wil deze kandidaat werken?"),
            (profile.Days is not null, "dagen", "Op welke dagen kan deze kandidaat werken?"),
            (profile.AvailableFrom is not null, "beschikbaarVanaf", "Wanneer kan deze kandidaat beginnen?"),
            (profile.Home is not null, "postcodegebied", "Waar woont deze kandidaat?"),
            (profile.Travel is not null, "reizen", "Hoe ver kan deze kandidaat reizen, en hoe?"),
            (profile.TravelsAlone is not null, "reizen.zelfstandig", "Kan deze kandidaat alleen reizen?"),
            (profile.Municipality is not null, "gemeenteId", "Bij welke gemeente hoort deze kandidaat?"),
            (profile.Grounds is not null, "grondslagen", "Welke grondslagen heeft deze kandidaat, of geen?"),
            (profile.Readiness is not null, "toeAanWerk", "Is deze kandidaat klaar voor werk, en wat is de volgende stap?"),
            (profile.Licences is not null, "rijbewijzen", "Welke rijbewijzen heeft deze kandidaat, of geen?"),
            (profile.Certificates is not null, "certificaten", "Welke certificaten heeft deze kandidaat, of geen? Is een VOG te krijgen?"),
            (profile.Dutch is not null, "taalniveau", "Hoe goed is het Nederlands van deze kandidaat?"),
            (profile.Needs is not null, "nodigOpWerkplek", "Wat heeft deze kandidaat op de werkplek nodig, of niets?"),
            (profile.MaximumLoad is not null, "zwaarsteWerk", "Hoe zwaar werk kan deze kandidaat doen?"),
        ];
        var missing = looked.Where(l => !l.Known).Select(l => new FieldError(l.Field, l.Question)).ToList();
        return new Completeness((looked.Length - missing.Count) * 100 / looked.Length, missing);
    }
}
