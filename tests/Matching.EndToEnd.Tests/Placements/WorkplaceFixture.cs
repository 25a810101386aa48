using System.Text.Json.Nodes;
using Matching.Domain.Access;
using Matching.EndToEnd.Tests.Road;
using Matching.Testing;

namespace Matching.EndToEnd.Tests.Placements;

/// <summary>One host for the tests of a class, and workplaces with placements for what is refused anyway.</summary>
public sealed class WorkplaceFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly RoadFixture _road = new(azurite);
    internal RoadHost Host => _road.Host;

    /// <summary>A placement that goes on.</summary>
    internal (Workplace Workplace, string Placement) Working { get; private set; }

    /// <summary>One for which wage subsidy was applied for.</summary>
    internal (Workplace Workplace, string Placement) Applied { get; private set; }

    /// <summary>One for which it was granted.</summary>
    internal (Workplace Workplace, string Placement) Granted { get; private set; }

    /// <summary>A workplace of one's own.</summary>
    internal Task<Workplace> OpenAsync(string language = "nederlands") => Workplace.OpenAsync(_road, language);

    public async Task InitializeAsync()
    {
        await _road.InitializeAsync();
        Working = await WorkingAsync();
        Applied = await AppliedAsync();
        Granted = await AppliedAsync();
        var (place, id) = Granted;
        (await place.SubsidyAsync(id, "besluit", Role.SubsidyOfficer, new() { ["besluit"] = "toegekend", ["beslotenOp"] = place.Day(0) })).Expect(200);
    }

    public Task DisposeAsync() => _road.DisposeAsync();

    private async Task<(Workplace, string)> WorkingAsync()
    {
        var place = await OpenAsync();
        return (place, await place.WorkingAsync());
    }

    private async Task<(Workplace, string)> AppliedAsync()
    {
        var (place, id) = await WorkingAsync();
        var asked = new JsonObject { ["aangevraagdOp"] = place.Day(0), ["ingangsdatum"] = place.Day(0), ["forfaitTot"] = place.Day(180) };
        (await place.SubsidyAsync(id, "", Role.Coach, asked)).Expect(201);
        return (place, id);
    }
}
