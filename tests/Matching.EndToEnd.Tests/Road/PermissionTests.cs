using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed class PermissionTests(RoadFixture fixture) : IClassFixture<RoadFixture>, IDisposable
{
    private readonly Introduced _scene = new(fixture.Host);

    private RoadHost Host => fixture.Host;

    private string Path => $"v1/matchvoorstellen/{_scene.Proposal}/intrekking-toestemming";

    public void Dispose() => Host.Clock.SetAhead(TimeSpan.Zero);

    [Fact]
    public async Task Scenario_8_permission_taken_back()
    {
        await _scene.AgreedAsync();
        _scene.MoveTo(DayOfWeek.Monday, 10);
        var link = await _scene.LinkAsync();
        Assert.Equal(200, (await _scene.OpenAsync(link)).Status);
        var profile = (await Host.GetAsync("v1/kandidaten/" + _scene.Candidate, Role.Coach, _scene.Scene.Coach)).Expect(200);
        var letters = await _scene.LettersAsync(_scene.Candidate);

        _scene.MoveTo(DayOfWeek.Tuesday, 9, 10);
        (await Host.PostAsync(Path, Role.Candidate, _scene.Candidate)).Expect(204);

        var (status, page) = await _scene.OpenAsync(link);
        Assert.Equal(410, status);
        Assert.Contains("niet meer beschikbaar", page, StringComparison.Ordinal);
        foreach (var hidden in (string[])[Introduced.CallName, "toestemming", "ingetrokken"]) Assert.DoesNotContain(hidden, page, StringComparison.OrdinalIgnoreCase);
        var listed = (await Host.GetAsync($"v1/vacatures/{_scene.Vacancy}/kennismakingen", Role.Employer, _scene.Scene.Employer)).Expect(200);
        var one = Assert.Single(listed.Json["resultaten"]!.AsArray())!;
        Assert.Equal((false, "Deze kandidaat is niet meer beschikbaar."), ((bool)one["beschikbaar"]!, (string)one["statusTekst"]!));
        Assert.Null(one["kandidaat"]);
        Assert.Equal(("Employer:" + _scene.Scene.Employer, _scene.Contact), (await _scene.ReadsAsync())[0]);

        var task = await RoadHost.EventuallyAsync(async () => (await _scene.TasksAsync(Role.Coach, _scene.Scene.Coach, "volgendeStapKiezen")).SingleOrDefault());
        Assert.Equal(_scene.Candidate, (string)task["kandidaatId"]!);
        Assert.DoesNotContain("toestemming", task.ToJsonString(), StringComparison.Ordinal);
        await Host.DrainAsync();
        Assert.Equal(profile.Text, (await Host.GetAsync("v1/kandidaten/" + _scene.Candidate, Role.Coach, _scene.Scene.Coach)).Expect(200).Text);
        Assert.Equal((letters, 1), (await _scene.LettersAsync(_scene.Candidate), await _scene.LettersAsync(_scene.Contact)));
        Assert.Single((await _scene.TasksAsync(Role.Coach, _scene.Scene.Coach, "volgendeStapKiezen")));
        Assert.Empty(await _scene.TasksAsync(Role.Adviser, _scene.Adviser, "volgendeStapKiezen"));
    }

    [Fact]
    public async Task A_coach_takes_it_back_for_the_candidate_once()
    {
        await _scene.AgreedAsync();
        var link = await _scene.LinkAsync();

        (await Host.PostAsync(Path, Role.Coach, _scene.Scene.Coach, key: "intrekken")).Expect(204);
        (await Host.PostAsync(Path, Role.Coach, _scene.Scene.Coach, key: "intrekken")).Expect(204);

        Assert.Equal("geen-toestemming", (await Host.PostAsync(Path, Role.Candidate, _scene.Candidate)).Expect(409).Code);
        Assert.Equal(410, (await _scene.OpenAsync(link)).Status);
        Assert.Equal("toestemmingIngetrokken", (string)(await _scene.Scene.ReadAsync(_scene.Proposal))["vervallen"]!);
    }

    [Fact]
    public async Task Nobody_else_takes_it_back()
    {
        await _scene.AgreedAsync();
        var link = await _scene.LinkAsync();

        (await Host.PostAsync(Path, Role.Candidate, "kand-een-ander")).Expect(404);
        (await Host.PostAsync(Path, Role.Coach, "coach-een-ander")).Expect(404);
        (await Host.PostAsync(Path, Role.Adviser, _scene.Adviser)).Expect(403);
        (await Host.PostAsync(Path, Role.Employer, _scene.Scene.Employer)).Expect(403);

        Assert.Equal(200, (await _scene.OpenAsync(link)).Status);
    }
}
