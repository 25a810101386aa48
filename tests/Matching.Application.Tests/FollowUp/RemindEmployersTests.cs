using Matching.Application.Candidates;
using Matching.Application.Employers;
using Matching.Application.FollowUp;
using Matching.Application.Notifications;
using Matching.Application.Placements;
using Matching.Application.Proposals;
using Matching.Application.Tests.Promises;
using Matching.Application.Vacancies;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Proposals;
using Matching.Domain.Time;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.FollowUp;

/// <summary>An employer who does nothing with an introduction or a question is reminded once; then a person calls, and nothing else happens.</summary>
[Collection(Promises.Azurite.Name)]
public sealed class RemindEmployersTests(AzuriteFixture azurite)
{
    private const string Introduction = "kennismaking-herinnering";
    private const string Question = "hoe-gaat-het-herinnering";

    [Fact]
    public async Task Of_an_introduction_the_contact_person_is_reminded_once_half_way_the_term_and_then_who_introduced_calls()
    {
        await using var world = await IntroducedAsync();

        // Tuesday 1 September and five working days, and ten.
        await RunAsync(world, days: 6);
        Assert.Empty(await RemindersAsync(world));
        await RunAsync(world, days: 1);
        var reminder = Assert.Single(await RemindersAsync(world));
        Assert.Equal((Introduction, "Een bericht voor u", "sam@example.nl"), (reminder.Content.Template, reminder.Subject, reminder.Address!.Value.Value));
        Assert.Contains("/v1/kennismaking/", reminder.Text, StringComparison.Ordinal);
        Assert.Contains("Robin: 0570 123457", reminder.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Samples.Somebody.CallName.Value, reminder.Text, StringComparison.Ordinal);
        Assert.Empty(await world.AllAsync<WorkTask>());

        await RunAsync(world, days: 7);
        var task = Assert.Single(await world.AllAsync<WorkTask>());
        Assert.Equal((WorkTaskKind.CallEmployer, WorkTaskStatus.Open, Samples.Adviser.Id, TaskSubject.Of(Samples.Proposed.Id)), (task.Kind, task.Status, task.OwnerId.Value, task.About));
        var stands = Assert.Single(await world.AllAsync<Proposal>());
        Assert.Equal(ProposalStatus.Introduced, stands.Status);
        await RunAsync(world, days: 30);
        Assert.Single(await RemindersAsync(world));
        Assert.Equal((stands.Status, stands.Version), Assert.Single((await world.AllAsync<Proposal>()).Select(p => (p.Status, p.Version))));

        await MeetAsync(world);
        Assert.Equal((WorkTaskStatus.Dropped, (DropReason?)DropReason.Settled), Assert.Single((await world.AllAsync<WorkTask>()).Select(t => (t.Status, t.DroppedBecause))));
        await world.AtRestAsync();
    }

    [Theory]
    [InlineData("met")]
    [InlineData("permission taken back")]
    [InlineData("vacancy closed")]
    [InlineData("contact left")]
    public async Task Of_an_introduction_that_went_on_or_ended_nobody_is_reminded_and_nobody_calls(string what)
    {
        await using var world = await IntroducedAsync();
        await (what switch
        {
            "met" => MeetAsync(world),
            "permission taken back" => DoneAsync(world.Get<TakePermissionBack>().TakeBackAsync(Samples.CallBy(Samples.Coach, "intrekken"), Samples.Proposed.Id, default)),
            "vacancy closed" => DoneAsync(world.Get<EditVacancies>().CloseAsync(Samples.CallBy(Samples.Adviser, "sluit"), Samples.Vacancy.Id, default)),
            _ => DoneAsync(world.Get<EditEmployers>().ContactLeftAsync(Samples.CallBy(Samples.Adviser, "vertrek"), Samples.EmployerId, Samples.Vacancy.ContactId, null, null, default)),
        });
        await world.DeliverAllAsync();

        await RunAsync(world, days: 7);
        await RunAsync(world, days: 0);

        Assert.Empty(await RemindersAsync(world));
        Assert.DoesNotContain(await world.AllAsync<WorkTask>(), t => t.Kind == WorkTaskKind.CallEmployer);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_looked_or_cannot_be_written_to_is_not_reminded_and_who_introduced_calls_at_the_end_of_the_term(bool looked)
    {
        await using var world = await IntroducedAsync(address: looked);
        if (looked)
        {
            world.Clock.Advance(TimeSpan.FromHours(1));
            await world.Get<IReadAudit>().RecordAsync(Samples.Employer, Samples.Vacancy.ContactId, Person.IdOf(Samples.Candidate.Id), world.Clock.GetUtcNow(), default);
        }

        await RunAsync(world, days: 7);
        Assert.Empty(await world.AllAsync<WorkTask>());
        await RunAsync(world, days: 7);

        Assert.Empty(await RemindersAsync(world));
        Assert.Equal(WorkTaskKind.CallEmployer, Assert.Single(await world.AllAsync<WorkTask>()).Kind);
        await world.AtRestAsync();
    }

    [Fact]
    public async Task After_a_standstill_who_introduced_calls_without_a_reminder()
    {
        await using var world = await IntroducedAsync();

        await RunAsync(world, days: 20);

        Assert.Empty(await RemindersAsync(world));
        Assert.Equal(WorkTaskKind.CallEmployer, Assert.Single(await world.AllAsync<WorkTask>()).Kind);
    }

    [Fact]
    public async Task Outside_office_hours_a_reminder_waits_for_the_first_of_them()
    {
        await using var world = await IntroducedAsync();
        world.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromHours(12));
        var proposal = Assert.Single(await world.AllAsync<Proposal>());

        var process = world.StartProcess(StorageFaults.None, services => services.Configure<ContactHoursOptions>(o => o.AtAnyTime = false));

        var postponed = await Assert.ThrowsAsync<PostponedException>(() => process.GetRequiredService<RemindEmployers>().RemindAsync(proposal, default));

        Assert.Equal(OfficeHours.From.OnDutchDay(world.Clock.GetUtcNow().ToDutchDay().AddDays(world.Clock.GetUtcNow().ToDutchTime().Hour < 8 ? 0 : 1)), world.Clock.GetUtcNow() + postponed.Delay);
        Assert.Empty(await RemindersAsync(world));
    }

    [Fact]
    public async Task Of_a_question_how_it_goes_the_contact_person_is_reminded_once_and_then_the_coach_asks()
    {
        await using var world = await AtWorkAsync();

        // The question was put on Monday 7 September: three working days, and five.
        await RunAsync(world, days: 2);
        Assert.Empty(await RemindersAsync(world));
        await RunAsync(world, days: 1);
        var reminder = Assert.Single(await RemindersAsync(world));
        Assert.Equal((Question, "sam@example.nl"), (reminder.Content.Template, reminder.Address!.Value.Value));
        Assert.Contains(HowItGoesLink.Path, reminder.Text, StringComparison.Ordinal);
        Assert.Empty(await world.AllAsync<WorkTask>());

        await RunAsync(world, days: 4);
        await RunAsync(world, days: 1);
        Assert.Single(await RemindersAsync(world));
        var task = Assert.Single(await world.AllAsync<WorkTask>());
        Assert.Equal((WorkTaskKind.HoldContact, TaskSubject.Of(Samples.AtWork.Id), Samples.Coach.Id), (task.Kind, task.About, task.OwnerId.Value));

        var now = world.Clock.GetUtcNow();
        var placement = Assert.Single(await world.AllAsync<Placement>());
        var token = world.Get<LinkSigner>().Write(new HowItGoesLink(placement.Id, 2, placement.ContactId).ToToken(now.AddDays(1)));
        Assert.Equal(HowItGoesState.Thanks, (await world.Get<AnswerHowItGoes>().AnswerAsync(token, Prose.Parse("Gaat goed."), "druk-2", default)).State);
        await world.DeliverAllAsync();
        Assert.Equal(WorkTaskStatus.Dropped, Assert.Single(await world.AllAsync<WorkTask>()).Status);
    }

    [Theory]
    [InlineData("answered")]
    [InlineData("ended")]
    [InlineData("contact left")]
    public async Task Of_a_question_that_is_answered_or_of_nobody_any_more_nobody_is_reminded(string what)
    {
        await using var world = await AtWorkAsync();
        var now = world.Clock.GetUtcNow();
        var placement = Assert.Single(await world.AllAsync<Placement>());
        switch (what)
        {
            case "answered":
                await world.GivenAsync(placement.AnswerAsEmployer(2, Prose.Parse("Gaat goed."), Samples.Employer, Samples.Rules, now.ToDutchDay(), now).Value);
                break;
            case "ended":
                await DoneAsync(world.Get<EditPlacements>().FinishAsync(Samples.CallBy(Samples.Coach, "einde"), placement.Id, Samples.PlacementEnd with { On = now.ToDutchDay() }, default));
                break;
            default:
                await world.GivenAsync(Assert.Single(await world.AllAsync<Employer>()).ContactLeaves(placement.ContactId!.Value, null, null).Value);
                break;
        }

        await RunAsync(world, days: 3);

        Assert.Empty(await RemindersAsync(world));
    }

    private async Task<World> IntroducedAsync(bool address = true)
    {
        var world = await World.CreateAsync(azurite.ConnectionString);
        var at = world.Clock.GetUtcNow();
        await world.GivenAsync(Samples.Vacancy);
        await world.GivenAsync(address ? Samples.Reachable : Samples.EmployerOnRecord);
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.Person);
        await world.GivenAsync(Samples.Colleague with { Id = Id<Worker>.Parse(Samples.Adviser.Id) });
        await world.GivenAsync(Samples.Road.SkipLast(1).Select(p => p.Introduction is { } introduction ? p with { Introduction = introduction with { At = at } } : p));

        // What the vacancy and the proposal before it planned has tests of its own.
        await RunAsync(world, days: 0);
        return world;
    }

    /// <summary>Somebody at work, a week on: the candidate answered, and the contact person was asked.</summary>
    private async Task<World> AtWorkAsync()
    {
        var world = await World.CreateAsync(azurite.ConnectionString);
        await world.GivenAsync(Samples.Reachable);
        await world.GivenAsync(Samples.WorkingCandidate);
        await world.GivenAsync(Samples.Person);
        await world.GivenAsync(Samples.Agreed);
        await world.GivenAsync(Samples.AtWork);
        var first = world.Clock.GetUtcNow();
        await world.GivenAsync(Samples.AtWork.AnswerAsCandidate(1, new FaceAnswer(Face.Glad, null), Samples.Coach, Samples.Rules, first.ToDutchDay(), first).Value);
        await RunAsync(world, days: 6);
        var now = world.Clock.GetUtcNow();
        var asked = Assert.Single(await world.AllAsync<Placement>());
        Assert.True(asked.Plan.Find(2) is { AwaitsEmployer: true });
        await world.GivenAsync(asked.AnswerAsCandidate(2, new FaceAnswer(Face.Glad, null), Samples.Coach, Samples.Rules, now.ToDutchDay(), now).Value);
        return world;
    }

    private static async Task MeetAsync(World world)
    {
        await DoneAsync(world.Get<Introductions>().MeetAsync(Samples.CallBy(Samples.Adviser, "kennis"), Samples.Proposed.Id, new Meeting(world.Clock.GetUtcNow().ToDutchDay(), default), default));
        await world.DeliverAllAsync();
    }

    private static async Task DoneAsync<T>(Task<Domain.Results.Result<T>> run)
        where T : notnull => Assert.Null((await run).Failure);

    /// <summary>Lets days pass, sends what is due and handles each message twice.</summary>
    private static async Task RunAsync(World world, int days)
    {
        world.Clock.Advance(TimeSpan.FromDays(days));
        await world.Get<RunAgenda>().RunAsync(default);
        await world.DeliverAllAsync(times: 2);
    }

    private static async Task<IReadOnlyList<Letter>> RemindersAsync(World world) =>
        [.. (await world.Get<IMailbox>().ReadAsync(default)).Where(letter => letter.Content.Template is Introduction or Question)];
}
