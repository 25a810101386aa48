using Matching.Testing;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Logging;

namespace Matching.EndToEnd.Tests.Road;

/// <summary>Tests of the road share one Azurite, each class with names of its own in it.</summary>
[CollectionDefinition(Name)]
public sealed class RoadCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "road";
}

/// <summary>One host for the tests of a class.</summary>
public class RoadFixture : IAsyncLifetime
{
    private readonly AzuriteFixture _azurite;
    private readonly LogLevel _least;
    private readonly Action<FunctionsApplicationBuilder>? _configure;
    private RoadHost? _host;

    public RoadFixture(AzuriteFixture azurite)
        : this(azurite, LogLevel.Information)
    {
    }

    private protected RoadFixture(AzuriteFixture azurite, LogLevel least, Action<FunctionsApplicationBuilder>? configure = null)
    {
        _azurite = azurite;
        _least = least;
        _configure = configure;
    }

    internal RoadHost Host => _host ?? throw new InvalidOperationException("The fixture has not started.");

    internal Scene NewScene() => new(Host);

    public async Task InitializeAsync() => _host = await RoadHost.StartAsync(_azurite.ConnectionString, AzuriteFixture.NewPrefix(), _configure, _least);

    public async Task DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }
}

/// <summary>One host for the tests of a class that reads everything that can be logged.</summary>
public sealed class TellingRoadFixture(AzuriteFixture azurite) : RoadFixture(azurite, LogLevel.Trace);

/// <summary>One host for the tests of a class that counts requests: no quarter of an hour passes while it counts.</summary>
public sealed class CountingRoadFixture(AzuriteFixture azurite) : RoadFixture(azurite, LogLevel.Information, RoadHost.WithoutTimer);
