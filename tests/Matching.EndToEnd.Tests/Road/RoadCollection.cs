using Matching.Azure.Storage;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Road;

/// <summary>Tests of the road share one Azurite, each class with names of its own in it.</summary>
[CollectionDefinition(Name)]
public sealed class RoadCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "road";
}

/// <summary>One host for the tests of a class.</summary>
public sealed class RoadFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    private RoadHost? _host;

    internal RoadHost Host => _host ?? throw new InvalidOperationException("The fixture has not started.");

    internal Scene NewScene() => new(Host);

    public async Task InitializeAsync()
    {
        _host = await RoadHost.StartAsync(azurite.ConnectionString, AzuriteFixture.NewPrefix());

        // The app makes its tables while it already listens; a test begins when all are there.
        await _host.Services.GetRequiredService<StorageSetup>().RunAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }
}
