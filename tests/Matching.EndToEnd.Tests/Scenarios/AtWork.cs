using System.Globalization;
using System.Text.Json.Nodes;
using Matching.Application.Notifications;
using Matching.Domain.Access;
using Matching.EndToEnd.Tests.Road;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Scenarios;

/// <summary>Somebody at work, those who see to it, and a clock that is moved from day to day.</summary>
internal sealed class AtWork(Cast cast)
{
    public Cast Cast { get; } = cast;

    public RoadHost Host => Cast.Host;

    public string Coach => Cast.Scene.Coach;

    /// <summary>Goes to the morning of a day, and does what is due by then.</summary>
    public async Task GoToAsync(string day)
    {
        Stand(day);
        await Host.DrainAsync();
        (await Host.PostAsync("v1/beheer/agenda", Role.Administrator, "beheer-1")).Expect(200);

        // What is due is worked off in one queue and leads to letters in another.
        await Host.DrainAsync();
        await Host.DrainAsync();
    }

    /// <summary>Goes to the morning of a day, before anything is due.</summary>
    public void Stand(string day) => Host.Clock.SetAhead(
        new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), new TimeOnly(10, 0), TimeSpan.Zero) - TimeProvider.System.GetUtcNow());

    /// <summary>A municipality for which the organisation does everything, with people of its own for wage subsidy.</summary>
    public async Task<Town> TownAsync()
    {
        var name = Guid.NewGuid().ToString("N")[..10];
        var town = new Town("gem-" + name, "lks-" + name, "lwd-" + name, "tl-" + name);
        var functions = Enum.GetNames<Functions.Municipalities.GemeenteFunctie>().Select(f => (JsonNode)Cast.Function(char.ToLowerInvariant(f[0]) + f[1..], Cast.All));
        var body = new JsonObject
        {
            ["naam"] = "Gemeente " + name,
            ["partners"] = new JsonArray(),
            ["functies"] = new JsonArray([.. functions]),
            ["aanspreekpunten"] = new JsonObject { ["lksAdministratie"] = town.Officer, ["loonwaardedeskundige"] = town.Expert, ["teamleider"] = town.Lead },
        };
        (await Host.SendAsync(HttpMethod.Put, "v1/gemeenten/" + town.Id, Host.Token(Role.Administrator, "beheer"), body.ToJsonString())).Expect(200);
        return town;
    }

    /// <summary>Somebody of the target group for wage subsidy, in a municipality.</summary>
    public async Task<string> CandidateAsync(Town town, Action<JsonObject>? person = null)
    {
        await Cast.StaffAsync(Coach, "Robin de Coach");
        var body = Cast.Scene.Candidate();
        var profile = await Cast.Scene.KnownProfileAsync();
        profile["gemeenteId"] = town.Id;
        profile["grondslagen"] = new JsonArray(new JsonObject { ["soort"] = "doelgroepLoonkostensubsidie", ["status"] = "toegekend", ["bron"] = "UWV", ["van"] = "2020-01-01" });
        body["profiel"] = profile;
        person?.Invoke(body["persoon"]!.AsObject());
        var id = (await Host.PostAsync("v1/kandidaten", Role.Coach, Coach, body)).Expect(201).Id;
        await Host.DrainAsync();
        return id;
    }

    public async Task<string> EmployerAsync(string name)
    {
        var id = "wg-" + Guid.NewGuid().ToString("N")[..10];
        var firm = new JsonObject { ["naam"] = name, ["soort"] = "regulier", ["postcode"] = "7311 AB" };
        (await Host.PutAsync("v1/werkgevers/" + id, Role.Adviser, Cast.Adviser, firm, null)).Expect(200);
        return id;
    }

    /// <summary>Agrees on 24 of 36 hours, from a day on.</summary>
    public async Task<string> AgreeAsync(string candidate, string employer, string from, string until)
    {
        var terms = new JsonObject
        {
            ["kandidaatId"] = candidate,
            ["werkgeverId"] = employer,
            ["titel"] = "Medewerker groen",
            ["route"] = "begeleid",
            ["plaats"] = "bijWerkgever",
            ["urenPerWeek"] = 24,
            ["eersteWerkdag"] = from,
            ["contract"] = new JsonObject { ["soort"] = "bepaaldeTijd", ["van"] = from, ["tot"] = until },
            ["begeleiding"] = "licht",
        };
        var agreed = (await Host.PostAsync("v1/plaatsingen", Role.Coach, Coach, terms)).Expect(201);
        Assert.Equal(36m, (decimal)agreed.Json["voltijdUrenPerWeek"]!);
        await Host.DrainAsync();
        return agreed.Id;
    }

    /// <summary>Applies for wage subsidy today, for a placement from a day on.</summary>
    public async Task ApplyAsync(string placement, string from, string? forfaitUntil)
    {
        var asked = new JsonObject { ["aangevraagdOp"] = Cast.Today, ["ingangsdatum"] = from };
        if (forfaitUntil is not null) asked["forfaitTot"] = forfaitUntil;
        (await Host.PostAsync($"v1/plaatsingen/{placement}/loonkostensubsidie", Role.Coach, Coach, asked)).Expect(201);
        await Host.DrainAsync();
    }

    public async Task GrantAsync(string placement, Town town)
    {
        var granted = new JsonObject { ["besluit"] = "toegekend", ["beslotenOp"] = Cast.Today };
        (await Host.PostAsync($"v1/plaatsingen/{placement}/loonkostensubsidie/besluit", Role.SubsidyOfficer, town.Officer, granted)).Expect(200);
        await Host.DrainAsync();
    }

    public async Task MeasureAsync(string placement, Town town, int percentage, string from)
    {
        var measured = new JsonObject { ["loonwaardePercentage"] = percentage, ["gemetenOp"] = Cast.Today, ["geldtVanaf"] = from };
        (await Host.PostAsync($"v1/plaatsingen/{placement}/loonkostensubsidie/meting", Role.WageValueExpert, town.Expert, measured)).Expect(200);
        await Host.DrainAsync();
    }

    /// <summary>Somebody who got 24 of 36 hours from 1 January 2027 on, with the forfait until 30 June.</summary>
    public async Task<(string Candidate, string Placement)> ForfaitAsync(Town town)
    {
        Stand("2026-12-01");
        var candidate = await CandidateAsync(town);
        var placement = await AgreeAsync(candidate, await EmployerAsync("De Werkplaats"), "2027-01-01", "2027-12-31");
        await ApplyAsync(placement, "2027-01-01", "2027-06-30");
        Stand("2026-12-21");
        await GrantAsync(placement, town);
        await GoToAsync("2027-01-04");
        return (candidate, placement);
    }

    public async Task<JsonNode> ReadAsync(string placement) => (await Host.GetAsync("v1/plaatsingen/" + placement, Role.Coach, Coach)).Expect(200).Json;

    public async Task<JsonNode> SubsidyAsync(string placement, Town town) =>
        (await Host.GetAsync($"v1/plaatsingen/{placement}/loonkostensubsidie", Role.SubsidyOfficer, town.Officer)).Expect(200).Json;

    /// <summary>What is paid in which days: first and last day, the amount a month, or why there is nothing.</summary>
    public async Task<IReadOnlyList<(string From, string Until, decimal? Amount, string? Reason)>> PaidAsync(string placement, Town town, string from, string until)
    {
        var read = await Host.GetAsync($"v1/plaatsingen/{placement}/loonkostensubsidie?van={from}&tot={until}", Role.SubsidyOfficer, town.Officer);
        return [.. read.Expect(200).Json["perioden"]!.AsArray().Select(p => ((string)p!["van"]!, (string)p["tot"]!, (decimal?)p["bedragPerMaand"], (string?)p["reden"]))];
    }

    /// <summary>The tasks of a kind about a candidate on somebody's list; the open ones, or those that stand elsewhere.</summary>
    public Task<IReadOnlyList<JsonNode>> TasksAsync(string candidate, string kind, Role role, string worker, string status = "open") =>
        Cast.ListAsync($"v1/taken?kandidaat={candidate}&soort={kind}&status={status}", role, worker);

    /// <summary>Waits for the one task of a kind about a candidate on somebody's list.</summary>
    public Task<JsonNode> TaskAsync(string candidate, string kind, Role role, string worker, string status = "open") =>
        RoadHost.EventuallyAsync(async () => (await TasksAsync(candidate, kind, role, worker, status)).SingleOrDefault());

    public async Task<IReadOnlyList<string>> SubsidiesOfAsync(Town town) =>
        [.. (await Cast.ListAsync($"v1/gemeenten/{town.Id}/loonkostensubsidies", Role.SubsidyOfficer, town.Officer)).Select(s => (string)s["plaatsingId"]!)];

    /// <summary>The letters that were sent, newest first.</summary>
    public Task<IReadOnlyList<Letter>> LettersAsync() => Host.Services.GetRequiredService<IMailbox>().ReadAsync(default);
}

/// <summary>A municipality, and who there administers and measures, and leads the coaches.</summary>
internal sealed record Town(string Id, string Officer, string Expert, string Lead);

/// <summary>One host for the tests of a class, with the amounts of the scenarios on every day.</summary>
public sealed class AtWorkFixture(AzuriteFixture azurite) : IAsyncLifetime
{
    private RoadHost? _host;

    internal AtWork NewScene() => new(new Cast(new Scene(_host ?? throw new InvalidOperationException("The fixture has not started."))));

    public async Task InitializeAsync() => _host = await RoadHost.StartAsync(azurite.ConnectionString, AzuriteFixture.NewPrefix(), builder =>
    {
        foreach (var wage in builder.Configuration.GetSection("Matching:WageSubsidy:MinimumMonthlyWage").GetChildren()) wage["Value"] = "2337.00";
        foreach (var costs in builder.Configuration.GetSection("Matching:WageSubsidy:EmployerCosts").GetChildren()) costs["Value"] = "25";
        builder.Configuration["Matching:Placements:FullTimeHours"] = "36";
    });

    public async Task DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }
}
