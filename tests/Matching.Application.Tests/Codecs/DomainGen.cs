using FsCheck;
using FsCheck.Fluent;
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
using Matching.Domain.Proposals;
using Matching.Domain.Referrals;
using Matching.Domain.Time;
using Matching.Domain.Vacancies;
using Matching.Domain.Work;
using Matching.Domain.Workers;

namespace Matching.Application.Tests.Codecs;

/// <summary>Arbitrary valid values of the domain, the odd ones among them.</summary>
internal static class DomainGen
{
    private static readonly string[] Letters =
        ["a", "Z", "0", " ", "-", "'", "\"", "\\", "<", "&", "é", "ß", "İ", "Ж", "中", "\u200f", "\u2028", "\ufffd", "🙂", "👩‍🔧", "{", "}", "null"];

    public static Gen<int> Version { get; } = Gen.Frequency((5, Gen.Choose(1, 20)), (1, Gen.Constant(int.MaxValue)));

    public static Gen<DateTimeOffset> Moment { get; } =
        from seconds in Gen.Choose(int.MinValue, int.MaxValue)
        from ticks in Gen.Choose(0, 9_999_999)
        select DateTimeOffset.UnixEpoch.AddSeconds(seconds).AddTicks(ticks);

    public static Gen<DateOnly> Day { get; } = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);

    public static Gen<Line> Line { get; } = Text(1, 40).Where(t => Domain.People.Line.TryParse(t, out _)).Select(Domain.People.Line.Parse);

    public static Gen<Prose> Prose { get; } =
        Gen.Frequency((1, Gen.Constant("")), (4, Text(1, 200)), (1, Text(1, 20).Select(t => $"{t}\r\n\t{t}\n\n{t}")), (1, Gen.Constant(new string('€', Domain.People.Prose.MaximumLength))))
            .Select(Domain.People.Prose.Parse);

    public static Gen<PhoneNumber> Phone { get; } = Gen.Elements("0570 123456", "+31 (0)6-12345678", "06 12 34 56 78", "12345678").Select(PhoneNumber.Parse);

    public static Gen<EmailAddress> Email { get; } = Gen.Elements("a@b.nl", "o'neill+x@EXAMPLE.co.uk", "`{|}~=@x-y.z").Select(EmailAddress.Parse);

    public static Gen<PostalArea> Area { get; } = Gen.Choose(PostalArea.Min, PostalArea.Max).Select(PostalArea.Of);

    public static Gen<PostalCode> Postcode { get; } =
        from area in Area
        from letters in Gen.Elements("AA", "ZZ", "KZ", "SB")
        select PostalCode.Parse($"{area}{letters}");

    public static Gen<HoursRange> Hours { get; } =
        from first in Gen.Choose(4, 160)
        from second in Gen.Choose(4, 160)
        select HoursRange.Of(Math.Min(first, second) / 4m, Math.Max(first, second) / 4m);

    public static Gen<Weekdays> Days { get; } = Gen.Choose(1, (int)Weekdays.Everyday).Select(d => (Weekdays)d);

    public static Gen<ConceptId> Concept { get; } =
        Gen.Elements("mt:groen", "http://data.europa.eu/esco/skill/1a2b?x=1&y=\"2\"", "~", "a'b<c>", new string('x', ConceptId.MaximumLength)).Select(ConceptId.Parse);

    public static Gen<AskedCompetence> Asked { get; } =
        from concept in Concept
        from level in Any<CompetenceLevel>()
        from importance in Any<Importance>()
        select new AskedCompetence(concept, level, importance);

    public static Gen<HeldCompetence> Held { get; } =
        from concept in Concept
        from level in Any<CompetenceLevel>()
        from evidence in Any<Evidence>()
        select new HeldCompetence(concept, level, evidence);

    public static Gen<Actor> Actor { get; } =
        from role in Any<Role>()
        from id in IdOf<Worker>()
        select new Actor(role, id.Value);

    public static Gen<Vacancy> Vacancy { get; } =
        from id in IdOf<Vacancy>()
        from employer in IdOf<Employer>()
        from version in Version
        from status in Any<VacancyStatus>()
        from posted in Moment
        from details in Work
        from filled in Filled.ListOf()
        from changed in Maybe(Day)
        from adviser in Maybe(IdOf<Worker>())
        select new Vacancy
        {
            Id = id,
            EmployerId = employer,
            Version = version,
            Status = status,
            PostedAt = posted,
            ChangedOn = changed,
            AdviserId = adviser,
            Details = details,
            Filled = [.. filled],
        };

    public static Gen<Candidate> Candidate { get; } =
        from id in IdOf<Candidate>()
        from involvements in Involvements
        from version in Version
        from status in Any<CandidateStatus>()
        from waiting in Moment
        from confirmed in Moment
        from asked in Maybe(Moment)
        from seen in Day
        from profile in Profile
        select new Candidate
        {
            Id = id,
            Involvements = involvements,
            Version = version,
            Status = status,
            WaitingSince = waiting,
            ConfirmedAt = confirmed,
            UpdateAskedAt = asked,
            GroundsSeenOn = seen,
            Profile = profile,
        };

    public static Gen<Person> Person { get; } =
        from id in IdOf<Person>()
        from version in Version
        from call in Line
        from surname in Line
        from birth in Day
        from email in Maybe(Email)
        from phone in Maybe(Phone)
        from postcode in Maybe(Postcode)
        from address in MaybeRef(
            from street in Line
            from city in Line
            select new Address(street, city))
        from channel in Maybe(Any<ContactChannel>())
        from language in Any<MessageLanguage>()
        from reference in Maybe(Reference)
        from related in Related.ListOf()
        from stopped in MaybeRef(
            from at in Moment
            from before in Maybe(Any<ContactChannel>())
            select new StoppedMessages(at, before))
        select new Person
        {
            Id = id,
            Version = version,
            Stopped = stopped,
            Details = new PersonDetails
            {
                CallName = call,
                Surname = surname,
                BirthDate = birth,
                Email = email,
                Phone = phone,
                Postcode = postcode,
                Address = address,
                Channel = channel,
                Language = language,
                Reference = reference,
                Related = [.. related],
            },
        };

    public static Gen<ReferenceClaim> ReferenceClaim { get; } =
        from id in IdOf<ReferenceClaim>()
        from version in Version
        from candidate in Maybe(IdOf<Candidate>())
        select new ReferenceClaim(id, version, candidate);

    public static Gen<Worker> Worker { get; } =
        from id in IdOf<Worker>()
        from version in Version
        from name in Line
        from phone in Phone
        from email in Email
        select new Worker(id, version, name, phone, email);

    public static Gen<Employer> Employer { get; } =
        from id in IdOf<Employer>()
        from version in Version
        from name in Line
        from kind in Any<EmployerKind>()
        from step in Maybe(Any<PsoStep>())
        from postcode in Maybe(Postcode)
        from contacts in Contact.ListOf()
        select new Employer { Id = id, Version = version, Details = new EmployerDetails(name, kind, step, postcode), Contacts = [.. contacts] };

    public static Gen<Proposal> Proposal { get; } =
        from vacancy in Vacancy
        from candidate in Candidate
        from version in Version
        from status in Any<ProposalStatus>()
        from fit in Fit
        from conditions in Outcome.ListOf()
        from proposed in Moment
        from kinds in MaybeRef(from k in Any<GroundKind>().ListOf() select (IReadOnlyList<GroundKind>)[.. k])
        from assessment in MaybeRef(Recorded(Assessment))
        from answer in MaybeRef(Recorded(Any<CandidateAnswer>()))
        from channel in Maybe(Any<AskChannel>())
        from asked in Maybe(Moment)
        from withdrawal in Maybe(Any<WithdrawalReason>())
        from coaches in IdOf<Worker>().NonEmptyListOf()
        from former in IdOf<Worker>().ListOf()
        from origin in Any<ProposalOrigin>()
        from aside in Recorded(SetAside).ListOf()
        from silence in Maybe(Moment)
        from reminded in Maybe(Moment)
        from agreed in Shared
        from introduction in MaybeRef(Recorded(Introduction))
        from meeting in MaybeRef(Recorded(Meeting))
        from trial in MaybeRef(Recorded(Trial))
        from agreement in MaybeRef(Recorded(Agreement))
        from notPlaced in MaybeRef(Recorded(NotPlaced))
        from sheltered in Gen.Elements(true, false)
        select new Proposal
        {
            Id = Domain.Proposals.Proposal.IdFor(vacancy, candidate),
            Version = version,
            Status = status,
            VacancyId = vacancy.Id,
            EmployerId = vacancy.EmployerId,
            VacancyTitle = vacancy.Details.Title,
            CandidateId = candidate.Id,
            Coaches = [.. coaches],
            FormerCoaches = [.. former],
            Origin = origin,
            SetAside = [.. aside],
            Fit = fit,
            Conditions = [.. conditions],
            WaitingSince = candidate.WaitingSince,
            CanBeSheltered = sheltered,
            ProposedAt = proposed,
            GroundKinds = kinds,
            Assessment = assessment,
            Answer = answer,
            AskedBy = channel,
            AskedAt = asked,
            Withdrawal = withdrawal,
            SilenceNoticedAt = silence,
            RemindedAt = reminded,
            ContactRemindedAt = silence,
            ContactSilenceNoticedAt = reminded,
            Agreed = agreed,
            Introduction = introduction,
            Meeting = meeting,
            Trial = trial,
            Agreement = agreement,
            NotPlaced = notPlaced,
        };

    public static Gen<Round> Round { get; } =
        from proposed in Moment
        from version in Version
        from vacancies in Gen.Choose(0, 10_000)
        from candidates in Gen.Choose(0, 1_000_000)
        from proposals in Gen.Choose(0, 100_000)
        let day = proposed.ToDutchDay()
        select new Round(Domain.Proposals.Round.IdOf(day), version, day, proposed, vacancies, candidates, proposals);

    public static Gen<Import> Import =>
        from id in IdOf<Import>()
        from version in Version
        from owner in IdOf<Worker>()
        from role in Gen.Elements(Role.Coach, Role.Adviser)
        from kind in Any<ImportKind>()
        from format in Any<ImportFormat>()
        from status in Any<ImportStatus>()
        from existing in Any<ExistingChoice>()
        from dryRun in Gen.Elements(true, false)
        from numbers in Gen.Choose(0, int.MaxValue).Four()
        from uploaded in Moment
        from check in Maybe(Moment)
        from ended in Maybe(Moment)
        select new Import
        {
            Id = id,
            Version = version,
            Owner = new Actor(role, owner.Value),
            Kind = kind,
            Format = format,
            Existing = existing,
            DryRun = dryRun,
            File = id.Value + "/bestand",
            Bytes = 4L * numbers.Item1,
            Status = status,
            UploadedAt = uploaded,
            BytesChecked = 3L * numbers.Item1,
            Lines = numbers.Item2,
            Errors = numbers.Item3,
            Known = numbers.Item4,
            Done = numbers.Item3,
            Skipped = numbers.Item4,
            CheckedAt = check,
            EndedAt = ended,
        };

    public static Gen<TaskSubject> Subject { get; } =
        from kind in Any<SubjectKind>()
        from id in IdOf<Vacancy>()
        select TaskSubject.Parse(kind, id.Value);

    public static Gen<WorkTask> WorkTask { get; } =
        from id in IdOf<WorkTask>()
        from version in Version
        from kind in Any<WorkTaskKind>()
        from about in MaybeRef(Subject)
        from candidate in Maybe(IdOf<Candidate>())
        from note in Maybe(Line)
        from owner in IdOf<Worker>()
        from due in Day
        from opener in Actor
        from opened in Moment
        from status in Any<WorkTaskStatus>()
        from handOvers in Recorded(HandOver).ListOf()
        from postponed in MaybeRef(Recorded(Postponement))
        from done in MaybeRef(Recorded(Prose))
        from dropped in Maybe(Any<DropReason>())
        select new WorkTask
        {
            Id = id,
            Version = version,
            Kind = kind,
            About = about,
            CandidateId = candidate,
            Note = note,
            OwnerId = owner,
            Due = due,
            OpenedBy = opener,
            OpenedAt = opened,
            Status = status,
            HandOvers = [.. handOvers],
            Postponed = postponed,
            Done = done,
            DroppedBecause = dropped,
        };

    private static Gen<HandOver> HandOver =>
        from owner in IdOf<Worker>()
        from to in IdOf<Worker>()
        from reason in Maybe(Line)
        from replacement in Maybe(IdOf<CaseloadReplacement>())
        select new HandOver(owner, to, reason, replacement);

    private static Gen<Postponement> Postponement =>
        from first in Day
        from second in Day
        from reason in Line
        select new Postponement(first, second, reason);
    private static Gen<EmployerContact> Contact =>
        from id in IdOf<EmployerContact>()
        from name in Line
        from phone in Phone
        from email in Maybe(Email)
        from status in Any<EmployerContactStatus>()
        from successor in Maybe(IdOf<EmployerContact>())
        select new EmployerContact { Id = id, Person = new ContactPerson(name, phone), Email = email, Status = status, SuccessorId = successor };

    public static Gen<Municipality> Municipality { get; } =
        from id in IdOf<Municipality>()
        from version in Version
        from name in Line
        from partners in (
            from partner in IdOf<Partner>()
            from partnerName in Line
            from contact in Line
            from phone in Phone
            from email in Maybe(Email)
            select new Partner(partner, partnerName, new ContactPerson(contact, phone), email)).ListOf()
        from functions in (
            from function in Any<MunicipalFunction>()
            from grounds in Any<GroundKind>().ListOf()
            from carriers in IdOf<Partner>().ListOf()
            from starts in Day
            from ends in Maybe(Day)
            select new FunctionAssignment(function, [.. grounds], [.. carriers], starts, ends)).ListOf()
        select new Municipality { Id = id, Version = version, Name = name, Partners = [.. partners], Functions = [.. functions] };

    public static Gen<Referral> Referral { get; } =
        from id in IdOf<Referral>()
        from version in Version
        from status in Any<ReferralStatus>()
        from candidate in IdOf<Candidate>()
        from municipality in IdOf<Municipality>()
        from function in Any<MunicipalFunction>()
        from route in Maybe(Any<Route>())
        from partner in IdOf<Partner>()
        from reason in Prose
        from coach in IdOf<Worker>()
        from made in Moment
        from channel in Maybe(Any<AskChannel>())
        from asked in Maybe(Moment)
        from reminders in Gen.Choose(0, 9)
        from again in Maybe(Day)
        from answer in MaybeRef(Recorded(
            from takesUp in Gen.Elements(true, false)
            from note in Maybe(Line)
            select new ReferralAnswer(takesUp, note)))
        from closing in MaybeRef(Recorded(Line))
        from other in Maybe(IdOf<Referral>())
        from handOvers in HandOver.ListOf()
        select new Referral
        {
            Id = id,
            Version = version,
            Status = status,
            CandidateId = candidate,
            MunicipalityId = municipality,
            Function = function,
            Route = route,
            PartnerId = partner,
            Reason = reason,
            CoachId = coach,
            MadeAt = made,
            AskedBy = channel,
            AskedAt = asked,
            Reminders = reminders,
            LookAgainOn = again,
            Answer = answer,
            Closing = closing,
            ReplacedBy = other,
            HandOvers = [.. handOvers.Select(h => h with { Reason = null })],
        };

    private static Gen<VacancyDetails> Work =>
        from title in Line
        from employer in Line
        from contact in Line
        from phone in Phone
        from contactId in Maybe(IdOf<EmployerContact>())
        from text in Prose
        from competences in Asked.NonEmptyListOf()
        from hours in Hours
        from days in Days
        from workplace in Postcode
        from places in Gen.Choose(1, VacancyDetails.MaximumPlaces)
        from starts in Maybe(Day)
        from closes in Maybe(Day)
        from tasks in (
            from description in Line
            from taskHours in Maybe(WeekHours)
            select new VacancyTask(description, taskHours)).ListOf()
        from times in MaybeRef(
            from begin in Time
            from end in Time
            select new DayTimes(begin, end))
        from sharing in Any<PlaceSharing>()
        from hoursAPlace in Maybe(WeekHours)
        from pay in MaybeRef(
            from least in Maybe(Amount)
            from most in Maybe(Amount)
            from cao in Maybe(Line)
            select new Pay(least, most, cao))
        from contract in MaybeRef(
            from kind in Any<ContractKind>()
            from months in Maybe(Gen.Choose(1, 36))
            from permanent in Maybe(Gen.Elements(true, false))
            select new ContractOffer(kind, months, permanent))
        from licences in Licences
        from certificates in CertificateSet
        from dutch in Maybe(Any<LanguageLevel>())
        from load in Maybe(Any<PhysicalLoad>())
        from offers in Features
        from lacks in Features
        from transport in Maybe(Gen.Elements(true, false))
        from routes in Any<Route>().ListOf()
        from place in Any<PlaceKind>()
        select new VacancyDetails
        {
            Title = title,
            EmployerName = employer,
            Contact = new ContactPerson(contact, phone),
            ContactId = contactId,
            Text = text,
            Competences = [.. competences],
            Hours = hours,
            Days = days,
            Workplace = workplace,
            Places = places,
            StartsOn = starts,
            ClosesOn = closes,
            Tasks = [.. tasks],
            Times = times,
            Sharing = sharing,
            HoursAPlace = hoursAPlace,
            Pay = pay,
            Contract = contract,
            Licences = licences,
            Certificates = certificates,
            Dutch = dutch,
            Load = load,
            Offers = offers,
            Lacks = lacks,
            TransportArranged = transport,
            Routes = [.. routes],
            Place = place,
        };

    private static Gen<MatchingProfile> Profile =>
        from competences in Held.ListOf()
        from hours in MaybeRef(Hours)
        from days in Maybe(Days)
        from available in Maybe(Day)
        from home in Maybe(Area)
        from travel in MaybeRef(
            from means in Any<TravelMeans>()
            from kilometres in Gen.Choose(1, 100)
            select new TravelReach(means, kilometres))
        from alone in Maybe(Gen.Elements(true, false))
        from start in Maybe(Time)
        from municipality in Maybe(IdOf<Municipality>())
        from grounds in MaybeRef(Ground.ListOf())
        from readiness in MaybeRef(
            from stage in Any<ReadinessStage>()
            from next in Maybe(Line)
            select new Readiness(stage, next))
        from situation in Any<WorkSituation>()
        from wishes in Prose
        from licences in Maybe(Licences)
        from certificates in Maybe(CertificateSet)
        from dutch in Maybe(Any<LanguageLevel>())
        from needs in Maybe(Features)
        from load in Maybe(Any<PhysicalLoad>())
        select new MatchingProfile
        {
            Competences = [.. competences],
            Hours = hours,
            Days = days,
            AvailableFrom = available,
            Home = home,
            Travel = travel,
            TravelsAlone = alone,
            EarliestStart = start,
            Municipality = municipality,
            Grounds = grounds is null ? null : [.. grounds],
            Readiness = readiness,
            Situation = situation,
            Wishes = wishes,
            Licences = licences,
            Certificates = certificates,
            Dutch = dutch,
            Needs = needs,
            MaximumLoad = load,
        };

    private static Gen<Ground> Ground =>
        from kind in Any<GroundKind>()
        from status in Any<GroundStatus>()
        from source in Maybe(Line)
        from starts in Maybe(Day)
        from ends in Maybe(Day)
        select new Ground(kind, status, source, starts, ends);

    /// <summary>One primary coach, others besides, and any who were involved before.</summary>
    private static Gen<IReadOnlyList<Involvement>> Involvements =>
        from primary in Involvement(Gen.Elements(InvolvementRole.Consulent, InvolvementRole.JobCoach), primary: true)
        from others in Involvement(Any<InvolvementRole>(), primary: false).ListOf()
        from former in (
            from one in Involvement(Any<InvolvementRole>(), primary: false)
            from wasPrimary in Gen.Elements(true, false)
            from until in Day
            select one with { IsPrimary = wasPrimary, Until = until }).ListOf()
        from covers in MaybeRef(StandIn)
        from covered in MaybeRef(StandIn)
        select (IReadOnlyList<Involvement>)
        [
            .. former.Select(i => i with { StandIn = covered }),
            .. others.Prepend(primary with { StandIn = covers }).DistinctBy(i => (i.WorkerId, i.Role)),
        ];

    private static Gen<StandIn> StandIn =>
        from replacement in IdOf<CaseloadReplacement>()
        from replaced in IdOf<Worker>()
        from other in Maybe(IdOf<CaseloadReplacement>())
        select new StandIn(replacement, replaced, other is { } before ? new StandIn(before, replaced, null) : null);

    public static Gen<CaseloadReplacement> Replacement { get; } =
        from id in IdOf<CaseloadReplacement>()
        from version in Version
        from worker in IdOf<Worker>()
        from number in Gen.Choose(1, 50)
        from standIn in IdOf<Worker>()
        from begins in Day
        from until in Maybe(Day)
        from reason in Any<ReplacementReason>()
        from status in Any<ReplacementStatus>()
        from lead in Actor
        from made in Moment
        from people in IdOf<Candidate>().ListOf()
        from done in Gen.Choose(0, 99)
        from end in MaybeRef(Recorded(Any<ReplacementEnd>()))
        select new CaseloadReplacement
        {
            Id = id,
            Version = version,
            WorkerId = worker,
            Number = number,
            StandInId = standIn,
            From = begins,
            ExpectedUntil = until,
            Reason = reason,
            Status = status,
            MadeBy = lead,
            MadeAt = made,
            People = [.. people],
            Done = done,
            Moved = done / 2,
            Returned = done / 3,
            End = end,
        };

    private static Gen<RelatedPerson> Related =>
        from kind in Any<RelationKind>()
        from name in Line
        from phone in Maybe(Phone)
        from email in Maybe(Email)
        from messages in Gen.Elements(true, false)
        from until in Maybe(Day)
        select new RelatedPerson(kind, name, phone, email, messages, until);

    private static Gen<ExternalReference> Reference => Gen.Elements("K-014", "2026/0031.a", "z", new string('9', ExternalReference.MaximumLength)).Select(ExternalReference.Parse);

    private static Gen<FilledPlace> Filled =>
        from proposal in IdOf<Proposal>()
        from candidate in IdOf<Candidate>()
        from agreement in Agreement
        from actor in Actor
        select new FilledPlace(proposal, candidate, agreement, actor);

    private static Gen<WorkAgreement> Agreement =>
        from hours in WeekHours
        from days in Gen.Choose(0, (int)Weekdays.Everyday)
        from starts in Day
        select new WorkAgreement(hours, (Weekdays)days, starts);

    private static Gen<SetAside> SetAside =>
        from condition in Any<Condition>()
        from reason in Line
        select new SetAside(condition, reason);

    private static Gen<Introduction> Introduction =>
        from contact in IdOf<EmployerContact>()
        from shares in Shared
        from note in Prose
        select new Introduction(contact, shares, note);

    private static Gen<Meeting> Meeting =>
        from day in Day
        from note in Prose
        select new Meeting(day, note);

    private static Gen<TrialPeriod> Trial =>
        from first in Day
        from last in Day
        select new TrialPeriod(first, last);

    private static Gen<NotPlaced> NotPlaced =>
        from reason in Any<NotPlacedReason>()
        from explanation in Maybe(Line)
        select new NotPlaced(reason, explanation);

    private static Gen<SharedFacts> Shared => Gen.Choose(0, (int)SharedFacts.All).Select(f => (SharedFacts)f);

    private static Gen<DrivingLicences> Licences => Gen.Choose(0, (int)DrivingLicences.All).Select(l => (DrivingLicences)l);

    private static Gen<Certificates> CertificateSet => Gen.Choose(0, (int)Certificates.All).Select(c => (Certificates)c);

    public static Gen<WorkplaceFeatures> Features => Gen.Choose(0, (int)WorkplaceFeatures.All).Select(f => (WorkplaceFeatures)f);

    public static Gen<WeeklyHours> WeekHours => Gen.Choose(4, 160).Select(q => WeeklyHours.Of(q / 4m));

    public static Gen<Euro> Amount => Gen.Choose(0, 10_000_000).Select(cents => Euro.Of(cents / 100m));

    private static Gen<TimeOnly> Time => Gen.Choose(0, (24 * 60) - 1).Select(minutes => TimeOnly.MinValue.AddMinutes(minutes));

    private static Gen<Fit> Fit =>
        from parts in (
            from asked in Asked
            from held in MaybeRef(Held)
            from nearness in Any<Nearness>()
            from weight in Gen.Choose(0, 1000)
            from contribution in Gen.Choose(0, weight)
            select new FitPart(asked, held, nearness, weight, contribution)).ListOf()
        from completeness in Gen.Choose(0, 1000)
        select new Fit(parts.Sum(p => p.Contribution) + completeness, [.. parts], completeness);

    private static Gen<ConditionOutcome> Outcome =>
        from condition in Any<Condition>()
        from verdict in Any<Verdict>()
        from reason in Text(0, 30)
        select new ConditionOutcome(condition, verdict, reason);

    private static Gen<Assessment> Assessment =>
        from kind in Any<AssessmentKind>()
        from reason in Maybe(Line)
        from later in Maybe(Day)
        select new Assessment(kind, reason, later);

    public static Gen<T> Any<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    public static Gen<Id<T>> IdOf<T>()
        where T : IIdentified =>
        Gen.OneOf(Gen.Elements("a", "0", "a-", new string('z', Id<T>.MaximumLength)).Select(Id<T>.Parse), Gen.Choose(0, 999).Select(i => Id<T>.From($"{i}")));

    /// <summary>Any string at all, halves of characters included.</summary>
    public static Gen<string> AnyString { get; } =
        Gen.OneOf(Text(0, 30), Gen.Choose(0, 0xffff).Select(c => (char)c).ArrayOf().Select(chars => new string(chars)));

    private static Gen<string> Text(int shortest, int longest) =>
        from length in Gen.Choose(shortest, longest)
        from letters in Gen.Elements(Letters).ArrayOf(length)
        select string.Concat(letters);

    private static Gen<Involvement> Involvement(Gen<InvolvementRole> roles, bool primary) =>
        from worker in IdOf<Worker>()
        from role in roles
        from since in Day
        select new Involvement(worker, role, primary, since, null);

    public static Gen<Recorded<T>> Recorded<T>(Gen<T> what) =>
        from done in what
        from actor in Actor
        from at in Moment
        select new Recorded<T>(done, actor, at);

    public static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(v => (T?)v));

    public static Gen<T?> MaybeRef<T>(Gen<T> gen)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(v => (T?)v));
}
