using System.Globalization;
using System.Text.Json.Nodes;
using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed class TaskTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private readonly Scene _scene = fixture.NewScene();

    private RoadHost Host => fixture.Host;

    private string Colleague => _scene.Coach + "-b";

    private DateOnly Today => Host.Clock.GetUtcNow().ToDutchDay();

    public static TheoryData<string, string, string> WrongInput => new()
    {
        { "", "tekst", """{"tekst":"","datum":"morgen"}""" },
        { "", "tekst", """{"tekst":"twee\nregels","datum":"morgen"}""" },
        { "", "tekst", """{"datum":"morgen"}""" },
        { "", "datum", """{"tekst":"Bel de school"}""" },
        { "", "datum", """{"tekst":"Bel de school","datum":"2020-01-01"}""" },
        { "", "datum", """{"tekst":"Bel de school","datum":"2200-01-01"}""" },
        { "", "datum", """{"tekst":"Bel de school","datum":"1 juli"}""" },
        { "", "medewerkerId", """{"tekst":"Bel de school","datum":"morgen","medewerkerId":"mw-bestaat-niet"}""" },
        { "", "medewerkerId", """{"tekst":"Bel de school","datum":"morgen","medewerkerId":"Jan Jansen"}""" },
        { "", "kandidaatId", """{"tekst":"Bel de school","datum":"morgen","kandidaatId":"kand-van-een-ander"}""" },
        { "", "vacatureId", """{"tekst":"Bel de school","datum":"morgen","vacatureId":"vac-bestaat-niet"}""" },
        { "", "soort", """{"tekst":"Bel de school","datum":"morgen","soort":"belKandidaat"}""" },
        { "afronding", "uitkomst", """{"uitkomst":7}""" },
        { "afronding", "resultaat", """{"resultaat":"gebeld"}""" },
        { "overdracht", "medewerkerId", "{}" },
        { "overdracht", "medewerkerId", """{"medewerkerId":"mw-bestaat-niet"}""" },
        { "overdracht", "medewerkerId", """{"medewerkerId":"zelf"}""" },
        { "overdracht", "reden", """{"medewerkerId":"collega","reden":""}""" },
        { "uitstel", "datum", """{"reden":"Op vakantie"}""" },
        { "uitstel", "reden", """{"datum":"morgen"}""" },
        { "uitstel", "reden", """{"datum":"morgen","reden":" "}""" },
        { "uitstel", "datum", """{"datum":"2020-01-01","reden":"Op vakantie"}""" },
        { "uitstel", "datum", """{"datum":"2200-01-01","reden":"Op vakantie"}""" },
    };

    [Fact]
    public async Task What_the_system_asks_is_put_off_handed_over_and_done()
    {
        await RecordAsync(Colleague);
        var (task, candidate) = await AskedAsync();

        var listed = Assert.Single(await ListAsync(_scene.Coach));
        Assert.Equal((task, "belKandidaat", candidate), ((string)listed["id"]!, (string)listed["soort"]!, (string)listed["kandidaatId"]!));
        Assert.StartsWith("Bel deze kandidaat", (string)listed["titel"]!, StringComparison.Ordinal);

        var later = await PostAsync(_scene.Coach, task, "uitstel", new JsonObject { ["datum"] = Day(5), ["reden"] = "Kandidaat is op vakantie" });
        Assert.Equal((Day(5), Day(1)), ((string)later.Expect(200).Json["datum"]!, (string)later.Json["uitstel"]!["van"]!));
        Assert.Equal("\"2\"", later.ETag);

        var given = (await PostAsync(_scene.Coach, task, "overdracht", new JsonObject { ["medewerkerId"] = Colleague, ["reden"] = "Ik ben er dan niet" })).Expect(200);
        Assert.Equal((Colleague, _scene.Coach), ((string)given.Json["medewerkerId"]!, (string)given.Json["overdrachten"]![0]!["van"]!));
        Assert.Empty(await ListAsync(_scene.Coach));
        Assert.Equal(Day(5), (string)Assert.Single(await ListAsync(Colleague))["datum"]!);
        (await Host.GetAsync($"v1/taken/{task}", Role.Coach, _scene.Coach)).Expect(200);
        Assert.Equal("taak-van-ander", (await PostAsync(_scene.Coach, task, "afronding", [])).Expect(409).Code);

        var done = (await PostAsync(Colleague, task, "afronding", new JsonObject { ["uitkomst"] = "Gebeld.\nBelt zelf terug." })).Expect(200);
        Assert.Equal(("afgerond", Colleague), ((string)done.Json["status"]!, (string)done.Json["afronding"]!["door"]!));
        Assert.Empty(await ListAsync(Colleague));
        Assert.Equal(task, (string)Assert.Single(await ListAsync(Colleague, "status=afgerond"))["id"]!);

        var before = (await Host.GetAsync($"v1/taken/{task}", Role.Coach, Colleague)).Text;
        Assert.Equal("taak-afgerond", (await PostAsync(Colleague, task, "afronding", [])).Expect(409).Code);
        Assert.Equal("taak-afgerond", (await PostAsync(Colleague, task, "uitstel", new JsonObject { ["datum"] = Day(9), ["reden"] = "Toch" })).Expect(409).Code);
        Assert.Equal("taak-afgerond", (await PostAsync(Colleague, task, "overdracht", new JsonObject { ["medewerkerId"] = await RecordAsync(_scene.Coach) })).Expect(409).Code);
        Assert.Equal(before, (await Host.GetAsync($"v1/taken/{task}", Role.Coach, Colleague)).Text);
    }

    [Fact]
    public async Task What_need_not_be_done_any_more_leaves_the_list_and_says_why()
    {
        var (task, _) = await AskedAsync();

        await SendAsync(TaskRequest.Drop(WorkTaskKind.CallCandidate, About, "stilte", DropReason.Settled).Message);

        await RoadHost.EventuallyAsync(async () => (await ListAsync(_scene.Coach)).Count == 0 ? this : null);
        var read = (await Host.GetAsync($"v1/taken/{task}", Role.Coach, _scene.Coach)).Expect(200).Json;
        Assert.Equal(("vervallen", "alGeregeld"), ((string)read["status"]!, (string)read["vervallen"]!));
        Assert.Equal("taak-vervallen", (await PostAsync(_scene.Coach, task, "afronding", [])).Expect(409).Code);
    }

    [Fact]
    public async Task A_task_is_planned_for_oneself_once_however_often_it_is_sent()
    {
        var candidate = await _scene.RegisterAsync();
        var vacancy = await _scene.PostVacancyAsync();
        var plan = Plan();
        plan["kandidaatId"] = candidate;
        plan["vacatureId"] = vacancy;

        var first = (await Host.PostAsync("v1/taken", Role.Coach, _scene.Coach, plan, "plan")).Expect(201);
        var again = (await Host.PostAsync("v1/taken", Role.Coach, _scene.Coach, plan, "plan")).Expect(201);

        Assert.Equal(first.Text, again.Text);
        Assert.Equal("/v1/taken/" + first.Id, first.Headers.Location!.ToString());
        Assert.Equal(("eigenTaak", "Bel de school", _scene.Coach), ((string)first.Json["soort"]!, (string)first.Json["tekst"]!, (string)first.Json["medewerkerId"]!));
        Assert.Equal(("vacature", vacancy), ((string)first.Json["onderwerp"]!["soort"]!, (string)first.Json["onderwerp"]!["id"]!));
        Assert.Equal("Bel de school", (string)Assert.Single(await ListAsync(_scene.Coach))["tekst"]!);
        Assert.Equal(first.Text, (await Host.GetAsync("v1/taken/" + first.Id, Role.Coach, _scene.Coach)).Expect(200).Text);
    }

    [Fact]
    public async Task A_task_for_a_colleague_is_on_that_list_and_its_planner_can_read_it()
    {
        var adviser = _scene.Coach + "-adviseur";
        await RecordAsync(adviser);
        var plan = Plan();
        plan["medewerkerId"] = adviser;

        var planned = (await Host.PostAsync("v1/taken", Role.Coach, _scene.Coach, plan)).Expect(201);

        Assert.Empty(await ListAsync(_scene.Coach));
        Assert.Equal(planned.Id, (string)Assert.Single(await ListAsync(adviser, role: Role.Adviser))["id"]!);
        Assert.Equal(_scene.Coach, (string)(await Host.GetAsync("v1/taken/" + planned.Id, Role.Adviser, adviser)).Expect(200).Json["geplandDoor"]!);
        (await Host.GetAsync("v1/taken/" + planned.Id, Role.Coach, _scene.Coach)).Expect(200);
        Assert.Equal("taak-van-ander", (await PostAsync(_scene.Coach, planned.Id, "afronding", [])).Expect(409).Code);
    }

    [Fact]
    public async Task The_list_is_filtered_and_paged_with_what_is_due_first_at_the_top()
    {
        var candidate = await _scene.RegisterAsync();
        foreach (var days in new[] { 9, 1, 4 })
        {
            var plan = Plan();
            plan["datum"] = Day(days);
            if (days == 4) plan["kandidaatId"] = candidate;
            (await Host.PostAsync("v1/taken", Role.Coach, _scene.Coach, plan)).Expect(201);
        }

        async Task<IEnumerable<string>> Days(string query) => (await ListAsync(_scene.Coach, query)).Select(t => (string)t["datum"]!);

        Assert.Equal([Day(1), Day(4), Day(9)], await Days(""));
        Assert.Equal([Day(1), Day(4)], await Days("tot=" + Day(4)));
        Assert.Equal([Day(4)], await Days("kandidaat=" + candidate));
        Assert.Equal([Day(1), Day(4), Day(9)], await Days("soort=eigenTaak&status=open"));
        Assert.Empty(await Days("soort=belKandidaat"));
        Assert.Empty(await Days("status=vervallen"));
        var page = (await Host.GetAsync("v1/taken?aantal=2&pagina=2&status=open", Role.Coach, _scene.Coach)).Expect(200).Json;
        Assert.Equal((3, Day(9)), ((int)page["totaal"]!, (string)Assert.Single(page["resultaten"]!.AsArray())!["datum"]!));
    }

    [Theory]
    [MemberData(nameof(WrongInput))]
    public async Task Wrong_input_is_refused_with_its_field_named_and_changes_nothing(string action, string field, string body)
    {
        await RecordAsync(_scene.Coach);
        await RecordAsync(Colleague);
        var task = (await Host.PostAsync("v1/taken", Role.Coach, _scene.Coach, Plan(0))).Expect(201).Id;
        var sent = body.Replace("morgen", Day(1), StringComparison.Ordinal)
            .Replace("zelf", _scene.Coach, StringComparison.Ordinal)
            .Replace("collega", Colleague, StringComparison.Ordinal);
        await Host.DrainAsync();
        var before = await StorageState.ReadAsync(Host.Storage);

        var answer = await Host.PostAsync(action.Length == 0 ? "v1/taken" : $"v1/taken/{task}/{action}", Role.Coach, _scene.Coach, JsonNode.Parse(sent));

        Assert.Equal([field], answer.Expect(400).Fields);
        Assert.Equal(before, await StorageState.ReadAsync(Host.Storage));
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_plan_is_said_at_once()
    {
        var plan = Plan(-1);
        plan["medewerkerId"] = "mw-bestaat-niet";
        plan["kandidaatId"] = "kand-bestaat-niet";
        plan["vacatureId"] = "vac-bestaat-niet";

        var answer = await Host.PostAsync("v1/taken", Role.Coach, _scene.Coach, plan);

        Assert.Equal(["datum", "kandidaatId", "medewerkerId", "vacatureId"], answer.Expect(400).Fields.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("v1/taken?status=klaar", "status")]
    [InlineData("v1/taken?soort=bellen", "soort")]
    [InlineData("v1/taken?tot=morgen", "tot")]
    [InlineData("v1/taken?kandidaat=Jan%20Jansen", "kandidaat")]
    [InlineData("v1/taken?eigenaar=coach-1", "eigenaar")]
    public async Task A_question_that_cannot_be_asked_says_so(string path, string field) =>
        Assert.Equal([field], (await Host.GetAsync(path, Role.Coach, _scene.Coach)).Expect(400).Fields);

    [Fact]
    public async Task Another_workers_task_looks_the_same_as_one_that_is_not_there()
    {
        await RecordAsync(Colleague);
        var (task, _) = await AskedAsync();

        async Task<string> TryAll(string id, Role role)
        {
            const string Other = "coach-ander";
            var answers = new[]
            {
                await Host.GetAsync($"v1/taken/{id}", role, Other),
                await Host.PostAsync($"v1/taken/{id}/afronding", role, Other, new JsonObject()),
                await Host.PostAsync($"v1/taken/{id}/overdracht", role, Other, new JsonObject { ["medewerkerId"] = Colleague }),
                await Host.PostAsync($"v1/taken/{id}/uitstel", role, Other, new JsonObject { ["datum"] = Day(9), ["reden"] = "Zomaar" }),
            };
            return string.Concat(answers.Select(a => a.Expect(404).Text));
        }

        foreach (var role in new[] { Role.Coach, Role.Adviser })
        {
            Assert.Equal(await TryAll("taak-bestaat-niet", role), await TryAll(task, role));
            Assert.Equal(await TryAll("Taak_Onmogelijk", role), await TryAll(task, role));
        }

        Assert.Empty(await ListAsync("coach-ander"));
        Assert.Equal("open", (string)Assert.Single(await ListAsync(_scene.Coach))["status"]!);
    }

    [Fact]
    public async Task Another_coachs_candidate_cannot_be_named_by_a_coach_nor_by_an_adviser()
    {
        var plan = Plan();
        plan["kandidaatId"] = await _scene.RegisterAsync();

        Assert.Equal(["kandidaatId"], (await Host.PostAsync("v1/taken", Role.Coach, "coach-ander", plan)).Expect(400).Fields);
        Assert.Equal(["kandidaatId"], (await Host.PostAsync("v1/taken", Role.Adviser, _scene.Coach, plan)).Expect(400).Fields);
    }

    [Theory]
    [InlineData("GET", "v1/taken")]
    [InlineData("GET", "v1/taken/taak-x")]
    [InlineData("POST", "v1/taken")]
    [InlineData("POST", "v1/taken/taak-x/afronding")]
    [InlineData("POST", "v1/taken/taak-x/overdracht")]
    [InlineData("POST", "v1/taken/taak-x/uitstel")]
    public async Task The_wrong_role_is_refused(string method, string path)
    {
        foreach (var role in new[] { Role.Administrator, Role.Employer, Role.Candidate })
        {
            var answer = await Host.SendAsync(new HttpMethod(method), path, Host.Token(role, "iemand"), method == "POST" ? "{}" : null);
            Assert.Equal("geen-toegang", answer.Expect(403).Code);
        }
    }

    private TaskSubject About => TaskSubject.Parse(SubjectKind.Proposal, "vst-" + _scene.Coach);

    private JsonObject Plan(int days = 1) => new() { ["tekst"] = "Bel de school", ["datum"] = Day(days) };

    private string Day(int days) => Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A task that the system asks of the scene's coach, due tomorrow.</summary>
    private async Task<(string Task, string Candidate)> AskedAsync()
    {
        var candidate = Id<Candidate>.Parse("kand-" + _scene.Coach);
        await SendAsync(TaskRequest.For(WorkTaskKind.CallCandidate, About, candidate, Id<Worker>.Parse(_scene.Coach), Today.AddDays(1), "stilte").Message);
        var listed = await RoadHost.EventuallyAsync(async () => (await ListAsync(_scene.Coach)).SingleOrDefault());
        return ((string)listed["id"]!, candidate.Value);
    }

    private Task SendAsync(Message message) => Host.Services.GetRequiredService<IMessageQueues>().SendAsync(message, TimeSpan.Zero, default);

    private async Task<IReadOnlyList<JsonNode>> ListAsync(string worker, string query = "", Role role = Role.Coach) =>
        [.. (await Host.GetAsync($"v1/taken?aantal=100{(query.Length == 0 ? "" : "&" + query)}", role, worker)).Expect(200).Json["resultaten"]!.AsArray().Select(t => t!)];

    private Task<Answer> PostAsync(string worker, string task, string action, JsonObject body) => Host.PostAsync($"v1/taken/{task}/{action}", Role.Coach, worker, body);

    private async Task<string> RecordAsync(string worker)
    {
        var details = new JsonObject { ["naam"] = "Robin", ["telefoon"] = "0570 123457", ["email"] = "robin@voorbeeld.nl" };
        (await Host.PutAsync($"v1/medewerkers/{worker}", Role.Administrator, "beheer", details, null)).Expect(200);
        return worker;
    }
}
