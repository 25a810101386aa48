using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Matching.Domain.Access;
using Matching.EndToEnd.Tests.Road;

namespace Matching.EndToEnd.Tests.Placements;

[Collection(RoadCollection.Name)]
public sealed partial class PlacementTests(WorkplaceFixture fixture) : IClassFixture<WorkplaceFixture>, IDisposable
{
    private RoadHost Host => fixture.Host;

    /// <summary>Part of the terms, and the field that is wrong with it. Days are counted from today.</summary>
    public static TheoryData<string, string> WrongTerms => new()
    {
        { """{"urenPerWeek":41}""", "urenPerWeek" },
        { """{"urenPerWeek":0}""", "urenPerWeek" },
        { """{"voltijdUrenPerWeek":20}""", "voltijdUrenPerWeek" },
        { """{"titel":""}""", "titel" },
        { """{"route":"werk"}""", "route" },
        { """{"route":"wsw"}""", "route" },
        { """{"begeleiding":"veel"}""", "begeleiding" },
        { """{"eersteWerkdag":"9999-12-31"}""", "eersteWerkdag" },
        { """{"kandidaatId":"kand-van-een-ander"}""", "kandidaatId" },
        { """{"werkgeverId":"wg-onbekend"}""", "werkgeverId" },
        { """{"contactpersoonId":"cp-onbekend"}""", "contactpersoonId" },
        { """{"vervolgOp":"plts-onbekend"}""", "vervolgOp" },
        { """{"instrumenten":["noRiskpolis","loonkostensubsidie"]}""", "instrumenten[1]" },
        { """{"alsGroep":true}""", "alsGroep" },
        { """{"contract":{"soort":"bepaaldeTijd","van":"+0"}}""", "contract.tot" },
        { """{"contract":{"soort":"onbepaaldeTijd","van":"+0","tot":"+300"}}""", "contract.tot" },
        { """{"contract":{"soort":"bepaaldeTijd","van":"+10","tot":"+5"}}""", "contract.tot" },
        { """{"contract":{"soort":"bepaaldeTijd","van":"-1","tot":"+300"}}""", "contract.van" },
        { """{"proefplaatsing":{"van":"+0","tot":"-1"},"contract":null}""", "proefplaatsing.tot" },
        { """{"proefplaatsing":{"van":"+0","tot":"+80"},"contract":null}""", "proefplaatsing.tot" },
        { """{"proefplaatsing":{"van":"+1","tot":"+30"},"contract":null}""", "proefplaatsing.van" },
        { """{"proefplaatsing":{"van":"9999-12-31","tot":"9999-12-31"},"contract":null}""", "proefplaatsing.van proefplaatsing.tot" },
        { """{"rechtOpTerugkeer":{"route":"regulier","waar":"Vorige baan"}}""", "rechtOpTerugkeer.route" },
        { """{"rechtOpTerugkeer":{"route":"wsw","waar":"","tot":"-2"}}""", "rechtOpTerugkeer.waar rechtOpTerugkeer.tot" },
    };

    public static TheoryData<string, string, string> WrongActions => new()
    {
        { "uren", """{"vanaf":"-20","urenPerWeek":24}""", "vanaf" },
        { "uren", """{"vanaf":"+1","urenPerWeek":40.1}""", "urenPerWeek" },
        { "uren", """{"vanaf":"+1","urenPerWeek":40}""", "urenPerWeek" },
        { "contract", """{"soort":"bepaaldeTijd","van":"+500","tot":"+600"}""", "van" },
        { "contract", """{"soort":"bepaaldeTijd","van":"+30","tot":"+20"}""", "tot" },
        { "contactpersoon", """{"contactpersoonId":"cp-onbekend"}""", "contactpersoonId" },
        { "begeleiding", """{"regime":"veel"}""", "regime" },
        { "begeleiding/overdracht", """{"naar":"niemand"}""", "naar" },
        { "contactmomenten", """{"datum":"+1","met":"kandidaat","hoe":"telefoon"}""", "datum" },
        { "contactmomenten", """{"nummer":99,"datum":"+0","met":"kandidaat","hoe":"telefoon"}""", "nummer" },
        { "contactmomenten", """{"datum":"+0","met":"kandidaat","hoe":"telefoon","aandachtspunten":["geld","verdrietigGezicht"]}""", "aandachtspunten[1]" },
        { "contactmomenten", """{"datum":"+0","met":"kandidaat","hoe":"brief"}""", "hoe" },
        { "aandachtspunten", """{"aandachtspunten":[]}""", "aandachtspunten" },
        { "aandachtspunten", """{"aandachtspunten":["afwezig"]}""", "aandachtspunten[0]" },
        { "afwezigheid", """{"vanaf":"+1"}""", "vanaf" },
        { "einde", """{"laatsteDag":"+1","reden":"inOverleg","vervolg":"terugInMatching"}""", "laatsteDag" },
        { "einde", """{"laatsteDag":"-20","reden":"inOverleg","vervolg":"terugInMatching"}""", "laatsteDag" },
        { "einde", """{"laatsteDag":"+0","reden":"inOverleg","vervolg":"geen"}""", "redenGeenVervolg" },
        { "einde", """{"laatsteDag":"+0","reden":"inOverleg","vervolg":"terugkeer"}""", "vervolg" },
        { "einde", """{"laatsteDag":"+0","reden":"inOverleg","vervolg":"terugInMatching","nodigOpHetWerk":["rust"]}""", "nodigOpHetWerk[0]" },
    };

    public static TheoryData<string, string> RolesOfReads => new()
    {
        { "v1/plaatsingen/plts-x", "coach teamleider ketenregisseur" },
        { "v1/plaatsingen", "coach teamleider ketenregisseur" },
        { "v1/kandidaten/kand-x/plaatsingen", "coach" },
        { "v1/plaatsingen/plts-x/loonkostensubsidie", "coach teamleider ketenregisseur lks-administratie loonwaardedeskundige" },
        { "v1/gemeenten/gem-x/loonkostensubsidies", "lks-administratie loonwaardedeskundige" },
    };

    public static TheoryData<string, string> RolesOfWrites => new()
    {
        { "v1/plaatsingen", "coach" },
        { "v1/plaatsingen/plts-x/uren", "coach teamleider ketenregisseur" },
        { "v1/plaatsingen/plts-x/contactmomenten", "coach teamleider ketenregisseur" },
        { "v1/plaatsingen/plts-x/aandachtspunten/afhandeling", "coach teamleider ketenregisseur" },
        { "v1/plaatsingen/plts-x/einde", "coach teamleider ketenregisseur" },
        { "v1/plaatsingen/plts-x/loonkostensubsidie", "coach lks-administratie" },
        { "v1/plaatsingen/plts-x/loonkostensubsidie/besluit", "lks-administratie" },
        { "v1/plaatsingen/plts-x/loonkostensubsidie/meting", "loonwaardedeskundige" },
        { "v1/plaatsingen/plts-x/loonkostensubsidie/einde", "lks-administratie" },
    };

    public void Dispose() => Host.Clock.SetAhead(TimeSpan.Zero);

    [Fact]
    public async Task What_is_agreed_is_recorded_once_and_begins_on_its_day()
    {
        var place = await fixture.OpenAsync();

        var agreed = (await place.AgreeAsync(place.Terms(1), "sleutel")).Expect(201);
        Assert.Equal($"/v1/plaatsingen/{agreed.Id}", agreed.Headers.Location!.ToString());
        Assert.Equal("\"1\"", agreed.ETag);
        Assert.Equal(agreed.Text, (await place.AgreeAsync(place.Terms(1), "sleutel")).Expect(201).Text);
        Assert.Equal("sleutel-hergebruikt", (await place.AgreeAsync(place.Terms(2), "sleutel")).Expect(422).Code);

        var read = (await Host.GetAsync("v1/plaatsingen/" + agreed.Id, Role.Coach, place.Coach)).Expect(200);
        Assert.Equal((agreed.Text, agreed.ETag), (read.Text, read.ETag));
        var placement = read.Json;
        Assert.Equal(("gepland", "begeleid", place.Municipality), (Text(placement, "status"), Text(placement, "route"), Text(placement, "gemeenteId")));
        Assert.Equal((24m, 36m), ((decimal)placement["werk"]![0]!["urenPerWeek"]!, (decimal)placement["voltijdUrenPerWeek"]!));
        Assert.Equal((place.Day(365), place.Contact), (Text(placement, "afgesprokenTot"), Text(placement, "contactpersoonId")));
        var plan = placement["begeleidingsplan"]!;
        Assert.Equal(("licht", 5), (Text(plan, "regime"), plan["komend"]!.AsArray().Count));
        Assert.Equal(("eersteDag", "gepland"), (Text(plan["contactmomenten"]![0]!, "vraag"), Text(plan["contactmomenten"]![0]!, "status")));
        Assert.Equal(("geenBijzonderheden", 0), (Text(placement["aandacht"]!, "niveau"), (int)placement["aandacht"]!["punten"]!));

        var listed = Assert.Single(await place.ListAsync("v1/plaatsingen?status=gepland", Role.Coach, place.Coach));
        Assert.Equal(agreed.Id, Text(listed, "id"));
        Assert.Empty(await place.ListAsync("v1/plaatsingen?status=loopt", Role.Coach, place.Coach));
        Assert.Equal(agreed.Id, Text(Assert.Single(await place.ListAsync($"v1/kandidaten/{place.Candidate}/plaatsingen", Role.Coach, place.Coach)), "id"));

        var works = await place.WorkingAsync();
        Assert.Equal([works], (await place.ListAsync("v1/plaatsingen?status=loopt", Role.Coach, place.Coach)).Select(p => Text(p, "id")));
        await RoadHost.EventuallyAsync(async () =>
            await SituationAsync(place) == "werkt" ? works : null);
    }

    [Theory]
    [MemberData(nameof(WrongTerms))]
    public async Task Terms_that_do_not_fit_together_are_refused_by_their_field(string part, string fields)
    {
        var (place, _) = fixture.Working;
        Workplace.Stand(Host);
        var terms = place.Terms();
        foreach (var (name, value) in Days(place, part)) terms[name] = value?.DeepClone();
        var before = await StorageState.ReadAsync(Host.Storage);

        var refused = (await place.AgreeAsync(terms)).Expect(400);

        Assert.Equal(fields.Split(' ').Order(StringComparer.Ordinal), refused.Fields.Order(StringComparer.Ordinal));
        Assert.Equal(before, await StorageState.ReadAsync(Host.Storage));
    }

    [Theory]
    [MemberData(nameof(WrongActions))]
    public async Task What_cannot_be_of_a_placement_is_refused_by_its_field_and_changes_nothing(string action, string body, string field)
    {
        var (place, id) = fixture.Working;
        Workplace.Stand(Host);
        await Host.DrainAsync();
        var before = (await place.ReadAsync(id)).ToJsonString();

        Assert.Equal([field], (await place.PostAsync(id, action, Days(place, body))).Expect(400).Fields);

        Assert.Equal(before, (await place.ReadAsync(id)).ToJsonString());
    }

    [Fact]
    public async Task Agreements_change_and_who_sends_a_version_changes_only_that_one()
    {
        var place = await fixture.OpenAsync();
        var id = await place.WorkingAsync(change: terms =>
        {
            terms.Remove("contract");
            terms["proefplaatsing"] = new JsonObject { ["van"] = place.Day(0), ["tot"] = place.Day(40) };
        });
        var trial = (await place.ReadAsync(id))["proefplaatsing"]!;
        Assert.Equal(place.Day(40), Text(trial, "tot"));

        var longer = (await place.PostAsync(id, "proefplaatsing/verlenging", new() { ["tot"] = place.Day(70), ["reden"] = "Nog niet alles geleerd" })).Expect(200);
        Assert.Equal((place.Day(70), "Nog niet alles geleerd"), (Text(longer.Json["proefplaatsing"]!, "tot"), Text(longer.Json["proefplaatsing"]!["verlengingen"]![0]!, "reden")));
        var tooLong = (await place.PostAsync(id, "proefplaatsing/verlenging", new() { ["tot"] = place.Day(200), ["reden"] = "Nog langer" })).Expect(409);
        Assert.Equal("proefplaatsing-te-lang", tooLong.Code);
        Assert.Contains("artikel 8a", tooLong.Text, StringComparison.Ordinal);

        var contract = new JsonObject { ["soort"] = "onbepaaldeTijd", ["van"] = place.Day(71) };
        var signed = (await place.PostAsync(id, "contract", contract)).Expect(200);
        Assert.Equal(("onbepaaldeTijd", null), (Text(signed.Json["contract"]!, "soort"), (string?)signed.Json["afgesprokenTot"]));
        Assert.Single(signed.Json["begeleidingsplan"]!["contactmomenten"]!.AsArray(), m => (string?)m!["vraag"] == "eersteDag");

        var hours = new JsonObject { ["vanaf"] = place.Day(7), ["urenPerWeek"] = 28 };
        var token = Host.Token(Role.Coach, place.Coach);
        var path = $"v1/plaatsingen/{id}/uren";
        var stale = (await Host.SendAsync(HttpMethod.Post, path, token, hours.ToJsonString(), ("If-Match", "\"1\""))).Expect(412);
        Assert.Equal((int)signed.Json["versie"]!, (int)stale.Json["huidigeVersie"]!);
        var changed = (await Host.SendAsync(HttpMethod.Post, path, token, hours.ToJsonString(), ("If-Match", signed.ETag!), ("Idempotency-Key", "uren"))).Expect(200);
        Assert.Equal([24m, 28m], changed.Json["werk"]!.AsArray().Select(w => (decimal)w!["urenPerWeek"]!));
        var again = await Host.SendAsync(HttpMethod.Post, path, token, hours.ToJsonString(), ("If-Match", signed.ETag!), ("Idempotency-Key", "uren"));
        Assert.Equal(changed.Text, again.Expect(200).Text);

        var nobody = (await place.PostAsync(id, "contactpersoon", [])).Expect(200);
        Assert.Null(nobody.Json["contactpersoonId"]);
        Assert.Equal("andereContactpersoon", Text(nobody.Json["aandacht"]!["regels"]![0]!, "soort"));
    }

    [Fact]
    public async Task Contacts_are_recorded_in_one_call_and_what_came_up_asks_for_attention()
    {
        var place = await fixture.OpenAsync();
        var id = await place.WorkingAsync();

        var contact = new JsonObject
        {
            ["datum"] = place.Day(0),
            ["met"] = "kandidaat",
            ["hoe"] = "telefoon",
            ["notitie"] = "De bus reed niet.",
            ["indruk"] = "gaatWel",
            ["aandachtspunten"] = new JsonArray("reizen", "conflict"),
        };
        var recorded = (await place.PostAsync(id, "contactmomenten", contact, "contact")).Expect(200);
        Assert.Equal(recorded.Text, (await place.PostAsync(id, "contactmomenten", contact, "contact")).Expect(200).Text);

        var held = Assert.Single(recorded.Json["begeleidingsplan"]!["contactmomenten"]!.AsArray(), m => m!["verslag"] is not null)!;
        Assert.Equal(("geweest", "De bus reed niet.", place.Coach), (Text(held, "status"), Text(held["verslag"]!, "notitie"), Text(held["verslag"]!, "door")));
        var attention = recorded.Json["aandacht"]!;
        Assert.Equal(("gaatEvenMinder", "Het gaat even minder"), (Text(attention, "niveau"), Text(attention, "woorden")));
        Assert.Equal((int)attention["punten"]!, attention["regels"]!.AsArray().Sum(r => (int)r!["punten"]!));
        Assert.Equal(["conflict", "reizen"], attention["regels"]!.AsArray().Select(r => Text(r!, "soort")));
        Assert.DoesNotMatch("(?i)signaal|terugval|risico", recorded.Text);

        // The next contact comes sooner, and whoever spoke about it can say so.
        var next = recorded.Json["begeleidingsplan"]!["contactmomenten"]!.AsArray().Single(m => (string)m!["status"]! == "gepland")!;
        Assert.NotNull(next["eerstOp"] ?? next["dag"]);
        var handled = (await place.PostAsync(id, "aandachtspunten/afhandeling")).Expect(200);
        Assert.True((int)handled.Json["aandacht"]!["punten"]! < (int)attention["punten"]!);

        (await place.PostAsync(id, "aandachtspunten", new() { ["aandachtspunten"] = new JsonArray("geld", "thuis", "conflict") })).Expect(200);
        await Host.DrainAsync();
        Assert.Equal(id, Text(Assert.Single(await place.ListAsync("v1/plaatsingen?aandacht=gaatEvenMinder", Role.Coach, place.Coach)), "id"));

        var number = (int)next["nummer"]!;
        Assert.Equal("contact-te-vroeg", (await place.PostAsync(id, $"contactmomenten/{number}/gemist", [])).Expect(409).Code);
        (await place.PostAsync(id, "contactmomenten/99/gemist", [])).Expect(404);
        (await place.PostAsync(id, "contactmomenten/een/gemist", [])).Expect(404);
        (await place.PostAsync(id, "contactmomenten", new() { ["nummer"] = number, ["datum"] = place.Day(0), ["met"] = "beiden", ["hoe"] = "bezoek" })).Expect(200);
        Assert.Equal("contact-al-geweest", (await place.PostAsync(id, $"contactmomenten/{number}/gemist", [])).Expect(409).Code);
    }

    [Fact]
    public async Task Absence_guidance_and_a_step_up_are_recorded()
    {
        var place = await fixture.OpenAsync();
        var id = await place.WorkingAsync(-30, terms => terms["plaats"] = "eigenLocatie");

        (await place.PostAsync(id, "afwezigheid", new() { ["vanaf"] = place.Day(-2) })).Expect(200);
        Assert.Equal("al-afwezig", (await place.PostAsync(id, "afwezigheid", new() { ["vanaf"] = place.Day(-1) })).Expect(409).Code);
        Assert.Equal(["totEnMet"], (await place.PostAsync(id, "afwezigheid/einde", new() { ["totEnMet"] = place.Day(-3) })).Expect(400).Fields);
        var back = (await place.PostAsync(id, "afwezigheid/einde", new() { ["totEnMet"] = place.Day(-1) })).Expect(200).Json;
        Assert.Equal((place.Day(-2), place.Day(-1)), (Text(back["afwezigheid"]![0]!, "van"), Text(back["afwezigheid"]![0]!, "totEnMet")));

        var more = (await place.PostAsync(id, "begeleiding", new() { ["regime"] = "intensief" })).Expect(200).Json;
        Assert.Equal(("intensief", 3.6m), (Text(more["begeleidingsplan"]!, "regime"), (decimal)more["begeleidingsplan"]!["urenPerWeek"]!));
        var over = (await place.PostAsync(id, "begeleiding/overdracht", new() { ["naar"] = "nogNiemand" })).Expect(200).Json;
        Assert.Equal(("nogNiemand", 0m), (Text(over["begeleidingsplan"]!, "overgenomenDoor"), (decimal)over["begeleidingsplan"]!["urenPerWeek"]!));
        Assert.Contains(over["gevraagd"]!.AsArray(), g => Text(g!, "soort") == "begeleidingRegelen" && Text(g!, "van") == "coach" && g!["nietMeerNodigOp"] is null);

        var step = (await place.PostAsync(id, "stap-vooruit", new() { ["uitkomst"] = "nuNiet" })).Expect(200).Json["stapVooruit"]!;
        Assert.Equal(("nuNiet", Workplace.Iso(place.Today.AddMonths(6))), (Text(step, "uitkomst"), Text(step, "nietVoor")));
        Assert.Equal(["uitkomst"], (await place.PostAsync(id, "stap-vooruit", new() { ["uitkomst"] = "voorgesteld" })).Expect(400).Fields);
    }

    [Fact]
    public async Task Whoever_falls_out_is_back_in_matching_and_nothing_more_is_recorded_of_what_ended()
    {
        var place = await fixture.OpenAsync();
        var id = await place.WorkingAsync(-10);

        var end = new JsonObject
        {
            ["laatsteDag"] = place.Day(0),
            ["reden"] = "doorWerkgever",
            ["watGingGoed"] = "Altijd op tijd.",
            ["nodigOpHetWerk"] = new JsonArray("prikkelarm"),
            ["vervolg"] = "terugInMatching",
        };
        var ended = (await place.PostAsync(id, "einde", end, "einde")).Expect(200);
        Assert.Equal(ended.Text, (await place.PostAsync(id, "einde", end, "einde")).Expect(200).Text);
        Assert.Equal("beeindigd", Text(ended.Json, "status"));
        Assert.Equal(("doorWerkgever", "Altijd op tijd."), (Text(ended.Json["einde"]!, "reden"), Text(ended.Json["einde"]!, "watGingGoed")));
        Assert.Equal(["belNaPlaatsing"], ended.Json["gevraagd"]!.AsArray().Where(g => g!["nietMeerNodigOp"] is null).Select(g => Text(g!, "soort")));

        await RoadHost.EventuallyAsync(async () => await SituationAsync(place) == "zoektWerk" ? id : null);
        var back = (await Host.GetAsync("v1/kandidaten/" + place.Candidate, Role.Coach, place.Coach)).Expect(200).Json;
        Assert.Contains("prikkelarm", back["profiel"]!["nodigOpWerkplek"]!.AsArray().Select(n => (string)n!));
        await Host.DrainAsync();
        Assert.Equal(id, Text(Assert.Single(await place.ListAsync("v1/plaatsingen?status=beeindigd", Role.Coach, place.Coach)), "id"));

        var before = (await place.ReadAsync(id)).ToJsonString();
        foreach (var (action, body) in new (string, JsonObject)[]
        {
            ("contactmomenten", new() { ["datum"] = place.Day(0), ["met"] = "kandidaat", ["hoe"] = "telefoon" }),
            ("uren", new() { ["vanaf"] = place.Day(0), ["urenPerWeek"] = 20 }),
            ("afwezigheid", new() { ["vanaf"] = place.Day(0) }),
            ("aandachtspunten", new() { ["aandachtspunten"] = new JsonArray("geld") }),
            ("einde", end.DeepClone().AsObject()),
        })
        {
            Assert.Equal("plaatsing-beeindigd", (await place.PostAsync(id, action, body)).Expect(409).Code);
        }

        Assert.Equal(before, (await place.ReadAsync(id)).ToJsonString());
    }

    [Fact]
    public async Task A_placement_goes_on_in_another_without_a_gap_and_a_repeat_hears_the_same()
    {
        var place = await fixture.OpenAsync();
        var former = await place.WorkingAsync(-60);
        var terms = place.Terms();
        terms["vervolgOp"] = former;

        var next = (await place.AgreeAsync(terms, "vervolg")).Expect(201);
        await RoadHost.EventuallyAsync(async () => Text(await place.ReadAsync(former), "status") == "voortgezet" ? next : null);

        Assert.Equal(next.Id, Text(await place.ReadAsync(former), "voortgezetIn"));
        Assert.Equal(next.Text, (await place.AgreeAsync(terms, "vervolg")).Expect(201).Text);
        Assert.Equal("plaatsing-voortgezet", (await place.PostAsync(former, "uren", new() { ["vanaf"] = place.Day(0), ["urenPerWeek"] = 20 })).Expect(409).Code);
    }

    [Fact]
    public async Task Reading_about_somebody_is_recorded_once_a_request_and_is_for_those_who_follow()
    {
        var place = await fixture.OpenAsync();
        var id = await place.WorkingAsync();
        var before = (await place.ReadsAsync()).Count;

        (await Host.GetAsync("v1/plaatsingen/" + id, Role.Lead, place.Lead)).Expect(200);
        Assert.Equal(before + 1, (await place.ReadsAsync()).Count);
        Assert.Contains(await place.ReadsAsync(), by => by.Contains(place.Lead, StringComparison.Ordinal));
        (await Host.GetAsync($"v1/kandidaten/{place.Candidate}/plaatsingen", Role.Coach, place.Coach)).Expect(200);
        Assert.Equal(before + 2, (await place.ReadsAsync()).Count);

        Assert.Equal(
            (await Host.GetAsync("v1/plaatsingen/plts-bestaat-niet", Role.Coach, "coach-ander")).Expect(404).Text,
            (await Host.GetAsync("v1/plaatsingen/" + id, Role.Coach, "coach-ander")).Expect(404).Text);
        (await Host.PostAsync($"v1/plaatsingen/{id}/aandachtspunten/afhandeling", Role.Coach, "coach-ander")).Expect(404);
        (await Host.GetAsync($"v1/plaatsingen/{id}/loonkostensubsidie", Role.Coach, "coach-ander")).Expect(404);
        (await Host.GetAsync($"v1/kandidaten/{place.Candidate}/plaatsingen", Role.Coach, "coach-ander")).Expect(404);
        Assert.Equal(before + 2, (await place.ReadsAsync()).Count);

        Assert.Empty(await place.ListAsync("v1/plaatsingen", Role.Coach, "coach-ander"));
        Assert.Equal(["medewerkerId"], (await Host.GetAsync("v1/plaatsingen?medewerkerId=" + place.Coach, Role.Coach, "coach-ander")).Expect(400).Fields);
        Assert.Equal(["medewerkerId"], (await Host.GetAsync("v1/plaatsingen", Role.Lead, place.Lead)).Expect(400).Fields);
        Assert.Equal(id, Text(Assert.Single(await place.ListAsync("v1/plaatsingen?medewerkerId=" + place.Coach, Role.ChainCoordinator, "ketenregisseur")), "id"));
    }

    [Theory]
    [MemberData(nameof(RolesOfReads))]
    public Task Only_some_roles_read(string path, string roles) => OnlyAsync(HttpMethod.Get, path, roles);

    [Theory]
    [MemberData(nameof(RolesOfWrites))]
    public Task Only_some_roles_record(string path, string roles) => OnlyAsync(HttpMethod.Post, path, roles);

    private static readonly IReadOnlyList<(Role Role, string Name)> Everybody =
    [
        (Role.Employer, "werkgever"),
        (Role.Adviser, "adviseur"),
        (Role.Coach, "coach"),
        (Role.Candidate, "kandidaat"),
        (Role.Administrator, "beheerder"),
        (Role.Lead, "teamleider"),
        (Role.ChainCoordinator, "ketenregisseur"),
        (Role.WageValueExpert, "loonwaardedeskundige"),
        (Role.SubsidyOfficer, "lks-administratie"),
    ];

    private static string Text(JsonNode node, string field) => (string)node[field]!;

    private static JsonObject Days(Workplace place, string body) => JsonNode.Parse(Day().Replace(body, day =>
        $"\"{place.Day(int.Parse(day.Groups["days"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))}\""))!.AsObject();

    [GeneratedRegex("\"(?<days>[+-][0-9]+)\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Day();

    private static async Task<string> SituationAsync(Workplace place) =>
        Text((await place.ListAsync("v1/kandidaten", Role.Coach, place.Coach)).Single(c => Text(c, "id") == place.Candidate), "werksituatie");

    private async Task OnlyAsync(HttpMethod method, string path, string roles)
    {
        var allowed = roles.Split(' ');
        foreach (var (role, name) in Everybody)
        {
            var answer = await Host.SendAsync(method, path, Host.Token(role, "iemand"), method == HttpMethod.Post ? "{}" : null);
            if (allowed.Contains(name, StringComparer.Ordinal)) Assert.NotEqual(403, answer.Status);
            else Assert.Equal("geen-toegang", answer.Expect(403).Code);
        }
    }
}
