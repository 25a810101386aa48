using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Matching.Application.FollowUp;
using Matching.Application.Messages;
using Matching.Azure.Storage;
using Matching.Domain.Access;
using Matching.Testing;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed class ImportTests(RoadFixture fixture, AzuriteFixture azurite) : IClassFixture<RoadFixture>
{
    private const string Header = "persoon.roepnaam;persoon.achternaam;persoon.geboortedatum;persoon.telefoon;persoon.postcode;profiel.competenties;profiel.uren.minimum;profiel.uren.maximum;profiel.dagen;profiel.reizen.vervoer;profiel.reizen.maximumKilometers";

    private readonly Scene _scene = fixture.NewScene();

    private RoadHost Host => fixture.Host;

    [Fact]
    public async Task A_dry_run_takes_nothing_over_until_it_is_carried_out_and_then_every_open_vacancy_finds_who_fits()
    {
        var vacancy = await _scene.PostVacancyAsync();
        var import = await HandInAsync(_scene, Candidates(_scene, 3));

        var done = await StandsAsync(_scene, import, "gecontroleerd");
        Assert.Equal((3, 0, 0, 100), ((int)done["regels"]!, (int)done["fouten"]!, (int)done["overgenomen"]!, (int)done["voortgang"]!));
        Assert.Empty(await CaseloadAsync(_scene));

        (await Host.PostAsync($"v1/imports/{import}/uitvoering", Role.Coach, _scene.Coach)).Expect(202);
        done = await StandsAsync(_scene, import, "klaar");
        Assert.Equal((3, 100), ((int)done["overgenomen"]!, (int)done["voortgang"]!));
        var caseload = await CaseloadAsync(_scene);
        Assert.Equal(3, caseload.Count);
        foreach (var candidate in caseload) await _scene.ProposalAsync(vacancy, candidate);
        var person = (await Host.GetAsync($"v1/kandidaten/{caseload[0]}/persoonsgegevens", Role.Coach, _scene.Coach)).Expect(200).Json;
        Assert.StartsWith("K-", (string)person["roepnaam"]!, StringComparison.Ordinal);
        Assert.Empty(await FilesAsync(Host, import));
        Assert.Equal("import-loopt-al", (await Host.PostAsync($"v1/imports/{import}/uitvoering", Role.Coach, _scene.Coach)).Expect(409).Code);
    }

    [Fact]
    public async Task Every_line_with_an_error_is_reported_with_its_column_and_nothing_of_the_file_is_taken_over()
    {
        var lines = Candidates(_scene, 4).Split('\n');
        lines[2] = lines[2].Replace("1990-03-14", "1990-13-14", StringComparison.Ordinal).Replace("fiets", "raket", StringComparison.Ordinal);
        lines[4] = lines[4].Replace(_scene.Concept, "mt:bestaat-niet", StringComparison.Ordinal);

        var import = await HandInAsync(_scene, string.Join('\n', lines), "?proef=false");

        Assert.Equal(3, (int)(await StandsAsync(_scene, import, "afgekeurd"))["fouten"]!);
        var errors = (await Host.GetAsync($"v1/imports/{import}/fouten", Role.Coach, _scene.Coach)).Expect(200).Json["resultaten"]!.AsArray();
        Assert.Equal(
            ["3 persoon.geboortedatum", "3 profiel.reizen.vervoer", "5 profiel.competenties"],
            errors.Select(e => $"{e!["regel"]} {e["kolom"]}"));
        Assert.Equal("Waarde 1, competentie: Deze competentie staat niet in de taxonomie. Zoek de juiste op via /v1/competenties.", (string)errors[2]!["melding"]!);
        Assert.Empty(await CaseloadAsync(_scene));
        await RoadHost.EventuallyAsync(async () => await FilesAsync(Host, import) is [var left] && left.EndsWith("/fouten", StringComparison.Ordinal) ? left : null);
        Assert.Equal("import-afgekeurd", (await Host.PostAsync($"v1/imports/{import}/uitvoering", Role.Coach, _scene.Coach)).Expect(409).Code);
    }

    [Fact]
    public async Task A_host_that_stops_between_parts_is_followed_by_one_that_goes_on_and_nobody_is_there_twice()
    {
        var prefix = AzuriteFixture.NewPrefix();
        var stop = new TaskCompletionSource();
        string import;
        Scene scene;
        await using (var first = await RoadHost.StartAsync(azurite.ConnectionString, prefix, builder => StopAfter(builder, 1, stop)))
        {
            await first.Services.GetRequiredService<StorageSetup>().RunAsync(default);
            scene = new Scene(first);
            import = await HandInAsync(scene, Candidates(scene, 25), "?proef=false");
            await stop.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }

        await using var second = await RoadHost.StartAsync(azurite.ConnectionString, prefix);
        scene = scene.On(second);
        var before = (await second.GetAsync($"v1/imports/{import}", Role.Coach, scene.Coach)).Expect(200).Json;
        Assert.Equal(("uitvoeren", 10, 40), ((string)before["status"]!, (int)before["overgenomen"]!, (int)before["voortgang"]!));

        // The flush message of the step that was stopped would come after a minute; whoever runs things would not wait either.
        await second.Services.GetRequiredService<MessageReceiver>().ReceiveAsync(
            MessageCodec.Write(new Message.ContinueImport(Domain.Id<Message>.Parse("bericht-verder"), Domain.Id<Domain.Imports.Import>.Parse(import), 10)), default);
        await StandsAsync(scene, import, "klaar");

        Assert.Equal(25, await CountAsync(second, "candidates", "RowKey eq 'state'"));
        Assert.Equal(25, await CountAsync(second, "persons", "RowKey eq 'state'"));
        Assert.Equal(25, await CountAsync(second, "views", $"PartitionKey eq 'kandidaten-van-coach:{scene.Coach}'"));
        Assert.Equal(0, await CountAsync(second, "candidates", "RowKey ge 'outbox-' and RowKey lt 'outbox.'"));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task A_lead_hands_in_one_file_for_several_coaches_and_each_finds_the_own_people_and_exports_them(string format)
    {
        var (other, lead) = (fixture.NewScene(), "teamleider-" + _scene.Employer);
        foreach (var scene in new[] { _scene, other }) await RecordAsync(scene);
        var table = WithCoaches(Candidates(_scene, 3), _scene.Coach, other.Coach, other.Coach);
        var file = format == "csv" ? table : Json(_scene, _scene.Coach, other.Coach, other.Coach).ToJsonString();

        var import = (await SendAsync($"v1/imports/kandidaten?formaat={format}", Host.Token(Role.Lead, lead), Encoding.UTF8.GetBytes(file), "text/csv")).Expect(202).Id;
        await StandsAsync(Host, Role.Lead, lead, import, "gecontroleerd");
        (await Host.PostAsync($"v1/imports/{import}/uitvoering", Role.Lead, lead)).Expect(202);
        await StandsAsync(Host, Role.Lead, lead, import, "klaar");

        Assert.Equal((1, 2), ((await CaseloadAsync(_scene)).Count, (await CaseloadAsync(other)).Count));
        var candidate = (await Host.GetAsync("v1/kandidaten/" + (await CaseloadAsync(_scene))[0], Role.Coach, _scene.Coach)).Expect(200).Json;
        Assert.Equal(_scene.Coach, (string)candidate["coachId"]!);
        Assert.Equal(2, (await ExportAsync(other, format)).Split('\n').Count(l => l.Contains(other.Coach, StringComparison.Ordinal)));
        (await Host.GetAsync("v1/exports/kandidaten", Role.Lead, lead)).Expect(403);
    }

    [Fact]
    public async Task Whose_people_they_are_is_judged_line_by_line_a_coach_names_nobody_else_and_a_lead_somebody_on_record()
    {
        var (other, lead) = (fixture.NewScene(), "teamleider-" + _scene.Employer);
        await RecordAsync(other);
        var file = WithCoaches(Candidates(_scene, 4), "", other.Coach, "niemand-" + _scene.Employer, "geen kenmerk");

        var import = (await SendAsync("v1/imports/kandidaten", Host.Token(Role.Lead, lead), Encoding.UTF8.GetBytes(file), "text/csv")).Expect(202).Id;
        await StandsAsync(Host, Role.Lead, lead, import, "afgekeurd");
        var errors = (await Host.GetAsync($"v1/imports/{import}/fouten", Role.Lead, lead)).Expect(200).Json["resultaten"]!.AsArray();
        Assert.Equal(["2 coachId", "4 coachId", "5 coachId"], errors.Select(e => $"{e!["regel"]} {e["kolom"]}"));
        Assert.Equal("Een teamleider zegt van elke kandidaat bij welke coach die komt. Vul het kenmerk van die medewerker in.", (string)errors[0]!["melding"]!);
        Assert.Equal("Deze medewerker is niet bekend. Controleer het kenmerk, of leg de medewerker eerst vast.", (string)errors[1]!["melding"]!);

        import = await HandInAsync(_scene, WithCoaches(Candidates(_scene, 3), "", other.Coach, _scene.Coach));
        await StandsAsync(_scene, import, "afgekeurd");
        errors = (await Host.GetAsync($"v1/imports/{import}/fouten", Role.Coach, _scene.Coach)).Expect(200).Json["resultaten"]!.AsArray();
        Assert.Equal(["3 coachId"], errors.Select(e => $"{e!["regel"]} {e["kolom"]}"));
        await StandsAsync(_scene, await HandInAsync(_scene, WithCoaches(Candidates(_scene, 2), "", _scene.Coach)), "gecontroleerd");
        Assert.Empty(await CaseloadAsync(other));
    }

    [Fact]
    public async Task A_lead_changes_nobody_who_is_there_and_a_coach_s_file_moves_nobody()
    {
        var (other, lead) = (fixture.NewScene(), "teamleider-" + _scene.Employer);
        foreach (var scene in new[] { _scene, other }) await RecordAsync(scene);
        var number = Guid.NewGuid().ToString("N")[..12];
        string File(string surname, string coach) => WithCoaches(
            string.Join('\n', Candidates(_scene, 1).Replace(";Test;", $";{surname};", StringComparison.Ordinal).Split('\n').Select((l, i) => i == 0 ? l + ";persoon.externKenmerk" : $"{l};{number}")), coach);
        await StandsAsync(_scene, await HandInAsync(_scene, File("Eerst", ""), "?proef=false"), "klaar");
        var id = Assert.Single(await CaseloadAsync(_scene));
        async Task<Answer> LeadAsync(string query) =>
            await SendAsync("v1/imports/kandidaten?proef=false" + query, Host.Token(Role.Lead, lead), Encoding.UTF8.GetBytes(File("Anders", other.Coach)), "text/csv");

        Assert.Contains("bestaande", (await LeadAsync("&bestaande=bijwerken")).Expect(400).Text, StringComparison.Ordinal);
        await StandsAsync(Host, Role.Lead, lead, (await LeadAsync("")).Expect(202).Id, "afgekeurd");
        Assert.Equal(1, (int)(await StandsAsync(Host, Role.Lead, lead, (await LeadAsync("&bestaande=overslaan")).Expect(202).Id, "klaar"))["overgeslagen"]!);
        Assert.Equal("Eerst", (string)(await Host.GetAsync($"v1/kandidaten/{id}/persoonsgegevens", Role.Coach, _scene.Coach)).Expect(200).Json["achternaam"]!);

        // Who is involved but not the first person to turn to changes what is known, and leaves who that is.
        var involved = new JsonObject
        {
            ["betrokkenen"] = new JsonArray(
                new JsonObject { ["medewerkerId"] = _scene.Coach, ["rol"] = "consulent", ["eerste"] = true },
                new JsonObject { ["medewerkerId"] = other.Coach, ["rol"] = "jobcoach", ["eerste"] = false }),
        };
        (await Host.PutAsync($"v1/kandidaten/{id}/betrokkenen", Role.Coach, _scene.Coach, involved, "\"1\"")).Expect(200);
        await StandsAsync(other, await HandInAsync(other, File("Samen", _scene.Coach), "?proef=false&bestaande=bijwerken"), "klaar");
        Assert.Equal("Samen", (string)(await Host.GetAsync($"v1/kandidaten/{id}/persoonsgegevens", Role.Coach, _scene.Coach)).Expect(200).Json["achternaam"]!);
        Assert.Equal(_scene.Coach, (string)(await Host.GetAsync("v1/kandidaten/" + id, Role.Coach, _scene.Coach)).Expect(200).Json["coachId"]!);
    }

    [Fact]
    public async Task A_file_in_windows_1252_is_refused_as_UTF_8_and_taken_when_it_is_said_to_be_so()
    {
        var bytes = Encoding.Latin1.GetBytes(Candidates(_scene, 1).Replace("Test", "Renée", StringComparison.Ordinal));

        var wrong = await HandInAsync(_scene, bytes);
        await StandsAsync(_scene, wrong, "afgekeurd");
        var error = (await Host.GetAsync($"v1/imports/{wrong}/fouten", Role.Coach, _scene.Coach)).Expect(200).Json["resultaten"]![0]!;
        Assert.Equal(2, (int)error["regel"]!);
        Assert.Contains("tekenset=windows-1252", (string)error["melding"]!, StringComparison.Ordinal);

        await StandsAsync(_scene, await HandInAsync(_scene, bytes, "?proef=false&tekenset=windows-1252"), "klaar");
        var person = (await Host.GetAsync($"v1/kandidaten/{(await CaseloadAsync(_scene))[0]}/persoonsgegevens", Role.Coach, _scene.Coach)).Expect(200).Json;
        Assert.Equal("Renée", (string)person["achternaam"]!);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task What_was_exported_can_be_imported_by_somebody_else_and_is_the_same(string format)
    {
        await StandsAsync(_scene, await HandInAsync(_scene, Candidates(_scene, 20), "?proef=false"), "klaar");
        (await Host.PostAsync("v1/kandidaten", Role.Coach, _scene.Coach, _scene.Candidate())).Expect(201);
        var other = fixture.NewScene();
        var export = await ExportAsync(_scene, format);

        // Each candidate names the coach: somebody else's file is for that somebody.
        await StandsAsync(other, await HandInAsync(other, export, $"?formaat={format}"), "afgekeurd");
        var own = export.Replace(_scene.Coach, other.Coach, StringComparison.Ordinal);
        await StandsAsync(other, await HandInAsync(other, own, $"?proef=false&formaat={format}"), "klaar");

        Assert.Equal(21, (await CaseloadAsync(other)).Count);
        Assert.Equal(Sorted(own), Sorted(await ExportAsync(other, format)));
        var reads = await CountAsync(Host, "readaudit", $"By eq 'Coach:{other.Coach}'");
        Assert.Equal(21, reads);
    }

    [Fact]
    public async Task Vacancies_are_imported_for_any_employer_and_match_at_once_and_come_out_again()
    {
        var candidate = await _scene.RegisterAsync();
        var json = new JsonArray([.. Enumerable.Range(0, 2).Select(_ =>
        {
            var vacancy = _scene.Vacancy();
            vacancy["werkgeverId"] = _scene.Employer;
            return (JsonNode)vacancy;
        })]).ToJsonString();
        var (adviser, id) = (Role.Adviser, "adviseur-" + _scene.Employer);

        var answer = (await SendAsync("v1/imports/vacatures?formaat=json&proef=false", Host.Token(adviser, id), Encoding.UTF8.GetBytes(json), "application/json")).Expect(202);
        await StandsAsync(Host, adviser, id, answer.Id, "klaar");

        var posted = (await Host.GetAsync("v1/vacatures?aantal=100", Role.Employer, _scene.Employer)).Expect(200).Json["resultaten"]!.AsArray();
        Assert.Equal(2, posted.Count);
        foreach (var vacancy in posted) await _scene.ProposalAsync((string)vacancy!["id"]!, candidate);
        var table = (await Host.GetAsync("v1/exports/vacatures", adviser, id)).Expect(200).Text;
        Assert.Equal(2, table.Split('\n').Count(l => l.StartsWith(_scene.Employer + ";", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Somebody_with_a_known_reference_is_refused_passed_over_or_changed_as_the_caller_says()
    {
        var number = Guid.NewGuid().ToString("N")[..12];
        string File(string surname, int hours) => string.Join(
            '\n', Candidates(_scene, 3).Split('\n').Select((l, i) => i == 0 ? l + ";persoon.externKenmerk" : $"{l};{number}-{(i == 2 ? "B" : i)}".Replace(";Test;", $";{surname};", StringComparison.Ordinal).Replace(";28;", $";{hours};", StringComparison.Ordinal)));
        await StandsAsync(_scene, await HandInAsync(_scene, File("Eerst", 28), "?proef=false"), "klaar");
        var before = await CaseloadAsync(_scene);

        var refused = await HandInAsync(_scene, File("Weer", 30));
        Assert.Equal((3, 3), (await StandsAsync(_scene, refused, "afgekeurd")) is var r ? ((int)r["fouten"]!, (int)r["bekend"]!) : default);
        Assert.Equal("persoon.externKenmerk", (string)(await Host.GetAsync($"v1/imports/{refused}/fouten", Role.Coach, _scene.Coach)).Json["resultaten"]![0]!["kolom"]!);

        var skipped = await StandsAsync(_scene, await HandInAsync(_scene, File("Weer", 30), "?proef=false&bestaande=overslaan"), "klaar");
        Assert.Equal((3, 0), ((int)skipped["overgeslagen"]!, (int)skipped["overgenomen"]!));

        var changed = await StandsAsync(_scene, await HandInAsync(_scene, File("Anders", 30).Replace(number + "-B", number + "-C", StringComparison.Ordinal), "?proef=false&bestaande=bijwerken"), "klaar");
        Assert.Equal((2, 3, 0), ((int)changed["bekend"]!, (int)changed["overgenomen"]!, (int)changed["overgeslagen"]!));
        Assert.Equal(4, (await CaseloadAsync(_scene)).Count);
        var names = new List<string>();
        foreach (var id in before) names.Add((string)(await Host.GetAsync($"v1/kandidaten/{id}/persoonsgegevens", Role.Coach, _scene.Coach)).Expect(200).Json["achternaam"]!);
        Assert.Equal(["Anders", "Anders", "Eerst"], names.Order(StringComparer.Ordinal));

        var other = fixture.NewScene();
        await StandsAsync(other, await HandInAsync(other, File("Weer", 30), "?bestaande=bijwerken"), "afgekeurd");
        var twice = File("Weer", 30).Replace(number, number + "x", StringComparison.Ordinal).Replace("-B", "-1", StringComparison.Ordinal);
        var again = await HandInAsync(_scene, twice);
        await StandsAsync(_scene, again, "afgekeurd");
        Assert.Contains("op regel 2", (await Host.GetAsync($"v1/imports/{again}/fouten", Role.Coach, _scene.Coach)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Employers_come_in_with_their_contacts_are_changed_and_go_out_again()
    {
        var (adviser, who) = (Role.Adviser, "adviseur-" + _scene.Employer);
        string File(string kind, string contact) => $"id;naam;soort;contactpersonen\n{_scene.Employer};De Tuin;{kind};{contact}\n";
        async Task<JsonNode> TakeAsync(string file, string query, string status)
        {
            var import = (await SendAsync("v1/imports/werkgevers?proef=false" + query, Host.Token(adviser, who), Encoding.UTF8.GetBytes(file), "text/csv")).Expect(202).Id;
            return await StandsAsync(Host, adviser, who, import, status);
        }

        await TakeAsync(File("regulier", "Sam > 06 12345678 | Noor > 06 87654321 > noor@voorbeeld.nl"), "", "klaar");
        await TakeAsync(File("socialeFirma", ""), "", "afgekeurd");
        Assert.Equal(1, (int)(await TakeAsync(File("socialeFirma", ""), "&bestaande=overslaan", "klaar"))["overgeslagen"]!);
        await TakeAsync(File("socialeFirma", "Noor > 06 87654321 | Kim > 06 11223344"), "&bestaande=bijwerken", "klaar");

        var employer = (await Host.GetAsync("v1/werkgevers/" + _scene.Employer, adviser, who)).Expect(200).Json;
        Assert.Equal("socialeFirma", (string)employer["soort"]!);
        Assert.Equal(["Sam", "Noor", "Kim"], employer["contactpersonen"]!.AsArray().Select(c => (string)c!["naam"]!));
        var line = (await Host.GetAsync("v1/exports/werkgevers", adviser, who)).Expect(200).Text.Split("\r\n").Single(l => l.Contains(_scene.Employer, StringComparison.Ordinal));
        Assert.Contains("Noor > 06 87654321 > noor@voorbeeld.nl | Kim > 06 11223344", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_template_is_a_file_without_lines_and_a_filled_in_one_is_taken()
    {
        var template = (await Host.GetAsync("v1/imports/sjablonen/kandidaten", Role.Coach, _scene.Coach)).Expect(200).Text;
        Assert.Contains("competentie > niveau > (bewijs)", template, StringComparison.Ordinal);
        var empty = await HandInAsync(_scene, template);
        await StandsAsync(_scene, empty, "afgekeurd");
        var header = template.Split("\r\n")[0].TrimStart('\uFEFF').Split(';');
        var values = Header.Split(';').Zip(Candidates(_scene, 1).Split('\n')[1].Split(';')).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        var filled = template + string.Join(';', header.Select(h => values.GetValueOrDefault(h, "")));

        await StandsAsync(_scene, await HandInAsync(_scene, filled), "gecontroleerd");

        (await Host.GetAsync("v1/imports/sjablonen/geheimen", Role.Coach, _scene.Coach)).Expect(404);
    }

    [Fact]
    public async Task A_repeat_with_the_same_key_is_the_same_import_and_another_file_under_it_is_refused()
    {
        var file = Encoding.UTF8.GetBytes(Candidates(_scene, 2));
        async Task<Answer> PostAsync(byte[] content) =>
            await SendAsync("v1/imports/kandidaten", Host.Token(Role.Coach, _scene.Coach), content, "text/csv", ("Idempotency-Key", "zelfde"));

        var first = (await PostAsync(file)).Expect(202);
        Assert.Equal(first.Id, (await PostAsync(file)).Expect(202).Id);
        Assert.Equal("sleutel-hergebruikt", (await PostAsync(Encoding.UTF8.GetBytes(Candidates(_scene, 3)))).Expect(422).Code);
        await StandsAsync(_scene, first.Id, "gecontroleerd");
        Assert.Equal([first.Id + "/deel-00000000"], await RoadHost.EventuallyAsync(async () => await FilesAsync(Host, first.Id) is { Count: 1 } files ? files : null));
    }

    [Fact]
    public async Task Whoever_did_not_hand_it_in_does_not_see_it_and_the_wrong_role_is_refused()
    {
        var import = await HandInAsync(_scene, Candidates(_scene, 1));
        await StandsAsync(_scene, import, "gecontroleerd");

        foreach (var path in new[] { $"v1/imports/{import}", $"v1/imports/{import}/fouten" }) (await Host.GetAsync(path, Role.Coach, "coach-ander")).Expect(404);
        (await Host.PostAsync($"v1/imports/{import}/uitvoering", Role.Coach, "coach-ander")).Expect(404);
        (await SendAsync("v1/imports/kandidaten", Host.Token(Role.Adviser, "iemand"), "x"u8.ToArray(), "text/csv")).Expect(403);
        (await SendAsync("v1/imports/vacatures", Host.Token(Role.Coach, "iemand"), "x"u8.ToArray(), "text/csv")).Expect(403);
        (await Host.GetAsync("v1/exports/kandidaten", Role.Administrator, "iemand")).Expect(403);
        (await Host.GetAsync("v1/exports/vacatures", Role.Coach, "iemand")).Expect(403);
        Assert.DoesNotContain("K-", (await Host.GetAsync("v1/exports/kandidaten", Role.Coach, "coach-ander")).Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_file_or_too_big_is_refused_and_leaves_nothing_behind()
    {
        var token = Host.Token(Role.Coach, _scene.Coach);
        (await SendAsync("v1/imports/kandidaten", token, "x"u8.ToArray(), "image/png")).Expect(415);
        (await SendAsync("v1/imports/kandidaten?formaat=json&tekenset=windows-1252", token, "[]"u8.ToArray(), "application/json")).Expect(400);
        using var huge = new HttpRequestMessage(HttpMethod.Post, "v1/imports/kandidaten") { Content = new ByteArrayContent([]) };
        huge.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        huge.Content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        huge.Content.Headers.ContentLength = 201L * 1024 * 1024;
        huge.Headers.ExpectContinue = true;
        using var response = await Host.Client.SendAsync(huge).ContinueWith(t => t.IsCompletedSuccessfully ? t.Result : new HttpResponseMessage(System.Net.HttpStatusCode.RequestEntityTooLarge), TaskScheduler.Default);
        Assert.Equal(System.Net.HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task After_a_week_the_files_are_gone_and_a_dry_run_can_no_longer_be_carried_out()
    {
        await using var host = await RoadHost.StartAsync(azurite.ConnectionString, AzuriteFixture.NewPrefix());
        await host.Services.GetRequiredService<StorageSetup>().RunAsync(default);
        var scene = new Scene(host);
        var import = await HandInAsync(scene, Candidates(scene, 1));
        await StandsAsync(scene, import, "gecontroleerd");

        host.Clock.SetAhead(TimeSpan.FromDays(8));
        Assert.True(await host.Services.GetRequiredService<RunAgenda>().RunAsync(default) > 0);

        await StandsAsync(scene, import, "verlopen");
        await host.DrainAsync();
        Assert.Empty(await FilesAsync(host, import));
        Assert.Equal("import-verlopen", (await host.PostAsync($"v1/imports/{import}/uitvoering", Role.Coach, scene.Coach)).Expect(409).Code);
    }

    /// <summary>Lets a number of steps of taking over be saved, and then breaks every message.</summary>
    private static void StopAfter(FunctionsApplicationBuilder builder, int parts, TaskCompletionSource stopped)
    {
        builder.Configuration["Matching:Imports:PartLines"] = "10";
        builder.Services.AddSingleton<Application.Imports.IImportTarget>(provider =>
            new StoppingTarget(ActivatorUtilities.CreateInstance<Application.Imports.CandidateImports>(provider), parts, stopped));
        var former = builder.Services.Single(s => s.ImplementationType == typeof(Application.Imports.CandidateImports));
        builder.Services.Remove(former);
    }

    private static string Candidates(Scene scene, int count) => string.Join(
        '\n',
        Enumerable.Range(1, count).Select(i => $"K-{i:D5};Test;1990-03-14;06 00000001;7311 AB;{scene.Concept} > 3 > getoondOpHetWerk;20;28;ma|di|wo|do;fiets;10").Prepend(Header));

    /// <summary>A table with, before each line, the coach that it is for.</summary>
    private static string WithCoaches(string table, params IReadOnlyList<string> coaches) =>
        string.Join('\n', table.Split('\n').Zip(coaches.Prepend("coachId"), (line, coach) => $"{coach};{line}"));

    private static JsonArray Json(Scene scene, params IReadOnlyList<string> coaches) => new([.. coaches.Select(coach =>
    {
        var candidate = scene.Candidate();
        candidate["coachId"] = coach;
        return (JsonNode)candidate;
    })]);

    /// <summary>Records the coach as somebody of the organisation.</summary>
    private static async Task RecordAsync(Scene scene) => (await scene.Host.PutAsync(
        "v1/medewerkers/" + scene.Coach, Role.Coach, scene.Coach, new JsonObject { ["naam"] = "Coach", ["telefoon"] = "055 000 01 00", ["email"] = "coach@voorbeeld.nl" }, null)).Expect(200);

    private static IReadOnlyList<string> Sorted(string text) => [.. text.Split('\n').Select(l => l.TrimEnd(',')).Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<string>> FilesAsync(RoadHost host, string import)
    {
        var names = new List<string>();
        await foreach (var blob in host.Storage.Container("imports").GetBlobsAsync(prefix: import)) names.Add(blob.Name);
        return names;
    }

    private static async Task<int> CountAsync(RoadHost host, string table, string filter)
    {
        var count = 0;
        await foreach (var _ in host.Storage.Table(table).QueryAsync<global::Azure.Data.Tables.TableEntity>(filter, select: ["PartitionKey"])) count++;
        return count;
    }

    private static Task<string> HandInAsync(Scene scene, string file, string query = "") => HandInAsync(scene, Encoding.UTF8.GetBytes(file), query);

    private static async Task<string> HandInAsync(Scene scene, byte[] file, string query = "") =>
        (await SendAsync(scene.Host, "v1/imports/kandidaten" + query, scene.Host.Token(Role.Coach, scene.Coach), file, "text/csv")).Expect(202).Id;

    private static Task<JsonNode> StandsAsync(Scene scene, string import, string status) => StandsAsync(scene.Host, Role.Coach, scene.Coach, import, status);

    private static async Task<JsonNode> StandsAsync(RoadHost host, Role role, string id, string import, string status)
    {
        var now = await RoadHost.EventuallyAsync(async () => (await host.GetAsync($"v1/imports/{import}", role, id)).Expect(200).Json is var now
            && ((string)now["status"]! is "afgekeurd" or "klaar" or "verlopen" || (string)now["status"]! == status) ? now : null);
        Assert.True((string)now["status"]! == status, (string)now["status"]! == "afgekeurd" ? (await host.GetAsync($"v1/imports/{import}/fouten", role, id)).Text : now.ToJsonString());
        return now;
    }

    private static async Task<IReadOnlyList<string>> CaseloadAsync(Scene scene) =>
        [.. (await scene.Host.GetAsync("v1/kandidaten?aantal=100", Role.Coach, scene.Coach)).Expect(200).Json["resultaten"]!.AsArray().Select(c => (string)c!["id"]!)];

    private static async Task<string> ExportAsync(Scene scene, string format) =>
        (await scene.Host.GetAsync($"v1/exports/kandidaten?formaat={format}", Role.Coach, scene.Coach)).Expect(200).Text;

    private Task<Answer> SendAsync(string path, string token, byte[] file, string type, params (string Name, string Value)[] headers) =>
        SendAsync(Host, path, token, file, type, headers);

    private static async Task<Answer> SendAsync(RoadHost host, string path, string token, byte[] file, string type, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(file) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var response = await host.Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    private sealed class StoppingTarget(Application.Imports.IImportTarget inner, int parts, TaskCompletionSource stopped) : Application.Imports.IImportTarget
    {
        private int _taken;

        public Domain.Imports.ImportKind Kind => inner.Kind;

        public Application.Imports.ImportKey? KeyOf(Application.Imports.ImportInput input) => inner.KeyOf(input);

        public Task<Application.Imports.ImportCheck> CheckAsync(Domain.Imports.Import import, Application.Imports.ImportInput input, CancellationToken cancellationToken) =>
            inner.CheckAsync(import, input, cancellationToken);

        public async Task<int> TakeOverAsync(Domain.Imports.Import import, IReadOnlyList<(int Number, Application.Imports.ImportInput Input)> lines, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _taken) > parts)
            {
                // Half of the lines are saved when it stops.
                await inner.TakeOverAsync(import, [.. lines.Take(lines.Count / 2)], cancellationToken);
                stopped.TrySetResult();
                throw new InvalidOperationException("The host is stopping.");
            }

            return await inner.TakeOverAsync(import, lines, cancellationToken);
        }

        public Task FinishAsync(Domain.Imports.Import import, CancellationToken cancellationToken) => inner.FinishAsync(import, cancellationToken);

        public Task GiveUpAsync(Domain.Imports.Import import, IReadOnlyList<int> numbers, CancellationToken cancellationToken) => inner.GiveUpAsync(import, numbers, cancellationToken);
    }
}
