using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Matching.Functions.Http.Auth;

/// <summary>Keys as the OpenID provider publishes them, kept and renewed by the library (12 hours; at once when a key is unknown, at most every 5 minutes).</summary>
public sealed class DiscoveredTokenKeys : ITokenKeys
{
    private readonly Lock _gate = new();
    private ConfigurationManager<OpenIdConnectConfiguration>? _discovery;

    /// <inheritdoc/>
    public async ValueTask<IssuerKeys> GetAsync(AuthOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            var found = await Discovery(options.Authority).GetConfigurationAsync(cancellationToken);
            return new IssuerKeys(found.Issuer, [.. found.SigningKeys]);
        }
        catch (InvalidOperationException unavailable)
        {
            throw new TokenKeysUnavailableException(unavailable);
        }
    }

    /// <inheritdoc/>
    public void Refresh() => _discovery?.RequestRefresh();

    private ConfigurationManager<OpenIdConnectConfiguration> Discovery(string authority)
    {
        lock (_gate)
        {
            return _discovery ??= new ConfigurationManager<OpenIdConnectConfiguration>(
                authority.TrimEnd('/') + "/.well-known/openid-configuration",
                new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever { RequireHttps = !new Uri(authority).IsLoopback });
        }
    }
}
