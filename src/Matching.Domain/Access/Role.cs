namespace Matching.Domain.Access;

/// <summary>In what capacity somebody uses the system.</summary>
public enum Role
{
    /// <summary>Employer (werkgever); the actor's id is the employer's.</summary>
    Employer = 1,

    /// <summary>Adviser of the Werkgeversservicepunt (adviseur).</summary>
    Adviser,

    /// <summary>Consulent, klantmanager or job coach (coach).</summary>
    Coach,

    /// <summary>Candidate (kandidaat); the actor's id is the candidate's.</summary>
    Candidate,

    /// <summary>Administrator of this deployment (beheerder): sees no persons, keeps the system going.</summary>
    Administrator,

    /// <summary>The system itself, acting on a message or a timer.</summary>
    System,

    /// <summary>A partner in the chain (ketenpartner), behind the link of a letter; the actor's id is the partner's. No token has this role.</summary>
    Partner,

    /// <summary>Leads a team of coaches (teamleider): arranges replacement, and hears what a coach did not pick up.</summary>
    Lead,

    /// <summary>Sees to it that nobody falls between organisations (ketenregisseur).</summary>
    ChainCoordinator,

    /// <summary>Measures loonwaarde at the workplace (loonwaardedeskundige).</summary>
    WageValueExpert,

    /// <summary>Administers wage subsidy and records its decisions (LKS-administratie).</summary>
    SubsidyOfficer,
}
