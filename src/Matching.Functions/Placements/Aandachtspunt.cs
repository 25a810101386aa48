using Matching.Domain.Placements.Attention;

namespace Matching.Functions.Placements;

/// <summary>What can ask for attention, as the API writes it.</summary>
public enum Aandachtspunt
{
    /// <summary>A sad face.</summary>
    VerdrietigGezicht = SignalKind.SadFace,

    /// <summary>No answer.</summary>
    GeenAntwoord = SignalKind.NoAnswer,

    /// <summary>A missed contact.</summary>
    GemistContact = SignalKind.MissedContact,

    /// <summary>Not at work.</summary>
    Afwezig = SignalKind.Absence,

    /// <summary>Fewer hours.</summary>
    MinderUren = SignalKind.FewerHours,

    /// <summary>Another contact person.</summary>
    AndereContactpersoon = SignalKind.ContactPersonChanged,

    /// <summary>Another coach.</summary>
    AndereCoach = SignalKind.CoachChanged,

    /// <summary>A conflict.</summary>
    Conflict = SignalKind.Conflict,

    /// <summary>Travel.</summary>
    Reizen = SignalKind.Travel,

    /// <summary>Money.</summary>
    Geld = SignalKind.Money,

    /// <summary>Home.</summary>
    Thuis = SignalKind.Home,

    /// <summary>Guidance that ends.</summary>
    BegeleidingStopt = SignalKind.GuidanceEnds,

    /// <summary>A contract that ends.</summary>
    ContractLooptAf = SignalKind.ContractEndsWithoutNext,
}
