using System.Text.Json.Nodes;
using Matching.Application.Notifications;
using Matching.Domain.Access;
using Matching.EndToEnd.Tests.Placements;
using Matching.EndToEnd.Tests.Road;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Scenarios;

/// <summary>
/// K-090: two sad faces, a missed contact, a changed contact person at the employer. The coach gets a task the same day, does nothing for two
/// working days, the lead gets it. The placement ends on Friday; on Friday K-090 is back in matching with what was learned, and somebody calls
/// on Monday.
/// </summary>
[Collection(ScenarioCollection.Name)]
public sealed class FallingAndBeingCaughtTests(RoadFixture fixture) : IClassFixture<RoadFixture>, IDisposable
{
    // Days from Monday 1 March 2027, on which K-090 begins.
    private const int SecondFace = 14;
    private const int Visit = 29;
    private const int ContactLeaves = 30;
    private const int WithLead = 32;
    private const int WithChainCoordinator = 36;
    private const int LastFriday = 39;

    private RoadHost Host => fixture.Host;

    public void Dispose() => Host.Clock.SetAhead(TimeSpan.Zero);

    [Fact]
    public async Task Who_falls_is_seen_the_same_day_and_is_back_in_matching_on_the_day_it_ends()
    {
        var place = await Workplace.OpenAsync(fixture);
        var (lead, chain) = await AppointAsync(place);

        // Before there was work K-090 was proposed for what stays open: that is found again afterwards.
        var open = await PostAsync(place);
        var former = await place.Scene.ProposalAsync(open, place.Candidate);
        var id = await place.WorkingAsync(change: terms => terms["begeleiding"] = "intensief");
        await place.Scene.StandsAsync(former, "vervallen");

        var first = await place.LinkAsync(place.Candidate);
        Assert.Equal(200, (await place.PressAsync(first, ("gezicht", "verdrietig"), ("woord", "Zo druk"))).Status);
        Assert.Equal("gaatEvenMinder", Level(await place.ReadAsync(id)));

        await ToAsync(place, 7);
        await HeldAsync(place, id);
        await ToAsync(place, SecondFace);
        var second = await place.LinkAsync(place.Candidate);
        Assert.NotEqual(first, second);
        Assert.Equal(200, (await place.PressAsync(second, ("gezicht", "verdrietig"))).Status);
        Assert.Equal("gaatEvenMinder", Level(await place.ReadAsync(id)));

        // The visit of the fourth week falls on Easter Monday, and so is a day later.
        await ToAsync(place, Visit - 1);
        Assert.Empty(await TasksAsync(Role.Coach, place.Coach, "contactHouden"));
        await ToAsync(place, Visit);
        Assert.Single(await TasksAsync(Role.Coach, place.Coach, "contactHouden"));
        var visit = Open(await place.ReadAsync(id));
        var missed = (await place.PostAsync(id, $"contactmomenten/{visit}/gemist", new() { ["notitie"] = "Was er niet." })).Expect(200).Json;
        Assert.Equal("gaatEvenMinder", Level(missed));
        await Host.DrainAsync();
        Assert.Empty(await place.ListAsync("v1/taken", Role.Coach, place.Coach));

        // The contact person leaves: the same day it is red, and the coach has a task.
        await ToAsync(place, ContactLeaves);
        var successor = await LeavesAsync(place);
        await Host.DrainAsync();
        var red = await place.ReadAsync(id);
        Assert.Equal("extraAandachtNodig", Level(red));
        Assert.Equal(
            [("verdrietigGezicht", 49), ("andereContactpersoon", 25), ("gemistContact", 20)],
            red["aandacht"]!["regels"]!.AsArray().Select(r => ((string)r!["soort"]!, (int)r["punten"]!)));
        Assert.Equal(("bijCoach", place.Day(1)), Turn(red));
        var task = Assert.Single(await place.ListAsync("v1/taken", Role.Coach, place.Coach));
        Assert.Equal(("extraAandacht", place.Candidate, place.Day(1)), ((string)task["soort"]!, (string)task["kandidaatId"]!, (string)task["datum"]!));
        await AsksAsync(place, id, null);
        (await Host.PostAsync($"v1/werkgevers/{place.Employer}/contactpersonen/{successor}/bevestiging", Role.Adviser, "adviseur")).Expect(200);
        await Host.DrainAsync();
        await AsksAsync(place, id, successor);
        Assert.Equal(red["aandacht"]!.ToJsonString(), (await place.ReadAsync(id))["aandacht"]!.ToJsonString());
        await NobodyElseHearsAsync(place, id);

        // The coach does nothing: on the second working day the lead has it, and two later the chain coordinator.
        await ToAsync(place, WithLead - 1);
        Assert.Empty(await TasksAsync(Role.Lead, lead, "extraAandacht"));
        await ToAsync(place, WithLead);
        var passed = Assert.Single(await TasksAsync(Role.Lead, lead, "extraAandacht"));
        Assert.Equal((place.Candidate, place.Day(3)), ((string)passed["kandidaatId"]!, (string)passed["datum"]!));
        Assert.Equal("bijTeamleider", Turn(await place.ReadAsync(id)).Stage);
        (await Host.GetAsync("v1/plaatsingen/" + id, Role.Lead, lead)).Expect(200);
        await ToAsync(place, WithChainCoordinator - 1);
        Assert.Empty(await TasksAsync(Role.ChainCoordinator, chain, "extraAandacht"));
        await ToAsync(place, WithChainCoordinator);
        Assert.Equal(place.Candidate, (string)Assert.Single(await TasksAsync(Role.ChainCoordinator, chain, "extraAandacht"))["kandidaatId"]!);
        Assert.Equal("bijKetenregisseur", Turn(await place.ReadAsync(id)).Stage);

        // On Friday it ends, and on Friday K-090 is found for other work.
        await ToAsync(place, LastFriday);
        Assert.Equal(DayOfWeek.Friday, place.Today.DayOfWeek);
        var fits = await PostAsync(place, ("biedt", ["prikkelarm", "vastAanspreekpunt"]));
        var loud = await PostAsync(place, ("kanNiet", ["prikkelarm"]));
        await Host.DrainAsync();
        Assert.Empty(await place.Scene.InboxAsync());
        await EndAsync(place, id);
        await place.Scene.ProposalAsync(fits, place.Candidate);
        await place.Scene.ProposalAsync(open, place.Candidate);
        await Host.DrainAsync();
        Assert.Equal(new[] { fits, open }.Order(StringComparer.Ordinal), (await place.Scene.InboxAsync("voorgesteld")).Select(p => (string)p["vacatureId"]!).Order(StringComparer.Ordinal));
        var back = (await Host.GetAsync("v1/kandidaten/" + place.Candidate, Role.Coach, place.Coach)).Expect(200).Json;
        Assert.Equal("zoektWerk", (string)back["profiel"]!["werksituatie"]!);
        Assert.Equal(["prikkelarm", "vastAanspreekpunt"], back["profiel"]!["nodigOpWerkplek"]!.AsArray().Select(n => (string)n!).Order(StringComparer.Ordinal));
        var why = (await Host.GetAsync($"v1/vacatures/{loud}/kandidaten/{place.Candidate}/toelichting", Role.Coach, place.Coach)).Expect(200).Text;
        Assert.Contains("prikkelarm", why, StringComparison.Ordinal);

        // Nothing of what was asked before is left; somebody calls on Monday, and the letter says who and when.
        Assert.Empty(await TasksAsync(Role.Lead, lead, "extraAandacht"));
        Assert.Empty(await TasksAsync(Role.ChainCoordinator, chain, "extraAandacht"));
        var call = Assert.Single(await place.ListAsync("v1/taken", Role.Coach, place.Coach));
        Assert.Equal(("belNaPlaatsing", place.Candidate, "2027-04-12"), ((string)call["soort"]!, (string)call["kandidaatId"]!, (string)call["datum"]!));
        Assert.Contains("Robin de Coach belt u op maandag 12 april.", await LetterAsync(place), StringComparison.Ordinal);
        await NobodyElseHearsAsync(place, id);
    }

    [Fact]
    public async Task Before_a_holiday_the_call_and_the_letter_are_for_the_first_working_day()
    {
        var place = await Workplace.OpenAsync(fixture);
        var id = await place.WorkingAsync();

        // The Friday before Whit Monday.
        Workplace.Stand(Host, 74);
        await EndAsync(place, id);
        await Host.DrainAsync();

        Assert.Equal("2027-05-18", (string)Assert.Single(await TasksAsync(Role.Coach, place.Coach, "belNaPlaatsing"))["datum"]!);
        Assert.Contains("belt u op dinsdag 18 mei.", await LetterAsync(place), StringComparison.Ordinal);
    }

    private static string Level(JsonNode placement) => (string)placement["aandacht"]!["niveau"]!;

    private static (string Stage, string? Due) Turn(JsonNode placement)
    {
        var turn = placement["aandacht"]!["oppakken"]!;
        return ((string)turn["stand"]!, (string?)turn["uiterlijk"]);
    }

    private static int Open(JsonNode placement) =>
        (int)placement["begeleidingsplan"]!["contactmomenten"]!.AsArray().Last(m => m!["gevraagdOp"] is not null)!["nummer"]!;

    /// <summary>Goes to a day, and does what is due.</summary>
    private async Task ToAsync(Workplace place, int day)
    {
        Workplace.Stand(Host, day);
        await Host.DrainAsync();
        (await Host.PostAsync("v1/beheer/agenda", Role.Administrator, "beheer")).Expect(200);
        await Host.DrainAsync();
        Assert.Equal(new DateOnly(2027, 3, 1).AddDays(day), place.Today);
    }

    private async Task<(string Lead, string ChainCoordinator)> AppointAsync(Workplace place)
    {
        var (lead, chain) = (place.Lead, "kr-" + place.Coach);
        foreach (var id in new[] { lead, chain })
        {
            var worker = new JsonObject { ["naam"] = "Kim Bos", ["telefoon"] = "0570 123 458", ["email"] = "kim.bos@voorbeeld.nl" };
            (await Host.PutAsync("v1/medewerkers/" + id, Role.Administrator, "beheer", worker, null)).Expect(200);
        }

        var path = "v1/gemeenten/" + place.Municipality;
        var read = (await Host.GetAsync(path, Role.Administrator, "beheer")).Expect(200);
        var body = read.Json.AsObject();
        foreach (var given in new[] { "id", "versie", "model" }) body.Remove(given);
        body["aanspreekpunten"] = new JsonObject { ["teamleider"] = lead, ["ketenregisseur"] = chain };
        (await Host.PutAsync(path, Role.Administrator, "beheer", body, read.ETag)).Expect(200);
        return (lead, chain);
    }

    /// <summary>A vacancy of another employer, with what its workplace has or cannot have.</summary>
    private async Task<string> PostAsync(Workplace place, params (string Field, string[] Features)[] workplace)
    {
        var body = place.Scene.Vacancy();
        if (workplace.Length > 0) body["werkplek"] = new JsonObject([.. workplace.Select(w => KeyValuePair.Create(w.Field, (JsonNode?)Cast.Days(w.Features)))]);
        return (await Host.PostAsync("v1/vacatures", Role.Employer, place.Employer + "-ander", body)).Expect(201).Id;
    }

    private async Task HeldAsync(Workplace place, string id)
    {
        var held = new JsonObject { ["nummer"] = Open(await place.ReadAsync(id)), ["datum"] = place.Day(0), ["met"] = "beiden", ["hoe"] = "bezoek" };
        (await place.PostAsync(id, "contactmomenten", held)).Expect(200);
    }

    private async Task<string> LeavesAsync(Workplace place)
    {
        var path = $"v1/werkgevers/{place.Employer}";
        var body = new JsonObject { ["opvolger"] = new JsonObject { ["naam"] = "Nieuwe Chef", ["telefoon"] = "0570 333333", ["email"] = "chef@werkgever.voorbeeld.nl" } };
        (await Host.PostAsync($"{path}/contactpersonen/{place.Contact}/vertrek", Role.Employer, place.Employer, body)).Expect(200);
        var contacts = (await Host.GetAsync(path, Role.Employer, place.Employer)).Expect(200).Json["contactpersonen"]!.AsArray();
        return (string)contacts.Single(c => (string)c!["naam"]! == "Nieuwe Chef")!["id"]!;
    }

    /// <summary>Whom at the workplace it will be asked how it goes.</summary>
    private static async Task AsksAsync(Workplace place, string id, string? contact) =>
        Assert.Equal(contact, (string?)(await place.ReadAsync(id))["contactpersoonId"]);

    private static async Task EndAsync(Workplace place, string id)
    {
        var end = new JsonObject
        {
            ["laatsteDag"] = place.Day(0),
            ["reden"] = "inOverleg",
            ["watGingGoed"] = "Werkt netjes.",
            ["nodigOpHetWerk"] = new JsonArray("prikkelarm", "vastAanspreekpunt"),
            ["vervolg"] = "terugInMatching",
        };
        (await place.PostAsync(id, "einde", end)).Expect(200);
    }

    private async Task<string> LetterAsync(Workplace place)
    {
        var mailbox = Host.Services.GetRequiredService<IMailbox>();
        return await RoadHost.EventuallyAsync(async () => (await mailbox.ReadAsync(default))
            .FirstOrDefault(l => l.Recipient == place.Candidate && l.Text.Contains("Uw werk is gestopt.", StringComparison.Ordinal))?.Text);
    }

    private async Task<IReadOnlyList<JsonNode>> TasksAsync(Role role, string worker, string kind) =>
        [.. (await Host.GetAsync("v1/taken?soort=" + kind, role, worker)).Expect(200).Json["resultaten"]!.AsArray().Select(t => t!)];

    /// <summary>What asks for attention stays with those who guide: neither employer nor adviser finds any of it, nor that there is anything.</summary>
    private async Task NobodyElseHearsAsync(Workplace place, string id)
    {
        foreach (var (role, who) in new[] { (Role.Employer, place.Employer), (Role.Adviser, "adviseur") })
        {
            foreach (var path in new[] { $"v1/plaatsingen/{id}", "v1/plaatsingen", $"v1/kandidaten/{place.Candidate}/plaatsingen" })
                (await Host.GetAsync(path, role, who)).Expect(403);
            (await Host.PostAsync($"v1/plaatsingen/{id}/aandachtspunten", role, who, new JsonObject { ["aandachtspunten"] = new JsonArray("thuis") })).Expect(403);
            Silent((await Host.GetAsync($"v1/werkgevers/{place.Employer}", role, who)).Expect(200).Text);
            Silent((await Host.GetAsync("v1/vacatures", role, who)).Expect(200).Text);
        }

        Silent((await Host.GetAsync("v1/taken?aantal=100", Role.Adviser, "adviseur")).Expect(200).Text);
        foreach (var proposal in await place.Scene.InboxAsync()) (await Host.GetAsync("v1/matchvoorstellen/" + (string)proposal["id"]!, Role.Adviser, "adviseur")).Expect(404);
        var letters = await Host.Services.GetRequiredService<IMailbox>().ReadAsync(default);

        // The coach, and whoever comes after, is told that a task cannot wait.
        Assert.All(letters.Where(l => l.Recipient != place.Candidate && l.Content.Template != "taak-nu"), l => Silent(l.Text));
        Assert.All(letters.Where(l => l.Content.Template == "taak-nu"), l => Assert.DoesNotContain(l.Recipient, new[] { place.Employer, place.Contact, "adviseur" }));

        void Silent(string text)
        {
            Assert.DoesNotMatch("(?i)aandacht|verdriet|gemist|zo druk|was er niet|gaat even minder|oppakken", text);
            Assert.DoesNotContain(id, text, StringComparison.Ordinal);
        }
    }
}
