using Matching.Domain.Placements.Attention;
using Matching.Domain.Results;

namespace Matching.Domain.Tests.Placements.Attention;

public sealed class AttentionTableTests
{
    private static Dictionary<SignalKind, SignalWeight> Weights() => Enum.GetValues<SignalKind>().ToDictionary(kind => kind, AttentionTable.Default.WeightOf);

    private static IEnumerable<string> Fields(Result<AttentionTable> table) => Assert.IsType<Failure.Invalid>(table.Failure).Errors.Select(e => e.Field);

    [Fact]
    public void TheDefaultIsOneThatMayBeConfigured()
    {
        var table = AttentionTable.Create(Weights(), AttentionTable.Default.AmberFrom, AttentionTable.Default.RedFrom).Value;
        Assert.All(Enum.GetValues<SignalKind>(), kind => Assert.Equal(AttentionTable.Default.WeightOf(kind), table.WeightOf(kind)));
    }

    [Theory]
    [InlineData(0, 70, "oranje")]
    [InlineData(-1, 70, "oranje")]
    [InlineData(70, 70, "rood")]
    [InlineData(71, 70, "rood")]
    public void TheBandsAreInOrder(int amber, int red, string field) => Assert.Equal([field], Fields(AttentionTable.Create(Weights(), amber, red)));

    [Theory]
    [InlineData(0, 10)]
    [InlineData(-1, 10)]
    [InlineData(101, 10)]
    [InlineData(10, 0)]
    [InlineData(10, 731)]
    public void AWeightOutOfRangeIsRefusedByItsKind(int points, int days)
    {
        var weights = Weights();
        weights[SignalKind.Travel] = new(points, days);
        Assert.Equal(["Travel"], Fields(AttentionTable.Create(weights, 20, 70)));
    }

    [Fact]
    public void EveryKindHasToBeThereAndNoOther()
    {
        var weights = Weights();
        weights.Remove(SignalKind.Money);
        weights[(SignalKind)99] = new(1, 1);
        Assert.Equal(["Money", "99"], Fields(AttentionTable.Create(weights, 20, 70)));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 10)]
    [InlineData(1, 10)]
    [InlineData(2, 9)]
    [InlineData(10, 5)]
    [InlineData(19, 1)]
    [InlineData(20, 0)]
    [InlineData(9_999, 0)]
    public void PointsFadeEvenlyInWholePointsRoundedUp(int days, int points) => Assert.Equal(points, new SignalWeight(10, 20).After(days));

    [Fact]
    public void WhatWasHandledCountsForHalfFromThatDay()
    {
        var day = AttentionSample.Start;
        var conflict = new Signal(SignalKind.Conflict, day, "x") { HandledOn = day.AddDays(2) };
        Assert.Equal(45, AttentionTable.Default.PointsOf(conflict, day));
        Assert.Equal(45, AttentionTable.Default.PointsOf(conflict, day.AddDays(1)));
        Assert.Equal(22, AttentionTable.Default.PointsOf(conflict, day.AddDays(2)));
    }
}
