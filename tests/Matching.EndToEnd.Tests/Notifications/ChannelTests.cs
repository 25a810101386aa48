using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Matching.Application.Notifications;
using Matching.Domain.Access;
using Matching.EndToEnd.Tests.Road;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Notifications;

/// <summary>A candidate is asked, answers and stops messages, in the way that the person chose.</summary>
[Collection(RoadCollection.Name)]
public sealed partial class ChannelTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private readonly Scene _scene = fixture.NewScene();

    private RoadHost Host => fixture.Host;

    [Fact]
    public async Task By_text_message_a_short_link_leads_to_the_page_where_the_answer_is_given()
    {
        var (candidate, proposal) = await AskAsync("sms");
        var message = await LetterAsync(candidate);
        var path = new Uri(ShortLink().Match(message.Text).Value).AbsolutePath;

        using var plain = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Host.Client.BaseAddress };
        using var redirect = await plain.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(303, (int)redirect.StatusCode);
        var page = redirect.Headers.Location!.OriginalString;
        Assert.StartsWith("/v1/antwoord/", page, StringComparison.Ordinal);
        (await _scene.PressAsync(page, "ja")).Expect(200);
        await _scene.StandsAsync(proposal, "ja");

        (await Host.SendAsync(HttpMethod.Get, path[..^4] + "zzzz", null)).Expect(404);
    }

    [Fact]
    public async Task By_letter_the_coach_has_a_task_with_the_text()
    {
        var (candidate, _) = await AskAsync("brief");

        var text = await TextAsync(candidate, "briefSturen");

        Assert.Equal("brief", (string)text["kanaal"]!);
        Assert.Contains("Dorpsstraat 1", (string)text["aan"]!, StringComparison.Ordinal);
        Assert.Contains("Wilt u dit werk? Bel", (string)text["tekst"]!, StringComparison.Ordinal);
        await NothingSentAsync(candidate);
    }

    [Fact]
    public async Task By_phone_the_coach_has_a_task_with_what_to_say()
    {
        var (candidate, _) = await AskAsync("bellen");

        var text = await TextAsync(candidate, "belKandidaat");

        Assert.Equal("bellen", (string)text["kanaal"]!);
        Assert.Contains("Komt het nu uit?", (string)text["tekst"]!, StringComparison.Ordinal);
        await NothingSentAsync(candidate);
    }

    [Fact]
    public async Task By_mail_a_link_stops_messages_and_the_coach_is_told()
    {
        var (candidate, _) = await AskAsync("email");
        var page = StopLink().Match((await LetterAsync(candidate)).Text).Value;

        Assert.Contains("Wilt u geen berichten meer?", (await Host.SendAsync(HttpMethod.Get, page, null)).Expect(200).Text, StringComparison.Ordinal);
        Assert.Equal("email", await ChannelAsync(candidate));
        Assert.Contains("U krijgt geen berichten meer", (await PressAsync(page, "stop")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Contains("U krijgt geen berichten meer", (await PressAsync(page, "stop")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Equal("bellen", await ChannelAsync(candidate));
        await TaskAsync(candidate, "berichtenGestopt");
        (await PressAsync(page, "misschien")).Expect(400);

        Assert.Contains("U krijgt weer berichten", (await PressAsync(page, "weer")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Equal("email", await ChannelAsync(candidate));
        (await Host.SendAsync(HttpMethod.Get, page[..^2] + "xx", null)).Expect(404);
    }

    [Fact]
    public async Task The_page_that_stops_messages_is_in_the_language_of_the_person()
    {
        var (candidate, _) = await AskAsync("email", "engels");
        var page = StopLink().Match((await LetterAsync(candidate)).Text).Value;

        var asked = (await Host.SendAsync(HttpMethod.Get, page, null)).Expect(200).Text;
        Assert.All((string[])["<html lang=\"en\">", "Do you want to stop our messages?", "Questions? Call"], text => Assert.Contains(text, asked, StringComparison.Ordinal));
        Assert.Contains("You will get no more messages", (await PressAsync(page, "stop")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Contains("You will get messages again", (await PressAsync(page, "weer")).Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_question_is_in_the_language_of_the_person()
    {
        var (candidate, _) = await AskAsync("email", "engels");
        var link = AnswerLink().Match((await LetterAsync(candidate)).Text).Value;

        var asked = (await Host.SendAsync(HttpMethod.Get, link, null)).Expect(200).Text;
        Assert.All((string[])["<html lang=\"en\">", "Do you want this job?", "Yes, I want this", "Monday", "hours a week"], text => Assert.Contains(text, asked, StringComparison.Ordinal));
        var yes = (await _scene.PressAsync(link, "ja")).Expect(200).Text;
        Assert.Contains("You said yes.", yes, StringComparison.Ordinal);
        Assert.Contains("You said: yes.", (await Host.SendAsync(HttpMethod.Get, link, null)).Expect(409).Text, StringComparison.Ordinal);
    }

    private async Task<(string Candidate, string Proposal)> AskAsync(string channel, string language = "nederlands")
    {
        var body = _scene.Candidate();
        var person = body["persoon"]!.AsObject();
        person["taal"] = language;
        person["kanaal"] = channel;
        person["adres"] = new JsonObject { ["straat"] = "Dorpsstraat 1", ["plaats"] = "Apeldoorn" };
        var vacancy = await _scene.PostVacancyAsync();
        var candidate = (await Host.PostAsync("v1/kandidaten", Role.Coach, _scene.Coach, body)).Expect(201).Id;
        var proposal = await _scene.ProposalAsync(vacancy, candidate);
        (await _scene.AssessAsync(proposal, "voordragen")).Expect(200);
        return (candidate, proposal);
    }

    private Task<Letter> LetterAsync(string candidate)
    {
        var mailbox = Host.Services.GetRequiredService<IMailbox>();
        return RoadHost.EventuallyAsync(async () => (await mailbox.ReadAsync(default)).FirstOrDefault(l => l.Recipient == candidate));
    }

    private async Task NothingSentAsync(string candidate) =>
        Assert.DoesNotContain(await Host.Services.GetRequiredService<IMailbox>().ReadAsync(default), l => l.Recipient == candidate);

    private Task<JsonNode> TaskAsync(string candidate, string kind) => RoadHost.EventuallyAsync(async () =>
        (await Host.GetAsync($"v1/taken?kandidaat={candidate}&soort={kind}", Role.Coach, _scene.Coach)).Expect(200).Json["resultaten"]!.AsArray().SingleOrDefault());

    private async Task<JsonNode> TextAsync(string candidate, string kind)
    {
        var task = await TaskAsync(candidate, kind);
        return (await Host.GetAsync($"v1/taken/{(string)task["id"]!}/tekst", Role.Coach, _scene.Coach)).Expect(200).Json;
    }

    private async Task<string?> ChannelAsync(string candidate) =>
        (string?)(await Host.GetAsync($"v1/kandidaten/{candidate}/persoonsgegevens", Role.Coach, _scene.Coach)).Expect(200).Json["kanaal"];

    private async Task<Answer> PressAsync(string page, string button)
    {
        using var form = new FormUrlEncodedContent([new("berichten", button)]);
        using var response = await Host.Client.PostAsync(new Uri(page, UriKind.Relative), form);
        return await Answer.ReadAsync(response);
    }

    [GeneratedRegex("http://[^/ ]+/k/[a-z0-9]{26}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShortLink();

    [GeneratedRegex("/v1/stop/[A-Za-z0-9_-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StopLink();

    [GeneratedRegex("/v1/antwoord/[A-Za-z0-9_-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnswerLink();
}
