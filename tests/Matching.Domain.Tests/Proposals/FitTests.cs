using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Competences;
using Matching.Domain.Proposals;

namespace Matching.Domain.Tests.Proposals;

public sealed class FitTests
{
    private static readonly AskedCompetence Asked = new(ConceptId.Parse("mt:groen"), CompetenceLevel.Independent, Importance.Required);

    [Theory]
    [InlineData(0, FitBand.Little)]
    [InlineData(349_999, FitBand.Little)]
    [InlineData(350_000, FitBand.Partly)]
    [InlineData(649_999, FitBand.Partly)]
    [InlineData(650_000, FitBand.Well)]
    [InlineData(849_999, FitBand.Well)]
    [InlineData(850_000, FitBand.VeryWell)]
    [InlineData(1_000_000, FitBand.VeryWell)]
    public void ABandSaysTheScoreInWords(int score, FitBand band) => Assert.Equal(band, new Fit(score, [Part(Fit.Whole, score)]).Band);

    [Fact]
    public void PartsThatAddUpAreTakenAsTheyAre() =>
        Always.Holds(Parts(), parts =>
        {
            var completeness = 50_000;
            var score = parts.Sum(p => p.Contribution) + completeness;
            var fit = new Fit(score, parts, completeness);
            return fit.Score == score && fit.Completeness == completeness && fit.Parts.SequenceEqual(parts);
        });

    [Fact]
    public void PartsThatDoNotAddUpAreRefused() =>
        Always.Holds(
            from parts in Parts() from off in Gen.Elements(-1000, -1, 1, 1000) select (parts, off),
            (c) => Assert.Throws<ArgumentException>(() => { _ = new Fit(Math.Max(0, c.parts.Sum(p => p.Contribution) + 5_000 + c.off), c.parts, 5_000); }));

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    public void AScoreOutOfRangeIsRefused(int score) => Assert.Throws<ArgumentOutOfRangeException>(() => new Fit(score, [Part(2_000_000, score)]));

    [Theory]
    [InlineData(100, 101)]
    [InlineData(100, -1)]
    public void APartThatAddsMoreThanItsWeightOrLessThanNothingIsRefused(int weight, int contribution) =>
        Assert.Throws<ArgumentException>(() => new Fit(500 + contribution, [Part(500, 500), Part(weight, contribution)]));

    [Fact]
    public void ANegativeCompletenessIsRefused() => Assert.Throws<ArgumentException>(() => new Fit(9, [Part(10, 10)], -1));

    [Fact]
    public void ContributionsThatOverflowAreRefusedAndNotWrapped() =>
        Assert.Throws<ArgumentException>(() => new Fit(0, [Part(int.MaxValue, int.MaxValue), Part(int.MaxValue, int.MaxValue), Part(2, 2)]));

    private static FitPart Part(int weight, int contribution) => new(Asked, null, Nearness.None, weight, contribution);

    private static Gen<FitPart[]> Parts() =>
        (from weight in Gen.Choose(0, 90_000) from contribution in Gen.Choose(0, weight) select Part(weight, contribution))
        .ArrayOf().Select(parts => parts.Take(10).ToArray());
}
