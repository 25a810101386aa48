using Matching.Domain.Candidates;
using Matching.Domain.Competences;
using Matching.Domain.Geography;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Results;
using Matching.Domain.Time;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Candidates;

public sealed class CandidateTests
{
    private static readonly DateTimeOffset Later = Sample.Now.AddDays(7);
    private static readonly MatchingProfile Wrong = Sample.Profile with { Days = Weekdays.None };
    private static readonly MatchingProfile Other = Sample.Profile with { Home = null };

    [Fact]
    public void RegisteringStartsTheWaitAndConfirmsTheProfile()
    {
        var made = Candidate.Register(Sample.Candidate.Id, Sample.Coach, Sample.Profile, Sample.Now).Value;
        Assert.Equal((1, CandidateStatus.Active, Sample.Coach), (made.Version, made.Status, made.CoachId));
        Assert.Equal((Sample.Now, Sample.Now), (made.WaitingSince, made.ConfirmedAt));
        Assert.Same(Sample.Profile, made.Profile);
    }

    [Fact]
    public void WhoIsOpenToAStepUpWaitsFromThenOn()
    {
        var works = Sample.Candidate.GoToWork()!;
        var open = works.OpenForStepUp(Later)!;
        Assert.Equal((WorkSituation.OpenToStepUp, Later), (open.Profile.Situation, open.WaitingSince));
        Assert.Null(open.OpenForStepUp(Later.AddDays(1)));
        Assert.Equal((WorkSituation.InWork, Later), (open.StayAtWork()!.Profile.Situation, open.StayAtWork()!.WaitingSince));
    }

    [Fact]
    public void AProfileWithErrorsIsInvalid()
    {
        Assert.IsType<Failure.Invalid>(Candidate.Register(Sample.Candidate.Id, Sample.Coach, Wrong, Sample.Now).Failure);
        Assert.IsType<Failure.Invalid>(Sample.Candidate.Change(Wrong, Later).Failure);
    }

    [Fact]
    public void AChangeConfirmsTheProfileAndLeavesTheWait() =>
        Assert.Equal(Sample.Candidate with { Version = 2, Profile = Other, ConfirmedAt = Later, GroundsSeenOn = Later.ToDutchDay() }, Sample.Candidate.Change(Other, Later).Value);

    [Fact]
    public void WhoWithdrewCannotBeChangedOrWithdrawnAgain()
    {
        var withdrawn = Sample.Candidate.Withdraw().Value;
        Assert.Equal(Sample.Candidate with { Version = 2, Status = CandidateStatus.Withdrawn }, withdrawn);
        Assert.Equal("kandidaat-teruggetrokken", Assert.IsType<Failure.Refused>(withdrawn.Change(Other, Later).Failure).Code);
        Assert.Equal("kandidaat-teruggetrokken", Assert.IsType<Failure.Refused>(withdrawn.Withdraw().Failure).Code);
    }
}

public sealed class MatchingProfileTests
{
    [Fact]
    public void AProfileOfWhichNothingIsKnownIsAllowed() => Assert.Empty(new MatchingProfile { Competences = [] }.Check());

    [Theory]
    [InlineData(0, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void HasAtMost200Competences(int count, bool valid) =>
        AssertErrors(valid ? [] : ["competenties"], Sample.Profile with { Competences = Hold([.. Enumerable.Range(0, count).Select(i => $"mt:{i}")]) });

    [Fact]
    public void NamesEachCompetenceOnce() =>
        AssertErrors(["competenties[1].competentie", "competenties[2].competentie"], Sample.Profile with { Competences = Hold("mt:a", "mt:a", "mt:a") });

    [Fact]
    public void DaysAreUnknownOrAtLeastOne()
    {
        AssertErrors([], Sample.Profile with { Days = null });
        AssertErrors([], Sample.Profile with { Days = Weekdays.Sunday });
        AssertErrors(["dagen"], Sample.Profile with { Days = Weekdays.None });
    }

    [Theory]
    [InlineData(int.MinValue, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Travels1To100Kilometres(int kilometres, bool valid) =>
        AssertErrors(valid ? [] : ["reizen.maximumKilometers"], Sample.Profile with { Travel = new(TravelMeans.Car, kilometres) });

    [Fact]
    public void TheEarliestStartIsInWholeMinutes()
    {
        AssertErrors([], Sample.Profile with { EarliestStart = new(8, 30) });
        AssertErrors(["reizen.nietVoor"], Sample.Profile with { EarliestStart = new(8, 30, 1) });
    }

    [Fact]
    public void GroundsFitTogether() =>
        AssertErrors(["grondslagen[0].bron"], Sample.Profile with { Grounds = [new(GroundKind.Wajong, GroundStatus.Granted, null, Sample.Today, null)] });

    private static List<HeldCompetence> Hold(params string[] concepts) =>
        [.. concepts.Select(c => new HeldCompetence(ConceptId.Parse(c), CompetenceLevel.Independent, Evidence.Stated))];

    private static void AssertErrors(IEnumerable<string> fields, MatchingProfile profile)
    {
        var errors = profile.Check();
        Assert.Equal(fields, errors.Select(e => e.Field));
        Assert.All(errors, e => Assert.Matches("^[A-Z].+[.]$", e.Message));
    }
}

public sealed class PersonTests
{
    [Theory]
    [InlineData("2012-07-01", true)]
    [InlineData("2012-07-02", false)]
    [InlineData("1926-07-01", true)]
    [InlineData("1926-06-30", false)]
    [InlineData("2026-07-01", false)]
    [InlineData("9999-12-31", false)]
    [InlineData("0001-01-01", false)]
    public void IsFrom14To100YearsOld(string birthDate, bool valid) =>
        AssertErrors(
            valid ? [] : ["geboortedatum"],
            Sample.PersonDetails with { BirthDate = DateOnly.ParseExact(birthDate, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });

    [Fact]
    public void WhoWasBornOnALeapDayTurns14OnTheLastOfFebruary()
    {
        var born = Sample.PersonDetails with { BirthDate = new(2000, 2, 29) };
        Assert.Empty(born.Check(new(2014, 3, 1)));
        Assert.NotEmpty(born.Check(new(2014, 2, 27)));
    }

    [Fact]
    public void CanBeReachedByMailOrPhone()
    {
        AssertErrors([], Sample.PersonDetails with { Email = null });
        AssertErrors([], Sample.PersonDetails with { Phone = null });
        AssertErrors(["email"], Sample.PersonDetails with { Email = null, Phone = null });
    }

    public static TheoryData<string, PersonDetails> Wrong => new()
    {
        { "kanaal", Sample.PersonDetails with { Channel = ContactChannel.Email, Email = null } },
        { "kanaal", Sample.PersonDetails with { Channel = ContactChannel.Sms, Phone = null } },
        { "kanaal", Sample.PersonDetails with { Channel = ContactChannel.Call, Phone = null } },
        { "kanaal", Sample.PersonDetails with { Channel = ContactChannel.Letter } },
        { "kanaal", Sample.PersonDetails with { Channel = ContactChannel.Letter, Address = Home } },
        { "kanaal", Sample.PersonDetails with { Channel = ContactChannel.Letter, Postcode = PostalCode.Parse("7311 AB") } },
        { "email kanaal", Sample.PersonDetails with { Channel = ContactChannel.Call, Phone = null, Email = null } },
        { "naasten", Sample.PersonDetails with { Related = [.. Enumerable.Repeat(Mother, 11)] } },
        { "naasten[1].email", Sample.PersonDetails with { Related = [Mother, Mother with { Phone = null }] } },
    };

    public static TheoryData<ContactChannel, PersonDetails> Reached => new()
    {
        { ContactChannel.Email, Sample.PersonDetails },
        { ContactChannel.Call, Sample.PersonDetails with { Email = null } },
        { ContactChannel.Sms, Sample.PersonDetails with { Channel = ContactChannel.Sms } },
        { ContactChannel.Call, Sample.PersonDetails with { Channel = ContactChannel.Call } },
        { ContactChannel.Email, Sample.PersonDetails with { Channel = ContactChannel.Email } },
        { ContactChannel.Letter, Sample.PersonDetails with { Channel = ContactChannel.Letter, Address = Home, Postcode = PostalCode.Parse("7311 AB") } },
        { ContactChannel.Email, Sample.PersonDetails with { Channel = ContactChannel.Letter, Address = Home } },
    };

    private static Address Home => new(Line.Parse("Dorpsstraat 1"), Line.Parse("Twello"));

    private static RelatedPerson Mother => new(RelationKind.Parent, Line.Parse("Els"), PhoneNumber.Parse("06 12345678"), null, GetsMessages: true, Until: null);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void CanBeReachedAsTheyWishAndSoCanWhoIsClose(string fields, PersonDetails details) => AssertErrors(fields.Split(' '), details);

    [Fact]
    public void TenPeopleWhoAreCloseMayBeNamedAndWhoGetsNoMessagesNeedsNoAddress()
    {
        AssertErrors([], Sample.PersonDetails with { Related = [.. Enumerable.Repeat(Mother, 10)] });
        AssertErrors([], Sample.PersonDetails with { Related = [Mother with { Phone = null, GetsMessages = false }] });
    }

    [Theory]
    [MemberData(nameof(Reached))]
    public void AreReachedAsTheyWishWhereThatIsPossible(ContactChannel channel, PersonDetails details) => Assert.Equal(channel, details.ReachedBy);

    [Theory]
    [InlineData("2026-02-27", 25)]
    [InlineData("2026-02-28", 26)]
    [InlineData("2028-02-28", 27)]
    [InlineData("2028-02-29", 28)]
    public void WhoWasBornOnALeapDayIsAYearOlderOnceTheDayHasCome(string day, int age) =>
        Assert.Equal(age, Sample.PersonDetails.AgeOn(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void SharesTheIdOfTheCandidate() => Assert.Equal("kand-1", Person.IdOf(Sample.Candidate.Id).Value);

    [Fact]
    public void RegisteringAndChangingCountVersionsAndCheckTheDetails()
    {
        var wrong = Sample.PersonDetails with { Email = null, Phone = null };
        var other = Sample.PersonDetails with { Phone = null };
        var made = Person.Register(Sample.Candidate.Id, Sample.PersonDetails, Sample.Today).Value;
        Assert.Equal((1, Sample.PersonDetails), (made.Version, made.Details));
        Assert.Equal(made with { Version = 2, Details = other }, made.Change(other, Sample.Today).Value);
        Assert.IsType<Failure.Invalid>(made.Change(wrong, Sample.Today).Failure);
        Assert.IsType<Failure.Invalid>(Person.Register(Sample.Candidate.Id, wrong, Sample.Today).Failure);
    }

    private static void AssertErrors(IEnumerable<string> fields, PersonDetails details)
    {
        var errors = details.Check(Sample.Today);
        Assert.Equal(fields, errors.Select(e => e.Field));
        Assert.All(errors, e => Assert.Matches("^[A-Z].+[.]$", e.Message));
    }
}
