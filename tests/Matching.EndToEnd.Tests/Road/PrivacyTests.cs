using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Matching.Domain.Access;

namespace Matching.EndToEnd.Tests.Road;

[Collection(RoadCollection.Name)]
public sealed partial class PrivacyTests(TellingRoadFixture fixture) : IClassFixture<TellingRoadFixture>
{
    private static readonly string[] Personal = ["Xantippe", "Zwartewaterkruid", "1987-06-05", "98765432", "9876 5432", "7391 ZQ", "7391ZQ", "xantippe"];

    private readonly Scene _scene = fixture.NewScene();

    private RoadHost Host => fixture.Host;

    [Fact]
    public async Task Who_somebody_is_never_stands_in_a_log_line_a_queue_message_or_a_url()
    {
        var candidate = await TravelAsync();

        var logged = Host.Log.ToList();
        Assert.Contains(logged, l => l.Contains("PostCandidate", StringComparison.Ordinal));
        Assert.All(logged, Clean);
        var requests = Host.AppRequests.All.Concat(Host.RuntimeRequests.All).ToList();
        Assert.All(requests, r => Clean(WebUtility.UrlDecode(r.Address.ToString())));
        var messages = requests.Select(r => MessageText().Match(r.Body)).Where(m => m.Success).Select(m => Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups["text"].Value))).ToList();
        Assert.Contains(messages, m => m.Contains("ask-candidate/1", StringComparison.Ordinal));
        Assert.Contains(messages, m => m.Contains(candidate, StringComparison.Ordinal));
        Assert.All(messages, Clean);
        Clean(await _scene.LinkAsync(candidate));
    }

    [Fact]
    public async Task The_matching_profile_its_lists_its_proposals_and_the_index_hold_no_name_or_address()
    {
        var candidate = await TravelAsync();

        Clean((await Host.GetAsync($"v1/kandidaten/{candidate}", Role.Coach, _scene.Coach)).Expect(200).Text);
        Clean((await Host.GetAsync("v1/matchvoorstellen", Role.Coach, _scene.Coach)).Expect(200).Text);
        await foreach (var row in Host.Storage.Table("views").QueryAsync<global::Azure.Data.Tables.TableEntity>()) Clean(row.GetString("Body"));
        var container = Host.Storage.Container("index-feed");
        await foreach (var blob in container.GetBlobsAsync())
        {
            var content = (await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToString();
            Assert.Contains(candidate, content, StringComparison.Ordinal);
            Clean(content);
        }
    }

    /// <summary>The whole road, with mistakes on the way, for somebody who can be recognised anywhere.</summary>
    private async Task<string> TravelAsync()
    {
        var person = new JsonObject
        {
            ["roepnaam"] = "Xantippe",
            ["achternaam"] = "Zwartewaterkruid",
            ["geboortedatum"] = "1987-06-05",
            ["email"] = "xantippe@voorbeeld.nl",
            ["telefoon"] = "06 98765432",
            ["postcode"] = "7391 ZQ",
        };
        var registration = _scene.Candidate();
        registration["persoon"] = person.DeepClone();
        var wrong = registration.DeepClone();
        wrong["persoon"]!["telefoon"] = "Xantippe bellen op 98765432";
        wrong["persoon"]!["Zwartewaterkruid"] = "xantippe";
        (await Host.PostAsync("v1/kandidaten", Role.Coach, _scene.Coach, wrong)).Expect(400);
        (await Host.SendAsync(HttpMethod.Post, "v1/kandidaten", Host.Token(Role.Coach, _scene.Coach), "{\"persoon\": Xantippe")).Expect(400);

        var near = _scene.Vacancy();
        near["postcode"] = "7391 AA";
        var vacancy = (await Host.PostAsync("v1/vacatures", Role.Employer, _scene.Employer, near)).Expect(201).Id;
        var candidate = (await Host.PostAsync("v1/kandidaten", Role.Coach, _scene.Coach, registration)).Expect(201).Id;
        (await Host.GetAsync($"v1/kandidaten/{candidate}/persoonsgegevens", Role.Coach, _scene.Coach)).Expect(200);
        (await Host.PutAsync($"v1/kandidaten/{candidate}/persoonsgegevens", Role.Coach, _scene.Coach, person, "\"1\"")).Expect(200);
        var proposal = await _scene.ProposalAsync(vacancy, candidate);
        (await _scene.AssessAsync(proposal, "voordragen")).Expect(200);
        (await _scene.PressAsync(await _scene.LinkAsync(candidate), "ja")).Expect(200);
        await Host.DrainAsync();
        return candidate;
    }

    private static void Clean(string text) => Assert.All(Personal, personal => Assert.DoesNotContain(personal, text, StringComparison.Ordinal));

    [GeneratedRegex("<MessageText>(?<text>[^<]*)</MessageText>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MessageText();
}
