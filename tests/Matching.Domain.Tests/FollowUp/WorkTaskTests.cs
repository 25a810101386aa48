using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.FollowUp;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;

namespace Matching.Domain.Tests.FollowUp;

public sealed class WorkTaskTests
{
    public static readonly Id<Worker> Colleague = Id<Worker>.Parse("mw-2");
    private static readonly TaskSubject About = TaskSubject.Of(Sample.Proposal().Id);
    private static readonly DateOnly Due = Sample.Today.AddDays(2);
    private static readonly DateTimeOffset Later = Sample.Now.AddHours(3);

    public static WorkTask Asked() => WorkTask.Ask(WorkTaskKind.CallCandidate, About, Sample.Candidate.Id, Sample.Coach, Due, "stilte", Sample.Now);

    private static string FieldOf(Result<WorkTask> result) => Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Field;

    public sealed class Ask
    {
        [Fact]
        public void TakesOverWhatOfWhomAndWhen()
        {
            var asked = Asked();
            Assert.Equal(WorkTask.IdFor(WorkTaskKind.CallCandidate, About, "stilte"), asked.Id);
            Assert.Equal((1, WorkTaskStatus.Open, WorkTaskKind.CallCandidate), (asked.Version, asked.Status, asked.Kind));
            Assert.Equal((About, (Id<Candidate>?)Sample.Candidate.Id, Sample.Coach), (asked.About, asked.CandidateId, asked.OwnerId));
            Assert.Equal((Due, Sample.Now, Actor.System), (asked.Due, asked.OpenedAt, asked.OpenedBy));
            Assert.Equal((null, null, null, null), (asked.Note, asked.Done, asked.Postponed, asked.DroppedBecause));
            Assert.Empty(asked.FormerOwners);
        }

        [Fact]
        public void LeavesToPeopleWhatOnlyTheyPlan() =>
            Assert.Throws<ArgumentException>(() => WorkTask.Ask(WorkTaskKind.Manual, About, null, Sample.Coach, Due, "stilte", Sample.Now));
    }

    public sealed class IdFor
    {
        [Fact]
        public void AnotherKindSubjectOrCauseGivesAnotherId()
        {
            Id<WorkTask>[] ids =
            [
                WorkTask.IdFor(WorkTaskKind.CallCandidate, About, "stilte"),
                WorkTask.IdFor(WorkTaskKind.LookAgain, About, "stilte"),
                WorkTask.IdFor(WorkTaskKind.CallCandidate, TaskSubject.Parse(SubjectKind.Candidate, About.Id), "stilte"),
                WorkTask.IdFor(WorkTaskKind.CallCandidate, TaskSubject.Parse(About.Kind, "vst-ander"), "stilte"),
                WorkTask.IdFor(WorkTaskKind.CallCandidate, About, "bel-eerst"),
            ];
            Assert.Equal(ids.Length, ids.Distinct().Count());
            Assert.All(ids, id => Assert.StartsWith("taak-", id.Value, StringComparison.Ordinal));
            Assert.Equal(ids[0], WorkTask.IdFor(WorkTaskKind.CallCandidate, TaskSubject.Of(Sample.Proposal().Id), "stilte"));
        }

        // What is stored is found again by this id, also after a later version of the system made it.
        [Fact]
        public void StaysTheSameForEver() => Assert.Equal(
            "taak-q5qgyicgjnz25sagtqu6ky6lhx",
            WorkTask.IdFor(WorkTaskKind.CallCandidate, TaskSubject.Parse(SubjectKind.Proposal, "vst-1"), "stilte").Value);
    }

    public sealed class Plan
    {
        private static readonly TaskPlan Plain = new(Line.Parse("Bel de school"), null, null, Colleague, Due);

        private static Result<WorkTask> Made(TaskPlan plan) => WorkTask.Plan(Id<WorkTask>.Parse("taak-1"), plan, Sample.ByCoach, Sample.Today, Sample.Now);

        [Fact]
        public void TakesOverWhatWasPlannedByWhom()
        {
            var planned = Made(Plain).Value;
            Assert.Equal((WorkTaskKind.Manual, WorkTaskStatus.Open, 1), (planned.Kind, planned.Status, planned.Version));
            Assert.Equal((Plain.Note, Colleague, Due), (planned.Note, planned.OwnerId, planned.Due));
            Assert.Equal((Sample.ByCoach, Sample.Now), (planned.OpenedBy, planned.OpenedAt));
        }

        [Theory]
        [InlineData(-1, false)]
        [InlineData(0, true)]
        [InlineData(WorkTask.MaximumDaysAhead, true)]
        [InlineData(WorkTask.MaximumDaysAhead + 1, false)]
        public void IsForTodayOrTheComingYear(int days, bool allowed)
        {
            var planned = Made(Plain with { Due = Sample.Today.AddDays(days) });
            if (allowed) Assert.Null(planned.Failure);
            else Assert.Equal("datum", FieldOf(planned));
        }
    }

    public sealed class Finish
    {
        [Theory]
        [InlineData("")]
        [InlineData("Gebeld: belt zelf terug.")]
        public void RecordsWhatCameOfItByWhomAndWhen(string outcome)
        {
            var done = Asked().Finish(Prose.Parse(outcome), Sample.ByCoach, Later).Value;
            Assert.Equal(new Recorded<Prose>(Prose.Parse(outcome), Sample.ByCoach, Later), done.Done);
        }
    }

    public sealed class Drop
    {
        [Fact]
        public void RecordsWhy() => Assert.Equal(DropReason.NoLongerNeeded, Asked().Drop(DropReason.NoLongerNeeded).Value.DroppedBecause);
    }

    public sealed class GiveTo
    {
        [Fact]
        public void MovesItWithItsDayAndRecordsFromWhomToWhomAndWhy()
        {
            var reason = Line.Parse("Ik ben er volgende week niet");
            var given = Asked().GiveTo(Colleague, reason, Sample.ByCoach, Later).Value;
            Assert.Equal((Colleague, Due), (given.OwnerId, given.Due));
            Assert.Equal([Sample.Coach], given.FormerOwners);
            Assert.Equal([new Recorded<HandOver>(new(Sample.Coach, Colleague, reason), Sample.ByCoach, Later)], given.HandOvers);
        }

        [Fact]
        public void WhoGetsItBackIsNoFormerOwner()
        {
            var third = Id<Worker>.Parse("mw-3");
            var back = Asked().GiveTo(Colleague, null, Sample.ByCoach, Later).Value.GiveTo(Sample.Coach, null, Sample.ByCoach, Later).Value;
            Assert.Equal([Colleague], back.FormerOwners);
            Assert.Equal([Sample.Coach, Colleague], back.GiveTo(third, null, Sample.ByCoach, Later).Value.FormerOwners);
        }

        [Fact]
        public void WhoHasItAlreadyCannotGetIt() => Assert.Equal("medewerkerId", FieldOf(Asked().GiveTo(Sample.Coach, null, Sample.ByCoach, Later)));
    }

    public sealed class Postpone
    {
        private static readonly Line Reason = Line.Parse("Op vakantie");

        [Fact]
        public void RecordsFromWhenUntilWhenAndWhy()
        {
            var until = Due.AddDays(5);
            var postponed = Asked().Postpone(until, Reason, Sample.ByCoach, Sample.Today, Later).Value;
            Assert.Equal(until, postponed.Due);
            Assert.Equal(new Recorded<Postponement>(new(Due, until, Reason), Sample.ByCoach, Later), postponed.Postponed);
        }

        [Theory]
        [InlineData(2, 2, false)]
        [InlineData(2, 3, true)]
        [InlineData(-9, 0, false)]
        [InlineData(-9, 1, true)]
        [InlineData(2, WorkTask.MaximumDaysAhead, true)]
        [InlineData(2, WorkTask.MaximumDaysAhead + 1, false)]
        public void IsToADayAfterTodayAndAfterTheDayItHasWithinAYear(int due, int until, bool allowed)
        {
            var task = Asked() with { Due = Sample.Today.AddDays(due) };
            var postponed = task.Postpone(Sample.Today.AddDays(until), Reason, Sample.ByCoach, Sample.Today, Later);
            if (allowed) Assert.Null(postponed.Failure);
            else Assert.Equal("datum", FieldOf(postponed));
        }
    }

    public sealed class Subject
    {
        [Fact]
        public void NamesWhatItIsOf()
        {
            (TaskSubject Subject, SubjectKind Kind, string Id)[] cases =
            [
                (TaskSubject.Of(Sample.Candidate.Id), SubjectKind.Candidate, "kand-1"),
                (TaskSubject.Of(Sample.Proposal().Id), SubjectKind.Proposal, Sample.Proposal().Id.Value),
                (TaskSubject.Of(Sample.Vacancy.Id), SubjectKind.Vacancy, "vac-1"),
                (TaskSubject.Of(Sample.Vacancy.EmployerId), SubjectKind.Employer, "wg-1"),
                (TaskSubject.Parse(SubjectKind.Referral, "vw-1"), SubjectKind.Referral, "vw-1"),
            ];
            Assert.All(cases, c => Assert.Equal((c.Kind, c.Id), (c.Subject.Kind, c.Subject.Id)));
        }

        [Theory]
        [InlineData(SubjectKind.Candidate, "K. de Vries")]
        [InlineData(SubjectKind.Candidate, "")]
        [InlineData(SubjectKind.Candidate, null)]
        [InlineData((SubjectKind)0, "kand-1")]
        [InlineData((SubjectKind)99, "kand-1")]
        public void IsNothingButAnOpaqueIdOfAKnownKind(SubjectKind kind, string? id)
        {
            Assert.False(TaskSubject.TryParse(kind, id, out var subject));
            Assert.Null(subject);
            Assert.Throws<FormatException>(() => TaskSubject.Parse(kind, id!));
        }
    }

    public sealed class Title
    {
        [Fact]
        public void EveryKindHasItsOwn()
        {
            var titles = Enum.GetValues<WorkTaskKind>().Select(kind => kind.ToDutch()).ToList();
            Assert.Equal(titles.Count, titles.Distinct(StringComparer.Ordinal).Count());
            Assert.All(titles, title => Assert.Matches("^[A-Z].{5,100}$", title));
            Assert.Throws<ArgumentOutOfRangeException>(() => ((WorkTaskKind)0).ToDutch());
        }
    }
}
