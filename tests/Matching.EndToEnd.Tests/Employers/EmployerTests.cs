using System.Text.Json.Nodes;
using Matching.Domain.Access;
using Matching.EndToEnd.Tests.Road;

namespace Matching.EndToEnd.Tests.Employers;

[Collection(RoadCollection.Name)]
public sealed class EmployerTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private const string Adviser = "adviseur-1";

    private readonly Scene _scene = fixture.NewScene();

    private RoadHost Host => fixture.Host;

    private string Path => "v1/werkgevers/" + _scene.Employer;

    [Fact]
    public async Task An_employer_is_recorded_once_and_then_changed_by_whoever_read_it()
    {
        var recorded = (await PutAsync(Firm(), null)).Expect(200);
        Assert.Equal("\"1\"", recorded.ETag);
        Assert.Equal((_scene.Employer, "socialeFirma", "trede2", true), (recorded.Id, Text(recorded.Json, "soort"), Text(recorded.Json, "psoTrede"), (bool)recorded.Json["contactpersoonNodig"]!));

        var again = (await PutAsync(Firm(), null)).Expect(200);
        Assert.Equal(recorded.Text, again.Text);
        Assert.Equal("versie-ontbreekt", (await PutAsync(Firm("Anders"), null)).Expect(428).Code);
        var changed = (await PutAsync(Firm("Anders"), "\"1\"")).Expect(200);
        Assert.Equal("versie-verouderd", (await PutAsync(Firm("Nog anders"), "\"1\"")).Expect(412).Code);

        Assert.Equal(changed.Text, (await Host.GetAsync(Path, Role.Employer, _scene.Employer)).Expect(200).Text);
        Assert.Equal("Anders", Text(changed.Json, "naam"));
    }

    [Fact]
    public async Task A_version_of_an_employer_who_is_not_there_is_not_found() => (await PutAsync(Firm(), "\"1\"")).Expect(404);

    [Fact]
    public async Task A_vacancy_of_an_employer_who_is_not_on_record_records_the_employer_and_its_contact_once()
    {
        (await Host.GetAsync(Path, Role.Employer, _scene.Employer)).Expect(404);

        var first = (await Host.PostAsync("v1/vacatures", Role.Employer, _scene.Employer, _scene.Vacancy())).Expect(201).Json;
        var otherwiseWritten = _scene.Vacancy();
        otherwiseWritten["contact"]!["telefoon"] = "055-0000100";
        var second = (await Host.PostAsync("v1/vacatures", Role.Adviser, Adviser, With(otherwiseWritten, "werkgeverId", _scene.Employer))).Expect(201).Json;

        var employer = (await Host.GetAsync(Path, Role.Adviser, Adviser)).Expect(200).Json;
        var contact = Assert.Single(employer["contactpersonen"]!.AsArray())!;
        Assert.Equal((1, "De Werkplaats", "regulier", false), ((int)employer["versie"]!, Text(employer, "naam"), Text(employer, "soort"), (bool)employer["contactpersoonNodig"]!));
        Assert.Equal(("Personeelszaken", "055 000 01 00", "actief"), (Text(contact, "naam"), Text(contact, "telefoon"), Text(contact, "status")));
        Assert.Equal(Text(contact, "id"), Text(employer, "eersteContactpersoonId"));
        Assert.Equal((Text(contact, "id"), Text(contact, "id")), (Text(first, "contactpersoonId"), Text(second, "contactpersoonId")));
    }

    [Fact]
    public async Task A_vacancy_can_name_a_contact_by_id_and_a_new_one_by_name()
    {
        await _scene.PostVacancyAsync();
        var robin = await AddAsync("Robin", "055 000 02 00");

        var byId = With(_scene.Vacancy(), "contactpersoonId", robin);
        byId.Remove("contact");
        var posted = (await Host.PostAsync("v1/vacatures", Role.Employer, _scene.Employer, byId)).Expect(201);
        var byName = _scene.Vacancy();
        byName["contact"] = new JsonObject { ["naam"] = "Kim", ["telefoon"] = "055 000 03 00" };
        var changed = (await Host.PutAsync($"v1/vacatures/{posted.Id}", Role.Employer, _scene.Employer, byName, posted.ETag)).Expect(200);

        Assert.Equal(("Robin", "055 000 02 00"), (Text(posted.Json["contact"]!, "naam"), Text(posted.Json["contact"]!, "telefoon")));
        Assert.Equal(["Personeelszaken actief", "Robin actief", "Kim actief"], await ContactsAsync());
        Assert.Equal(await IdOfAsync("Kim"), Text(changed.Json, "contactpersoonId"));
    }

    [Fact]
    public async Task Whom_a_vacancy_names_has_to_be_there_and_has_to_be_clear()
    {
        await _scene.PostVacancyAsync();
        await AddAsync("Robin", "055 000 02 00");
        var robin = await IdOfAsync("Robin");
        await LeavesAsync(robin);
        var before = await StorageState.ReadAsync(Host.Storage);

        async Task RefusedAsync(string field, string said, Action<JsonObject> change)
        {
            var vacancy = _scene.Vacancy();
            change(vacancy);
            var answer = (await Host.PostAsync("v1/vacatures", Role.Employer, _scene.Employer, vacancy)).Expect(400);
            Assert.Equal([field], answer.Fields);
            Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        }

        await RefusedAsync("contact", "Noem wie", v => v.Remove("contact"));
        await RefusedAsync("contactpersoonId", "kleine letters", v => v["contactpersoonId"] = "Robin!");
        await RefusedAsync("contactpersoonId", "iemand anders", v => v["contactpersoonId"] = robin);
        await RefusedAsync("contact", "vertrokken", v => v["contact"] = new JsonObject { ["naam"] = "Robin", ["telefoon"] = "0550000200" });
        await RefusedAsync("contactpersoonId", "vertrokken", v => { v.Remove("contact"); v["contactpersoonId"] = robin; });
        await RefusedAsync("contactpersoonId", "staat niet bij", v => { v.Remove("contact"); v["contactpersoonId"] = "cp-onbekend"; });
        Assert.Equal(before, await StorageState.ReadAsync(Host.Storage));
    }

    [Fact]
    public async Task When_the_contact_leaves_the_other_one_gets_the_vacancy()
    {
        var vacancy = await _scene.PostVacancyAsync();
        await AddAsync("Robin", "055 000 02 00");

        await LeavesAsync(await IdOfAsync("Personeelszaken"));

        Assert.Equal("Robin", await NamedAsync(vacancy));
    }

    [Fact]
    public async Task When_the_contact_leaves_the_successor_is_confirmed_first()
    {
        var vacancy = await _scene.PostVacancyAsync();
        var left = await IdOfAsync("Personeelszaken");

        await LeavesAsync(left, new JsonObject { ["naam"] = "Robin", ["telefoon"] = "055 000 02 00", ["email"] = "robin@voorbeeld.nl" });
        Assert.Equal(["Personeelszaken vertrokken", "Robin teBevestigen"], await ContactsAsync());
        Assert.Equal("Personeelszaken", await NamedAsync(vacancy));
        var listed = Assert.Single(await ListAsync("soort=regulier"), w => Text(w, "id") == _scene.Employer);
        Assert.Equal((1, false), ((int)listed["teBevestigen"]!, (bool)listed["contactpersoonNodig"]!));

        var robin = await IdOfAsync("Robin");
        var confirm = $"{Path}/contactpersonen/{robin}/bevestiging";
        Assert.Equal("geen-toegang", (await Host.PostAsync(confirm, Role.Employer, _scene.Employer)).Expect(403).Code);
        Assert.Equal("contactpersoon-te-bevestigen", (await PostContactAsync("Robin", "055 000 02 00")).Expect(409).Code);
        var confirmed = (await Host.PostAsync(confirm, Role.Adviser, Adviser, key: "bevestig")).Expect(200);
        Assert.Equal(confirmed.Text, (await Host.PostAsync(confirm, Role.Adviser, Adviser, key: "bevestig")).Expect(200).Text);
        Assert.Equal("contactpersoon-al-bevestigd", (await Host.PostAsync(confirm, Role.Adviser, Adviser)).Expect(409).Code);
        await Host.DrainAsync();

        Assert.Equal("Robin", await NamedAsync(vacancy));
        Assert.Equal(robin, Text(confirmed.Json["contactpersonen"]![0]!, "opvolgerId"));
        Assert.Equal("contactpersoon-al-vertrokken", (await LeaveAsync(left, null)).Expect(409).Code);
    }

    [Fact]
    public async Task The_list_goes_by_name_and_can_be_narrowed()
    {
        var unique = _scene.Employer[3..];
        foreach (var (id, name, kind) in new[] { ("a", "Zaagclub Één", "socialeFirma"), ("b", "zaagclub Twee", "regulier"), ("c", "Aan Zaagclub", "socialeFirma") })
        {
            var firm = Firm($"{name} {unique}");
            firm["soort"] = kind;
            (await Host.PutAsync($"v1/werkgevers/{_scene.Employer}-{id}", Role.Adviser, Adviser, firm, null)).Expect(200);
        }

        async Task<IEnumerable<string>> NamesAsync(string query) => (await ListAsync(query)).Select(w => Text(w, "naam")[..^(unique.Length + 1)]);

        Assert.Equal(["Aan Zaagclub", "Zaagclub Één", "zaagclub Twee"], await NamesAsync("naam=" + unique));
        Assert.Equal(["Aan Zaagclub", "Zaagclub Één"], await NamesAsync($"naam={unique}&soort=socialeFirma"));
        Assert.Equal(["Zaagclub Één"], await NamesAsync("naam=zaagclub%20een%20" + unique));
        var page = (await Host.GetAsync($"v1/werkgevers?naam={unique}&aantal=2&pagina=2", Role.Adviser, Adviser)).Expect(200).Json;
        Assert.Equal((3, 1), ((int)page["totaal"]!, page["resultaten"]!.AsArray().Count));
        (await Host.GetAsync("v1/werkgevers?soort=groot", Role.Coach, _scene.Coach)).Expect(400);
        (await Host.GetAsync("v1/werkgevers?naam=", Role.Coach, _scene.Coach)).Expect(400);
        Assert.Equal("geen-toegang", (await Host.GetAsync("v1/werkgevers", Role.Employer, _scene.Employer)).Expect(403).Code);
    }

    [Fact]
    public async Task Another_employer_looks_the_same_as_one_who_is_not_there()
    {
        await _scene.PostVacancyAsync();
        var contact = await IdOfAsync("Personeelszaken");
        var before = await Host.GetAsync(Path, Role.Employer, _scene.Employer);

        async Task<string> TryAll(string employer, string person)
        {
            const string Other = "wg-ander";
            var somebody = new JsonObject { ["naam"] = "Robin", ["telefoon"] = "055 000 02 00" };
            var answers = new[]
            {
                await Host.GetAsync($"v1/werkgevers/{employer}", Role.Employer, Other),
                await Host.PutAsync($"v1/werkgevers/{employer}", Role.Employer, Other, Firm(), null),
                await Host.PutAsync($"v1/werkgevers/{employer}", Role.Employer, Other, Firm(), "\"1\""),
                await Host.PostAsync($"v1/werkgevers/{employer}/contactpersonen", Role.Employer, Other, somebody),
                await Host.PostAsync($"v1/werkgevers/{employer}/contactpersonen/{person}/vertrek", Role.Employer, Other, new JsonObject()),
            };
            return string.Concat(answers.Select(a => a.Expect(404).Text));
        }

        Assert.Equal(await TryAll("wg-bestaat-niet", "cp-bestaat-niet"), await TryAll(_scene.Employer, contact));
        Assert.Equal(await TryAll("Wg_Onmogelijk", "Cp_Onmogelijk"), await TryAll(_scene.Employer, contact));
        Assert.Equal(before.Text, (await Host.GetAsync(Path, Role.Employer, _scene.Employer)).Text);
        (await Host.GetAsync(Path, Role.Coach, _scene.Coach)).Expect(200);
        (await Host.PostAsync($"{Path}/contactpersonen/cp-bestaat-niet/vertrek", Role.Employer, _scene.Employer, new JsonObject())).Expect(404);
        (await Host.PostAsync($"{Path}/contactpersonen/cp-bestaat-niet/bevestiging", Role.Adviser, Adviser)).Expect(404);
    }

    [Theory]
    [InlineData(Role.Coach)]
    [InlineData(Role.Candidate)]
    [InlineData(Role.Administrator)]
    public async Task Others_change_nothing(Role role)
    {
        (await Host.PutAsync(Path, role, "iemand", Firm(), null)).Expect(403);
        (await Host.PostAsync(Path + "/contactpersonen", role, "iemand", new JsonObject())).Expect(403);
        (await Host.PostAsync(Path + "/contactpersonen/cp-x/vertrek", role, "iemand", new JsonObject())).Expect(403);
        (await Host.PostAsync(Path + "/contactpersonen/cp-x/bevestiging", role, "iemand")).Expect(403);
    }

    public static TheoryData<string, string, string> WrongEmployers => new()
    {
        { "naam", """{"naam":""}""", "1 tot 120" },
        { "naam", """{"naam":"a\nb"}""", "regeleinden" },
        { "naam", """{"naam":null}""", "" },
        { "naam", """{"naam":7}""", "tekst" },
        { "naam", $$"""{"naam":"{{new string('x', 121)}}"}""", "1 tot 120" },
        { "soort", """{"soort":"groot"}""", "regulier, socialeFirma, eigenOrganisatie" },
        { "soort", """{"soort":1}""", "" },
        { "psoTrede", """{"psoTrede":"trede4"}""", "aspirant, trede1, trede2, trede3" },
        { "postcode", """{"postcode":"0311 AB"}""", "postcode" },
        { "postcode", """{"postcode":"7311"}""", "postcode" },
        { "kvk", """{"kvk":"12345678"}""", "bestaat niet" },
    };

    [Theory]
    [MemberData(nameof(WrongEmployers))]
    public async Task A_wrong_employer_is_refused_with_its_field_named(string field, string part, string said)
    {
        var firm = Firm();
        foreach (var (name, value) in JsonNode.Parse(part)!.AsObject()) firm[name] = value?.DeepClone();

        Refused(await PutAsync(firm, null), field, said);

        (await Host.GetAsync(Path, Role.Adviser, Adviser)).Expect(404);
    }

    public static TheoryData<string, string, string> WrongContacts => new()
    {
        { "naam", """{"naam":""}""", "1 tot 120" },
        { "naam", $$"""{"naam":"{{new string('x', 121)}}"}""", "1 tot 120" },
        { "telefoon", """{"telefoon":"1234567"}""", "telefoonnummer" },
        { "telefoon", """{"telefoon":"1234567890123456"}""", "telefoonnummer" },
        { "telefoon", """{"telefoon":"055-werk-123"}""", "telefoonnummer" },
        { "email", """{"email":"robin"}""", "e-mailadres" },
        { "email", """{"email":""}""", "e-mailadres" },
        { "functie", """{"functie":"chef"}""", "bestaat niet" },
    };

    [Theory]
    [MemberData(nameof(WrongContacts))]
    public async Task A_wrong_contact_or_successor_is_refused_with_its_field_named(string field, string part, string said)
    {
        await _scene.PostVacancyAsync();
        var known = await IdOfAsync("Personeelszaken");
        var person = new JsonObject { ["naam"] = "Robin", ["telefoon"] = "055 000 02 00" };
        foreach (var (name, value) in JsonNode.Parse(part)!.AsObject()) person[name] = value?.DeepClone();

        Refused(await Host.PostAsync(Path + "/contactpersonen", Role.Employer, _scene.Employer, person), field, said);
        Refused(await LeaveAsync(known, person.DeepClone()), "opvolger." + field, said);

        Assert.Equal(["Personeelszaken actief"], await ContactsAsync());
    }

    [Fact]
    public async Task A_contact_does_not_come_after_themselves()
    {
        await _scene.PostVacancyAsync();
        var same = new JsonObject { ["naam"] = "Personeelszaken", ["telefoon"] = "055 0000100" };

        Refused(await LeaveAsync(await IdOfAsync("Personeelszaken"), same), "opvolger", "dezelfde persoon");
    }

    private static void Refused(Answer answer, string field, string said)
    {
        Assert.Equal([field], answer.Expect(400).Fields);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    private static string Text(JsonNode node, string field) => (string)node[field]!;

    private static JsonObject With(JsonObject body, string field, string value)
    {
        body[field] = value;
        return body;
    }

    private static JsonObject Firm(string name = "De Werkplaats") => new()
    {
        ["naam"] = name,
        ["soort"] = "socialeFirma",
        ["psoTrede"] = "trede2",
        ["postcode"] = "7311 AB",
    };

    private Task<Answer> PutAsync(JsonObject firm, string? etag) => Host.PutAsync(Path, Role.Adviser, Adviser, firm, etag);

    private Task<Answer> PostContactAsync(string name, string phone) =>
        Host.PostAsync(Path + "/contactpersonen", Role.Employer, _scene.Employer, new JsonObject { ["naam"] = name, ["telefoon"] = phone });

    private async Task<string> AddAsync(string name, string phone)
    {
        (await PostContactAsync(name, phone)).Expect(200);
        return await IdOfAsync(name);
    }

    private Task<Answer> LeaveAsync(string contact, JsonNode? successor) => Host.PostAsync(
        $"{Path}/contactpersonen/{contact}/vertrek", Role.Employer, _scene.Employer, successor is null ? new JsonObject() : new JsonObject { ["opvolger"] = successor });

    private async Task LeavesAsync(string contact, JsonNode? successor = null)
    {
        (await LeaveAsync(contact, successor)).Expect(200);
        await Host.DrainAsync();
    }

    private async Task<IReadOnlyList<JsonNode>> ListAsync(string query) =>
        [.. (await Host.GetAsync("v1/werkgevers?aantal=100&" + query, Role.Coach, _scene.Coach)).Expect(200).Json["resultaten"]!.AsArray().Select(w => w!)];

    private async Task<JsonArray> EmployerContactsAsync() =>
        (await Host.GetAsync(Path, Role.Employer, _scene.Employer)).Expect(200).Json["contactpersonen"]!.AsArray();

    private async Task<IEnumerable<string>> ContactsAsync() => (await EmployerContactsAsync()).Select(c => $"{Text(c!, "naam")} {Text(c!, "status")}");

    private async Task<string> IdOfAsync(string name) => Text((await EmployerContactsAsync()).Single(c => Text(c!, "naam") == name)!, "id");

    private async Task<string> NamedAsync(string vacancy) =>
        Text((await Host.GetAsync($"v1/vacatures/{vacancy}", Role.Employer, _scene.Employer)).Expect(200).Json["contact"]!, "naam");
}
