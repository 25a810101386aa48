namespace Matching.EndToEnd.Tests.Road;

/// <summary>Storage transactions are the bill: each operation has its number. Polling is counted apart.</summary>
[Collection(RoadCollection.Name)]
public sealed class TransactionCountTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private readonly Scene _scene = fixture.NewScene();

    private RoadHost Host => fixture.Host;

    [Fact]
    public async Task Posting_a_vacancy_that_fits_nobody()
    {
        await WarmUpAsync();

        Assert.Equal(12, await CountAsync(() => fixture.NewScene().PostVacancyAsync()));
    }

    private async Task WarmUpAsync()
    {
        await fixture.NewScene().ProposedAsync();
        await Host.DrainAsync();
    }

    private async Task<int> CountAsync(Func<Task> act)
    {
        var (app, runtime) = (Host.AppRequests.All.Count, Host.RuntimeRequests.All.Count);
        await act();
        await Host.DrainAsync();
        _ = _scene;
        return Host.AppRequests.All.Skip(app).Count() + Host.RuntimeRequests.All.Skip(runtime).Count(r => !r.IsPoll);
    }
}
