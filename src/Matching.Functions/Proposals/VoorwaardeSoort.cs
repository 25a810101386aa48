using Matching.Domain.Conditions;

namespace Matching.Functions.Proposals;

/// <summary>Kinds of conditions, as the API writes them.</summary>
public enum VoorwaardeSoort
{
    /// <summary>Hours.</summary>
    Uren = Condition.Hours,

    /// <summary>Days.</summary>
    Dagen = Condition.Days,

    /// <summary>Availability.</summary>
    Beschikbaarheid = Condition.Availability,

    /// <summary>Travel.</summary>
    Reizen = Condition.Travel,

    /// <summary>Grounds and route.</summary>
    Dienstverband = Condition.Route,

    /// <summary>Readiness.</summary>
    ToeAanWerk = Condition.Readiness,

    /// <summary>Driving licences.</summary>
    Rijbewijzen = Condition.Licences,

    /// <summary>Certificates.</summary>
    Certificaten = Condition.Certificates,

    /// <summary>Dutch.</summary>
    Taalniveau = Condition.Language,

    /// <summary>Needs at work.</summary>
    NodigOpWerkplek = Condition.Needs,

    /// <summary>Physical load.</summary>
    Belasting = Condition.Load,
}
