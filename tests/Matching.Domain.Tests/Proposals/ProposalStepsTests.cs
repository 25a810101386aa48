using FsCheck.Fluent;
using Matching.Domain.Access;
using Matching.Domain.Candidates;
using Matching.Domain.Conditions;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;

namespace Matching.Domain.Tests.Proposals;

/// <summary>What is recorded on the way from a yes to work, and what is refused.</summary>
public sealed class ProposalStepsTests
{
    private static readonly DateTimeOffset Later = Sample.Now.AddHours(3);
    private static readonly Id<EmployerContact> Contact = Id<EmployerContact>.Parse("cp-1");
    private static readonly Proposal Asked = Sample.Proposal().Assess(new(AssessmentKind.PutForward, null, null), Sample.ByCoach, Sample.Today, Sample.Now).Value;
    private static readonly Proposal Shortlisted = Asked.Reply(CandidateAnswer.Yes, SharedFacts.Usual, Sample.ByCandidate, Sample.Now).Value.Shortlist().Value;
    private static readonly Proposal Introduced = Shortlisted.Introduce(new(Contact, SharedFacts.Usual, default), Sample.ByAdviser, Sample.Now).Value;
    private static readonly Proposal Met = Introduced.Meet(new(Sample.Today, default), Sample.ByAdviser, Sample.Today, Sample.Now).Value;

    private static Line Why { get; } = Line.Parse("De werkgever past de tijden aan");

    public sealed class ByHand
    {
        private static readonly ConditionOutcome Met = new(Condition.Hours, Verdict.Met, "De uren passen.");
        private static readonly ConditionOutcome TooFar = new(Condition.Travel, Verdict.NotMet, "Het is te ver.");
        private static readonly ConditionOutcome NoLicence = new(Condition.Licences, Verdict.NotMet, "Rijbewijs B is nodig.");
        private static readonly ConditionOutcome Unknown = new(Condition.Language, Verdict.Unknown, "Hoe goed is het Nederlands?");

        [Fact]
        public void EachConditionThatIsNotMetIsSetAsideByItselfWithAReasonOnRecord()
        {
            var made = Make([Met, TooFar, NoLicence, Unknown], Condition.Travel, Condition.Licences).Value;
            Assert.Equal((ProposalOrigin.ByHand, ProposalStatus.Proposed, 1), (made.Origin, made.Status, made.Version));
            Assert.Equal(
                [new(new(Condition.Travel, Why), Sample.ByCoach, Later), new Recorded<SetAside>(new(Condition.Licences, Why), Sample.ByCoach, Later)], made.SetAside);
            Assert.Equal([Met, TooFar, NoLicence, Unknown], made.Conditions);
            Assert.Equal(Proposal.IdFor(Sample.Vacancy, Sample.Candidate), made.Id);
            Assert.False(made.IsHinderedBy(TooFar));
            Assert.False(made.IsHinderedBy(Unknown));
            Assert.True(made.IsHinderedBy(new(Condition.Days, Verdict.NotMet, "Op zaterdag kan het niet.")));
        }

        [Fact]
        public void WhatIsNotSetAsideIsRefusedWithItsReason()
        {
            var refused = Assert.IsType<Failure.Refused>(Make([Met, TooFar, NoLicence], Condition.Travel).Failure);
            Assert.Equal("voorwaarde-niet-vervuld", refused.Code);
            Assert.StartsWith("Rijbewijs B is nodig. Wilt u deze kandidaat toch voorstellen?", refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("te ver", refused.Message, StringComparison.Ordinal);
        }

        [Fact]
        public void WhatIsMetOrNamedTwiceIsNotSetAside()
        {
            var errors = Assert.IsType<Failure.Invalid>(Make([Met, TooFar], Condition.Travel, Condition.Hours, Condition.Travel).Failure).Errors;
            Assert.Equal(["terzijde[1].voorwaarde", "terzijde[2].voorwaarde"], errors.Select(e => e.Field));
        }

        [Fact]
        public void WhateverIsSetAsideNothingIsProposedThatIsHindered() => Always.Holds(
            from verdicts in Gen.Elements(Enum.GetValues<Verdict>()).ArrayOf(Enum.GetValues<Condition>().Length)
            from aside in Gen.SubListOf(Enum.GetValues<Condition>())
            select (verdicts, aside),
            c =>
            {
                var outcomes = Enum.GetValues<Condition>().Zip(c.verdicts, (condition, verdict) => new ConditionOutcome(condition, verdict, "Reden.")).ToList();
                var result = Make(outcomes, [.. c.aside]);
                var allowed = outcomes.All(o => o.Verdict switch
                {
                    Verdict.NotMet => c.aside.Contains(o.Condition),
                    Verdict.Met => !c.aside.Contains(o.Condition),
                    _ => true,
                });
                Assert.Equal(allowed, result.Failure is null);
                if (allowed) Assert.DoesNotContain(outcomes, result.Value.IsHinderedBy);
            });

        private static Result<Proposal> Make(IReadOnlyList<ConditionOutcome> conditions, params Condition[] aside) => Proposal.MakeByHand(
            Sample.Vacancy, Sample.Candidate, Sample.Fit, conditions, [.. aside.Select(condition => new SetAside(condition, Why))], Sample.ByCoach, Later);
    }

    public sealed class Introduce
    {
        [Fact]
        public void SharesAtMostWhatWasAgreed() => Always.Holds(
            from agreed in Gen.Choose(0, (int)SharedFacts.All)
            from shares in Gen.Choose(0, (int)SharedFacts.All)
            select ((SharedFacts)agreed | SharedFacts.CallName, (SharedFacts)shares),
            c =>
            {
                var (agreed, shares) = c;
                var shortlisted = Asked.Reply(CandidateAnswer.Yes, agreed, Sample.ByCandidate, Sample.Now).Value.Shortlist().Value;
                var result = shortlisted.Introduce(new(Contact, shares, default), Sample.ByAdviser, Later);
                if (!shares.HasFlag(SharedFacts.CallName)) Assert.Equal("delen", Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Field);
                else if ((shares & ~agreed) != SharedFacts.None) Assert.Equal("niet-afgesproken", Assert.IsType<Failure.Refused>(result.Failure).Code);
                else Assert.Equal(new(new(Contact, shares, default), Sample.ByAdviser, Later), result.Value.Introduction);
            });

        [Fact]
        public void GoesToAnotherContactPersonWithoutANewState()
        {
            var other = Id<EmployerContact>.Parse("cp-2");
            var after = Introduced.IntroduceTo(other, Sample.ByAdviser, Later);
            Assert.Equal((ProposalStatus.Introduced, Introduced.Version + 1), (after.Status, after.Version));
            Assert.Equal(new(new(other, SharedFacts.Usual, default), Sample.ByAdviser, Later), after.Introduction);
            Assert.Throws<InvalidOperationException>(() => Shortlisted.IntroduceTo(other, Sample.ByAdviser, Later));
        }
    }

    public sealed class Permission
    {
        [Fact]
        public void AYesSharesAtLeastTheCallNameAndANoNothing()
        {
            Assert.Equal("delen", Assert.Single(Assert.IsType<Failure.Invalid>(Asked.Reply(CandidateAnswer.Yes, SharedFacts.Phone, Sample.ByCandidate, Later).Failure).Errors).Field);
            Assert.Equal(SharedFacts.Usual, Shortlisted.Agreed);
            Assert.Equal(SharedFacts.None, Met.Reply(CandidateAnswer.No, SharedFacts.All, Sample.ByCandidate, Later).Value.Agreed);
        }

        [Fact]
        public void IsTakenBackAtAnyMomentAfterTheYesAndThenNothingIsShared()
        {
            foreach (var proposal in new[] { Shortlisted.TakeOffShortlist().Value, Shortlisted, Introduced, Met, Met.StartTrial(new(Sample.Today, Sample.Today), Sample.ByAdviser, Later).Value })
            {
                var after = proposal.TakePermissionBack().Value;
                Assert.Equal((ProposalStatus.Withdrawn, WithdrawalReason.PermissionTakenBack, SharedFacts.None), (after.Status, after.Withdrawal, after.Agreed));
                Assert.False(after.Status.IsKnownToEmployer());
            }
        }

        [Fact]
        public void ThatWasNotGivenOrIsNoLongerNeededIsNotTakenBack()
        {
            foreach (var proposal in new[] { Sample.Proposal(), Asked, Asked.Reply(CandidateAnswer.No, default, Sample.ByCandidate, Later).Value, Met.Place(Sample.Agreement, Sample.ByAdviser, Later).Value, Met.TakePermissionBack().Value })
                Assert.Equal("geen-toestemming", Assert.IsType<Failure.Refused>(proposal.TakePermissionBack().Failure).Code);
        }
    }

    public sealed class MeetingAndTrial
    {
        [Theory]
        [InlineData(-1, true)]
        [InlineData(0, true)]
        [InlineData(1, false)]
        public void AMeetingIsRecordedOnceItWas(int daysFromToday, bool allowed)
        {
            var meeting = new Meeting(Sample.Today.AddDays(daysFromToday), Prose.Parse("Een goed gesprek."));
            var result = Introduced.Meet(meeting, Sample.ByAdviser, Sample.Today, Later);
            if (allowed) Assert.Equal(new(meeting, Sample.ByAdviser, Later), result.Value.Meeting);
            else Assert.Equal("op", Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Field);
        }

        [Theory]
        [InlineData("2026-10-01", "2026-11-30", null)]
        [InlineData("2026-10-01", "2026-12-01", "proefplaatsing-te-lang")]
        [InlineData("2026-10-01", "2026-10-01", null)]
        [InlineData("2026-12-31", "2027-02-27", null)]
        [InlineData("2026-12-31", "2027-02-28", "proefplaatsing-te-lang")]
        [InlineData("2026-10-02", "2026-10-01", "tot")]
        [InlineData("9999-12-01", "9999-12-31", null)]
        public void ATrialLastsTwoMonthsAtMost(string from, string until, string? refused)
        {
            var trial = new TrialPeriod(Day(from), Day(until));
            var result = Met.StartTrial(trial, Sample.ByAdviser, Later);
            if (refused is null) Assert.Equal(new(trial, Sample.ByAdviser, Later), result.Value.Trial);
            else Assert.Equal(refused, result.Failure is Failure.Refused code ? code.Code : Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Field);
        }

        private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    public sealed class Ends
    {
        [Fact]
        public void WhoGetsTheWorkHasWhatWasAgreedOnRecord()
        {
            var placed = Met.Place(Sample.Agreement, Sample.ByAdviser, Later).Value;
            Assert.Equal(new(Sample.Agreement, Sample.ByAdviser, Later), placed.Agreement);
            var other = Sample.Agreement with { StartsOn = Sample.Today.AddDays(30) };
            var changed = placed.ChangeAgreement(other, Sample.ByCoach, Later).Value;
            Assert.Equal((placed.Version + 1, ProposalStatus.Placed), (changed.Version, changed.Status));
            Assert.Equal(new(other, Sample.ByCoach, Later), changed.Agreement);
            Assert.Equal("kan-nu-niet", Assert.IsType<Failure.Refused>(Met.ChangeAgreement(other, Sample.ByCoach, Later).Failure).Code);
        }

        [Fact]
        public void OnlyAnotherReasonThanTheUsualOnesNeedsAnExplanation()
        {
            foreach (var reason in Enum.GetValues<NotPlacedReason>())
            {
                var result = Met.DoNotPlace(new(reason, null), Sample.ByAdviser, Later);
                if (reason == NotPlacedReason.Other) Assert.Equal("toelichting", Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Field);
                else Assert.Equal(new(new(reason, null), Sample.ByAdviser, Later), result.Value.NotPlaced);
            }

            Assert.Null(Met.DoNotPlace(new(NotPlacedReason.Other, Why), Sample.ByAdviser, Later).Failure);
        }

        [Fact]
        public void AReminderIsRecordedAndTheQuestionStillStands()
        {
            var asked = Asked.Asked(AskChannel.Message, Sample.Now);
            Assert.Null(asked.RemindedAt);
            var after = asked.Reminded(Later);
            Assert.Equal((ProposalStatus.PutForward, asked.Version + 1, (DateTimeOffset?)Later, asked.AskedAt), (after.Status, after.Version, after.RemindedAt, after.AskedAt));
            Assert.Equal(ProposalStatus.Accepted, after.Reply(CandidateAnswer.Yes, SharedFacts.Usual, Sample.ByCandidate, Later).Value.Status);
        }

        [Fact]
        public void SilenceIsNoticedAndIsNoOutcome()
        {
            var after = Asked.Asked(AskChannel.Message, Sample.Now).NoticeSilence(Later);
            Assert.Equal((ProposalStatus.PutForward, Asked.Version + 2, (DateTimeOffset?)Later), (after.Status, after.Version, after.SilenceNoticedAt));
            Assert.Equal(ProposalStatus.Accepted, after.Reply(CandidateAnswer.Yes, SharedFacts.Usual, Sample.ByCandidate, Later).Value.Status);
        }
    }

    public sealed class Coaches
    {
        private static readonly Id<Worker> Other = Id<Worker>.Parse("mw-2");

        [Fact]
        public void AreThoseOfTheCandidateTheFirstToTurnToFirst()
        {
            var candidate = Sample.Candidate with
            {
                Involvements =
                [
                    new(Other, InvolvementRole.Consulent, false, Sample.Today, null),
                    new(Sample.Coach, InvolvementRole.JobCoach, true, Sample.Today, null),
                    new(Id<Worker>.Parse("mw-3"), InvolvementRole.Volunteer, false, Sample.Today, null),
                ],
            };
            var made = Proposal.Make(Sample.Vacancy, candidate, Sample.Fit, Sample.Conditions, Sample.Now);
            Assert.Equal([Sample.Coach, Other], made.Coaches);
            Assert.Equal(Sample.Coach, made.CoachId);
            Assert.True(made.IsAssessedBy(Sample.ByCoach));
            Assert.True(made.IsAssessedBy(new(Role.Coach, "mw-2")));
            Assert.False(made.IsAssessedBy(new(Role.Coach, "mw-3")));
            Assert.False(made.IsAssessedBy(new(Role.Adviser, "mw-2")));
        }

        [Fact]
        public void WhoIsReplacedIsRememberedUntilTheReturn()
        {
            var handed = Sample.Proposal().Reassign([Other])!;
            Assert.Equal(2, handed.Version);
            Assert.Equal([Other], handed.Coaches);
            Assert.Equal([Sample.Coach], handed.FormerCoaches);
            Assert.False(handed.IsAssessedBy(Sample.ByCoach));
            Assert.Null(handed.Reassign([Other]));

            var back = handed.Reassign([Sample.Coach])!;
            Assert.Equal([Sample.Coach], back.Coaches);
            Assert.Equal([Other], back.FormerCoaches);
        }

        [Fact]
        public void NobodyIsBothAndNobodyIsForgotten() => Always.Holds(
            Gen.Choose(1, 5).NonEmptyListOf().Select(list => list.Distinct().ToList()).ArrayOf(),
            turns =>
            {
                var proposal = Sample.Proposal();
                var ever = proposal.Coaches.ToHashSet();
                foreach (var turn in turns)
                {
                    List<Id<Worker>> coaches = [.. turn.Select(i => Id<Worker>.Parse($"mw-{i}"))];
                    ever.UnionWith(coaches);
                    proposal = proposal.Reassign(coaches) ?? proposal;
                    Assert.Equal(coaches, proposal.Coaches);
                    Assert.Equal(ever.Except(coaches).Order(), proposal.FormerCoaches.Order());
                }
            });
    }
}
