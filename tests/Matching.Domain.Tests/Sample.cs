using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Competences;
using Matching.Domain.Conditions;
using Matching.Domain.Employers;
using Matching.Domain.Geography;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;

namespace Matching.Domain.Tests;

/// <summary>A vacancy, a candidate and a proposal with nothing wrong, to start from.</summary>
internal static class Sample
{
    public static readonly DateOnly Today = new(2026, 7, 1);
    public static readonly DateTimeOffset Now = new(2026, 7, 1, 9, 30, 0, TimeSpan.Zero);
    public static readonly Id<Worker> Coach = Id<Worker>.Parse("mw-1");
    public static readonly Actor ByCoach = new(Role.Coach, "mw-1");
    public static readonly Actor ByAdviser = new(Role.Adviser, "mw-9");
    public static readonly Actor ByCandidate = new(Role.Candidate, "kand-1");

    public static readonly VacancyDetails VacancyDetails = new()
    {
        Title = Line.Parse("Medewerker groen"),
        EmployerName = Line.Parse("De Groene Hof"),
        Contact = new ContactPerson(Line.Parse("Ans"), PhoneNumber.Parse("055 1234567")),
        Competences =
        [
            new(ConceptId.Parse("mt:groen"), CompetenceLevel.Independent, Importance.Required),
            new(ConceptId.Parse("mt:schoonmaak"), CompetenceLevel.WithHelp, Importance.Desired),
        ],
        Hours = HoursRange.Of(16, 24),
        Days = Weekdays.WorkingWeek,
        Workplace = PostalCode.Parse("7311 AB"),
        Places = 1,
    };

    public static readonly MatchingProfile Profile = new()
    {
        Competences =
        [
            new(ConceptId.Parse("mt:groen"), CompetenceLevel.Independent, Evidence.ShownAtWork),
            new(ConceptId.Parse("mt:winkel"), CompetenceLevel.AfterInstruction, Evidence.Stated),
        ],
        Hours = HoursRange.Of(16, 32),
        Days = Weekdays.Monday | Weekdays.Tuesday | Weekdays.Thursday,
        AvailableFrom = Today,
        Home = PostalArea.Of(7321),
        Travel = new(TravelMeans.Bicycle, 10),
        TravelsAlone = true,
        Municipality = Id<Municipality>.Parse("gem-1"),
        Grounds = [],
        Readiness = new(ReadinessStage.Ready, null),
        Licences = DrivingLicences.B,
        Certificates = Certificates.Vog,
        Dutch = LanguageLevel.B1,
        Needs = WorkplaceFeatures.None,
        MaximumLoad = PhysicalLoad.Heavy,
    };

    /// <summary>A municipality for which the organisation does everything for everybody.</summary>
    public static readonly Municipality Municipality = new()
    {
        Id = Id<Municipality>.Parse("gem-1"),
        Version = 1,
        Name = Line.Parse("Voorst"),
        Partners = [],
        Functions = [.. Enum.GetValues<MunicipalFunction>().Select(f => new FunctionAssignment(f, Enum.GetValues<GroundKind>(), [], new(2020, 1, 1), null))],
    };

    public static readonly IReadOnlyDictionary<Id<Municipality>, Municipality> Municipalities =
        new Dictionary<Id<Municipality>, Municipality> { [Municipality.Id] = Municipality };

    public static readonly PersonDetails PersonDetails = new()
    {
        CallName = Line.Parse("Sam"),
        Surname = Line.Parse("de Vries"),
        BirthDate = new(2000, 2, 29),
        Email = EmailAddress.Parse("sam@voorbeeld.nl"),
        Phone = PhoneNumber.Parse("06 12345678"),
    };

    public static readonly Vacancy Vacancy = Domain.Vacancies.Vacancy.Post(Id<Vacancy>.Parse("vac-1"), Id<Employer>.Parse("wg-1"), VacancyDetails, Today, Now).Value;

    public static readonly Candidate Candidate = Domain.Candidates.Candidate.Register(Id<Candidate>.Parse("kand-1"), Coach, Profile, Now.AddDays(-30)).Value;

    public static readonly Fit Fit = new(
        600_000,
        [
            new(VacancyDetails.Competences[0], Profile.Competences[0], Nearness.Exact, 700_000, 600_000),
            new(VacancyDetails.Competences[1], null, Nearness.None, 300_000, 0),
        ]);

    public static readonly WorkAgreement Agreement = new(WeeklyHours.Of(20), Weekdays.WorkingWeek, Today.AddDays(14));

    public static readonly IReadOnlyList<ConditionOutcome> Conditions =
        [new(Condition.Hours, Verdict.Met, "Dat past."), new(Condition.Travel, Verdict.Unknown, "Hoe ver kan deze kandidaat reizen?")];

    public static Proposal Proposal() => Domain.Proposals.Proposal.Make(Vacancy, Candidate, Fit, Conditions, Now);
}
