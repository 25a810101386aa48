namespace Matching.Domain.Placements.Attention;

/// <summary>
/// What can ask for attention in a placement. The values are stored: they never change. "Het gaat wel" is none of them, however often:
/// it is an honest answer, and must not be one that costs something to give.
/// </summary>
public enum SignalKind
{
    /// <summary>The candidate pressed a sad face (verdrietigGezicht).</summary>
    SadFace = 1,

    /// <summary>No answer came to a question (geenAntwoord).</summary>
    NoAnswer,

    /// <summary>The candidate was not there at a contact (gemistContact).</summary>
    MissedContact,

    /// <summary>Not at work (afwezig).</summary>
    Absence,

    /// <summary>Fewer hours worked (minderUren).</summary>
    FewerHours,

    /// <summary>Another contact person at the employer (andereContactpersoon).</summary>
    ContactPersonChanged,

    /// <summary>Another coach, for good (andereCoach); a replacement for a while is none.</summary>
    CoachChanged,

    /// <summary>A conflict at work (conflict).</summary>
    Conflict,

    /// <summary>Travel that broke down (reizen).</summary>
    Travel,

    /// <summary>Worries about money (geld): nothing but the category is kept.</summary>
    Money,

    /// <summary>Worries at home (thuis): nothing but the category is kept.</summary>
    Home,

    /// <summary>Guidance that ends or becomes less (begeleidingStopt).</summary>
    GuidanceEnds,

    /// <summary>A contract that ends soon, without a next one (contractLooptAf).</summary>
    ContractEndsWithoutNext,
}
