using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Matching.Functions.Http.Auth;

/// <summary>Checks a bearer token: issuer, audience, lifetime and an asymmetric signature.</summary>
public sealed class TokenChecker
{
    /// <summary>Signatures that are taken. Neither unsigned tokens nor shared secrets can be, whatever the settings say.</summary>
    public static IReadOnlyList<string> Algorithms { get; } = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256];

    private const int MaximumBytes = 16 * 1024;

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaximumBytes };
    private readonly ITokenKeys _keys;
    private readonly IOptions<HttpOptions> _options;
    private readonly TimeProvider _time;

    /// <summary>A checker with these keys.</summary>
    public TokenChecker(ITokenKeys keys, IOptions<HttpOptions> options, TimeProvider time)
    {
        _keys = keys;
        _options = options;
        _time = time;
    }

    /// <summary>Checks a token.</summary>
    /// <exception cref="TokenKeysUnavailableException">The issuer's keys cannot be had at present.</exception>
    public async Task<TokenVerdict> CheckAsync(string token, CancellationToken cancellationToken)
    {
        var options = _options.Value.Auth;
        var keys = await _keys.GetAsync(options, cancellationToken);
        var result = await ValidateAsync(token, options, keys);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            _keys.Refresh();
            var renewed = await _keys.GetAsync(options, cancellationToken);
            if (!ReferenceEquals(renewed.Keys, keys.Keys)) result = await ValidateAsync(token, options, renewed);
        }

        if (result.IsValid) return new TokenVerdict(TokenState.Valid, (JsonWebToken)result.SecurityToken, null);
        var state = result.Exception is SecurityTokenExpiredException ? TokenState.Expired : TokenState.Invalid;
        return new TokenVerdict(state, null, result.Exception?.GetType().Name);
    }

    private Task<TokenValidationResult> ValidateAsync(string token, AuthOptions options, IssuerKeys keys) =>
        _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = options.Issuer.Length > 0 ? options.Issuer : keys.Issuer,
            ValidAudience = options.Audience,
            IssuerSigningKeys = keys.Keys,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) => CheckLifetime(from, until, TimeSpan.FromSeconds(options.ClockSkewSeconds)),
        });

    private bool CheckLifetime(DateTime? from, DateTime? until, TimeSpan skew)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        if (until is null) throw new SecurityTokenNoExpirationException();
        if (until.Value + skew <= now) throw new SecurityTokenExpiredException();
        if (from - skew > now) throw new SecurityTokenNotYetValidException();
        return true;
    }
}

/// <summary>What a check of a token found.</summary>
public enum TokenState
{
    /// <summary>It is good.</summary>
    Valid,

    /// <summary>It is genuine, and was good before.</summary>
    Expired,

    /// <summary>It is not good.</summary>
    Invalid,
}

/// <summary>What a check of a token found.</summary>
/// <param name="State">The verdict.</param>
/// <param name="Token">The token when it is valid; else null.</param>
/// <param name="Cause">For the log: name of the check that failed.</param>
public sealed record TokenVerdict(TokenState State, JsonWebToken? Token, string? Cause);
