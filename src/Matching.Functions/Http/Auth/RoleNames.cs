using Matching.Domain.Access;

namespace Matching.Functions.Http.Auth;

/// <summary>Roles as tokens and headers name them.</summary>
public static class RoleNames
{
    private static readonly IReadOnlyList<(Role Role, string Name)> Pairs =
    [
        (Role.Employer, "werkgever"),
        (Role.Adviser, "adviseur"),
        (Role.Coach, "coach"),
        (Role.Candidate, "kandidaat"),
        (Role.Administrator, "beheerder"),
        (Role.Lead, "teamleider"),
        (Role.ChainCoordinator, "ketenregisseur"),
        (Role.WageValueExpert, "loonwaardedeskundige"),
        (Role.SubsidyOfficer, "lks-administratie"),
    ];

    /// <summary>Every name.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Pairs.Select(p => p.Name)];

    /// <summary>The Dutch name of a role that a person can have.</summary>
    /// <exception cref="InvalidOperationException">The role is one that no token has.</exception>
    public static string Of(Role role) => Pairs.Single(p => p.Role == role).Name;

    /// <summary>The role with a name; null for an unknown name. <see cref="Role.System"/> and <see cref="Role.Partner"/> have none: no token makes anybody the system or a partner.</summary>
    public static Role? Find(string? name) => Pairs.Where(p => string.Equals(p.Name, name, StringComparison.Ordinal)).Select(p => (Role?)p.Role).FirstOrDefault();
}
