namespace Matching.Domain.Placements;

/// <summary>What is used to make a placement possible, apart from grounds, place and guidance. The values are stored: they never change.</summary>
[Flags]
public enum Instruments
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Wage subsidy (loonkostensubsidie, Participatiewet 10c and 10d).</summary>
    WageSubsidy = 1,

    /// <summary>Trial placement (proefplaatsing, Participatiewet 8a.2.d).</summary>
    TrialPlacement = 2,

    /// <summary>Work-experience place (werkervaringsplaats).</summary>
    WorkExperience = 4,

    /// <summary>No-risk cover (no-riskpolis, Ziektewet 29b).</summary>
    NoRiskCover = 8,
}
