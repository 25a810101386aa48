using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Matching.Application.Notifications;
using Matching.Domain.Access;
using Matching.EndToEnd.Tests.Road;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Scenarios;

/// <summary>
/// K-101, Wsw, 32 hours, logistics, suits a secondment: the proposal says that the Wsw employment remains and that there is a right to
/// return. The neighbour on benefit gets a referral to the partner that matches for it, confirmed, not a closed door.
/// </summary>
[Collection(ScenarioCollection.Name)]
public sealed partial class WswOnlyMunicipalityTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private readonly Cast _cast = new(fixture.NewScene());

    [Fact]
    public async Task Somebody_with_a_Wsw_indication_can_be_seconded_and_the_neighbour_is_referred()
    {
        var coach = _cast.Scene.Coach;
        var partner = "prt-" + Guid.NewGuid().ToString("N")[..8];
        var municipality = await _cast.MunicipalityAsync(
            new JsonArray(new JsonObject
            {
                ["id"] = partner,
                ["naam"] = "Werkplein",
                ["contact"] = new JsonObject { ["naam"] = "Balie", ["telefoon"] = "0570 111 111" },
                ["email"] = "balie@voorbeeld.nl",
            }),
            Cast.Function("wsw", ["wsw"]),
            Cast.Function("matchen", ["doelgroepLoonkostensubsidie", "banenafspraak", "ioaw", "ioaz", "geen"], partner));
        var wsw = await _cast.CandidateAsync(coach, profile =>
        {
            profile["gemeenteId"] = municipality;
            profile["uren"] = new JsonObject { ["minimum"] = 32, ["maximum"] = 32 };
            profile["grondslagen"] = new JsonArray(new JsonObject { ["soort"] = "wsw", ["status"] = "toegekend", ["bron"] = "UWV", ["van"] = "2009-05-01" });
        });
        var neighbour = await _cast.CandidateAsync(coach, profile => profile["gemeenteId"] = municipality);
        var body = _cast.Scene.Vacancy();
        body["plaats"] = "detachering";
        body["dienstverbanden"] = new JsonArray("regulier", "metOndersteuning", "wsw");
        var vacancy = (await _cast.Host.PostAsync("v1/vacatures", Role.Employer, _cast.Scene.Employer, body)).Expect(201).Id;

        var proposal = await _cast.Scene.ReadAsync((string)(await _cast.ProposalAsync(coach, vacancy, wsw))["id"]!);
        var route = proposal["voorwaarden"]!.AsArray().Single(v => (string)v!["soort"]! == "dienstverband")!;
        Assert.Equal("voldaan", (string)route["uitkomst"]!);
        Assert.Contains("Wsw-dienstverband blijft bestaan", (string)route["uitleg"]!, StringComparison.Ordinal);
        Assert.Contains("recht op terugkeer", (string)route["uitleg"]!, StringComparison.Ordinal);

        await _cast.Host.DrainAsync();
        Assert.Empty(await _cast.ListAsync($"v1/matchvoorstellen?kandidaat={neighbour}", Role.Coach, coach));
        var why = (await _cast.Host.GetAsync($"v1/vacatures/{vacancy}/kandidaten/{neighbour}/toelichting", Role.Coach, coach)).Expect(200).Json;
        Assert.Contains("Werkplein", why.ToJsonString(), StringComparison.Ordinal);

        var referral = (await _cast.Host.PostAsync(
            $"v1/kandidaten/{neighbour}/verwijzingen",
            Role.Coach,
            coach,
            new JsonObject { ["gemeenteId"] = municipality, ["functie"] = "matchen", ["partnerId"] = partner, ["reden"] = "Zoekt werk in de logistiek." })).Expect(201);
        var letter = await RoadHost.EventuallyAsync(async () =>
            (await _cast.Host.Services.GetRequiredService<IMailbox>().ReadAsync(default)).FirstOrDefault(l => l.Recipient == partner));
        Assert.DoesNotContain("K-001", letter.Text, StringComparison.Ordinal);
        var link = LinkPath().Match(letter.Text).Value;
        (await _cast.Host.SendAsync(HttpMethod.Get, link, null)).Expect(200);
        using var form = new FormUrlEncodedContent([new("antwoord", "ja")]);
        using var response = await _cast.Host.Client.PostAsync(new Uri(link, UriKind.Relative), form);
        Assert.True(response.IsSuccessStatusCode);

        var confirmed = (await _cast.Host.GetAsync("v1/verwijzingen/" + referral.Id, Role.Coach, coach)).Expect(200).Json;
        Assert.Equal("bevestigd", (string)confirmed["status"]!);
    }

    [GeneratedRegex("/v1/verwijzing/[A-Za-z0-9_-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LinkPath();
}
