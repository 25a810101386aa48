using Matching.Application.Candidates;
using Matching.Application.Employers;
using Matching.Application.Messages;
using Matching.Application.Notifications;
using Matching.Application.Notifications.Templates;
using Matching.Application.Proposals;
using Matching.Application.Tests.Promises;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Application.Tests.Notifications;

/// <summary>Letters with links to employers and candidates, however often and in whatever order their messages come.</summary>
[Collection(Promises.Azurite.Name)]
public sealed class LinkLettersTests
{
    private static readonly EmailAddress Address = EmailAddress.Parse("sam@example.nl");
    private static readonly ContactPerson Robin = new(Line.Parse("Robin"), PhoneNumber.Parse("0570 654321"));
    private static readonly Id<EmployerContact> Sam = EmployerContact.IdOf(Samples.EmployerId, Samples.Work.Contact);
    private static readonly Id<EmployerContact> RobinId = EmployerContact.IdOf(Samples.EmployerId, Robin);
    private static readonly DateTimeOffset At = new(2026, 8, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly Id<Message> Some = Id<Message>.Parse("bericht-1");

    private readonly string _connection;

    public LinkLettersTests(AzuriteFixture azurite) => _connection = azurite.ConnectionString;

    private static Employer WithAddress { get; } = Samples.EmployerOnRecord.AddContact(Samples.Work.Contact, Address).Value with { Version = 1 };

    [Fact]
    public async Task One_introduction_makes_one_letter_however_many_messages_there_are_of_it()
    {
        await using var world = await World.CreateAsync(_connection);
        var proposal = await GivenIntroducedAsync(world, WithAddress);

        await world.SendAsync(new Message.Introduce(Some, proposal.Id));
        await world.SendAsync(new Message.Introduce(Id<Message>.Parse("bericht-2"), proposal.Id));
        await world.DeliverAllAsync(times: 2);

        var letter = Assert.Single(await LettersAsync(world));
        Assert.Equal((Sam.Value, Address), (letter.Recipient, letter.Address));
        Assert.Equal(proposal.Version, (await world.AllAsync<Proposal>()).Single().Version);
    }

    [Fact]
    public async Task Without_an_address_nothing_is_sent()
    {
        await using var world = await World.CreateAsync(_connection);
        var proposal = await GivenIntroducedAsync(world, Samples.EmployerOnRecord);

        await world.SendAsync(new Message.Introduce(Some, proposal.Id));
        await world.DeliverAllAsync();

        Assert.Empty(await LettersAsync(world));
        Assert.Equal(AskChannel.CoachCalls, IntroduceCandidates.ChannelOf(Samples.EmployerOnRecord.PrimaryContact!));
    }

    [Fact]
    public async Task When_the_permission_is_gone_nothing_is_sent()
    {
        await using var world = await World.CreateAsync(_connection);
        var proposal = await GivenIntroducedAsync(world, WithAddress);
        Assert.Null((await world.Get<TakePermissionBack>().TakeBackAsync(Samples.CallBy(Samples.Coach, "intrekken"), proposal.Id, default)).Failure);

        await world.SendAsync(new Message.Introduce(Some, proposal.Id));
        await world.DeliverAllAsync(times: 2);

        Assert.Empty(await LettersAsync(world));
        var task = Assert.Single(await world.AllAsync<WorkTask>());
        Assert.Equal((WorkTaskKind.DecideNextStep, Samples.Coach.Id, proposal.CandidateId), (task.Kind, task.OwnerId.Value, task.CandidateId));
    }

    [Fact]
    public async Task A_contact_who_left_before_the_letter_was_written_gets_none_and_the_adviser_is_asked_once()
    {
        await using var world = await World.CreateAsync(_connection);
        var proposal = await GivenIntroducedAsync(world, WithAddress.ContactLeaves(Sam, null, null).Value with { Version = 1 });
        var other = Introduced(Samples.ProposalFor(Samples.Vacancy, Samples.OtherCandidate));
        await world.GivenAsync(Samples.OtherCandidate);
        await world.GivenAsync(other with { Version = 1 });

        await world.SendAsync(new Message.Introduce(Some, proposal.Id));
        await world.SendAsync(new Message.ContactLeft(Id<Message>.Parse("bericht-2"), Samples.EmployerId, Sam));
        await world.DeliverAllAsync(times: 2);

        Assert.Empty(await LettersAsync(world));
        var task = Assert.Single(await world.AllAsync<WorkTask>());
        Assert.Equal((WorkTaskKind.NewContactPerson, Samples.Adviser.Id, TaskSubject.Of(Samples.EmployerId)), (task.Kind, task.OwnerId.Value, task.About));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(1, true)]
    public async Task A_confirmed_successor_gets_one_letter_and_the_candidate_stays_where_it_was(int times, bool lastQueueFirst)
    {
        await using var world = await World.CreateAsync(_connection);
        var before = await GivenIntroducedAsync(world, WithAddress);
        var edit = world.Get<EditEmployers>();
        Assert.Null((await edit.ContactLeftAsync(Samples.CallBy(Samples.Employer, "vertrek"), Samples.EmployerId, Sam, Robin, EmailAddress.Parse("robin@example.nl"), default)).Failure);
        if (times > 1) await world.DeliverAllAsync(times);
        Assert.Equal(Sam, Assert.Single(await world.AllAsync<Proposal>()).Introduction!.What.ContactId);
        Assert.Null((await edit.ConfirmContactAsync(Samples.CallBy(Samples.Adviser, "bevestig"), Samples.EmployerId, RobinId, default)).Failure);
        await world.DeliverAllAsync(times, lastQueueFirst);

        var after = Assert.Single(await world.AllAsync<Proposal>());
        Assert.Equal((RobinId, Samples.Adviser, before.Status, before.Agreed), (after.Introduction!.What.ContactId, after.Introduction.By, after.Status, after.Agreed));
        Assert.Equal(RobinId.Value, Assert.Single(await LettersAsync(world)).Recipient);
        Assert.DoesNotContain(await world.AllAsync<WorkTask>(), t => t.Status == WorkTaskStatus.Open);
    }

    [Fact]
    public async Task The_one_other_contact_takes_over_at_once_and_of_several_nobody_does()
    {
        await using var world = await World.CreateAsync(_connection);
        var one = WithAddress.AddContact(Robin, EmailAddress.Parse("robin@example.nl")).Value;
        await GivenIntroducedAsync(world, one.ContactLeaves(Sam, null, null).Value with { Version = 1 });

        await world.SendAsync(new Message.ContactLeft(Some, Samples.EmployerId, Sam));
        await world.DeliverAllAsync();

        Assert.Equal(RobinId.Value, Assert.Single(await LettersAsync(world)).Recipient);

        await using var another = await World.CreateAsync(_connection);
        var several = one.AddContact(new ContactPerson(Line.Parse("Kim"), PhoneNumber.Parse("0570 222222")), null).Value;
        await GivenIntroducedAsync(another, several.ContactLeaves(Sam, null, null).Value with { Version = 1 });

        await another.SendAsync(new Message.ContactLeft(Some, Samples.EmployerId, Sam));
        await another.DeliverAllAsync();

        Assert.Empty(await LettersAsync(another));
        Assert.Single(await another.AllAsync<WorkTask>());
    }

    [Fact]
    public async Task A_candidate_is_asked_for_an_update_once_a_message()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.Person);

        await world.SendAsync(new Message.AskUpdate(Some, Samples.Candidate.Id));
        await world.DeliverAllAsync(times: 3);

        var letter = Assert.Single(await LettersAsync(world));
        Assert.Equal(Samples.Candidate.Id.Value, letter.Recipient);
        Assert.Contains("/v1/mijn-profiel/", letter.Text, StringComparison.Ordinal);
        Assert.Empty(await world.AllAsync<WorkTask>());
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Who_is_not_reached_by_e_mail_is_called_once_unless_there_is_nothing_to_ask_any_more(bool asked, int tasks)
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(asked ? Samples.Candidate with { UpdateAskedAt = At } : Samples.Candidate);
        var details = Samples.Somebody with { Phone = PhoneNumber.Parse("06 00000001"), Channel = ContactChannel.Call };
        await world.GivenAsync(Samples.Person with { Details = details });

        await world.SendAsync(new Message.AskUpdate(Some, Samples.Candidate.Id));
        await world.DeliverAllAsync(times: 2);

        Assert.Empty(await LettersAsync(world));
        Assert.Equal(tasks, (await world.AllAsync<WorkTask>()).Count(t => t.Kind == WorkTaskKind.UpdateProfile));
    }

    [Fact]
    public async Task A_changed_profile_takes_back_the_question_to_go_through_it()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.Candidate with { UpdateAskedAt = At });
        await world.GivenAsync(Samples.Person with { Details = Samples.Somebody with { Phone = PhoneNumber.Parse("06 00000001"), Channel = ContactChannel.Call } });
        await world.SendAsync(new Message.AskUpdate(Some, Samples.Candidate.Id));
        await world.DeliverAllAsync();

        var profile = Samples.Profile with { Wishes = Prose.Parse("Graag buiten.") };
        Assert.Null((await world.Get<EditCandidates>().ChangeProfileAsync(Samples.CallBy(Samples.Coach, "wijzig"), Samples.Candidate.Id, profile, default)).Failure);
        await world.DeliverAllAsync();

        Assert.Equal(DropReason.Settled, Assert.Single(await world.AllAsync<WorkTask>()).DroppedBecause);
    }

    [Fact]
    public async Task Who_reads_English_is_asked_in_English_and_a_municipality_says_what_a_no_means()
    {
        await using var world = await World.CreateAsync(_connection);
        var municipality = Id<Municipality>.Parse("deventer");
        var proposal = Samples.PutForward with { Version = 1 };
        await world.GivenAsync(Samples.Vacancy);
        await world.GivenAsync(Samples.Candidate with { Profile = Samples.Profile with { Municipality = municipality } });
        await world.GivenAsync(Samples.Person with { Details = Samples.Somebody with { Language = MessageLanguage.English } });
        await world.GivenAsync(proposal);
        var process = world.StartProcess(StorageFaults.None, services => services.Configure<TemplateOptions>(o => o.NoConsequences.Add(municipality.Value)));

        await process.GetRequiredService<AskCandidates>().HandleAsync(new Message.AskCandidate(Some, proposal.Id), default);

        var letter = Assert.Single(await LettersAsync(world));
        Assert.Equal(("vraag-over-werk", "A question for you"), (letter.Content.Template, letter.Subject));
        Assert.Contains("Saying no has no effect on your benefit.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", letter.Content.Html, StringComparison.Ordinal);
    }

    private static Proposal Introduced(Proposal proposed) => proposed
        .Assess(new Assessment(AssessmentKind.PutForward, null, null), Samples.Coach, DateOnly.FromDateTime(At.DateTime), At)
        .Then(p => p.Reply(CandidateAnswer.Yes, SharedFacts.Usual, Samples.Coach, At))
        .Then(p => p.Shortlist())
        .Then(p => p.Introduce(new Introduction(Sam, SharedFacts.Usual, default), Samples.Adviser, At))
        .Value;

    private static Task<IReadOnlyList<Letter>> LettersAsync(World world) => world.Get<IMailbox>().ReadAsync(default);

    private static async Task<Proposal> GivenIntroducedAsync(World world, Employer employer)
    {
        var proposal = Introduced(Samples.Proposed) with { Version = 1 };
        await world.GivenAsync(employer);
        await world.GivenAsync(Samples.Vacancy);
        await world.GivenAsync(Samples.Candidate);
        await world.GivenAsync(Samples.Person);
        await world.GivenAsync(proposal);
        return proposal;
    }
}
