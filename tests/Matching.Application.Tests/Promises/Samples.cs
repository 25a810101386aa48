using Matching.Application.FollowUp;
using Matching.Application.Placements;
using Matching.Application.Storage;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Competences;
using Matching.Domain.Conditions;
using Matching.Domain.Employers;
using Matching.Domain.FollowUp;
using Matching.Domain.Geography;
using Matching.Domain.Grounds;
using Matching.Domain.Imports;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Placements.Attention;
using Matching.Domain.Placements.Guidance;
using Matching.Domain.Proposals;
using Matching.Domain.Referrals;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;
using Matching.Domain.Workers;

namespace Matching.Application.Tests.Promises;

/// <summary>A vacancy and candidates that fit it.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset Before = new(2026, 8, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 8, 1);
    private static readonly ConceptId Pruning = ConceptId.Parse("mt:groen-snoeien");
    private static readonly ConceptId Mowing = ConceptId.Parse("mt:groen-maaien");

    public static Actor Coach { get; } = new(Role.Coach, "coach-1");

    public static Actor Adviser { get; } = new(Role.Adviser, "adviseur-1");

    public static Actor Employer { get; } = new(Role.Employer, "werkgever-1");

    public static VacancyDetails Work { get; } = new()
    {
        Title = Line.Parse("Medewerker groen"),
        EmployerName = Line.Parse("De Tuin"),
        Contact = new ContactPerson(Line.Parse("Sam"), PhoneNumber.Parse("06 12345678")),
        Competences = [new(Pruning, CompetenceLevel.Independent, Importance.Required), new(Mowing, CompetenceLevel.WithHelp, Importance.Desired)],
        Hours = HoursRange.Of(16, 24),
        Days = Weekdays.WorkingWeek,
        Workplace = PostalCode.Parse("7311 KZ"),
        Places = 1,
    };

    public static MatchingProfile Profile { get; } = new()
    {
        Competences = [new(Pruning, CompetenceLevel.Independent, Evidence.ShownAtWork)],
        Hours = HoursRange.Of(12, 32),
        Days = Weekdays.WorkingWeek,
        AvailableFrom = Day,
        Home = PostalArea.Parse("7311"),
        Travel = new TravelReach(TravelMeans.Bicycle, 10),
    };

    public static PersonDetails Somebody { get; } = new()
    {
        CallName = Line.Parse("Noor"),
        Surname = Line.Parse("de Vries"),
        BirthDate = new DateOnly(1990, 5, 4),
        Email = EmailAddress.Parse("noor@example.nl"),
    };

    public static Id<Employer> EmployerId { get; } = Id<Employer>.Parse(Employer.Id);

    public static Employer EmployerOnRecord { get; } = Domain.Employers.Employer.Record(EmployerId, Work.EmployerName, Work.Contact);

    public static Vacancy Vacancy { get; } = Domain.Vacancies.Vacancy.Post(Id<Vacancy>.Parse("vac-1"), EmployerId, Work, Day, Before).Value;

    public static Import Import { get; } =
        Domain.Imports.Import.Receive(Id<Import>.Parse("imp-1"), Coach, ImportKind.Candidates, ImportFormat.Csv, ExistingChoice.Refuse, false, "imp-1/bestand", 1, Before);

    public static Candidate Candidate { get; } = CandidateNamed("kand-1");

    /// <summary>Somebody who is in a target group from 20 August on, when nobody has looked since the first.</summary>
    public static Candidate WithGroundLater { get; } = Candidate with
    {
        Profile = Profile with { Grounds = [new(GroundKind.WageSubsidyTargetGroup, GroundStatus.Granted, Line.Parse("UWV"), new DateOnly(2026, 8, 20), null)] },
    };

    public static Candidate OtherCandidate { get; } = CandidateNamed("kand-2");

    public static Person Person { get; } = Person.Register(Candidate.Id, Somebody, Day).Value;

    public static Proposal Proposed { get; } = ProposalFor(Vacancy, Candidate);

    public static Proposal PutForward { get; } =
        Proposed.Assess(new Assessment(AssessmentKind.PutForward, null, null), Coach, Day, Before).Value;

    public static Proposal Asked { get; } = PutForward.Asked(AskChannel.Message, Before);

    /// <summary>The proposal from the beginning until they met.</summary>
    public static IReadOnlyList<Proposal> Road { get; } = RoadOf(Proposed);

    public static Proposal Met => Road[^1];

    /// <summary>The proposal when the employer knows of the candidate.</summary>
    public static Proposal Introduced => Road[^2];

    /// <summary>The employer, with a contact person who can be written to.</summary>
    public static Employer Reachable { get; } =
        EmployerOnRecord with { Contacts = [.. EmployerOnRecord.Contacts.Select(c => c with { Email = EmailAddress.Parse("sam@example.nl") })] };

    public static WorkAgreement Agreement { get; } = new(WeeklyHours.Of(20), Weekdays.WorkingWeek, new DateOnly(2026, 10, 1));

    /// <summary>Somebody else for the same work, who can be placed as well.</summary>
    public static Proposal OtherProposed { get; } = ProposalFor(Vacancy, OtherCandidate);

    /// <summary>A task that came from the proposal.</summary>
    public static WorkTask Task { get; } = WorkTask.Ask(
        WorkTaskKind.CallCandidate, TaskSubject.Of(Proposed.Id), Candidate.Id, Id<Worker>.Parse(Coach.Id), Day.AddDays(3), "stilte", Before);

    public static Effect.Send TaskRequested { get; } =
        TaskRequest.For(Task.Kind, Task.About!, Task.CandidateId, Task.OwnerId, Task.Due, "stilte");

    public static Effect.Send TaskTakenBack { get; } = TaskRequest.Drop(Task.Kind, Task.About!, "stilte", DropReason.Settled);

    public static Worker Colleague { get; } = new(
        Id<Worker>.Parse("coach-2"), 1, Line.Parse("Robin"), PhoneNumber.Parse("0570 123457"), EmailAddress.Parse("robin@example.nl"));

    /// <summary>Who is replaced, on record.</summary>
    public static Worker OwnCoach { get; } = Colleague with { Id = Id<Worker>.Parse(Coach.Id) };

    public static Actor Lead { get; } = new(Role.Lead, "teamleider-1");

    public static ReplacementRequest Absence { get; } = new(Colleague.Id, new DateOnly(2026, 9, 1), null, ReplacementReason.Absent);

    /// <summary>A replacement that has begun, with nobody gone over yet.</summary>
    public static CaseloadReplacement Replacement { get; } = CaseloadReplacement.Appoint(
        OwnCoach.Id, 1, Absence, [Candidate.Id, OtherCandidate.Id], Lead, Absence.From, Before).Value;

    public static CaseloadReplacement PlannedReplacement { get; } = CaseloadReplacement.Appoint(OwnCoach.Id, 1, Absence, [], Lead, Day, Before).Value;

    /// <summary>What placements are followed by.</summary>
    public static PlacementRules Rules { get; } = new(
        AttentionTable.Default,
        EscalationTerms.Default,
        new WageSubsidyRates(
            new DatedRates<Euro>([new(new(2026, 1, 1), Euro.Of(2337.00m), "proef")]),
            new DatedRates<Percentage>([new(new(2015, 1, 1), Percentage.Of(8), "proef")]),
            new DatedRates<Percentage>([new(new(2015, 1, 1), Percentage.Of(25), "proef")]),
            new DatedRates<YouthWageScale>([new(new(2015, 1, 1), new YouthWageScale(Enumerable.Range(15, 6).ToDictionary(age => age, _ => Percentage.Of(50))), "proef")])),
        12);

    /// <summary>The proposal when its candidate got the work, which the vacancy says too.</summary>
    public static Proposal Placed { get; } = Met.Place(Agreement, Adviser, Before).Value;

    public static Vacancy FilledVacancy { get; } = Vacancy.Fill(new FilledPlace(Proposed.Id, Candidate.Id, Agreement, Adviser)).Value;

    /// <summary>What came of it, before its first day.</summary>
    public static Placement Agreed { get; } = Placement.Agree(
        FollowProposals.PlacementOf(Placed.Id),
        Candidate,
        new PlacementOrigin(EmployerId, Vacancy.Id, Placed.Id, null),
        PlacementTerms.From(Vacancy, Candidate, Agreement with { StartsOn = new DateOnly(2026, 8, 31) }, null, contracted: true, WeeklyHours.Of(36)),
        DefaultTemplates.For(Route.Regular, GuidanceRegime.Light),
        Coach,
        Before).Value;

    /// <summary>The same on its second day: the question about the first was asked.</summary>
    public static Placement AtWork { get; } = Agreed.Advance(new DateOnly(2026, 8, 31), Rules, null);

    public static Candidate WorkingCandidate { get; } = Candidate.GoToWork()!;

    public static PlacementEnd PlacementEnd { get; } = new(
        new DateOnly(2026, 9, 1), PlacementEndReason.WorkGone, Prose.Parse("Kwam altijd op tijd."), WorkplaceFeatures.Quiet, AfterPlacement.BackInMatching, null);

    public static Municipality Municipality { get; } = new()
    {
        Id = Id<Municipality>.Parse("gem-1"),
        Version = 1,
        Name = Line.Parse("Voorst"),
        Partners =
        [
            new(Id<Partner>.Parse("prt-1"), Line.Parse("Sociale dienst"), new ContactPerson(Line.Parse("Kim"), PhoneNumber.Parse("055 1234567")), EmailAddress.Parse("toeleiding@example.nl")),
        ],
        Functions = [new(MunicipalFunction.Match, [GroundKind.None], [Id<Partner>.Parse("prt-1")], new DateOnly(2020, 1, 1), null)],
    };

    public static ReferralRequest Request { get; } =
        new(MunicipalFunction.Match, Route.Regular, Municipality.Partners[0].Id, Prose.Parse("Zoekt werk in de zorg."));

    public static Referral Referred { get; } =
        Referral.Make(Id<Referral>.Parse("verw-1"), Candidate.Id, Municipality, Request, Id<Worker>.Parse(Coach.Id), Day, Before).Value;

    public static Referral Declined { get; } =
        Referred.Reply(new ReferralAnswer(false, Line.Parse("Geen plek")), Coach, Before).Value;

    public static Candidate CandidateNamed(string id) =>
        Candidate.Register(Id<Candidate>.Parse(id), Id<Worker>.Parse(Coach.Id), Profile, Before).Value;

    public static Proposal ProposalFor(Vacancy vacancy, Candidate candidate) => Proposal.Make(
        vacancy,
        candidate,
        new Fit(
            500_000,
            [new FitPart(vacancy.Details.Competences[0], candidate.Profile.Competences[0], Nearness.Exact, 600_000, 500_000)]),
        [new ConditionOutcome(Condition.Hours, Verdict.Met, "De uren passen.")],
        Before);

    public static IReadOnlyList<Proposal> RoadOf(Proposal proposed)
    {
        var asked = proposed.Assess(new Assessment(AssessmentKind.PutForward, null, null), Coach, Day, Before).Value;
        var accepted = asked.Reply(CandidateAnswer.Yes, SharedFacts.Usual, Coach, Before).Value;
        var shortlisted = accepted.Shortlist().Value;
        var introduced = shortlisted.Introduce(new Introduction(Vacancy.ContactId, SharedFacts.Usual, default), Adviser, Before).Value;
        return [proposed, asked, accepted, shortlisted, introduced, introduced.Meet(new Meeting(Day, default), Adviser, Day, Before).Value];
    }

    /// <summary>A call with a key of its own; the same name gives the same call.</summary>
    public static Call CallBy(Actor actor, string name, int? expectedVersion = null) => new(actor, "sleutel-" + name, "inhoud-" + name, expectedVersion);
}
