using Matching.Domain.Access;
using Matching.Domain.Competences;
using Matching.Domain.Employers;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Results;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Vacancies;

public sealed class VacancyTests
{
    private static readonly VacancyDetails Wrong = Sample.VacancyDetails with { Places = 0 };
    private static readonly VacancyDetails Other = Sample.VacancyDetails with { Title = Line.Parse("Hovenier") };

    public sealed class Post
    {
        [Fact]
        public void OpensItAtItsFirstVersion()
        {
            Assert.Equal((1, VacancyStatus.Open, Sample.Now), (Sample.Vacancy.Version, Sample.Vacancy.Status, Sample.Vacancy.PostedAt));
            Assert.Same(Sample.VacancyDetails, Sample.Vacancy.Details);
        }

        [Fact]
        public void PeopleAreSoughtSinceItWasPostedOrLastChanged()
        {
            Assert.Equal((null, Sample.Today), (Sample.Vacancy.ChangedOn, Sample.Vacancy.SoughtSince));
            var changed = Sample.Vacancy.Change(Other, Sample.Today.AddDays(3)).Value;
            Assert.Equal((Sample.Today.AddDays(3), Sample.Today.AddDays(3)), (changed.ChangedOn, changed.SoughtSince));
        }

        [Fact]
        public void TheLastAdviserIsRememberedAndTheEmployerLeavesItSo()
        {
            Assert.Null(Sample.Vacancy.DoneBy(new Actor(Role.Employer, "wg-1")).AdviserId);
            Assert.Equal(Sample.ByAdviser.Id, Sample.Vacancy.DoneBy(Sample.ByAdviser).DoneBy(new Actor(Role.Employer, "wg-1")).AdviserId?.Value);
        }

        [Fact]
        public void WhatIsWrongIsInvalid()
        {
            var failure = Vacancy.Post(Sample.Vacancy.Id, Sample.Vacancy.EmployerId, Wrong, Sample.Today, Sample.Now).Failure;
            Assert.Equal(["plaatsen"], Assert.IsType<Failure.Invalid>(failure).Errors.Select(e => e.Field));
        }

        [Theory]
        [InlineData(-1, false)]
        [InlineData(0, true)]
        [InlineData(1, true)]
        public void TheLastDayLiesNotInThePast(int daysFromToday, bool valid)
        {
            var errors = Vacancy.Check(Sample.VacancyDetails with { ClosesOn = Sample.Today.AddDays(daysFromToday) }, Sample.Today);
            Assert.Equal(valid ? [] : ["sluitOp"], errors.Select(e => e.Field));
        }
    }

    public sealed class Change
    {
        [Fact]
        public void TakesTheNewDetailsAsANewVersion() =>
            Assert.Equal(Sample.Vacancy with { Version = 2, Details = Other, ChangedOn = Sample.Today }, Sample.Vacancy.Change(Other, Sample.Today).Value);

        [Fact]
        public void WhatIsWrongIsInvalid() => Assert.IsType<Failure.Invalid>(Sample.Vacancy.Change(Wrong, Sample.Today).Failure);

        [Fact]
        public void AClosedVacancyCannotBeChanged()
        {
            var closed = Sample.Vacancy.Close().Value;
            Assert.Equal("vacature-gesloten", Assert.IsType<Failure.Refused>(closed.Change(Other, Sample.Today).Failure).Code);
            Assert.Equal("vacature-gesloten", Assert.IsType<Failure.Refused>(closed.Change(Wrong, Sample.Today).Failure).Code);
        }
    }

    public sealed class ContactOf
    {
        private static readonly EmployerContact Bo = EmployerContact.Of(
            Sample.Vacancy.EmployerId, new ContactPerson(Line.Parse("Bo"), PhoneNumber.Parse("055 7654321")), null, EmployerContactStatus.Active);

        [Fact]
        public void FollowsFromNameAndNumberUnlessItIsSaid()
        {
            Assert.Equal(EmployerContact.IdOf(Sample.Vacancy.EmployerId, Sample.VacancyDetails.Contact), Sample.Vacancy.ContactId);
            var said = Sample.Vacancy with { Details = Sample.VacancyDetails with { ContactId = Bo.Id } };
            Assert.Equal(Bo.Id, said.ContactId);
        }

        [Fact]
        public void ChangesAsANewVersion()
        {
            var changed = Sample.Vacancy.ChangeContact(Bo).Value;
            Assert.Equal(Sample.Vacancy with { Version = 2, Details = Sample.VacancyDetails with { Contact = Bo.Person, ContactId = Bo.Id } }, changed);
        }

        [Fact]
        public void DoesNotChangeOnceItIsClosed() =>
            Assert.Equal("vacature-gesloten", Assert.IsType<Failure.Refused>(Sample.Vacancy.Close().Value.ChangeContact(Bo).Failure).Code);
    }

    public sealed class Close
    {
        [Fact]
        public void EndsItOnce()
        {
            var closed = Sample.Vacancy.Close().Value;
            Assert.Equal(Sample.Vacancy with { Version = 2, Status = VacancyStatus.Closed }, closed);
            Assert.Equal("vacature-gesloten", Assert.IsType<Failure.Refused>(closed.Close().Failure).Code);
        }
    }

    public sealed class IsOpenOn
    {
        [Theory]
        [InlineData(null, true)]
        [InlineData(-1, false)]
        [InlineData(0, true)]
        [InlineData(1, true)]
        public void UntilAndIncludingTheLastDay(int? lastDay, bool open)
        {
            DateOnly? closesOn = lastDay is { } days ? Sample.Today.AddDays(days) : null;
            var vacancy = Sample.Vacancy with { Details = Sample.VacancyDetails with { ClosesOn = closesOn } };
            Assert.Equal(open, vacancy.IsOpenOn(Sample.Today));
        }

        [Fact]
        public void NotOnceItIsClosed() => Assert.False(Sample.Vacancy.Close().Value.IsOpenOn(Sample.Today));
    }
}

public sealed class VacancyDetailsTests
{
    [Fact]
    public void NothingIsWrongWithTheSample() => Assert.Empty(Sample.VacancyDetails.Check());

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void Asks1To50Competences(int count, bool valid) =>
        AssertErrors(valid ? [] : ["competenties"], Sample.VacancyDetails with { Competences = Ask([.. Enumerable.Range(0, count).Select(i => $"mt:{i}")]) });

    [Fact]
    public void NamesEachCompetenceOnce() =>
        AssertErrors(
            ["competenties[2].competentie", "competenties[4].competentie"],
            Sample.VacancyDetails with { Competences = Ask("mt:a", "mt:b", "mt:a", "mt:c", "mt:b") });

    [Fact]
    public void CompetencesThatCouldNotBeReadAreNotCalledTheSame() =>
        AssertErrors(
            [],
            Sample.VacancyDetails with { Competences = [new(default, CompetenceLevel.WithHelp, Importance.Required), new(default, CompetenceLevel.WithHelp, Importance.Required)] });

    [Fact]
    public void TensOfThousandsOfCompetencesAreCheckedAtOnce()
    {
        var many = Sample.VacancyDetails with { Competences = Ask([.. Enumerable.Range(0, 60_000).Select(i => $"mt:{i}")]) };
        Assert.Equal(["competenties"], many.Check().Select(e => e.Field));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(1, true)]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void Has1To500Places(int places, bool valid) => AssertErrors(valid ? [] : ["plaatsen"], Sample.VacancyDetails with { Places = places });

    [Theory]
    [InlineData(8, Weekdays.Monday, true)]
    [InlineData(8.25, Weekdays.Monday, false)]
    [InlineData(16, Weekdays.Monday | Weekdays.Sunday, true)]
    [InlineData(40, Weekdays.WorkingWeek, true)]
    [InlineData(40, Weekdays.WorkingWeek & ~Weekdays.Friday, false)]
    public void TheFewestHoursFitInTheDays(double minimum, Weekdays days, bool valid) =>
        AssertErrors(valid ? [] : ["uren.minimum"], Sample.VacancyDetails with { Hours = HoursRange.Of((decimal)minimum, 40), Days = days });

    [Fact]
    public void HasAtLeastOneDay() => Assert.Contains("dagen", (Sample.VacancyDetails with { Days = Weekdays.None }).Check().Select(e => e.Field));

    public static TheoryData<string, VacancyDetails> Wrong => new()
    {
        { "taken", Sample.VacancyDetails with { Tasks = [.. Enumerable.Repeat(Pruning, 31)] } },
        { "tijden", Sample.VacancyDetails with { Times = new(new(8, 0), new(8, 0)) } },
        { "urenPerPlaats", Sample.VacancyDetails with { Sharing = PlaceSharing.Shared, HoursAPlace = WeeklyHours.Of(15.75m) } },
        { "urenPerPlaats", Sample.VacancyDetails with { HoursAPlace = WeeklyHours.Of(31) } },
        { "loon.maximumPerUur", Sample.VacancyDetails with { Pay = new(Euro.Of(15), Euro.Of(14.99m), null) } },
        { "contract.maanden", Sample.VacancyDetails with { Contract = new(ContractKind.FixedTerm, 0, null) } },
        { "contract.maanden", Sample.VacancyDetails with { Contract = new(ContractKind.FixedTerm, 37, null) } },
        { "contract.maanden", Sample.VacancyDetails with { Contract = new(ContractKind.Permanent, 12, null) } },
        { "werkplek.kanNiet", Sample.VacancyDetails with { Offers = WorkplaceFeatures.Quiet | WorkplaceFeatures.Seated, Lacks = WorkplaceFeatures.Seated } },
        { "dienstverbanden", Sample.VacancyDetails with { Routes = [Route.Wsw, Route.Wsw] } },
    };

    private static VacancyTask Pruning => new(Line.Parse("Heggen knippen"), WeeklyHours.Of(8));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void WhatDoesNotFitTogetherIsNamed(string field, VacancyDetails details) => AssertErrors([field], details);

    [Fact]
    public void EverythingCanBeSaidAtOnce() => AssertErrors([], Sample.VacancyDetails with
    {
        Tasks = [.. Enumerable.Repeat(Pruning, 30)],
        Times = new(new(22, 0), new(6, 0)),
        Sharing = PlaceSharing.Shared,
        HoursAPlace = WeeklyHours.Of(31),
        Pay = new(Euro.Of(15), Euro.Of(15), Line.Parse("Cao Hoveniers")),
        Contract = new(ContractKind.FixedTerm, 36, true),
        Licences = DrivingLicences.BE,
        Certificates = Certificates.Vog,
        Dutch = LanguageLevel.A2,
        Load = PhysicalLoad.Heavy,
        Offers = WorkplaceFeatures.Quiet,
        Lacks = WorkplaceFeatures.Seated,
        TransportArranged = true,
        Routes = [Route.Wsw, Route.Regular],
        Place = PlaceKind.OwnFacility,
    });

    [Fact]
    public void EverythingThatIsWrongIsSaidAtOnce() =>
        AssertErrors(
            ["competenties", "plaatsen", "dagen"],
            Sample.VacancyDetails with { Competences = [], Days = Weekdays.None, Places = 501 });

    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 1)]
    [InlineData(8.25, 2)]
    [InlineData(16, 2)]
    [InlineData(24.5, 4)]
    [InlineData(40, 5)]
    public void TheFewestHoursSayHowManyDaysSomebodyHasToCome(double minimum, int days) =>
        Assert.Equal(days, (Sample.VacancyDetails with { Hours = HoursRange.Of((decimal)minimum, 40) }).DaysNeeded);

    private static List<AskedCompetence> Ask(params string[] concepts) =>
        [.. concepts.Select(c => new AskedCompetence(ConceptId.Parse(c), CompetenceLevel.Independent, Importance.Required))];

    private static void AssertErrors(IEnumerable<string> fields, VacancyDetails details)
    {
        var errors = details.Check();
        Assert.Equal(fields, errors.Select(e => e.Field));
        Assert.All(errors, e => Assert.Matches("^[A-Z].+[.]$", e.Message));
    }
}
