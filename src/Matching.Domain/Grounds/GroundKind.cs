using System.Diagnostics.CodeAnalysis;

namespace Matching.Domain.Grounds;

/// <summary>What a person can have been found to be (grondslag). The values are stored and indexed: they never change.</summary>
[SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "None is a finding of its own: nothing was found.")]
public enum GroundKind
{
    /// <summary>Doelgroep loonkostensubsidie, Participatiewet article 6.1.e.</summary>
    WageSubsidyTargetGroup = 1,

    /// <summary>Registered in the doelgroepregister (banenafspraak). Opens no wage subsidy by itself.</summary>
    JobAgreement = 2,

    /// <summary>Wajong: the benefit and the loondispensatie are UWV's; no wage subsidy.</summary>
    Wajong = 3,

    /// <summary>Positive decision of the college on sheltered work (beschut werk), Participatiewet article 10b.</summary>
    ShelteredWork = 4,

    /// <summary>Wsw indication; closed to new entrants since 2015.</summary>
    Wsw = 5,

    /// <summary>IOAW.</summary>
    Ioaw = 6,

    /// <summary>IOAZ.</summary>
    Ioaz = 7,

    /// <summary>None of these: nobody found anything, for instance a person on benefit without a limitation on record.</summary>
    None = 8,
}
