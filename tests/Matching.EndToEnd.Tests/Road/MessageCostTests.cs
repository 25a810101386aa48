using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Notifications.Templates;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.Geography;
using Matching.Domain.People;
using Matching.Testing;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.EndToEnd.Tests.Road;

/// <summary>What one message to a candidate costs in storage transactions, by the way it goes, at an hour at which people are written to.</summary>
[Collection(RoadCollection.Name)]
public sealed class MessageCostTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task One_mail_one_text_message_with_its_short_link_and_one_letter_as_a_task()
    {
        await using var host = await StartAsync(_ => { });
        await WarmUpAsync(host);

        // The day; the record before and after; the mailbox page's own copy.
        await CostsAsync(host, 4, Somebody(1, ContactChannel.Email));

        // The short link besides.
        await CostsAsync(host, 5, Somebody(2, ContactChannel.Sms));

        // The words, the message that asks for the task, and the task with its lists.
        await CostsAsync(host, 10, Somebody(3, ContactChannel.Letter));
    }

    [Fact]
    public async Task One_mail_through_Graph()
    {
        await using var graph = await GraphServer.StartAsync(TimeProvider.System);
        await using var host = await StartAsync(builder =>
        {
            builder.Configuration["Matching:Graph:Mailbox"] = "werk@voorbeeld.nl";
            builder.Configuration["Matching:Graph:Credential"] = "None";
            builder.Configuration["Matching:Graph:BaseAddress"] = graph.Address.AbsoluteUri;
        });
        await WarmUpAsync(host);

        // The day; the turn with its slot; the record before and after.
        for (var i = 1; i <= 3; i++) await CostsAsync(host, 4, Somebody(i, ContactChannel.Email));

        // What is finished is given back once.
        var before = host.AppRequests.All.Count;
        await RoadHost.EventuallyAsync(() => Task.FromResult(host.AppRequests.All.Count > before ? this : null));
        Assert.Single(host.AppRequests.All.Skip(before));
        Assert.Equal(4, graph.Mails.Count);
    }

    private async Task<RoadHost> StartAsync(Action<FunctionsApplicationBuilder> configure)
    {
        var host = await RoadHost.StartAsync(azurite.ConnectionString, AzuriteFixture.NewPrefix(), builder =>
        {
            builder.Configuration["Matching:ContactHours:AtAnyTime"] = "false";
            RoadHost.WithoutTimer(builder);
            configure(builder);
        });
        new Introduced(host).MoveTo(DayOfWeek.Tuesday, 10, 5);
        return host;
    }

    /// <summary>The first message reads the texts and the mailbox's limits, which are then remembered.</summary>
    private static async Task WarmUpAsync(RoadHost host)
    {
        await host.Services.GetRequiredService<CandidatePost>().DeliverAsync(Somebody(0, ContactChannel.Email), CancellationToken.None);
        await host.DrainAsync();
    }

    private static CandidateLetter Somebody(int number, ContactChannel channel)
    {
        var contact = new Contact(Line.Parse("Ans"), PhoneNumber.Parse("055 000 02 01"), EmailAddress.Parse("ans@voorbeeld.nl"));
        var candidate = Id<Candidate>.Parse($"kand-kosten-{number}");
        var until = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return new()
        {
            Id = Id<Message>.Parse($"bericht-kosten-{number}"),
            CandidateId = candidate,
            Details = new()
            {
                CallName = Line.Parse("Sam"),
                Surname = Line.Parse("Bakker"),
                BirthDate = new DateOnly(1990, 5, 4),
                Email = EmailAddress.Parse("sam@voorbeeld.nl"),
                Phone = PhoneNumber.Parse("06 12345678"),
                Postcode = PostalCode.Parse("7311 AB"),
                Address = new Address(Line.Parse("Dorpsstraat 1"), Line.Parse("Apeldoorn")),
                Channel = channel,
            },
            CoachId = Id<Worker>.Parse("coach-kosten"),
            Contact = contact,
            Municipality = null,
            Link = new("/v1/mijn-profiel/", new LinkToken(LinkPurpose.OwnProfile, candidate.Value, null, until)),
            Words = link => new ProfileCheck { Contact = contact, CallName = Line.Parse("Sam"), ValidUntil = new DateOnly(2030, 1, 1), Link = link },
            Call = new(WorkTaskKind.UpdateProfile, TaskSubject.Of(candidate), "nakijken", 5),
        };
    }

    private static async Task CostsAsync(RoadHost host, int expected, CandidateLetter letter)
    {
        var (app, runtime) = (host.AppRequests.All.Count, host.RuntimeRequests.All.Count);
        await host.Services.GetRequiredService<CandidatePost>().DeliverAsync(letter, CancellationToken.None);
        await host.DrainAsync();
        List<StorageRequest> made = [.. host.AppRequests.All.Skip(app).Where(r => !r.IsQueueCount), .. host.RuntimeRequests.All.Skip(runtime).Where(r => !r.IsPoll)];
        Assert.True(made.Count == expected, $"{made.Count} where {expected} were expected for {letter.Details.Channel}:\n{string.Join('\n', made)}");
    }
}
