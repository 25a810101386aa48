namespace Matching.Domain.Employers;

/// <summary>What kind of employer it is.</summary>
public enum EmployerKind
{
    /// <summary>Regular (regulier).</summary>
    Regular = 1,

    /// <summary>A firm founded to employ people with a distance to the labour market (sociale firma).</summary>
    SocialFirm = 2,

    /// <summary>The organisation itself (eigen organisatie).</summary>
    OwnOrganisation = 3,
}
