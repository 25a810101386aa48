namespace Matching.Domain.Municipalities;

/// <summary>What has to be done for people, each by the organisation itself or by a partner (functie A tot en met I).</summary>
public enum MunicipalFunction
{
    /// <summary>A: find people and diagnose what they can do.</summary>
    FindAndDiagnose = 1,

    /// <summary>B: develop.</summary>
    Develop = 2,

    /// <summary>C: match with work.</summary>
    Match = 3,

    /// <summary>D: approach employers.</summary>
    ApproachEmployers = 4,

    /// <summary>E: outflow to work through own employment and secondment.</summary>
    Outflow = 5,

    /// <summary>F: wage subsidy and guidance at work.</summary>
    SubsidyAndGuidance = 6,

    /// <summary>G: services for people without an indication.</summary>
    WithoutIndication = 7,

    /// <summary>H: sheltered work.</summary>
    Sheltered = 8,

    /// <summary>I: Wsw.</summary>
    Wsw = 9,
}
