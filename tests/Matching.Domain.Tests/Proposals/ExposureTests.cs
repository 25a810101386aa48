using FsCheck.Fluent;
using Matching.Domain.Candidates;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Domain.Proposals;

namespace Matching.Domain.Tests.Proposals;

public sealed class ExposureTests
{
    private const GroundKind A = GroundKind.JobAgreement;
    private const GroundKind B = GroundKind.Wajong;

    [Fact]
    public void AGroupFarBelowItsPartOfTheEligibleGetsAWarning()
    {
        var exposure = Exposure.Of(Times((A, 39), (B, 161)), Times((A, 25), (B, 75)), 0.8m, 10);

        var group = Of(exposure, A)!;
        Assert.Equal((39, 0.195m, 25, 0.25m), (group.Proposals, group.OfProposals, group.Eligible, group.OfEligible));
        Assert.Equal("Deze groep krijgt 19,5% van de voorstellen en is 25% van wie in aanmerking komt. Bekijk waardoor dat komt.", group.Warning);
        Assert.Null(Of(exposure, B)!.Warning);
    }

    [Fact]
    public void ExactlyTheConfiguredPartIsEnough() =>
        Assert.All(Exposure.Of(Times((A, 40), (B, 160)), Times((A, 25), (B, 75)), 0.8m, 10).Groups, g => Assert.Null(g.Shares?.Warning));

    [Theory]
    [InlineData(9, 10, 0)]
    [InlineData(10, 10, 1)]
    [InlineData(10, 9, 0)]
    public void BelowTheSmallestNumberOfProposalsOrPeopleNobodyIsWarned(int proposals, int people, int warnings) =>
        Assert.Equal(warnings, Exposure.Of(Times((B, proposals)), Times((A, people), (B, 50)), 0.8m, 10).Groups.Count(g => g.Shares?.Warning is not null));

    [Fact]
    public void WhoHasSeveralGroundsCountsInEachAndWhoIsNotKnownCountsApart()
    {
        var both = Enumerable.Repeat<IReadOnlyList<GroundKind>?>([A, B], 10);
        var exposure = Exposure.Of([.. both, null], [.. both, .. Enumerable.Repeat<IReadOnlyList<GroundKind>?>(null, 10)], 0.8m, 10);

        Assert.Equal((11, 20), (exposure.Proposals, exposure.Eligible));
        Assert.Equal((10, 10), (Of(exposure, A)!.Proposals, Of(exposure, A)!.Eligible));
        Assert.Equal((10, 10), (Of(exposure, B)!.Proposals, Of(exposure, B)!.Eligible));
        Assert.Equal((1, 10), (Of(exposure, null)!.Proposals, Of(exposure, null)!.Eligible));
    }

    [Fact]
    public void EveryGroupIsThereOnceAndNoNumberOfASmallOneIsShown()
    {
        var kinds = Gen.Frequency(
            (1, Gen.Constant<IReadOnlyList<GroundKind>?>(null)),
            (5, Gen.Elements(Enum.GetValues<GroundKind>()).NonEmptyListOf().Select(IReadOnlyList<GroundKind>? (k) => [.. k.Distinct()])));
        var cases = from proposed in kinds.ListOf() from eligible in kinds.ListOf() from smallest in Gen.Choose(1, 20) select (proposed, eligible, smallest);
        Always.Holds(
            cases,
            c =>
            {
                var exposure = Exposure.Of(c.proposed, c.eligible, 0.8m, c.smallest);
                Assert.Equal([.. Enum.GetValues<GroundKind>().Cast<GroundKind?>(), null], exposure.Groups.Select(g => g.Kind));
                foreach (var group in exposure.Groups)
                {
                    var able = c.eligible.Count(k => k is null ? group.Kind is null : group.Kind is { } kind && k.Contains(kind));
                    Assert.Equal(able >= c.smallest ? able : null, group.Shares?.Eligible);
                }
            },
            300);
    }

    [Theory]
    [InlineData(CandidateStatus.Active, WorkSituation.LooksForWork, null, true)]
    [InlineData(CandidateStatus.Active, WorkSituation.OpenToStepUp, ReadinessStage.Developing, true)]
    [InlineData(CandidateStatus.Active, WorkSituation.LooksForWork, ReadinessStage.NotYet, false)]
    [InlineData(CandidateStatus.Active, WorkSituation.InWork, ReadinessStage.Ready, false)]
    [InlineData(CandidateStatus.Withdrawn, WorkSituation.LooksForWork, ReadinessStage.Ready, false)]
    public void EligibleIsWhoTakesPartLooksForSomethingAndIsNotNotYetReady(CandidateStatus status, WorkSituation situation, ReadinessStage? stage, bool eligible)
    {
        var readiness = stage is { } known ? new Readiness(known, null) : null;
        Assert.Equal(eligible, Exposure.IsEligible(Sample.Candidate with { Status = status, Profile = Sample.Profile with { Situation = situation, Readiness = readiness } }));
    }

    [Fact]
    public void AProposalKeepsTheGroundsOfTheDayItWasMade()
    {
        Ground wajong = new(B, GroundStatus.Granted, Line.Parse("UWV"), Sample.Today.AddDays(1), null);
        Proposal Made(IReadOnlyList<Ground>? grounds, int daysLater) => Proposal.Make(
            Sample.Vacancy, Sample.Candidate with { Profile = Sample.Profile with { Grounds = grounds } }, Sample.Fit, Sample.Conditions, Sample.Now.AddDays(daysLater));

        Assert.Equal([GroundKind.None], Made([wajong], 0).GroundKinds!);
        Assert.Equal([B], Made([wajong], 1).GroundKinds!);
        Assert.Null(Made(null, 0).GroundKinds);
    }

    private static GroupShares? Of(Exposure exposure, GroundKind? kind) => exposure.Groups.Single(g => g.Kind == kind).Shares;

    private static IEnumerable<IReadOnlyList<GroundKind>?> Times(params (GroundKind Kind, int Count)[] groups) =>
        groups.SelectMany(g => Enumerable.Repeat<IReadOnlyList<GroundKind>?>([g.Kind], g.Count));
}
