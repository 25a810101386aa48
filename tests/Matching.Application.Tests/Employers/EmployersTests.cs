using Matching.Application.Employers;
using Matching.Application.Tests.Promises;
using Matching.Application.Vacancies;
using Matching.Domain;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;
using Matching.Testing;

namespace Matching.Application.Tests.Employers;

[Collection(Promises.Azurite.Name)]
public sealed class EmployersTests
{
    private static readonly ContactPerson Robin = new(Line.Parse("Robin"), PhoneNumber.Parse("0570 654321"));
    private static readonly ContactPerson Kim = new(Line.Parse("Kim"), PhoneNumber.Parse("0570 222222"));

    private readonly string _connection;

    public EmployersTests(AzuriteFixture azurite) => _connection = azurite.ConnectionString;

    [Fact]
    public async Task Ten_vacancies_posted_at_once_for_an_employer_who_is_new_make_one_employer_with_every_contact_once()
    {
        await using var world = await World.CreateAsync(_connection);
        ContactPerson[] contacts = [Samples.Work.Contact, Robin];

        var posted = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(async () =>
        {
            // Those whom the others keep from saving hear that they have to try again, and do.
            while (true)
            {
                var result = await world.Get<EditVacancies>().PostAsync(
                    Samples.CallBy(Samples.Employer, $"plaats-{i}"), null, Samples.Work with { Contact = contacts[i % 2] }, default);
                if (result.Failure is not Failure.Busy) return result;
            }
        })));

        var employer = Assert.Single(await world.AllAsync<Employer>());
        Assert.Equal(2, employer.Version);
        Assert.Equal(contacts.Select(c => c.Name.Value).Order(StringComparer.Ordinal), employer.Contacts.Select(c => c.Person.Name.Value).Order(StringComparer.Ordinal));
        Assert.All(posted, p => Assert.True(employer.IsActive(p.Value.ContactId)));
        await world.DeliverAllAsync();
        await world.AtRestAsync();
    }

    [Fact]
    public async Task A_repeat_after_the_contact_left_hears_what_the_first_call_heard()
    {
        await using var world = await World.CreateAsync(_connection);
        var call = Samples.CallBy(Samples.Employer, "plaats");
        var first = (await world.Get<EditVacancies>().PostAsync(call, null, Samples.Work, default)).Value;
        await LeavesAsync(world, first.ContactId, null);

        var again = await world.Get<EditVacancies>().PostAsync(call, null, Samples.Work, default);
        var another = await world.Get<EditVacancies>().PostAsync(Samples.CallBy(Samples.Employer, "nog-een"), null, Samples.Work, default);

        Assert.Equal((first.Id, first.Version, first.ContactId), (again.Value.Id, again.Value.Version, again.Value.ContactId));
        Assert.Equal(["contact"], Assert.IsType<Failure.Invalid>(another.Failure).Errors.Select(e => e.Field));
        Assert.Equal(2, Assert.Single(await world.AllAsync<Employer>()).Version);
    }

    [Fact]
    public async Task A_key_that_was_used_for_something_else_adds_no_contact()
    {
        await using var world = await World.CreateAsync(_connection);
        var call = Samples.CallBy(Samples.Employer, "plaats");
        Assert.Null((await world.Get<EditVacancies>().PostAsync(call, null, Samples.Work, default)).Failure);

        var other = await world.Get<EditVacancies>().PostAsync(call with { BodyHash = "iets-anders" }, null, Samples.Work with { Contact = Robin }, default);

        Assert.IsType<Failure.KeyReused>(other.Failure);
        Assert.Single(Assert.Single(await world.AllAsync<Employer>()).Contacts);
    }

    [Fact]
    public async Task A_change_that_is_refused_adds_no_contact()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.EmployerOnRecord);
        await world.GivenAsync(Samples.Vacancy);
        await world.GivenAsync(Samples.Vacancy.Close().Value);

        async Task<Failure?> ChangeAsync(Domain.Access.Actor actor, int version) => (await world.Get<EditVacancies>().ChangeAsync(
            Samples.CallBy(actor, $"wijzig-{version}", version), Samples.Vacancy.Id, Samples.Work with { Contact = Robin }, default)).Failure;

        Assert.IsType<Failure.Stale>(await ChangeAsync(Samples.Employer, 1));
        Assert.IsType<Failure.Refused>(await ChangeAsync(Samples.Employer, 2));
        Assert.IsType<Failure.NotFound>(await ChangeAsync(new(Domain.Access.Role.Employer, "wg-ander"), 2));
        Assert.Equal(Samples.EmployerOnRecord.Version, Assert.Single(await world.AllAsync<Employer>()).Version);
    }

    [Fact]
    public async Task A_changed_vacancy_may_keep_a_contact_who_left_and_may_name_a_new_one()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.EmployerOnRecord);
        await world.GivenAsync(Samples.Vacancy);
        await LeavesAsync(world, Samples.Vacancy.ContactId, null);

        var kept = await world.Get<EditVacancies>().ChangeAsync(Samples.CallBy(Samples.Employer, "wijzig-1"), Samples.Vacancy.Id, Samples.Work with { Places = 2 }, default);
        var named = await world.Get<EditVacancies>().ChangeAsync(
            Samples.CallBy(Samples.Employer, "wijzig-2"), Samples.Vacancy.Id, Samples.Work with { Contact = Robin }, default);

        Assert.Equal(Samples.Vacancy.ContactId, kept.Value.ContactId);
        Assert.Equal((Robin, IdOf(Robin)), (named.Value.Details.Contact, named.Value.ContactId));
        Assert.True(Assert.Single(await world.AllAsync<Employer>()).IsActive(IdOf(Robin)));
    }

    [Fact]
    public async Task When_several_others_can_be_called_the_vacancy_waits_until_somebody_chooses()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.EmployerOnRecord);
        await world.GivenAsync(Samples.Vacancy);
        await AddAsync(world, Robin);
        await AddAsync(world, Kim);

        await LeavesAsync(world, Samples.Vacancy.ContactId, null);

        Assert.Equal(Samples.Vacancy.ContactId, Assert.Single(await world.AllAsync<Vacancy>()).ContactId);
    }

    [Fact]
    public async Task A_closed_vacancy_and_another_employers_vacancy_keep_their_contact()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.EmployerOnRecord);
        await world.GivenAsync(Samples.Vacancy);
        await world.GivenAsync(Samples.Vacancy.Close().Value);
        var other = Vacancy.Post(Id<Vacancy>.Parse("vac-2"), Id<Employer>.Parse("wg-ander"), Samples.Work, new DateOnly(2026, 8, 1), world.Clock.GetUtcNow()).Value;
        await world.GivenAsync(other);
        await AddAsync(world, Robin);

        await LeavesAsync(world, Samples.Vacancy.ContactId, null);

        var contacts = (await world.AllAsync<Vacancy>()).ToDictionary(v => v.Id, v => v.ContactId);
        Assert.Equal((Samples.Vacancy.ContactId, other.ContactId), (contacts[Samples.Vacancy.Id], contacts[other.Id]));
    }

    [Fact]
    public async Task The_vacancies_of_everybody_who_left_go_to_the_first_contact_who_is_added_then()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.EmployerOnRecord);
        await world.GivenAsync(Samples.Vacancy);
        await LeavesAsync(world, Samples.Vacancy.ContactId, null);
        Assert.True(Assert.Single(await world.AllAsync<Employer>()).NeedsContact);

        await AddAsync(world, Robin);

        var vacancy = Assert.Single(await world.AllAsync<Vacancy>());
        Assert.Equal((Robin, IdOf(Robin), 2), (vacancy.Details.Contact, vacancy.ContactId, vacancy.Version));
    }

    [Fact]
    public async Task Only_an_adviser_confirms_a_successor()
    {
        await using var world = await World.CreateAsync(_connection);
        await world.GivenAsync(Samples.EmployerOnRecord);
        await LeavesAsync(world, Samples.Vacancy.ContactId, Robin);

        async Task<Failure?> ConfirmAsync(Domain.Access.Actor actor) =>
            (await world.Get<EditEmployers>().ConfirmContactAsync(Samples.CallBy(actor, "bevestig"), Samples.EmployerId, IdOf(Robin), default)).Failure;

        Assert.IsType<Failure.NotFound>(await ConfirmAsync(Samples.Employer));
        Assert.IsType<Failure.NotFound>(await ConfirmAsync(Samples.Coach));
        Assert.False(Assert.Single(await world.AllAsync<Employer>()).IsActive(IdOf(Robin)));
        Assert.Null(await ConfirmAsync(Samples.Adviser));
        Assert.True(Assert.Single(await world.AllAsync<Employer>()).IsActive(IdOf(Robin)));
    }

    private static Id<EmployerContact> IdOf(ContactPerson person) => EmployerContact.IdOf(Samples.EmployerId, person);

    private static async Task AddAsync(World world, ContactPerson person)
    {
        Assert.Null((await world.Get<EditEmployers>().AddContactAsync(Samples.CallBy(Samples.Employer, "voeg-toe-" + person.Name), Samples.EmployerId, person, null, default)).Failure);
        await world.DeliverAllAsync();
    }

    private static async Task LeavesAsync(World world, Id<EmployerContact> contact, ContactPerson? successor)
    {
        Assert.Null((await world.Get<EditEmployers>().ContactLeftAsync(Samples.CallBy(Samples.Employer, "vertrek"), Samples.EmployerId, contact, successor, null, default)).Failure);
        await world.DeliverAllAsync();
    }
}
