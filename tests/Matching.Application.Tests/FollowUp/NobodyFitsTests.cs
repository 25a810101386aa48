using Matching.Application.FollowUp;
using Matching.Application.Notifications;
using Matching.Application.Storage;
using Matching.Application.Tests.Promises;
using Matching.Application.Vacancies;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;
using Matching.Testing;

namespace Matching.Application.Tests.FollowUp;

/// <summary>An employer for whose vacancy nobody is found hears so, once, with whom to call.</summary>
[Collection(Promises.Azurite.Name)]
public sealed class NobodyFitsTests(AzuriteFixture azurite)
{
    private const string Template = "niemand-gevonden";
    private static readonly EmailAddress Address = EmailAddress.Parse("sam@example.nl");

    [Fact]
    public async Task The_contact_person_hears_it_once_with_name_and_phone_of_the_adviser_and_again_only_after_a_change()
    {
        await using var world = await EmployerAsync(Address);
        var id = await PostAsync(world, Samples.Adviser);

        // Tuesday 1 September and five working days.
        await RunAsync(world, days: 6);
        Assert.Empty(await LettersAsync(world));
        await RunAsync(world, days: 1);
        var letter = Assert.Single(await LettersAsync(world));
        Assert.Equal((Template, Address), (letter.Content.Template, letter.Address!.Value));
        Assert.Contains("Robin: 0570 123457", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Medewerker groen", letter.Text, StringComparison.Ordinal);
        await RunAsync(world, days: 20);
        Assert.Single(await LettersAsync(world));

        // Another adviser's lists, or a rebuild, plan it again: it was said.
        var vacancy = Assert.Single(await world.AllAsync<Vacancy>());
        foreach (var row in world.Get<IEnumerable<IProjector<Vacancy>>>().SelectMany(p => p.Project(vacancy))) await world.Get<IViewStore>().PutAsync(row, default);
        await RunAsync(world, days: 1);
        Assert.Single(await LettersAsync(world));

        var changed = await world.Get<EditVacancies>().ChangeAsync(Samples.CallBy(Samples.Employer, "wijzig"), id, Samples.Work with { Places = 2 }, default);
        Assert.Null(changed.Failure);
        await RunAsync(world, days: 1);
        Assert.Single(await LettersAsync(world));
        await RunAsync(world, days: 10);
        Assert.Equal(2, (await LettersAsync(world)).Count);
        await world.AtRestAsync();
    }

    [Fact]
    public async Task Without_an_adviser_the_organisation_is_whom_to_call()
    {
        await using var world = await EmployerAsync(Address);
        await PostAsync(world, Samples.Employer);

        await RunAsync(world, days: 7);

        Assert.Contains("Werk in de regio: 0570 123456", Assert.Single(await LettersAsync(world)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_the_adviser_is_asked_to_call_with_the_words_ready()
    {
        await using var world = await EmployerAsync(null);
        var id = await PostAsync(world, Samples.Adviser);

        await RunAsync(world, days: 7);
        await RunAsync(world, days: 7);

        Assert.Empty(await LettersAsync(world));
        var task = Assert.Single(await world.AllAsync<WorkTask>());
        Assert.Equal((WorkTaskKind.TellMessage, TaskSubject.Of(id), Samples.Adviser.Id), (task.Kind, task.About, task.OwnerId.Value));
        var words = await world.Get<ICoachTexts>().FindAsync(task.Id, default);
        Assert.Equal("Sam, 06 12345678", words!.To);
        Assert.Contains("Wij hebben nog niemand gevonden", words.Content.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_and_without_an_adviser_there_is_nobody_to_ask()
    {
        await using var world = await EmployerAsync(null);
        await PostAsync(world, Samples.Employer);

        await RunAsync(world, days: 7);

        Assert.Empty(await LettersAsync(world));
        Assert.Empty(await world.AllAsync<WorkTask>());
    }

    [Fact]
    public async Task As_long_as_somebody_is_considered_nothing_is_said_and_when_nothing_comes_of_it_it_is()
    {
        await using var world = await EmployerAsync(Address);
        await PostAsync(world, Samples.Adviser);
        var vacancy = Assert.Single(await world.AllAsync<Vacancy>());
        await world.GivenAsync(Samples.Candidate);
        var proposal = Samples.ProposalFor(vacancy, Samples.Candidate) with { ProposedAt = world.Clock.GetUtcNow() };
        await world.GivenAsync(proposal);

        await RunAsync(world, days: 7);
        Assert.Empty(await LettersAsync(world));

        await world.GivenAsync(proposal.Assess(new(AssessmentKind.NotForThisJob, Line.Parse("Te ver."), null), Samples.Coach, world.Clock.GetUtcNow().ToDutchDay(), world.Clock.GetUtcNow()).Value);
        await RunAsync(world, days: 6);
        Assert.Empty(await LettersAsync(world));
        await RunAsync(world, days: 1);
        Assert.Single(await LettersAsync(world));
    }

    [Fact]
    public async Task Of_a_vacancy_that_was_closed_nothing_is_said()
    {
        await using var world = await EmployerAsync(Address);
        var id = await PostAsync(world, Samples.Adviser);
        Assert.Null((await world.Get<EditVacancies>().CloseAsync(Samples.CallBy(Samples.Adviser, "sluit"), id, default)).Failure);

        await RunAsync(world, days: 20);

        Assert.Empty(await LettersAsync(world));
    }

    [Fact]
    public async Task Where_somebody_got_one_of_the_places_nothing_is_said()
    {
        await using var world = await EmployerAsync(Address);
        var vacancy = Samples.Vacancy with { Details = Samples.Work with { Places = 2 } };
        await world.GivenAsync(vacancy);
        await world.GivenAsync(vacancy.Fill(new FilledPlace(Samples.Proposed.Id, Samples.Candidate.Id, Samples.Agreement, Samples.Adviser)).Value);

        await RunAsync(world, days: 20);

        Assert.Empty(await LettersAsync(world));
    }

    /// <summary>An employer whose contact person has this address, and the adviser.</summary>
    private async Task<World> EmployerAsync(EmailAddress? email)
    {
        var world = await World.CreateAsync(azurite.ConnectionString);
        var employer = Samples.EmployerOnRecord;
        await world.GivenAsync(employer with { Contacts = [.. employer.Contacts.Select(c => c with { Email = email })] });
        await world.GivenAsync(Samples.Colleague with { Id = Id<Worker>.Parse(Samples.Adviser.Id) });
        return world;
    }

    private static async Task<Id<Vacancy>> PostAsync(World world, Actor actor)
    {
        var posted = await world.Get<EditVacancies>().PostAsync(Samples.CallBy(actor, "plaats"), Samples.EmployerId, Samples.Work, default);
        await world.DeliverAllAsync();
        return posted.Value.Id;
    }

    /// <summary>Lets days pass, sends what is due and handles each message twice.</summary>
    private static async Task RunAsync(World world, int days)
    {
        world.Clock.Advance(TimeSpan.FromDays(days));
        await world.Get<RunAgenda>().RunAsync(default);
        await world.DeliverAllAsync(times: 2);
    }

    private static Task<IReadOnlyList<Letter>> LettersAsync(World world) => world.Get<IMailbox>().ReadAsync(default);
}
