using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Road;

/// <summary>Everything that was sent is on record, without an address or a text.</summary>
[Collection(RoadCollection.Name)]
public sealed class SentLetterTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private const string Path = "v1/beheer/verzonden";

    private readonly Scene _scene = fixture.NewScene();

    private RoadHost Host => fixture.Host;

    [Fact]
    public async Task An_administrator_finds_what_was_sent_to_somebody()
    {
        var (_, candidate, _, _) = await _scene.AskedAsync();

        var answer = (await Host.GetAsync($"{Path}?ontvanger={candidate}", Role.Administrator, "beheer-1")).Expect(200);

        var sent = Assert.Single(answer.Json["resultaten"]!.AsArray())!;
        Assert.Equal((candidate, "geaccepteerd", 1, false), ((string)sent["ontvanger"]!, (string)sent["status"]!, (int)sent["pogingen"]!, (bool)sent["misschienDubbel"]!));
        Assert.DoesNotContain("@", answer.Json.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty((await Host.GetAsync($"{Path}?ontvanger={candidate}&status=geweigerd", Role.Administrator, "beheer-1")).Expect(200).Json["resultaten"]!.AsArray());
        Assert.Empty((await Host.GetAsync(Path, Role.Administrator, "beheer-1")).Expect(200).Json["resultaten"]!.AsArray());
    }

    [Fact]
    public async Task Only_administrators_see_it()
    {
        (await Host.GetAsync(Path, Role.Coach, _scene.Coach)).Expect(403);
        Assert.Equal(["ontvanger"], (await Host.GetAsync(Path + "?ontvanger=Niet%20Goed", Role.Administrator, "beheer-1")).Expect(400).Fields);
    }
}
