using System.Text.Json.Nodes;
using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed class MunicipalityTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    /// <summary>The organisation carries the Wsw; the social service and UWV match for others.</summary>
    internal const string WswOnly = """
        {
          "naam": "Voorst",
          "partners": [
            {"id":"sociale-dienst","naam":"Sociale dienst","contact":{"naam":"Kim","telefoon":"055 1234567"},"email":"toeleiding@voorbeeld.nl"},
            {"id":"uwv","naam":"UWV","contact":{"naam":"Bo","telefoon":"055 1234568"}}
          ],
          "functies": [
            {"functie":"wsw","grondslagen":["wsw"],"van":"2020-01-01"},
            {"functie":"matchen","grondslagen":["geen","ioaw"],"partners":["sociale-dienst"],"van":"2020-01-01"},
            {"functie":"matchen","grondslagen":["wajong"],"partners":["uwv"],"van":"2020-01-01"}
          ]
        }
        """;

    private readonly string _id = "gem-" + Guid.NewGuid().ToString("N")[..10];

    public static TheoryData<string, string> Wrong => new()
    {
        { "naam", """{"naam":""}""" },
        { "partners[0].id", """{"partners":[{"id":"Niet Goed","naam":"X","contact":{"naam":"Y","telefoon":"055 1234567"}}],"functies":[]}""" },
        { "partners[0].contact.telefoon", """{"partners":[{"id":"x","naam":"X","contact":{"naam":"Y","telefoon":"12"}}],"functies":[]}""" },
        { "partners[0].email", """{"partners":[{"id":"x","naam":"X","contact":{"naam":"Y","telefoon":"055 1234567"},"email":"geen"}],"functies":[]}""" },
        { "functies[0].functie", """{"functies":[{"functie":"j","grondslagen":["wsw"],"van":"2020-01-01"}]}""" },
        { "functies[0].grondslagen", """{"functies":[{"functie":"wsw","grondslagen":[],"van":"2020-01-01"}]}""" },
        { "functies[0].grondslagen[0]", """{"functies":[{"functie":"wsw","grondslagen":["nugger"],"van":"2020-01-01"}]}""" },
        { "functies[0].partners[0]", """{"functies":[{"functie":"wsw","grondslagen":["wsw"],"partners":["onbekend"],"van":"2020-01-01"}]}""" },
        { "functies[0].tot", """{"functies":[{"functie":"wsw","grondslagen":["wsw"],"van":"2020-01-02","tot":"2020-01-01"}]}""" },
        { "functies[0].van", """{"functies":[{"functie":"wsw","grondslagen":["wsw"],"van":"begin 2020"}]}""" },
        { "functies[1].van", """{"functies":[{"functie":"wsw","grondslagen":["wsw"],"van":"2020-01-01"},{"functie":"wsw","grondslagen":["wsw"],"partners":["uwv"],"van":"2025-01-01"}]}""" },
        { "model", """{"model":"integraal"}""" },
    };

    public static TheoryData<string, string> WrongGrounds => new()
    {
        { "grondslagen", """{}""" },
        { "grondslagen[0].soort", """{"grondslagen":[{"soort":"wao","status":"toegekend","bron":"UWV","van":"2020-01-01"}]}""" },
        { "grondslagen[0].bron", """{"grondslagen":[{"soort":"wajong","status":"toegekend","van":"2020-01-01"}]}""" },
        { "grondslagen[0].van", """{"grondslagen":[{"soort":"wajong","status":"toegekend","bron":"UWV"}]}""" },
        { "grondslagen[0].tot", """{"grondslagen":[{"soort":"wajong","status":"beeindigd","bron":"UWV","van":"2020-01-01"}]}""" },
        { "grondslagen[1].van", """{"grondslagen":[{"soort":"wajong","status":"toegekend","bron":"UWV","van":"2020-01-01"},{"soort":"wajong","status":"toegekend","bron":"UWV","van":"2021-01-01"}]}""" },
        { "grondslagen[1].soort", """{"grondslagen":[{"soort":"wajong","status":"toegekend","bron":"UWV","van":"2020-01-01"},{"soort":"geen","status":"toegekend","bron":"UWV","van":"2021-01-01"}]}""" },
        { "datum", """{"grondslagen":[],"datum":"morgen"}""" },
    };

    private RoadHost Host => fixture.Host;

    private string Path => "v1/gemeenten/" + _id;

    internal static Task<Answer> PutAsync(RoadHost host, string id, string body) => host.PutAsync("v1/gemeenten/" + id, Role.Administrator, "beheer-1", JsonNode.Parse(body)!, null);

    [Fact]
    public async Task What_an_administrator_records_everybody_of_the_organisation_reads()
    {
        var made = (await PutAsync(Host, _id, WswOnly)).Expect(200);
        Assert.Equal(("\"1\"", "alleenWsw"), (made.ETag, (string)made.Json["model"]!));

        foreach (var role in (Role[])[Role.Coach, Role.Adviser, Role.Administrator])
        {
            Assert.Equal(made.Text, (await Host.GetAsync(Path, role, "iemand")).Expect(200).Text);
            var listed = (await Host.GetAsync("v1/gemeenten?aantal=100", role, "iemand")).Expect(200).Json["resultaten"]!.AsArray().Single(m => (string)m!["id"]! == _id)!;
            Assert.Equal(("Voorst", "alleenWsw"), ((string)listed["naam"]!, (string)listed["model"]!));
        }

        // What was read can be handed in again, and the routes follow at once.
        var changed = made.Json;
        foreach (var computed in (string[])["id", "versie", "model"]) changed.AsObject().Remove(computed);
        changed["functies"]!.AsArray().Add(JsonNode.Parse("""{"functie":"beschutWerk","grondslagen":["beschutWerk"],"van":"2020-01-01"}"""));
        Assert.Equal("viaPartner", await ShelteredAsync());
        var again = (await PutAsync(Host, _id, changed.ToJsonString())).Expect(200);
        Assert.Equal(("\"2\"", "beschut"), (again.ETag, (string)again.Json["model"]!));
        Assert.Equal("open", await ShelteredAsync());
        (await Host.GetAsync("v1/organisatiemodel", Role.Coach, "iemand")).Expect(200);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_municipality_is_refused_with_its_field_named(string field, string part)
    {
        var municipality = JsonNode.Parse(WswOnly)!;
        foreach (var (name, value) in JsonNode.Parse(part)!.AsObject()) municipality[name] = value?.DeepClone();
        var before = await StorageState.ReadAsync(Host.Storage);

        Assert.Equal([field], (await PutAsync(Host, _id, municipality.ToJsonString())).Expect(400).Fields);
        Assert.Equal(before, await StorageState.ReadAsync(Host.Storage));
    }

    [Theory]
    [MemberData(nameof(WrongGrounds))]
    public async Task Wrong_grounds_are_refused_with_their_field_named(string field, string body)
    {
        (await PutAsync(Host, _id, WswOnly)).Expect(200);

        Assert.Equal([field], (await Host.PostAsync(Path + "/routes", Role.Coach, "coach-1", JsonNode.Parse(body))).Expect(400).Fields);
    }

    [Fact]
    public async Task Each_route_says_whether_it_is_open_who_carries_it_and_why()
    {
        (await PutAsync(Host, _id, WswOnly)).Expect(200);

        var wsw = await RoutesAsync("""{"soort":"wsw","status":"toegekend","bron":"gemeente","van":"2010-01-01"}""");
        Assert.Equal("viaPartner open gesloten gesloten open", Availabilities(wsw));
        Assert.Contains("recht op terugkeer", (string)wsw[1]!["reden"]!, StringComparison.Ordinal);

        var onBenefit = await RoutesAsync("");
        Assert.Equal("viaPartner gesloten gesloten gesloten gesloten", Availabilities(onBenefit));
        Assert.Equal(("matchen", "Sociale dienst"), ((string)onBenefit[0]!["functie"]!, (string)onBenefit[0]!["partners"]![0]!["naam"]!));
        Assert.Contains("Verwijs door", (string)onBenefit[0]!["reden"]!, StringComparison.Ordinal);
        Assert.Contains("Praktijkroute", (string)onBenefit[1]!["reden"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_that_is_not_there_says_so()
    {
        (await Host.GetAsync("v1/gemeenten/gem-bestaat-niet", Role.Coach, "coach-1")).Expect(404);
        (await Host.PostAsync("v1/gemeenten/gem-bestaat-niet/routes", Role.Coach, "coach-1", JsonNode.Parse("""{"grondslagen":[]}"""))).Expect(404);
        (await PutAsync(Host, "Geen_Kenmerk", WswOnly)).Expect(404);
    }

    [Theory]
    [InlineData("PUT", "v1/gemeenten/gem-x", Role.Coach)]
    [InlineData("PUT", "v1/gemeenten/gem-x", Role.Adviser)]
    [InlineData("GET", "v1/gemeenten", Role.Employer)]
    [InlineData("GET", "v1/gemeenten/gem-x", Role.Candidate)]
    [InlineData("GET", "v1/organisatiemodel", Role.Candidate)]
    [InlineData("POST", "v1/gemeenten/gem-x/routes", Role.Administrator)]
    [InlineData("POST", "v1/gemeenten/gem-x/routes", Role.Employer)]
    public async Task The_wrong_role_is_refused(string method, string path, Role role) =>
        Assert.Equal("geen-toegang", (await Host.SendAsync(new HttpMethod(method), path, Host.Token(role, "iemand"), method == "GET" ? null : "{}")).Expect(403).Code);

    private static string Availabilities(JsonArray routes) => string.Join(' ', routes.Select(r => (string)r!["beschikbaarheid"]!));

    private async Task<JsonArray> RoutesAsync(string ground)
    {
        var answer = await Host.PostAsync(Path + "/routes", Role.Coach, "coach-1", JsonNode.Parse($$"""{"grondslagen":[{{ground}}],"datum":"2026-07-01"}"""));
        return answer.Expect(200).Json["routes"]!.AsArray();
    }

    private async Task<string> ShelteredAsync() =>
        (string)(await RoutesAsync("""{"soort":"beschutWerk","status":"toegekend","bron":"gemeente","van":"2026-01-01"}"""))[3]!["beschikbaarheid"]!;
}
