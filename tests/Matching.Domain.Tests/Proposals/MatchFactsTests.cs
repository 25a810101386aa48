using System.Reflection;
using FsCheck.Fluent;
using Matching.Domain.Candidates;
using Matching.Domain.Competences;
using Matching.Domain.Geography;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Domain.Tests.Proposals;

public sealed class MatchFactsTests
{
    private static readonly VacancyDetails Vacancy = Sample.VacancyDetails;
    private static readonly MatchingProfile Profile = Sample.Profile;
    private static readonly AskedCompetence Asked = Vacancy.Competences[0];
    private static readonly HeldCompetence Held = Profile.Competences[0];
    private static readonly Ground Ground = new(GroundKind.Wsw, GroundStatus.Granted, Line.Parse("UWV"), Sample.Today, null);

    private static readonly Dictionary<string, VacancyDetails> VacanciesThatMatchDifferently = new(StringComparer.Ordinal)
    {
        ["a competence less"] = Vacancy with { Competences = [Asked] },
        ["a competence more"] = Vacancy with { Competences = [.. Vacancy.Competences, Asked with { Concept = ConceptId.Parse("mt:zorg") }] },
        ["another competence"] = Vacancy with { Competences = [Asked with { Concept = ConceptId.Parse("mt:zorg") }, Vacancy.Competences[1]] },
        ["another level"] = Vacancy with { Competences = [Asked with { Level = CompetenceLevel.WithHelp }, Vacancy.Competences[1]] },
        ["another importance"] = Vacancy with { Competences = [Asked with { Importance = Importance.Desired }, Vacancy.Competences[1]] },
        ["fewer hours"] = Vacancy with { Hours = HoursRange.Of(15.75m, 24) },
        ["more hours"] = Vacancy with { Hours = HoursRange.Of(16, 24.25m) },
        ["a day less"] = Vacancy with { Days = Vacancy.Days & ~Weekdays.Friday },
        ["another area"] = Vacancy with { Workplace = PostalCode.Parse("7312 AB") },
        ["a first day"] = Vacancy with { StartsOn = Sample.Today },
        ["times"] = Vacancy with { Times = new(new(8, 0), new(16, 0)) },
        ["an earlier begin"] = Vacancy with { Times = new(new(6, 30), new(16, 0)) },
        ["licences"] = Vacancy with { Licences = DrivingLicences.B },
        ["certificates"] = Vacancy with { Certificates = Certificates.Vog },
        ["Dutch"] = Vacancy with { Dutch = LanguageLevel.A2 },
        ["a load"] = Vacancy with { Load = PhysicalLoad.Heavy },
        ["what is offered"] = Vacancy with { Offers = WorkplaceFeatures.Quiet },
        ["what is not offered"] = Vacancy with { Lacks = WorkplaceFeatures.Quiet },
        ["transport"] = Vacancy with { TransportArranged = true },
        ["no transport"] = Vacancy with { TransportArranged = false },
        ["routes"] = Vacancy with { Routes = [Route.Supported] },
    };

    private static readonly Dictionary<string, VacancyDetails> VacanciesThatMatchTheSame = new(StringComparer.Ordinal)
    {
        ["title"] = Vacancy with { Title = Line.Parse("Hovenier") },
        ["employer's name"] = Vacancy with { EmployerName = Line.Parse("Hof van Groen") },
        ["contact"] = Vacancy with { Contact = new(Line.Parse("Bea"), PhoneNumber.Parse("06 87654321")) },
        ["contact by id"] = Vacancy with { ContactId = Id<Domain.Employers.EmployerContact>.Parse("cp-1") },
        ["text"] = Vacancy with { Text = Prose.Parse("Lekker buiten werken.") },
        ["places"] = Vacancy with { Places = 5 },
        ["last day of proposing"] = Vacancy with { ClosesOn = Sample.Today.AddDays(30) },
        ["letters of the postcode"] = Vacancy with { Workplace = PostalCode.Parse("7311 ZZ") },
        ["tasks"] = Vacancy with { Tasks = [new(Line.Parse("Heggen knippen"), WeeklyHours.Of(8))] },
        ["sharing"] = Vacancy with { Sharing = PlaceSharing.Shared, HoursAPlace = WeeklyHours.Of(31) },
        ["pay"] = Vacancy with { Pay = new(Euro.Of(15), null, null) },
        ["contract"] = Vacancy with { Contract = new(ContractKind.FixedTerm, 12, true) },
        ["place"] = Vacancy with { Place = PlaceKind.Seconded },
        ["routes that are usual"] = Vacancy with { Routes = [Route.Supported, Route.Regular] },
        ["order of competences"] = Vacancy with { Competences = [.. Vacancy.Competences.Reverse()] },
    };

    private static readonly Dictionary<string, MatchingProfile> ProfilesThatMatchDifferently = new(StringComparer.Ordinal)
    {
        ["no competences"] = Profile with { Competences = [] },
        ["another competence"] = Profile with { Competences = [Held with { Concept = ConceptId.Parse("mt:zorg") }, Profile.Competences[1]] },
        ["another level"] = Profile with { Competences = [Held with { Level = CompetenceLevel.TeachesOthers }, Profile.Competences[1]] },
        ["other evidence"] = Profile with { Competences = [Held with { Evidence = Evidence.Stated }, Profile.Competences[1]] },
        ["hours unknown"] = Profile with { Hours = null },
        ["fewer hours"] = Profile with { Hours = HoursRange.Of(12, 32) },
        ["more hours"] = Profile with { Hours = HoursRange.Of(16, 36) },
        ["days unknown"] = Profile with { Days = null },
        ["a day more"] = Profile with { Days = Profile.Days | Weekdays.Sunday },
        ["start unknown"] = Profile with { AvailableFrom = null },
        ["a later start"] = Profile with { AvailableFrom = Sample.Today.AddDays(1) },
        ["home unknown"] = Profile with { Home = null },
        ["another home"] = Profile with { Home = PostalArea.Of(7322) },
        ["reach unknown"] = Profile with { Travel = null },
        ["a longer reach"] = Profile with { Travel = new(TravelMeans.Bicycle, 11) },
        ["other means"] = Profile with { Travel = new(TravelMeans.Car, 10) },
        ["not alone"] = Profile with { TravelsAlone = false },
        ["alone unknown"] = Profile with { TravelsAlone = null },
        ["an earliest start"] = Profile with { EarliestStart = new(8, 30) },
        ["another municipality"] = Profile with { Municipality = Id<Municipality>.Parse("gem-2") },
        ["municipality unknown"] = Profile with { Municipality = null },
        ["grounds unknown"] = Profile with { Grounds = null },
        ["a ground"] = Profile with { Grounds = [Ground] },
        ["a ground of another kind"] = Profile with { Grounds = [Ground with { Kind = GroundKind.JobAgreement }] },
        ["a ground that was asked for"] = Profile with { Grounds = [Ground with { Status = GroundStatus.Requested }] },
        ["a ground from later on"] = Profile with { Grounds = [Ground with { From = Sample.Today.AddDays(1) }] },
        ["a ground with an end"] = Profile with { Grounds = [Ground with { Until = Sample.Today.AddDays(1) }] },
        ["readiness unknown"] = Profile with { Readiness = null },
        ["another stage"] = Profile with { Readiness = new(ReadinessStage.Developing, null) },
        ["another situation"] = Profile with { Situation = WorkSituation.InWork },
        ["licences unknown"] = Profile with { Licences = null },
        ["another licence"] = Profile with { Licences = DrivingLicences.BE },
        ["certificates unknown"] = Profile with { Certificates = null },
        ["another certificate"] = Profile with { Certificates = Certificates.Bhv },
        ["Dutch unknown"] = Profile with { Dutch = null },
        ["better Dutch"] = Profile with { Dutch = LanguageLevel.B2 },
        ["needs unknown"] = Profile with { Needs = null },
        ["needs"] = Profile with { Needs = WorkplaceFeatures.Quiet },
        ["load unknown"] = Profile with { MaximumLoad = null },
        ["a lighter load"] = Profile with { MaximumLoad = PhysicalLoad.Medium },
    };

    private static readonly Dictionary<string, MatchingProfile> ProfilesThatMatchTheSame = new(StringComparer.Ordinal)
    {
        ["wishes"] = Profile with { Wishes = Prose.Parse("Liefst met dieren.") },
        ["next step"] = Profile with { Readiness = new(ReadinessStage.Ready, Line.Parse("Solliciteren")) },
        ["order of competences"] = Profile with { Competences = [.. Profile.Competences.Reverse()] },
    };

    public static TheoryData<string> DifferentVacancies => [.. VacanciesThatMatchDifferently.Keys];

    public static TheoryData<string> SameVacancies => [.. VacanciesThatMatchTheSame.Keys];

    public static TheoryData<string> DifferentProfiles => [.. ProfilesThatMatchDifferently.Keys];

    public static TheoryData<string> SameProfiles => [.. ProfilesThatMatchTheSame.Keys];

    [Theory]
    [MemberData(nameof(DifferentVacancies))]
    public void AFactOfTheVacancyThatMattersMakesANewProposal(string what) => Assert.NotEqual(IdOf(), IdOf(VacanciesThatMatchDifferently[what]));

    [Theory]
    [MemberData(nameof(SameVacancies))]
    public void WhatDoesNotMatterOfTheVacancyLeavesTheProposalTheSame(string what) => Assert.Equal(IdOf(), IdOf(VacanciesThatMatchTheSame[what]));

    [Theory]
    [MemberData(nameof(DifferentProfiles))]
    public void AFactOfTheProfileThatMattersMakesANewProposal(string what) => Assert.NotEqual(IdOf(), IdOf(profile: ProfilesThatMatchDifferently[what]));

    [Theory]
    [MemberData(nameof(SameProfiles))]
    public void WhatDoesNotMatterOfTheProfileLeavesTheProposalTheSame(string what) => Assert.Equal(IdOf(), IdOf(profile: ProfilesThatMatchTheSame[what]));

    [Fact]
    public void WhoSaysSoOfAGroundAndInWhatOrderGroundsStandDoesNotMatter()
    {
        var other = Ground with { Kind = GroundKind.JobAgreement };
        var id = IdOf(profile: Profile with { Grounds = [Ground, other] });
        Assert.Equal(id, IdOf(profile: Profile with { Grounds = [other with { Source = Line.Parse("Gemeente") }, Ground] }));
    }

    [Fact]
    public void EachOfTheseProfilesAndVacanciesHasAnIdOfItsOwn()
    {
        List<Id<Proposal>> ids = [IdOf(), .. VacanciesThatMatchDifferently.Values.Select(v => IdOf(v)), .. ProfilesThatMatchDifferently.Values.Select(p => IdOf(profile: p))];
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void EveryPropertyOfAVacancyAndAProfileIsTriedAbove()
    {
        Assert.Equal(Properties<VacancyDetails>(), Changed(Vacancy, VacanciesThatMatchDifferently.Values.Concat(VacanciesThatMatchTheSame.Values)));
        Assert.Equal(Properties<MatchingProfile>(), Changed(Profile, ProfilesThatMatchDifferently.Values.Concat(ProfilesThatMatchTheSame.Values)));
    }

    [Fact]
    public void AnotherVacancyOrAnotherCandidateMakesAnotherProposal()
    {
        Assert.NotEqual(IdOf(), Proposal.IdFor(Sample.Vacancy with { Id = Id<Vacancy>.Parse("vac-2") }, Sample.Candidate));
        Assert.NotEqual(IdOf(), Proposal.IdFor(Sample.Vacancy, Sample.Candidate with { Id = Id<Candidate>.Parse("kand-2") }));
    }

    [Fact]
    public void AnotherCoachOrANewVersionLeaveTheProposalTheSame() =>
        Assert.Equal(
            IdOf(),
            Proposal.IdFor(
                Sample.Vacancy with { Version = 9, PostedAt = Sample.Now.AddDays(1) },
                Sample.Candidate with { Version = 7, Involvements = [new(Id<Worker>.Parse("mw-2"), InvolvementRole.JobCoach, true, Sample.Today, null)], ConfirmedAt = Sample.Now }));

    [Fact]
    public void WhoWaitsForWorkAnewIsProposedAnew() =>
        Assert.NotEqual(IdOf(), Proposal.IdFor(Sample.Vacancy with { Details = Vacancy }, Sample.Candidate with { Profile = Profile, WaitingSince = Sample.Candidate.WaitingSince.AddDays(1) }));

    [Fact]
    public void TheOrderInWhichCompetencesWereEnteredNeverMatters() =>
        Always.Holds(
            from held in Gen.Choose(0, 40).ArrayOf()
            from shuffled in Gen.Shuffle(held.Distinct().ToArray())
            select (Held: held.Distinct().ToArray(), Shuffled: shuffled),
            c => MatchFacts.Of(Profile with { Competences = Numbered(c.Held) }).SequenceEqual(MatchFacts.Of(Profile with { Competences = Numbered(c.Shuffled) }))
                && MatchFacts.Of(Vacancy with { Competences = AskedFor(c.Held) }).SequenceEqual(MatchFacts.Of(Vacancy with { Competences = AskedFor(c.Shuffled) })));

    private static Id<Proposal> IdOf(VacancyDetails? vacancy = null, MatchingProfile? profile = null) =>
        Proposal.IdFor(Sample.Vacancy with { Details = vacancy ?? Vacancy }, Sample.Candidate with { Profile = profile ?? Profile });

    private static List<HeldCompetence> Numbered(int[] numbers) =>
        [.. numbers.Select(n => new HeldCompetence(ConceptId.Parse($"mt:{n % 20}"), (CompetenceLevel)((n % 5) + 1), (Evidence)((n % 3) + 1)))];

    private static List<AskedCompetence> AskedFor(int[] numbers) =>
        [.. numbers.Select(n => new AskedCompetence(ConceptId.Parse($"mt:{n % 20}"), (CompetenceLevel)((n % 5) + 1), (Importance)((n % 2) + 1)))];

    private static IEnumerable<string> Properties<T>() => Settable<T>().Select(p => p.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<PropertyInfo> Settable<T>() => typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite);

    private static IEnumerable<string> Changed<T>(T original, IEnumerable<T> variants) =>
        variants.SelectMany(v => Settable<T>().Where(p => !Equals(p.GetValue(v), p.GetValue(original))).Select(p => p.Name)).Distinct().Order(StringComparer.Ordinal);
}
