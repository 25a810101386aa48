using System.Security.Cryptography;
using Matching.Domain.Access;
using Matching.Functions.Http;
using Matching.Functions.Http.Auth;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Matching.Local.Hosting;

/// <summary>Signs tokens for any role on this machine, and lets the functions check them as they check those of a real issuer.</summary>
public sealed class DevelopmentTokens : ITokenKeys, IDisposable
{
    /// <summary>Audience that the tokens name.</summary>
    public const string Audience = "matching";

    /// <summary>How long a token is valid.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private const string Issuer = "matching-ontwikkel";
    private const string KeyId = "ontwikkel";

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly ECDsa _key;
    private readonly IssuerKeys _published;

    /// <summary>Signs with this P-256 key, which is disposed with it.</summary>
    public DevelopmentTokens(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _key = key;
        var publicKey = ECDsa.Create(key.ExportParameters(includePrivateParameters: false));
        _published = new IssuerKeys(Issuer, [new ECDsaSecurityKey(publicKey) { KeyId = KeyId }]);
    }

    /// <summary>Writes a token.</summary>
    /// <param name="role">In what capacity.</param>
    /// <param name="id">Of whom: the employer's, the candidate's or the worker's id.</param>
    /// <param name="from">From when it is valid, for <see cref="Lifetime"/>.</param>
    public string Write(Role role, string id, DateTimeOffset from)
    {
        var claim = role switch
        {
            Role.Employer => "werkgever",
            Role.Candidate => "kandidaat",
            _ => "oid",
        };
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            NotBefore = from.UtcDateTime,
            Expires = (from + Lifetime).UtcDateTime,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["roles"] = new[] { RoleNames.Of(role) }, [claim] = id },
            SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(_key) { KeyId = KeyId }, SecurityAlgorithms.EcdsaSha256),
        });
    }

    /// <inheritdoc/>
    public ValueTask<IssuerKeys> GetAsync(AuthOptions options, CancellationToken cancellationToken) => ValueTask.FromResult(_published);

    /// <inheritdoc/>
    public void Refresh()
    {
        // There is one key, and it does not change while the process runs.
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
