namespace Matching.Domain.People;

/// <summary>Somebody at an employer who can be called about its vacancies (contactpersoon).</summary>
public abstract class EmployerContact : IIdentified
{
    /// <inheritdoc/>
    public static string IdPrefix => "cp";
}
