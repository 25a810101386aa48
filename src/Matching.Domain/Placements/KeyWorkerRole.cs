namespace Matching.Domain.Placements;

/// <summary>Of whom a placement asks something.</summary>
public enum KeyWorkerRole
{
    /// <summary>The coach.</summary>
    Coach = 1,

    /// <summary>Who leads the coaches (teamleider).</summary>
    Lead,

    /// <summary>Who sees to it that nobody falls between organisations (ketenregisseur).</summary>
    ChainCoordinator,

    /// <summary>Who administers wage subsidy (LKS-administratie).</summary>
    SubsidyOfficer,

    /// <summary>Who measures loonwaarde (loonwaardedeskundige).</summary>
    WageValueExpert,
}
