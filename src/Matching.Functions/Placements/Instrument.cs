using Matching.Domain.Placements;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Placements;

/// <summary>What makes a placement possible, as the API writes it.</summary>
public enum Instrument
{
    /// <summary>Wage subsidy.</summary>
    Loonkostensubsidie = Instruments.WageSubsidy,

    /// <summary>Trial placement.</summary>
    Proefplaatsing = Instruments.TrialPlacement,

    /// <summary>Work-experience place.</summary>
    Werkervaringsplaats = Instruments.WorkExperience,

    /// <summary>No-risk cover.</summary>
    NoRiskpolis = Instruments.NoRiskCover,
}

/// <summary>Sets between contract and domain.</summary>
internal static class Instrumenten
{
    /// <summary>The set; what follows from other parts of a placement cannot be given.</summary>
    public static Instruments ToDomain(IReadOnlyList<Instrument> values, FieldErrors errors)
    {
        for (var i = 0; i < values.Count; i++)
        {
            errors.At("", i).Check(
                "",
                values[i] is Instrument.Werkervaringsplaats or Instrument.NoRiskpolis,
                "Dit volgt vanzelf uit de aanvraag of de proefplaatsing. Haal het weg, of kies werkervaringsplaats of noRiskpolis.");
        }

        return values.Aggregate(Instruments.None, (all, one) => all | (Instruments)one);
    }

    public static IReadOnlyList<Instrument> From(Instruments values) => [.. Enum.GetValues<Instrument>().Where(one => values.HasFlag((Instruments)one))];
}
