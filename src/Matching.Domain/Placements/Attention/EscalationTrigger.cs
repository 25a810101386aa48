namespace Matching.Domain.Placements.Attention;

/// <summary>What happens to an escalation.</summary>
public enum EscalationTrigger
{
    /// <summary>Its time passed and nobody picked it up.</summary>
    Pass = 1,

    /// <summary>Somebody picked it up.</summary>
    PickUp,

    /// <summary>The placement is no longer red, or ended.</summary>
    Calm,
}
