using System.Collections.Concurrent;
using System.Globalization;
using Matching.Domain.Access;
using Matching.Functions.Candidates;
using Matching.Functions.Employers;
using Matching.Functions.Municipalities;
using Matching.Functions.Vacancies;
using Matching.Functions.Workers;
using Matching.Local.Client;

namespace Matching.Local.Region;

/// <summary>
/// Loads the demo region through the public API, everything at the moment it happened: candidates came in over two years, vacancies in
/// the last weeks. What was loaded before is recognised, so that repeating changes nothing.
/// </summary>
public sealed class RegionLoader
{
    private const int AtOnce = 8;
    private const int Periods = 8;
    private const string Administrator = "beheerder-1";

    private readonly ApiClient _api;
    private readonly DemoRegion _region;
    private readonly DateTimeOffset _now;
    private readonly Action<DateTimeOffset> _setClock;
    private readonly Func<CancellationToken, Task> _settle;

    private readonly ConcurrentDictionary<string, string> _candidates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, string> _vacancies = [];

    /// <summary>Makes a loader.</summary>
    /// <param name="api">The API.</param>
    /// <param name="region">What to load.</param>
    /// <param name="now">The moment that the region is made for.</param>
    /// <param name="setClock">Sets the clock of the host and of <paramref name="api"/>; at the end it stands at <paramref name="now"/>.</param>
    /// <param name="settle">Waits until the queues have been worked off.</param>
    public RegionLoader(ApiClient api, DemoRegion region, DateTimeOffset now, Action<DateTimeOffset> setClock, Func<CancellationToken, Task> settle)
    {
        _api = api;
        _region = region;
        _now = now;
        _setClock = setClock;
        _settle = settle;
    }

    /// <summary>The ids of the candidates that were loaded, by number.</summary>
    public IReadOnlyDictionary<string, string> Candidates => _candidates;

    /// <summary>The ids of the vacancies that were loaded, by their place in the region.</summary>
    public IReadOnlyDictionary<int, string> Vacancies => _vacancies;

    /// <summary>Loads the region, unless it is there.</summary>
    /// <returns>Whether anything was loaded.</returns>
    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        // The last worker is recorded last: who is on record means that all of it is there.
        var last = _region.Staff[^1];
        if (await _api.As(last.Role, last.Id).FindAsync<Medewerker>($"v1/medewerkers/{last.Id}", cancellationToken) is not null) return false;
        try
        {
            await LoadOrganisationAsync(cancellationToken);
            await LoadPeopleAsync(cancellationToken);

            // Everybody is known before the first vacancy comes: so the proposals do not depend on who was quicker.
            await _settle(cancellationToken);
            await LoadVacanciesAsync(cancellationToken);
        }
        finally
        {
            _setClock(_now);
        }

        await RecordAsync(last, cancellationToken);
        return true;
    }

    private async Task LoadOrganisationAsync(CancellationToken cancellationToken)
    {
        SetDaysAgo(_region.People.Max(p => p.RegisteredDaysAgo) + 1);
        foreach (var (id, municipality) in _region.Municipalities)
            await _api.As(Role.Administrator, Administrator).PutAsync<Gemeente>($"v1/gemeenten/{id}", municipality, null, cancellationToken);
        foreach (var worker in _region.Staff.SkipLast(1)) await RecordAsync(worker, cancellationToken);
        var adviser = _region.Staff.First(worker => worker.Role == Role.Adviser).Id;
        await EachAsync(_region.Employers, async (employer, stop) =>
        {
            var caller = _api.As(Role.Adviser, adviser);
            if (await caller.FindAsync<Werkgever>($"v1/werkgevers/{employer.Id}", stop) is null)
                await caller.PutAsync<Werkgever>($"v1/werkgevers/{employer.Id}", employer.Details, null, stop);
            foreach (var (number, contact) in employer.Contacts.Index())
                await caller.PostAsync<Werkgever>($"v1/werkgevers/{employer.Id}/contactpersonen", contact, Key($"contact-{employer.Id}", number), stop);
        }, cancellationToken);
    }

    /// <summary>In a few periods, the longest ago first: within a period nobody minds who was first.</summary>
    private async Task LoadPeopleAsync(CancellationToken cancellationToken)
    {
        var confirmed = new ConcurrentBag<(DemoPerson Person, string Id, int Days)>();
        var people = _region.People.OrderByDescending(p => p.RegisteredDaysAgo).ToList();
        foreach (var period in people.Chunk((people.Count / Periods) + 1))
        {
            SetDaysAgo(period[^1].RegisteredDaysAgo);
            await EachAsync(period, async (person, stop) =>
            {
                var coach = _api.As(Role.Coach, person.CoachId);
                var id = (await coach.PostAsync<Kandidaat>("v1/kandidaten", person.Registration, Key("kandidaat", person.Number), stop)).Id;
                _candidates[person.Number] = id;
                if (person.ConfirmedDaysAgo is { } days) confirmed.Add((person, id, days));
                if (person.JobCoachId is not { } jobCoach) return;
                var candidate = await coach.GetAsync<Kandidaat>($"v1/kandidaten/{id}", stop);
                if (candidate.Betrokkenen.Count == 1)
                    await coach.PutAsync<Kandidaat>($"v1/kandidaten/{id}/betrokkenen", Involved(person.CoachId, jobCoach), candidate.Versie, stop);
            }, cancellationToken);
        }

        foreach (var (person, id, days) in confirmed.OrderByDescending(c => c.Days))
        {
            SetDaysAgo(days);
            await _api.As(Role.Coach, person.CoachId).PostAsync<Kandidaat>($"v1/kandidaten/{id}/bevestiging", null, Key("bevestiging", person.Number), cancellationToken);
        }
    }

    private async Task LoadVacanciesAsync(CancellationToken cancellationToken)
    {
        foreach (var day in _region.Vacancies.Index().GroupBy(v => v.Item.PostedDaysAgo).OrderByDescending(g => g.Key))
        {
            SetDaysAgo(day.Key);
            await EachAsync(day, async (item, stop) =>
            {
                var caller = _api.As(Role.Employer, item.Item.EmployerId);
                _vacancies[item.Index] = (await caller.PostAsync<Vacature>("v1/vacatures", item.Item.Vacancy, Key("vacature", item.Index), stop)).Id;
            }, cancellationToken);
        }
    }

    private async Task RecordAsync(DemoWorker worker, CancellationToken cancellationToken)
    {
        var caller = _api.As(worker.Role, worker.Id);
        if (await caller.FindAsync<Medewerker>($"v1/medewerkers/{worker.Id}", cancellationToken) is null)
            await caller.PutAsync<Medewerker>($"v1/medewerkers/{worker.Id}", worker.Details, null, cancellationToken);
    }

    private static BetrokkenenInvoer Involved(string coach, string jobCoach) => new()
    {
        Betrokkenen =
        [
            new BetrokkeneInvoer { MedewerkerId = coach, Rol = BetrokkenRol.Consulent, Eerste = true },
            new BetrokkeneInvoer { MedewerkerId = jobCoach, Rol = BetrokkenRol.Jobcoach },
        ],
    };

    private void SetDaysAgo(int days) => _setClock(_now.AddDays(-days));

    private static Task EachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, Task> one, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (item, stop) => await one(item, stop));

    private static string Key(string kind, object number) => string.Create(CultureInfo.InvariantCulture, $"demoregio-{kind}-{number}");
}
