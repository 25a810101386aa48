using Matching.Domain.Work;

namespace Matching.Functions.Work;

/// <summary>What a workplace offers and a person can need, as the API writes it.</summary>
public enum WerkplekKenmerk
{
    /// <summary>Quiet.</summary>
    Prikkelarm = WorkplaceFeatures.Quiet,

    /// <summary>Seated.</summary>
    Zittend = WorkplaceFeatures.Seated,

    /// <summary>Sitting and standing.</summary>
    ZittenEnStaan = WorkplaceFeatures.SitAndStand,

    /// <summary>One fixed person.</summary>
    VastAanspreekpunt = WorkplaceFeatures.FixedContact,

    /// <summary>Guidance on the spot.</summary>
    BegeleidingAanwezig = WorkplaceFeatures.GuidancePresent,

    /// <summary>Adapted tools or workplace.</summary>
    AangepastGereedschap = WorkplaceFeatures.AdaptedTools,

    /// <summary>Fixed tasks and structure.</summary>
    VasteTaken = WorkplaceFeatures.FixedStructure,

    /// <summary>No pressure of time.</summary>
    GeenTijdsdruk = WorkplaceFeatures.NoTimePressure,

    /// <summary>A small team.</summary>
    KleinTeam = WorkplaceFeatures.SmallTeam,

    /// <summary>Extra breaks.</summary>
    ExtraPauzes = WorkplaceFeatures.ExtraBreaks,

    /// <summary>No customers.</summary>
    GeenKlantcontact = WorkplaceFeatures.NoCustomers,

    /// <summary>Step-free.</summary>
    Rolstoeltoegankelijk = WorkplaceFeatures.StepFree,

    /// <summary>Shown instructions.</summary>
    UitlegInBeeld = WorkplaceFeatures.ShownInstructions,

    /// <summary>Flexible start.</summary>
    FlexibeleBegintijd = WorkplaceFeatures.FlexibleStart,

    /// <summary>Indoors.</summary>
    Binnen = WorkplaceFeatures.Indoors,
}

/// <summary>Sets between contract and domain.</summary>
internal static class WerkplekKenmerken
{
    public static WorkplaceFeatures ToDomain(IEnumerable<WerkplekKenmerk> values) => values.Aggregate(WorkplaceFeatures.None, (all, one) => all | (WorkplaceFeatures)one);

    public static IReadOnlyList<WerkplekKenmerk> From(WorkplaceFeatures values) => [.. Enum.GetValues<WerkplekKenmerk>().Where(one => values.HasFlag((WorkplaceFeatures)one))];
}
