using System.Text.Json.Nodes;
using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Road;

/// <summary>A vacancy, a candidate and a proposal that bad input is tried on.</summary>
public sealed class BadInputFixture(Matching.Testing.AzuriteFixture azurite) : IAsyncLifetime
{
    private RoadHost? _host;

    internal RoadHost Host => _host!;

    internal Scene Scene { get; private set; } = null!;

    internal string Vacancy { get; private set; } = "";

    internal string Candidate { get; private set; } = "";

    internal string Proposal { get; private set; } = "";

    public async Task InitializeAsync()
    {
        _host = await RoadHost.StartAsync(azurite.ConnectionString, Matching.Testing.AzuriteFixture.NewPrefix());
        Scene = new Scene(_host);
        (Vacancy, Candidate, Proposal) = await Scene.ProposedAsync();
        await _host.DrainAsync();
    }

    public async Task DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }
}

/// <summary>Each kind of bad input has its own clear answer, and nothing changes in tables, queues or blobs.</summary>
[Collection(RoadCollection.Name)]
public sealed class BadInputTests(BadInputFixture fixture) : IClassFixture<BadInputFixture>
{
    private readonly Scene _scene = fixture.Scene;

    public static TheoryData<string, string, string> WrongVacancies => new()
    {
        { "competenties[0].competentie", """{"competenties":[{"competentie":"mt:bestaat-niet","niveau":2}]}""", "taxonomie" },
        { "competenties[0].niveau", """{"competenties":[{"competentie":"mt:groen-maaien","niveau":6}]}""", "1 tot en met 5" },
        { "competenties[1].competentie", """{"competenties":[{"competentie":"mt:groen-maaien","niveau":2},{"competentie":"mt:groen-maaien","niveau":3}]}""", "staat er al" },
        { "competenties", """{"competenties":[]}""", "1 tot 50" },
        { "uren.maximum", """{"uren":{"minimum":16,"maximum":900}}""", "1 tot en met 40" },
        { "uren.minimum", """{"uren":{"minimum":32,"maximum":16}}""", "minimum" },
        { "uren.minimum", """{"uren":{"minimum":16.1,"maximum":20}}""", "kwartieren" },
        { "uren.minimum", """{"uren":{"minimum":32,"maximum":36},"dagen":["ma"]}""", "passen niet" },
        { "dagen", """{"dagen":[]}""", "één dag" },
        { "dagen[0]", """{"dagen":["maandag"],"uren":{"minimum":4,"maximum":8}}""", "ma, di" },
        { "postcode", """{"postcode":"geen"}""", "postcode" },
        { "postcode", """{"postcode":"0000 AA"}""", "postcode" },
        { "contact.telefoon", """{"contact":{"naam":"X","telefoon":"bel maar"}}""", "telefoonnummer" },
        { "plaatsen", """{"plaatsen":0}""", "1 tot en met 500" },
        { "sluitOp", """{"sluitOp":"2020-01-01"}""", "verleden" },
        { "start", """{"start":"1 juli"}""", "datum" },
        { "titel", """{"titel":""}""", "1 tot 120" },
        { "titel", """{"titel":7}""", "tekst" },
        { "salaris", """{"salaris":3000}""", "bestaat niet" },
        { "werkgeverId", """{"werkgeverId":"wg-van-een-ander"}""", "eigen organisatie" },
    };

    [Theory]
    [MemberData(nameof(WrongVacancies))]
    public async Task A_wrong_vacancy_is_refused_with_its_field_named(string field, string part, string said)
    {
        var vacancy = _scene.Vacancy();
        foreach (var (name, value) in JsonNode.Parse(part)!.AsObject()) vacancy[name] = value?.DeepClone();
        var before = await StorageState.ReadAsync(fixture.Host.Storage);

        var posted = await fixture.Host.PostAsync("v1/vacatures", Role.Employer, _scene.Employer, vacancy, "slecht");
        var answers = new List<Answer> { posted };
        if (field != "werkgeverId")
            answers.Add(await fixture.Host.PutAsync($"v1/vacatures/{fixture.Vacancy}", Role.Employer, _scene.Employer, vacancy, "\"1\""));

        foreach (var answer in answers)
        {
            Assert.Equal([field], answer.Expect(400).Fields);
            Assert.Contains(said, answer.Text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(before, await StorageState.ReadAsync(fixture.Host.Storage));
    }

    [Theory]
    [InlineData("persoon.geboortedatum", "persoon", "geboortedatum", "\"2020-01-01\"")]
    [InlineData("persoon.email", "persoon", "email", "\"geen adres\"")]
    [InlineData("persoon.telefoon", "persoon", "telefoon", "\"12\"")]
    [InlineData("persoon.postcode", "persoon", "postcode", "\"7311\"")]
    [InlineData("persoon.bsn", "persoon", "bsn", "\"123456782\"")]
    [InlineData("profiel.postcodegebied", "profiel", "postcodegebied", "\"ABCD\"")]
    [InlineData("profiel.uren.maximum", "profiel", "uren", "{\"minimum\":16,\"maximum\":900}")]
    [InlineData("profiel.reizen.maximumKilometers", "profiel", "reizen", "{\"vervoer\":\"fiets\",\"maximumKilometers\":900}")]
    [InlineData("profiel.reizen.vervoer", "profiel", "reizen", "{\"vervoer\":\"raket\",\"maximumKilometers\":9}")]
    [InlineData("profiel.competenties[0].competentie", "profiel", "competenties", "[{\"competentie\":\"mt:bestaat-niet\",\"niveau\":2}]")]
    [InlineData("profiel.competenties[0].bewijs", "profiel", "competenties", "[{\"competentie\":\"mt:groen-maaien\",\"niveau\":2,\"bewijs\":\"horenZeggen\"}]")]
    public async Task A_wrong_candidate_is_refused_with_the_field_named(string field, string part, string name, string value)
    {
        var candidate = _scene.Candidate();
        candidate[part]![name] = JsonNode.Parse(value);
        var before = await StorageState.ReadAsync(fixture.Host.Storage);

        var answer = await fixture.Host.PostAsync("v1/kandidaten", Role.Coach, _scene.Coach, candidate);

        Assert.Equal([field], answer.Expect(400).Fields);
        Assert.Equal(before, await StorageState.ReadAsync(fixture.Host.Storage));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var vacancy = _scene.Vacancy();
        vacancy["postcode"] = "geen";
        vacancy["uren"]!["maximum"] = 900;
        vacancy["competenties"]![0]!["competentie"] = "mt:bestaat-niet";
        vacancy["titel"] = "";

        var answer = await fixture.Host.PostAsync("v1/vacatures?x=1", Role.Employer, _scene.Employer, vacancy);

        Assert.Equal(["competenties[0].competentie", "postcode", "titel", "uren.maximum", "x"], answer.Expect(400).Fields.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("\"tekst\"", 400)]
    [InlineData("{\"titel\":\"A\",\"titel\":\"B\"}", 400)]
    [InlineData("diep", 400)]
    [InlineData("groot", 413)]
    public async Task What_is_no_proper_json_is_refused_by_every_operation_with_a_body(string kind, int status)
    {
        var body = kind switch
        {
            "diep" => new string('[', 10_000) + new string(']', 10_000),
            "groot" => "{\"titel\":\"" + new string('a', 10_000_000) + "\"}",
            _ => kind,
        };
        (HttpMethod Method, string Path, Role Role, string Id)[] operations =
        [
            (HttpMethod.Post, "v1/vacatures", Role.Employer, _scene.Employer),
            (HttpMethod.Put, $"v1/vacatures/{fixture.Vacancy}", Role.Employer, _scene.Employer),
            (HttpMethod.Post, "v1/kandidaten", Role.Coach, _scene.Coach),
            (HttpMethod.Put, $"v1/kandidaten/{fixture.Candidate}", Role.Coach, _scene.Coach),
            (HttpMethod.Put, $"v1/kandidaten/{fixture.Candidate}/persoonsgegevens", Role.Coach, _scene.Coach),
            (HttpMethod.Post, $"v1/matchvoorstellen/{fixture.Proposal}/beoordeling", Role.Coach, _scene.Coach),
            (HttpMethod.Post, $"v1/matchvoorstellen/{fixture.Proposal}/antwoord", Role.Coach, _scene.Coach),
            (HttpMethod.Put, $"v1/medewerkers/{_scene.Coach}", Role.Coach, _scene.Coach),
            (HttpMethod.Put, $"v1/werkgevers/{_scene.Employer}", Role.Employer, _scene.Employer),
            (HttpMethod.Post, $"v1/werkgevers/{_scene.Employer}/contactpersonen", Role.Employer, _scene.Employer),
            (HttpMethod.Post, $"v1/werkgevers/{_scene.Employer}/contactpersonen/cp-x/vertrek", Role.Employer, _scene.Employer),
        ];
        var before = await StorageState.ReadAsync(fixture.Host.Storage);

        foreach (var (method, path, role, id) in operations)
        {
            var answer = await fixture.Host.SendAsync(method, path, fixture.Host.Token(role, id), body, ("If-Match", "\"1\""));
            answer.Expect(status);
            Assert.Contains("urn:matching:probleem:", answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(before, await StorageState.ReadAsync(fixture.Host.Storage));
    }

    [Theory]
    [InlineData("v1/vacatures/vac-bestaat-niet", Role.Employer, 404)]
    [InlineData("v1/vacatures/Vac_1", Role.Employer, 404)]
    [InlineData("v1/vacatures/vac'%20or%201%20eq%201", Role.Employer, 404)]
    [InlineData("v1/kandidaten/kand-bestaat-niet", Role.Coach, 404)]
    [InlineData("v1/matchvoorstellen/vst-bestaat-niet", Role.Coach, 404)]
    [InlineData("v1/matchvoorstellen?status=klaar", Role.Coach, 400)]
    [InlineData("v1/matchvoorstellen?aantal=0", Role.Coach, 400)]
    [InlineData("v1/matchvoorstellen?pagina=99999", Role.Coach, 400)]
    [InlineData("v1/competenties/een?id=mt:bestaat-niet", Role.Coach, 404)]
    [InlineData("v1/medewerkers/mw-bestaat-niet", Role.Coach, 404)]
    [InlineData("v1/bestaat-niet", Role.Coach, 404)]
    public async Task What_is_not_there_or_cannot_be_asked_says_so(string path, Role role, int status) =>
        (await fixture.Host.GetAsync(path, role, role == Role.Employer ? _scene.Employer : _scene.Coach)).Expect(status);

    [Theory]
    [InlineData("{\"oordeel\":\"misschien\"}", "oordeel")]
    [InlineData("{}", "oordeel")]
    [InlineData("{\"oordeel\":\"nietVoorDezeBaan\"}", "reden")]
    [InlineData("{\"oordeel\":\"later\",\"laterOp\":\"2020-01-01\"}", "laterOp")]
    [InlineData("{\"oordeel\":\"voordragen\",\"score\":1}", "score")]
    public async Task A_wrong_assessment_is_refused(string body, string field)
    {
        var before = await StorageState.ReadAsync(fixture.Host.Storage);

        var answer = await fixture.Host.PostAsync($"v1/matchvoorstellen/{fixture.Proposal}/beoordeling", Role.Coach, _scene.Coach, JsonNode.Parse(body));

        Assert.Equal([field], answer.Expect(400).Fields);
        Assert.Equal(before, await StorageState.ReadAsync(fixture.Host.Storage));
    }

    [Fact]
    public async Task An_answer_before_the_question_is_refused()
    {
        var before = await StorageState.ReadAsync(fixture.Host.Storage);

        var answer = await fixture.Host.PostAsync(
            $"v1/matchvoorstellen/{fixture.Proposal}/antwoord", Role.Coach, _scene.Coach, new JsonObject { ["antwoord"] = "ja" });

        Assert.Equal("nog-niet-voorgedragen", answer.Expect(409).Code);
        Assert.Equal(before, await StorageState.ReadAsync(fixture.Host.Storage));
    }

    [Theory]
    [InlineData("")]
    [InlineData("met spatie")]
    [InlineData("te lang")]
    public async Task A_wrong_key_is_refused(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/vacatures");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + fixture.Host.Token(Role.Employer, _scene.Employer));
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key == "te lang" ? new string('k', 129) : key);
        request.Content = new StringContent(_scene.Vacancy().ToJsonString(), System.Text.Encoding.UTF8, "application/json");

        using var response = await fixture.Host.Client.SendAsync(request);

        Assert.Equal(["Idempotency-Key"], (await Answer.ReadAsync(response)).Expect(400).Fields);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("W/\"1\"")]
    [InlineData("*")]
    [InlineData("\"een\"")]
    public async Task A_wrong_version_is_refused(string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"v1/vacatures/{fixture.Vacancy}");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + fixture.Host.Token(Role.Employer, _scene.Employer));
        request.Headers.TryAddWithoutValidation("If-Match", version);
        request.Content = new StringContent(_scene.Vacancy().ToJsonString(), System.Text.Encoding.UTF8, "application/json");

        using var response = await fixture.Host.Client.SendAsync(request);

        Assert.Equal(["If-Match"], (await Answer.ReadAsync(response)).Expect(400).Fields);
    }
}
