using Matching.EndToEnd.Tests.Road;
using Matching.Testing;

namespace Matching.EndToEnd.Tests.Placements;

/// <summary>One host for the tests of a class, and a workplace with a placement for what is refused anyway.</summary>
public sealed class WorkplaceFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly RoadFixture _road = new(azurite);
    private Workplace? _workplace;

    internal RoadHost Host => _road.Host;

    internal Workplace Workplace => _workplace ?? throw new InvalidOperationException("The fixture has not started.");

    /// <summary>A placement in it, that goes on.</summary>
    internal string Placement { get; private set; } = "";

    /// <summary>A workplace of one's own.</summary>
    internal Task<Workplace> OpenAsync(string language = "nederlands") => Workplace.OpenAsync(_road, language);

    public async Task InitializeAsync()
    {
        await _road.InitializeAsync();
        _workplace = await OpenAsync();
        Placement = await _workplace.WorkingAsync();
    }

    public Task DisposeAsync() => _road.DisposeAsync();
}
