namespace Matching.Domain.Placements.Attention;

/// <summary>Who has to act on a placement that is red. The values are stored: they never change.</summary>
public enum EscalationStage
{
    /// <summary>The coach (bijCoach).</summary>
    WithCoach = 1,

    /// <summary>The lead, for the coach did not pick it up (bijTeamleider).</summary>
    WithLead,

    /// <summary>The chain coordinator, for the lead did not either (bijKetenregisseur).</summary>
    WithChainCoordinator,

    /// <summary>Somebody picked it up (opgepakt).</summary>
    PickedUp,

    /// <summary>It is no longer red (voorbij).</summary>
    Calmed,
}
