using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>The running host, from the service provider: <c>host.Services.GetRequiredService&lt;LocalRuntime&gt;()</c>.</summary>
public sealed class LocalRuntime
{
    private readonly IServer _server;

    internal LocalRuntime(IServer server) => _server = server;

    /// <summary>Address that HTTP functions listen on, without the route prefix, ending in a slash.</summary>
    /// <exception cref="InvalidOperationException">The host has not started.</exception>
    public Uri BaseAddress =>
        _server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address && !address.EndsWith(":0", StringComparison.Ordinal)
            ? new Uri(address)
            : throw new InvalidOperationException("The host has not started.");
}
