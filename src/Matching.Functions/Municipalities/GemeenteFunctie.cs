using Matching.Domain.Municipalities;

namespace Matching.Functions.Municipalities;

/// <summary>Functions A to I, as the API writes them.</summary>
public enum GemeenteFunctie
{
    /// <summary>A: find people and diagnose what they can do.</summary>
    VindenEnDiagnose = MunicipalFunction.FindAndDiagnose,

    /// <summary>B: develop.</summary>
    Ontwikkelen = MunicipalFunction.Develop,

    /// <summary>C: match.</summary>
    Matchen = MunicipalFunction.Match,

    /// <summary>D: approach employers.</summary>
    Werkgeversbenadering = MunicipalFunction.ApproachEmployers,

    /// <summary>E: outflow through own employment and secondment.</summary>
    Uitstroom = MunicipalFunction.Outflow,

    /// <summary>F: wage subsidy and guidance.</summary>
    LoonkostensubsidieEnBegeleiding = MunicipalFunction.SubsidyAndGuidance,

    /// <summary>G: services without indication.</summary>
    ZonderIndicatie = MunicipalFunction.WithoutIndication,

    /// <summary>H: sheltered work.</summary>
    BeschutWerk = MunicipalFunction.Sheltered,

    /// <summary>I: Wsw.</summary>
    Wsw = MunicipalFunction.Wsw,
}
