namespace Matching.Application.Notifications;

/// <summary>The organisation as people know it: whom to call when nobody in particular is known.</summary>
public sealed class OrganisationOptions
{
    /// <summary>Neutral name, as it may show on a shared phone.</summary>
    public string? Name { get; set; }

    /// <summary>Phone number that is answered on working days.</summary>
    public string? Phone { get; set; }

    /// <summary>Address for replies.</summary>
    public string? Email { get; set; }
}
