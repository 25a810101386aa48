using FsCheck.Fluent;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Results;

namespace Matching.Domain.Tests.Employers;

public sealed class EmployerTests
{
    private static readonly Id<Employer> Hof = Id<Employer>.Parse("wg-1");
    private static readonly ContactPerson Ans = Person("Ans", "055 1234567");
    private static readonly ContactPerson Bo = Person("Bo", "055 7654321");
    private static readonly ContactPerson Cas = Person("Cas", "06 12345678");
    private static readonly EmailAddress Email = EmailAddress.Parse("ans@voorbeeld.nl");
    private static readonly EmployerDetails Details = new(Line.Parse("De Hof"), EmployerKind.SocialFirm, PsoStep.Step2, null);

    [Fact]
    public void IsRecordedWithoutContactsAndThenNeedsOne()
    {
        var employer = Employer.Record(Hof, Details);
        Assert.Equal((1, Details, true, null), (employer.Version, employer.Details, employer.NeedsContact, employer.PrimaryContact));
    }

    [Fact]
    public void IsRecordedAsRegularWhenOnlyItsNameAndAContactAreKnown()
    {
        var employer = Employer.Record(Hof, Line.Parse("De Hof"), Ans);
        Assert.Equal(new EmployerDetails(Line.Parse("De Hof"), EmployerKind.Regular, null, null), employer.Details);
        Assert.Equal((Ans, EmployerContactStatus.Active), (employer.PrimaryContact!.Person, employer.PrimaryContact.Status));
        Assert.False(employer.NeedsContact);
    }

    [Fact]
    public void ChangesAsANewVersionAndKeepsItsContacts()
    {
        var employer = With(Ans);
        var changed = employer.Change(Details);
        Assert.Equal((employer.Version + 1, Details), (changed.Version, changed.Details));
        Assert.Equal(employer.Contacts, changed.Contacts);
    }

    [Theory]
    [InlineData("Ans", "0551234567", true)]
    [InlineData("Ans", "(055) 123-45 67", true)]
    [InlineData(" Ans ", "055 1234567", true)]
    [InlineData("ans", "055 1234567", false)]
    [InlineData("Ans", "055 1234568", false)]
    [InlineData("Ans", "+31 55 1234567", false)]
    public void AContactIsANameAndANumberHoweverTheNumberIsWritten(string name, string phone, bool same) =>
        Assert.Equal(same, EmployerContact.IdOf(Hof, Person(name, phone)) == IdOf(Ans));

    [Fact]
    public void TheSamePersonAtAnotherEmployerIsAnotherContact() =>
        Assert.NotEqual(IdOf(Ans), EmployerContact.IdOf(Id<Employer>.Parse("wg-2"), Ans));

    /// <summary>Each state of a contact against each thing that can be said of one.</summary>
    [Theory]
    [InlineData("none", "add", "Active")]
    [InlineData("none", "leave", "not-found")]
    [InlineData("none", "confirm", "not-found")]
    [InlineData("Active", "add", "contactpersoon-bestaat-al")]
    [InlineData("Active", "leave", "Left")]
    [InlineData("Active", "confirm", "contactpersoon-al-bevestigd")]
    [InlineData("Proposed", "add", "contactpersoon-te-bevestigen")]
    [InlineData("Proposed", "leave", "Left")]
    [InlineData("Proposed", "confirm", "Active")]
    [InlineData("Left", "add", "Active")]
    [InlineData("Left", "leave", "contactpersoon-al-vertrokken")]
    [InlineData("Left", "confirm", "contactpersoon-al-vertrokken")]
    public void EveryStateHasAnAnswerToEverythingThatHappens(string state, string trigger, string outcome)
    {
        var employer = state switch
        {
            "none" => With(Bo),
            "Active" => With(Bo, Ans),
            "Proposed" => With(Bo).ContactLeaves(IdOf(Bo), Ans, null).Value,
            _ => With(Bo, Ans).ContactLeaves(IdOf(Ans), null, null).Value,
        };
        Assert.Equal(state, employer.Find(IdOf(Ans))?.Status.ToString() ?? "none");

        var result = trigger switch
        {
            "add" => employer.AddContact(Ans, null),
            "leave" => employer.ContactLeaves(IdOf(Ans), null, null),
            _ => employer.Confirm(IdOf(Ans)),
        };

        var answer = result.Failure switch
        {
            null => result.Value.Find(IdOf(Ans))!.Status.ToString(),
            Failure.NotFound => "not-found",
            Failure.Refused refused => refused.Code,
            _ => result.Failure.ToString(),
        };
        Assert.Equal(outcome, answer);
        if (result.Failure is null) Assert.Equal(employer.Version + 1, result.Value.Version);
    }

    [Fact]
    public void OnlyAnActiveContactCanActForTheEmployer()
    {
        var employer = With(Ans, Bo).ContactLeaves(IdOf(Ans), Cas, null).Value;
        Assert.Equal((false, true, false), (employer.IsActive(IdOf(Ans)), employer.IsActive(IdOf(Bo)), employer.IsActive(IdOf(Cas))));
        Assert.False(employer.IsActive(Id<EmployerContact>.Parse("cp-onbekend")));
        Assert.True(employer.Confirm(IdOf(Cas)).Value.IsActive(IdOf(Cas)));
    }

    [Fact]
    public void AnActiveContactThatIsAddedAgainGetsTheNewAddress()
    {
        var employer = With(Ans).AddContact(Ans, Email).Value;
        Assert.Equal(Email, Assert.Single(employer.Contacts).Email);
        Assert.Equal("contactpersoon-bestaat-al", Assert.IsType<Failure.Refused>(employer.AddContact(Ans, Email).Failure).Code);
        Assert.Equal("contactpersoon-bestaat-al", Assert.IsType<Failure.Refused>(employer.AddContact(Ans, null).Failure).Code);
    }

    [Fact]
    public void WhoComesBackIsNoLongerTheFirst()
    {
        var employer = With(Ans, Bo).ContactLeaves(IdOf(Ans), null, null).Value.AddContact(Ans, null).Value;
        Assert.Equal(IdOf(Bo), employer.PrimaryContact!.Id);
        Assert.Null(employer.Find(IdOf(Ans))!.SuccessorId);
    }

    [Fact]
    public void SomebodyNewWhoComesAfterIsProposed()
    {
        var employer = With(Ans).ContactLeaves(IdOf(Ans), Bo, Email).Value;
        Assert.Equal((IdOf(Bo), EmployerContactStatus.Proposed, Email), (employer.Find(IdOf(Ans))!.SuccessorId, employer.Find(IdOf(Bo))!.Status, employer.Find(IdOf(Bo))!.Email));
        Assert.False(employer.NeedsContact);
        Assert.Null(employer.PrimaryContact);
    }

    [Fact]
    public void SomebodyKnownWhoComesAfterStaysActive()
    {
        var employer = With(Ans, Bo).ContactLeaves(IdOf(Ans), Bo, Email).Value;
        Assert.Equal((EmployerContactStatus.Active, Email), (employer.Find(IdOf(Bo))!.Status, employer.Find(IdOf(Bo))!.Email));
    }

    [Fact]
    public void NobodyComesAfterThemselves() =>
        Assert.Equal(["opvolger"], Assert.IsType<Failure.Invalid>(With(Ans).ContactLeaves(IdOf(Ans), Ans, null).Failure).Errors.Select(e => e.Field));

    [Fact]
    public void WithoutAnybodyLeftAContactIsNeeded()
    {
        var employer = With(Ans, Bo).ContactLeaves(IdOf(Ans), null, null).Value;
        Assert.False(employer.NeedsContact);
        Assert.True(employer.ContactLeaves(IdOf(Bo), null, null).Value.NeedsContact);
    }

    public sealed class NowFor
    {
        [Fact]
        public void AnActiveContactIsThatContact() => Assert.Equal(Ans, With(Ans, Bo).NowFor(IdOf(Ans))!.Person);

        [Fact]
        public void TheOnlyOtherOneTakesOver() => Assert.Equal(Bo, Without(Ans, null, With(Ans, Bo)).NowFor(IdOf(Ans))!.Person);

        [Fact]
        public void OfSeveralOthersNobodyCanTell() => Assert.Null(Without(Ans, null, With(Ans, Bo, Cas)).NowFor(IdOf(Ans)));

        [Fact]
        public void WithoutOthersNobodyCanTell() => Assert.Null(Without(Ans, null, With(Ans)).NowFor(IdOf(Ans)));

        [Fact]
        public void ASuccessorTakesOverOnceConfirmed()
        {
            var employer = Without(Ans, Cas, With(Ans, Bo));
            Assert.Null(employer.NowFor(IdOf(Ans)));
            Assert.Equal(Cas, employer.Confirm(IdOf(Cas)).Value.NowFor(IdOf(Ans))!.Person);
        }

        [Fact]
        public void ASuccessorOfTheSuccessorTakesOver()
        {
            var employer = Without(Bo, Cas, Without(Ans, Bo, With(Ans)));
            Assert.Equal(Cas, employer.Confirm(IdOf(Cas)).Value.NowFor(IdOf(Ans))!.Person);
        }

        [Fact]
        public void WhenTheSuccessorLeavesTooTheOnlyOtherOneTakesOver() =>
            Assert.Equal(Bo, Without(Cas, null, Without(Ans, Cas, With(Ans, Bo))).NowFor(IdOf(Ans))!.Person);

        [Fact]
        public void SomebodyForgottenIsLikeSomebodyWithoutASuccessor() => Assert.Equal(Ans, With(Ans).NowFor(IdOf(Bo))!.Person);
    }

    public sealed class Full
    {
        private static readonly Employer FiftyActive = With([.. Enumerable.Range(0, Employer.MaximumContacts).Select(Numbered)]);

        [Fact]
        public void RefusesOneMore()
        {
            Assert.Equal("te-veel-contactpersonen", Assert.IsType<Failure.Refused>(FiftyActive.AddContact(Ans, null).Failure).Code);
            Assert.Equal("te-veel-contactpersonen", Assert.IsType<Failure.Refused>(FiftyActive.ContactLeaves(IdOf(Numbered(0)), Ans, null).Failure).Code);
        }

        [Fact]
        public void ForgetsTheFirstOfThoseWhoLeft()
        {
            var employer = Without(Numbered(3), null, Without(Numbered(7), null, FiftyActive)).AddContact(Ans, null).Value;
            Assert.Equal(Employer.MaximumContacts, employer.Contacts.Count);
            Assert.Null(employer.Find(IdOf(Numbered(3))));
            Assert.NotNull(employer.Find(IdOf(Numbered(7))));
            Assert.True(employer.IsActive(IdOf(Ans)));
        }
    }

    /// <summary>Whatever happens in whatever order.</summary>
    [Fact]
    public void WhateverHappensTheContactsFitTogether()
    {
        var steps =
            from trigger in Gen.Choose(0, 2)
            from person in Gen.Choose(0, 59).Select(Numbered)
            from successor in Gen.OneOf(Gen.Constant<ContactPerson?>(null), Gen.Choose(0, 59).Select(n => (ContactPerson?)Numbered(n)))
            select (trigger, person, successor);
        Always.Holds(steps.ListOf().Resize(250), list =>
        {
            var employer = Employer.Record(Hof, Details);
            foreach (var (trigger, person, successor) in list)
            {
                var result = trigger switch
                {
                    0 => employer.AddContact(person, null),
                    1 => employer.ContactLeaves(IdOf(person), successor, null),
                    _ => employer.Confirm(IdOf(person)),
                };
                if (result.Failure is not null) continue;
                Assert.Equal(employer.Version + 1, result.Value.Version);
                employer = result.Value;
                Assert.InRange(employer.Contacts.Count, 0, Employer.MaximumContacts);
                Assert.Distinct(employer.Contacts.Select(c => c.Id));
                Assert.All(employer.Contacts.Where(c => c.Status != EmployerContactStatus.Left), c => Assert.Null(c.SuccessorId));
                Assert.All(employer.Contacts, c => Assert.True(employer.NowFor(c.Id) is null or { Status: EmployerContactStatus.Active }));
                Assert.Equal(employer.Contacts.All(c => c.Status == EmployerContactStatus.Left), employer.NeedsContact);
                Assert.Equal(employer.PrimaryContact is null, employer.Contacts.All(c => !employer.IsActive(c.Id)));
            }
        }, count: 60);
    }

    private static ContactPerson Numbered(int number) => Person($"P{number}", $"06 123456{number:D2}");

    private static ContactPerson Person(string name, string phone) => new(Line.Parse(name), PhoneNumber.Parse(phone));

    private static Id<EmployerContact> IdOf(ContactPerson person) => EmployerContact.IdOf(Hof, person);

    private static Employer With(params IReadOnlyList<ContactPerson> people) =>
        people.Aggregate(Employer.Record(Hof, Details), (employer, person) => employer.AddContact(person, null).Value);

    private static Employer Without(ContactPerson leaving, ContactPerson? successor, Employer employer) =>
        employer.ContactLeaves(IdOf(leaving), successor, null).Value;
}
