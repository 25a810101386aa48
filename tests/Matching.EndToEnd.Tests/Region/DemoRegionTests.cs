using System.Text.Json;
using Matching.Application.Competences.StarterTaxonomy;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Geography;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Functions.Candidates;
using Matching.Functions.Http.Json;
using Matching.Functions.Vacancies;
using Matching.Local.Region;

namespace Matching.EndToEnd.Tests.Region;

/// <summary>The demo region as it is made, before anything is loaded.</summary>
public sealed class DemoRegionTests
{
    private static readonly DateOnly Today = new(2026, 9, 7);
    private static readonly DemoRegion Region = DemoRegion.Create(Today);

    private static readonly string[] Fields =
        ["groen", "schoonmaak", "inpakken", "assemblage", "catering", "logistiek", "receptie", "administratie", "zorg", "beveiliging", "winkel", "techniek"];

    [Fact]
    public void It_has_the_size_that_was_asked()
    {
        Assert.Equal(
            (3, 40, 60, 300, 15),
            (Region.Municipalities.Count, Region.Employers.Count, Region.Vacancies.Count, Region.People.Count, Region.Staff.Count));
        Assert.All(Region.Employers, employer => Assert.InRange(employer.Contacts.Count, 1, 2));
        Assert.Equal(Region.Employers.Select(e => e.Id).Order(), Region.Vacancies.Select(v => v.EmployerId).Distinct().Order());
        Assert.Equal(300, Region.People.Select(p => p.Number).Distinct().Count());
        Assert.Equal(300, Region.People.Select(p => (p.Registration.Persoon.Roepnaam, p.Registration.Persoon.Achternaam)).Distinct().Count());
    }

    [Fact]
    public void The_api_accepts_all_of_it()
    {
        var errors = new FieldErrors();
        foreach (var (id, municipality) in Region.Municipalities) municipality.ToDomain(Id<Municipality>.Parse(id), errors.At(id));
        foreach (var employer in Region.Employers)
        {
            employer.Details.ToDomain(errors.At(employer.Id));
            foreach (var contact in employer.Contacts) contact.ToDomain(errors.At(employer.Id));
        }

        foreach (var worker in Region.Staff) worker.Details.ToDomain(errors.At(worker.Id));
        foreach (var vacancy in Region.Vacancies) vacancy.Vacancy.ToDomain(errors.At(vacancy.Vacancy.Titel));
        foreach (var person in Region.People)
        {
            var (details, _) = person.Registration.ToDomain(errors.At(person.Number));
            Assert.Empty(details.Check(Today));
        }

        Assert.Empty(errors.All);
    }

    [Fact]
    public void Every_municipality_names_who_does_what_the_coach_does_not()
    {
        Role? RoleOf(string? id) => Region.Staff.SingleOrDefault(worker => worker.Id == id)?.Role;
        Assert.All(Region.Municipalities, m => Assert.Equal(
            (Role.Lead, Role.ChainCoordinator, Role.SubsidyOfficer, Role.WageValueExpert),
            (RoleOf(m.Municipality.Aanspreekpunten!.Teamleider), RoleOf(m.Municipality.Aanspreekpunten.Ketenregisseur), RoleOf(m.Municipality.Aanspreekpunten.LksAdministratie), RoleOf(m.Municipality.Aanspreekpunten.Loonwaardedeskundige))));
    }

    [Fact]
    public void Every_competence_is_in_the_taxonomy()
    {
        var known = StarterTaxonomySource.Load().Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var used = Region.Vacancies.SelectMany(v => v.Vacancy.Competenties.Select(c => c.Competentie))
            .Concat(Region.People.SelectMany(p => p.Registration.Profiel.Competenties.Select(c => c.Competentie)));
        Assert.All(used.Distinct(), concept => Assert.Contains(concept, known));
    }

    [Fact]
    public void Every_field_of_work_has_vacancies_and_people()
    {
        Assert.All(Fields, field =>
        {
            Assert.InRange(Region.Vacancies.Count(v => v.Field == field), 2, 12);
            Assert.InRange(Region.People.Count(p => p.Registration.Profiel.Competenties.Any(c => c.Competentie.StartsWith($"mt:{field}-", StringComparison.Ordinal))), 10, 120);
        });
        Assert.Equal(Enum.GetValues<Dienstverband>().Order(), Region.Vacancies.SelectMany(v => v.Vacancy.Dienstverbanden ?? [Dienstverband.Regulier]).Distinct().Order());
        Assert.Equal(Enum.GetValues<PlaatsSoort>().Order(), Region.Vacancies.Select(v => v.Vacancy.Plaats ?? PlaatsSoort.BijWerkgever).Distinct().Order());
        Assert.Equal(Enum.GetValues<PlaatsDelen>().Order(), Region.Vacancies.Select(v => v.Vacancy.Delen ?? PlaatsDelen.EenPersoon).Distinct().Order());
        Assert.Contains(Region.Vacancies, v => v.Vacancy is { Delen: PlaatsDelen.Deelbaar, UrenPerPlaats: 31, Plaatsen: 1 });
    }

    [Fact]
    public void The_organisation_is_something_else_for_each_municipality()
    {
        var made = Region.Municipalities.Select(m => m.Municipality.ToDomain(Id<Municipality>.Parse(m.Id), new FieldErrors())).ToList();
        Assert.Equal(
            [OrganisationModel.Integrated, OrganisationModel.Partial, OrganisationModel.WswOnly],
            made.Select(m => m.ModelOn(Today)));
        Assert.Equal(OrganisationModel.Mixed, Municipality.ModelOf(made, Today));

        // Whatever a ground opens is done here or by somebody who is named.
        Assert.All(made, municipality => Assert.All(Enum.GetValues<GroundKind>(), kind => Assert.All(
            municipality.RoutesFor(kind == GroundKind.None ? [] : [new Ground(kind, GroundStatus.Granted, null, Today, null)], Today),
            route => Assert.True(route.IsOpen || route.Availability == RouteAvailability.Closed || route.Partners.Count > 0, $"{municipality.Name} {kind} {route.Route}"))));
    }

    [Fact]
    public void Grounds_are_found_in_proportion()
    {
        int With(GrondslagSoort kind) => Region.People.Count(p => p.Registration.Profiel.Grondslagen?.Any(g => g.Soort == kind && g.Status == GrondslagStatus.Toegekend) == true);
        Assert.InRange(With(GrondslagSoort.DoelgroepLoonkostensubsidie), 60, 110);
        Assert.InRange(With(GrondslagSoort.Banenafspraak), 80, 160);
        Assert.InRange(With(GrondslagSoort.Wajong), 15, 45);
        Assert.InRange(With(GrondslagSoort.BeschutWerk), 20, 55);
        Assert.InRange(With(GrondslagSoort.Wsw), 35, 75);
        Assert.InRange(With(GrondslagSoort.Ioaw), 3, 20);
        Assert.InRange(Region.People.Count(p => p.Registration.Profiel.Grondslagen is { Count: 0 }), 20, 65);
        Assert.InRange(Region.People.Count(p => p.Registration.Profiel.Grondslagen is null), 3, 25);
        Assert.All(
            Region.People.SelectMany(p => p.Registration.Profiel.Grondslagen ?? []).Where(g => g.Soort == GrondslagSoort.Wsw),
            wsw => Assert.True(wsw.Van < new DateOnly(2015, 1, 1)));
    }

    [Fact]
    public void Profiles_differ_in_what_is_known_and_how_fresh_it_is()
    {
        var complete = Region.People.Select(p => Completeness.Of(p.Registration.ToDomain(new FieldErrors()).Profile).Percent).ToList();
        Assert.InRange(complete.Count(percent => percent < 80), 10, 60);
        Assert.InRange(complete.Count(percent => percent == 100), 60, 250);
        Assert.InRange(Region.People.Count(p => p is { RegisteredDaysAgo: > 180, ConfirmedDaysAgo: null }), 10, 40);
        Assert.InRange(Region.People.Count(p => p.Registration.Persoon.Email is not null), 225, 275);
        Assert.All(Region.People, p => Assert.NotNull(p.Registration.Persoon.Telefoon));
        Assert.InRange(Region.People.Count(p => p.Registration.Persoon.Geboortedatum > Today.AddYears(-18)), 1, 25);
    }

    [Fact]
    public void Everybody_lives_and_works_where_distances_are_known()
    {
        var codes = Region.People.Select(p => p.Registration.Persoon.Postcode!).Concat(Region.Vacancies.Select(v => v.Vacancy.Postcode)).Select(PostalCode.Parse);
        Assert.All(codes, code =>
        {
            Assert.NotNull(PostalAreaCentres.Approximation.Find(code.Area));
            Assert.Matches("^7[2-4]", code.ToString());
        });
    }

    [Fact]
    public void It_comes_out_the_same_every_time_and_only_its_dates_follow_the_day()
    {
        Assert.Equal(JsonSerializer.Serialize(Region), JsonSerializer.Serialize(DemoRegion.Create(Today)));

        var later = DemoRegion.Create(Today.AddDays(40));
        static string Skills(DemoRegion region) => JsonSerializer.Serialize(region.People.Select(p => new { p.Number, p.CoachId, p.Registration.Profiel.Competenties }));
        Assert.Equal(Skills(Region), Skills(later));
        Assert.NotEqual(JsonSerializer.Serialize(Region), JsonSerializer.Serialize(later));
    }
}
