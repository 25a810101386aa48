using Matching.Domain.Conditions;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;

namespace Matching.Domain.Tests.Proposals;

public sealed class ProposalTests
{
    private static readonly DateTimeOffset Later = Sample.Now.AddHours(3);

    public sealed class Make
    {
        [Fact]
        public void TakesOverWhoWhatAndSinceWhen()
        {
            var made = Sample.Proposal();
            Assert.Equal(Proposal.IdFor(Sample.Vacancy, Sample.Candidate), made.Id);
            Assert.Equal((1, ProposalStatus.Proposed), (made.Version, made.Status));
            Assert.Equal((Sample.Vacancy.Id, Sample.Vacancy.EmployerId, Sample.Candidate.Id), (made.VacancyId, made.EmployerId, made.CandidateId));
            Assert.Equal((Sample.Coach, Sample.Candidate.WaitingSince, Sample.Now), (made.CoachId, made.WaitingSince, made.ProposedAt));
            Assert.Equal(Sample.VacancyDetails.Title, made.VacancyTitle);
            Assert.Equal((null, null, null, null), (made.Assessment, made.Answer, made.AskedBy, made.Withdrawal));
        }

        [Theory]
        [InlineData(Verdict.Met, true)]
        [InlineData(Verdict.Unknown, true)]
        [InlineData(Verdict.NotMet, false)]
        public void RefusesAConditionThatIsNotMet(Verdict verdict, bool allowed)
        {
            void Act() => Proposal.Make(Sample.Vacancy, Sample.Candidate, Sample.Fit, [new(Condition.Days, verdict, "Reden.")], Sample.Now);
            if (allowed) Act();
            else Assert.Throws<ArgumentException>(Act);
        }
    }

    public sealed class Assess
    {
        [Theory]
        [InlineData(AssessmentKind.PutForward, ProposalStatus.PutForward)]
        [InlineData(AssessmentKind.NotForThisJob, ProposalStatus.NotForThisJob)]
        [InlineData(AssessmentKind.Later, ProposalStatus.Later)]
        public void RecordsWhatWasDecidedByWhomAndWhen(AssessmentKind kind, ProposalStatus status)
        {
            var assessment = new Assessment(kind, Line.Parse("Zo afgesproken"), null);
            var after = Sample.Proposal().Assess(assessment, Sample.ByCoach, Sample.Today, Later).Value;
            Assert.Equal(status, after.Status);
            Assert.Equal(new Recorded<Assessment>(assessment, Sample.ByCoach, Later), after.Assessment);
        }

        [Theory]
        [InlineData(AssessmentKind.PutForward, true)]
        [InlineData(AssessmentKind.Later, true)]
        [InlineData(AssessmentKind.NotForThisJob, false)]
        public void OnlyNotForThisJobNeedsAReason(AssessmentKind kind, bool allowed)
        {
            var failure = Sample.Proposal().Assess(new(kind, null, null), Sample.ByCoach, Sample.Today, Later).Failure;
            if (allowed) Assert.Null(failure);
            else Assert.Equal("reden", Assert.Single(Assert.IsType<Failure.Invalid>(failure).Errors).Field);
        }

        [Theory]
        [InlineData(-1, false)]
        [InlineData(0, false)]
        [InlineData(1, true)]
        [InlineData(400, true)]
        public void LooksAgainOnlyOnADayAfterToday(int daysFromToday, bool allowed)
        {
            var assessment = new Assessment(AssessmentKind.Later, null, Sample.Today.AddDays(daysFromToday));
            var result = Sample.Proposal().Assess(assessment, Sample.ByCoach, Sample.Today, Later);
            if (allowed) Assert.Equal(assessment.LaterOn, result.Value.Assessment!.What.LaterOn);
            else Assert.Equal("laterOp", Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Field);
        }

        [Fact]
        public void TheLastAssessmentCounts()
        {
            var postponed = Sample.Proposal().Assess(new(AssessmentKind.Later, null, null), Sample.ByCoach, Sample.Today, Sample.Now).Value;
            var after = postponed.Assess(new(AssessmentKind.PutForward, null, null), Sample.ByCoach, Sample.Today, Later).Value;
            Assert.Equal((AssessmentKind.PutForward, Later, 3), (after.Assessment!.What.Kind, after.Assessment.At, after.Version));
        }

        [Fact]
        public void AKindThatDoesNotExistIsABug() =>
            Assert.Throws<ArgumentOutOfRangeException>(() => Sample.Proposal().Assess(new((AssessmentKind)99, null, null), Sample.ByCoach, Sample.Today, Later));
    }

    public sealed class Reply
    {
        private static readonly Proposal Asked =
            Sample.Proposal().Assess(new(AssessmentKind.PutForward, null, null), Sample.ByCoach, Sample.Today, Sample.Now).Value;

        [Theory]
        [InlineData(CandidateAnswer.Yes, ProposalStatus.Accepted)]
        [InlineData(CandidateAnswer.No, ProposalStatus.Declined)]
        [InlineData(CandidateAnswer.CallFirst, ProposalStatus.CallFirst)]
        public void RecordsTheAnswerByWhomAndWhen(CandidateAnswer answer, ProposalStatus status)
        {
            var after = Asked.Reply(answer, SharedFacts.Usual, Sample.ByCandidate, Later).Value;
            Assert.Equal(status, after.Status);
            Assert.Equal(new Recorded<CandidateAnswer>(answer, Sample.ByCandidate, Later), after.Answer);
            Assert.Equal(Asked.Assessment, after.Assessment);
        }

        [Fact]
        public void ACoachRecordsWhatWasSaidAfterTheCall()
        {
            var called = Asked.Reply(CandidateAnswer.CallFirst, SharedFacts.Usual, Sample.ByCandidate, Sample.Now).Value.Reply(CandidateAnswer.Yes, SharedFacts.Usual, Sample.ByCoach, Later).Value;
            Assert.Equal((ProposalStatus.Accepted, Sample.ByCoach), (called.Status, called.Answer!.By));
        }

        [Fact]
        public void AYesCanBeTakenBack()
        {
            var after = Asked.Reply(CandidateAnswer.Yes, SharedFacts.Usual, Sample.ByCandidate, Sample.Now).Value.Reply(CandidateAnswer.No, SharedFacts.Usual, Sample.ByCoach, Later).Value;
            Assert.Equal((ProposalStatus.Declined, CandidateAnswer.No), (after.Status, after.Answer!.What));
        }

        [Fact]
        public void AnAnswerThatDoesNotExistIsABug() => Assert.Throws<ArgumentOutOfRangeException>(() => Asked.Reply((CandidateAnswer)99, SharedFacts.Usual, Sample.ByCandidate, Later));
    }

    public sealed class WithdrawAndAsked
    {
        [Theory]
        [InlineData(WithdrawalReason.VacancyClosed)]
        [InlineData(WithdrawalReason.CandidateWithdrawn)]
        [InlineData(WithdrawalReason.FactsChanged)]
        public void WithdrawingRecordsWhy(WithdrawalReason reason)
        {
            var after = Sample.Proposal().Withdraw(reason).Value;
            Assert.Equal((ProposalStatus.Withdrawn, (WithdrawalReason?)reason, 2), (after.Status, after.Withdrawal, after.Version));
        }

        [Theory]
        [InlineData(AskChannel.Message)]
        [InlineData(AskChannel.CoachCalls)]
        public void AskingRecordsHowAndWhenAndLeavesTheState(AskChannel channel)
        {
            var before = Sample.Proposal().Assess(new(AssessmentKind.PutForward, null, null), Sample.ByCoach, Sample.Today, Sample.Now).Value;
            Assert.Equal(before with { Version = 3, AskedBy = channel, AskedAt = Later }, before.Asked(channel, Later));
        }
    }
}
