namespace Matching.Domain.Work;

/// <summary>
/// What a workplace can offer and a person can need there. Functional words only: what somebody needs is treated as health data, and
/// why somebody needs it is never recorded. The values are stored and indexed: they never change.
/// </summary>
[Flags]
public enum WorkplaceFeatures
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>Few stimuli: quiet, no crowd (prikkelarme plek).</summary>
    Quiet = 1,

    /// <summary>Work that can be done seated (zittend werk).</summary>
    Seated = 2,

    /// <summary>Sitting and standing by turns (afwisselend zitten en staan).</summary>
    SitAndStand = 4,

    /// <summary>One fixed person to turn to (vast aanspreekpunt).</summary>
    FixedContact = 8,

    /// <summary>Guidance on the spot during work (begeleiding op de werkvloer).</summary>
    GuidancePresent = 16,

    /// <summary>Adapted tools or workplace (aangepast gereedschap of werkplek).</summary>
    AdaptedTools = 32,

    /// <summary>The same tasks in the same order (vaste taken en structuur).</summary>
    FixedStructure = 64,

    /// <summary>No pressure of time (geen tijdsdruk).</summary>
    NoTimePressure = 128,

    /// <summary>A small team (klein team).</summary>
    SmallTeam = 256,

    /// <summary>Extra or longer breaks (extra pauzes).</summary>
    ExtraBreaks = 512,

    /// <summary>No contact with customers (geen klantcontact).</summary>
    NoCustomers = 1024,

    /// <summary>Reachable with a wheelchair or walking aid (rolstoeltoegankelijk).</summary>
    StepFree = 2048,

    /// <summary>Instructions in pictures or shown (uitleg in beeld of voorgedaan).</summary>
    ShownInstructions = 4096,

    /// <summary>Flexible start of the day (flexibele begintijd).</summary>
    FlexibleStart = 8192,

    /// <summary>Work indoors (binnen werken).</summary>
    Indoors = 16_384,

    /// <summary>All of them.</summary>
    All = 32_767,
}

/// <summary>Names of <see cref="WorkplaceFeatures"/>.</summary>
public static class WorkplaceFeaturesExtensions
{
    private static readonly (WorkplaceFeatures Feature, string Text)[] Texts =
    [
        (WorkplaceFeatures.Quiet, "een prikkelarme plek"),
        (WorkplaceFeatures.Seated, "zittend werk"),
        (WorkplaceFeatures.SitAndStand, "afwisselend zitten en staan"),
        (WorkplaceFeatures.FixedContact, "een vast aanspreekpunt"),
        (WorkplaceFeatures.GuidancePresent, "begeleiding op de werkvloer"),
        (WorkplaceFeatures.AdaptedTools, "aangepast gereedschap of een aangepaste werkplek"),
        (WorkplaceFeatures.FixedStructure, "vaste taken en structuur"),
        (WorkplaceFeatures.NoTimePressure, "werk zonder tijdsdruk"),
        (WorkplaceFeatures.SmallTeam, "een klein team"),
        (WorkplaceFeatures.ExtraBreaks, "extra pauzes"),
        (WorkplaceFeatures.NoCustomers, "werk zonder klantcontact"),
        (WorkplaceFeatures.StepFree, "een rolstoeltoegankelijke plek"),
        (WorkplaceFeatures.ShownInstructions, "uitleg in beeld of voorgedaan"),
        (WorkplaceFeatures.FlexibleStart, "een flexibele begintijd"),
        (WorkplaceFeatures.Indoors, "werk binnen"),
    ];

    /// <summary>The features in Dutch words, to be read aloud: "een klein team en extra pauzes". Empty for none.</summary>
    public static string ToDutchText(this WorkplaceFeatures features) =>
        DutchList.Of(Texts.Where(t => features.HasFlag(t.Feature)).Select(t => t.Text));
}
