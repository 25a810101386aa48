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
        { "taken[0].omschrijving", """{"taken":[{"omschrijving":""}]}""", "1 tot 120" },
        { "taken[0].uren", """{"taken":[{"omschrijving":"Vegen","uren":41}]}""", "1 tot en met 40" },
        { "taken", $$"""{"taken":[{{string.Join(',', Enumerable.Repeat("""{"omschrijving":"Vegen"}""", 31))}}]}""", "30 taken" },
        { "tijden.van", """{"tijden":{"van":"25:00","tot":"17:00"}}""", "08:30" },
        { "tijden", """{"tijden":{"van":"08:00","tot":"08:00"}}""", "verschillende" },
        { "urenPerPlaats", """{"delen":"deelbaar","urenPerPlaats":8}""", "minimaal" },
        { "urenPerPlaats", """{"urenPerPlaats":36}""", "gedeeld" },
        { "delen", """{"delen":"soms"}""", "deelbaar" },
        { "loon.minimumPerUur", """{"loon":{"minimumPerUur":-1}}""", "0 tot en met" },
        { "loon.maximumPerUur", """{"loon":{"minimumPerUur":16,"maximumPerUur":15}}""", "onder het minimum" },
        { "contract.maanden", """{"contract":{"soort":"bepaaldeTijd","maanden":37}}""", "1 tot en met 36" },
        { "contract.maanden", """{"contract":{"soort":"onbepaaldeTijd","maanden":6}}""", "onbepaalde tijd" },
        { "rijbewijzen[0]", """{"rijbewijzen":["x"]}""", "b, " },
        { "certificaten[0]", """{"certificaten":["diploma"]}""", "vog" },
        { "taalniveau", """{"taalniveau":"c3"}""", "a1" },
        { "belasting", """{"belasting":"loodzwaar"}""", "licht" },
        { "werkplek.kanNiet", """{"werkplek":{"biedt":["prikkelarm"],"kanNiet":["prikkelarm"]}}""", "prikkelarme plek" },
        { "dienstverbanden", """{"dienstverbanden":["beschut","beschut"]}""", "één keer" },
        { "plaats", """{"plaats":"thuis"}""", "eigenLocatie" },
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
    [InlineData("persoon.externKenmerk", "persoon", "externKenmerk", "\"111222333\"")]
    [InlineData("persoon.kanaal", "persoon", "kanaal", "\"brief\"")]
    [InlineData("persoon.taal", "persoon", "taal", "\"fries\"")]
    [InlineData("persoon.adres.straat", "persoon", "adres", "{\"straat\":\"\",\"plaats\":\"Zutphen\"}")]
    [InlineData("persoon.naasten[0].email", "persoon", "naasten", "[{\"relatie\":\"ouder\",\"naam\":\"Mo\",\"krijgtBerichten\":true}]")]
    [InlineData("persoon.naasten[0].relatie", "persoon", "naasten", "[{\"relatie\":\"buur\",\"naam\":\"Mo\"}]")]
    [InlineData("profiel.gemeenteId", "profiel", "gemeenteId", "\"gem-bestaat-niet\"")]
    [InlineData("profiel.grondslagen[0].bron", "profiel", "grondslagen", "[{\"soort\":\"wajong\",\"status\":\"toegekend\",\"van\":\"2020-01-01\"}]")]
    [InlineData("profiel.grondslagen[0].van", "profiel", "grondslagen", "[{\"soort\":\"wajong\",\"status\":\"toegekend\",\"bron\":\"UWV\"}]")]
    [InlineData("profiel.grondslagen[0].tot", "profiel", "grondslagen", "[{\"soort\":\"wsw\",\"status\":\"toegekend\",\"bron\":\"UWV\",\"van\":\"2020-02-01\",\"tot\":\"2020-01-01\"}]")]
    [InlineData("profiel.grondslagen[1].van", "profiel", "grondslagen", "[{\"soort\":\"wsw\",\"status\":\"toegekend\",\"bron\":\"UWV\",\"van\":\"2010-01-01\"},{\"soort\":\"wsw\",\"status\":\"toegekend\",\"bron\":\"UWV\",\"van\":\"2015-01-01\"}]")]
    [InlineData("profiel.toeAanWerk.fase", "profiel", "toeAanWerk", "{\"fase\":\"bijna\"}")]
    [InlineData("profiel.reizen.nietVoor", "profiel", "reizen", "{\"vervoer\":\"fiets\",\"maximumKilometers\":9,\"nietVoor\":\"half negen\"}")]
    [InlineData("profiel.nodigOpWerkplek[0]", "profiel", "nodigOpWerkplek", "[\"medicijnen\"]")]
    [InlineData("profiel.diagnose", "profiel", "diagnose", "\"x\"")]
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

    [Theory]
    [InlineData("""{"betrokkenen":[]}""", "betrokkenen")]
    [InlineData("""{"betrokkenen":[{"medewerkerId":"ZELF","rol":"consulent","eerste":true},{"medewerkerId":"ZELF","rol":"jobcoach","eerste":true}]}""", "betrokkenen[1].eerste")]
    [InlineData("""{"betrokkenen":[{"medewerkerId":"ZELF","rol":"vrijwilliger","eerste":true}]}""", "betrokkenen[0].eerste")]
    [InlineData("""{"betrokkenen":[{"medewerkerId":"ZELF","rol":"consulent","eerste":true},{"medewerkerId":"ZELF","rol":"consulent"}]}""", "betrokkenen[1].medewerkerId")]
    [InlineData("""{"betrokkenen":[{"medewerkerId":"mw-onbekend","rol":"consulent","eerste":true}]}""", "betrokkenen[0].medewerkerId")]
    public async Task Wrong_involvements_are_refused(string body, string field)
    {
        var before = await StorageState.ReadAsync(fixture.Host.Storage);

        var answer = await fixture.Host.PutAsync(
            $"v1/kandidaten/{fixture.Candidate}/betrokkenen", Role.Coach, _scene.Coach, JsonNode.Parse(body.Replace("ZELF", _scene.Coach, StringComparison.Ordinal))!, "\"1\"");

        Assert.Equal([field], answer.Expect(400).Fields);
        Assert.Equal(before, await StorageState.ReadAsync(fixture.Host.Storage));
    }

    [Theory]
    [InlineData("", "zoek")]
    [InlineData("?zoek=wat%20dan%20ook", "zoek")]
    [InlineData("?competentie=mt:bestaat-niet", "competentie")]
    [InlineData("?zoek=groen&dagen=maandag", "dagen")]
    [InlineData("?zoek=groen&start=morgen", "start")]
    [InlineData("?zoek=groen&urenMinimum=32&urenMaximum=16", "urenMinimum")]
    [InlineData("?zoek=groen&urenMaximum=41", "urenMaximum")]
    [InlineData("?zoek=groen&postcode=7311", "postcode")]
    [InlineData("?zoek=groen&salaris=1", "salaris")]
    public async Task A_wrong_search_says_what_is_wrong(string query, string field) =>
        Assert.Equal([field], (await fixture.Host.GetAsync("v1/kandidaten/zoeken" + query, Role.Coach, _scene.Coach)).Expect(400).Fields);

    [Theory]
    [InlineData("""{"vacatureId":"vac-bestaat-niet","kandidaatId":"KAND"}""", "vacatureId")]
    [InlineData("""{"vacatureId":"VAC","kandidaatId":"kand-bestaat-niet"}""", "kandidaatId")]
    [InlineData("""{"vacatureId":"VAC","kandidaatId":"KAND","terzijde":[{"voorwaarde":"uren","reden":"Kan wel."}]}""", "terzijde[0].voorwaarde")]
    [InlineData("""{"vacatureId":"VAC","kandidaatId":"KAND","terzijde":[{"voorwaarde":"geld","reden":"Kan wel."}]}""", "terzijde[0].voorwaarde")]
    public async Task A_wrong_proposal_by_hand_is_refused(string body, string field)
    {
        var filled = body.Replace("VAC", fixture.Vacancy, StringComparison.Ordinal).Replace("KAND", fixture.Candidate, StringComparison.Ordinal);
        var before = await StorageState.ReadAsync(fixture.Host.Storage);

        var answer = await fixture.Host.PostAsync("v1/matchvoorstellen", Role.Coach, _scene.Coach, JsonNode.Parse(filled));

        Assert.Equal([field], answer.Expect(400).Fields);
        Assert.Equal(before, await StorageState.ReadAsync(fixture.Host.Storage));
    }
}
