using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Matching.Functions.Http;
using Matching.Functions.Http.Auth;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Matching.EndToEnd.Tests.Http;

public sealed class DiscoveredTokenKeysTests
{
    [Fact]
    public async Task The_issuer_and_its_keys_are_those_that_the_provider_publishes()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(false).Q;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var provider = builder.Build();
        provider.MapGet("/.well-known/openid-configuration", (HttpRequest request) =>
            Results.Json(new { issuer = "https://aanmelden.example.nl", jwks_uri = $"http://{request.Host}/keys" }));
        provider.MapGet("/keys", () => Results.Json(new
        {
            keys = new[] { new { kty = "EC", crv = "P-256", kid = "k1", use = "sig", x = Base64UrlEncoder.Encode(point.X), y = Base64UrlEncoder.Encode(point.Y) } },
        }));
        await provider.StartAsync();

        var found = await new DiscoveredTokenKeys().GetAsync(new AuthOptions { Authority = provider.Urls.First() }, default);

        Assert.Equal("https://aanmelden.example.nl", found.Issuer);
        Assert.Equal("k1", Assert.Single(found.Keys).KeyId);
    }

    [Fact]
    public async Task A_provider_that_is_down_is_told_apart_from_a_bad_token()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var authority = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

        await Assert.ThrowsAsync<TokenKeysUnavailableException>(async () => await new DiscoveredTokenKeys().GetAsync(new AuthOptions { Authority = authority }, default));
    }
}
