using Microsoft.IdentityModel.Tokens;

namespace Matching.Functions.Http.Auth;

/// <summary>Where the public keys come from that tokens are checked with.</summary>
public interface ITokenKeys
{
    /// <summary>The issuer's name and keys.</summary>
    /// <exception cref="TokenKeysUnavailableException">They cannot be had at present.</exception>
    ValueTask<IssuerKeys> GetAsync(AuthOptions options, CancellationToken cancellationToken);

    /// <summary>Says that a token named a key that is not among them, so that they are fetched again soon.</summary>
    void Refresh();
}

/// <summary>An issuer and its keys.</summary>
/// <param name="Issuer">Name as tokens have it.</param>
/// <param name="Keys">Public keys.</param>
public sealed record IssuerKeys(string Issuer, IReadOnlyCollection<SecurityKey> Keys);

/// <summary>The keys cannot be had at present; the caller can try again.</summary>
public sealed class TokenKeysUnavailableException(Exception cause) : Exception("The keys of the issuer cannot be fetched.", cause);
