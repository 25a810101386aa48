using Matching.Domain;
using Matching.Domain.Access;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Matching.Functions.Http.Auth;

/// <summary>Decides as whom the bearer of a valid token acts in one operation: in exactly one role.</summary>
public static class ActorResolver
{
    /// <summary>Header in which somebody with several roles says which one counts.</summary>
    public const string RoleHeader = "Matching-Rol";

    private static readonly IReadOnlyList<string> DefaultIdClaims = ["oid", "sub"];

    /// <summary>The actor, or null when the token has no role that may do this, or no usable id in that role.</summary>
    /// <param name="token">Valid token.</param>
    /// <param name="wanted">Value of <see cref="RoleHeader"/>; null or empty when it is absent.</param>
    /// <param name="operation">What is asked.</param>
    /// <param name="options">Settings.</param>
    public static Actor? Resolve(JsonWebToken token, string? wanted, Operation operation, AuthOptions options)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(options);
        var held = token.Claims.Where(c => c.Type is "roles").Select(c => RoleNames.Find(c.Value)).OfType<Role>().ToHashSet();
        var chosen = string.IsNullOrEmpty(wanted) ? operation.Roles.Where(held.Contains) : operation.Roles.Where(r => held.Contains(r) && RoleNames.Find(wanted) == r);
        return chosen.Select(r => (Role?)r).FirstOrDefault() is { } role && IdOf(token, role, options) is { } id ? new Actor(role, id) : null;
    }

    private static string? IdOf(JsonWebToken token, Role role, AuthOptions options)
    {
        // Employers and candidates are ours: their claim holds our own id, and anything else is nobody.
        var own = role switch
        {
            Role.Employer => Claim(token, "werkgever"),
            Role.Candidate => Claim(token, "kandidaat"),
            _ => null,
        };
        if (own is not null) return Id<Subject>.TryParse(own, out var id) ? id.Value : null;

        IEnumerable<string> claims = options.IdClaims.Count > 0 ? options.IdClaims : DefaultIdClaims;
        if (claims.Select(c => Claim(token, c)).FirstOrDefault(c => c is not null) is not { } subject) return null;

        // A subject can be any text; two that differ, if only in case, must not become one person.
        return Id<Subject>.TryParse(subject, out var plain) ? plain.Value : Id<Subject>.From(token.Issuer, subject).Value;
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetValue<string>(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    private sealed class Subject : IIdentified
    {
        public static string IdPrefix => "sub";
    }
}
