namespace Matching.Domain.People;

/// <summary>An employer (werkgever) who posts vacancies.</summary>
public abstract class Employer : IIdentified
{
    /// <inheritdoc/>
    public static string IdPrefix => "wg";
}
