using System.Globalization;
using Matching.Domain.Access;
using Matching.Functions.Candidates;
using Matching.Functions.Vacancies;
using Matching.Functions.Workers;
using Matching.Local.Client;

namespace Matching.Local.Region;

/// <summary>Loads the demo region through the public API. What was loaded before is recognised, so that repeating changes nothing.</summary>
public static class RegionLoader
{
    private const int AtOnce = 4;

    /// <summary>Loads the region, unless it is there.</summary>
    /// <returns>Whether anything was loaded.</returns>
    public static async Task<bool> LoadAsync(ApiClient api, DemoRegion region, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(region);

        // The last coach is recorded last: who is on record means that all of it is there.
        var (lastId, _) = region.Coaches[^1];
        if (await api.As(Role.Coach, lastId).FindAsync<Medewerker>($"v1/medewerkers/{lastId}", cancellationToken) is not null) return false;
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(region.Vacancies.Index(), options, async (item, stop) =>
            await api.As(Role.Employer, item.Item.EmployerId).PostAsync<Vacature>("v1/vacatures", item.Item.Vacancy, Key("vacature", item.Index), stop));
        await Parallel.ForEachAsync(region.People.Index(), options, async (item, stop) =>
            await api.As(Role.Coach, item.Item.CoachId).PostAsync<Kandidaat>("v1/kandidaten", item.Item.Candidate, Key("kandidaat", item.Index), stop));
        foreach (var (id, worker) in region.Coaches)
            await api.As(Role.Coach, id).PutAsync<Medewerker>($"v1/medewerkers/{id}", worker, version: null, cancellationToken);
        return true;
    }

    private static string Key(string kind, int index) => string.Create(CultureInfo.InvariantCulture, $"demoregio-{kind}-{index}");
}
