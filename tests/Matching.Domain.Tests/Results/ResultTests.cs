using Matching.Domain.Results;

namespace Matching.Domain.Tests.Results;

public sealed class ResultTests
{
    private static readonly Failure.NotFound Missing = new();
    private static readonly Result<int> Seven = 7;
    private static readonly Result<int> Nothing = Missing;

    [Fact]
    public void ASuccessHasItsValueAndNoFailure()
    {
        Assert.True(Seven.TryGet(out var value, out var failure));
        Assert.Equal((7, 7, null, null), (value, Seven.Value, failure, Seven.Failure));
    }

    [Fact]
    public void AFailureHasItsReasonAndNoValue()
    {
        Assert.False(Nothing.TryGet(out _, out var failure));
        Assert.Same(Missing, failure);
        Assert.Throws<InvalidOperationException>(() => Nothing.Value);
    }

    [Fact]
    public void GoingOnPassesTheFirstFailureAlong()
    {
        Assert.Equal("7!", Seven.Map(n => $"{n}!").Value);
        Assert.Equal(8, Seven.Then(n => (Result<int>)(n + 1)).Value);
        Assert.Same(Missing, Seven.Then(_ => Nothing).Failure);
        Assert.Same(Missing, Nothing.Map<int>(_ => throw new InvalidOperationException("Not to be called.")).Failure);
        Assert.Same(Missing, Nothing.Then<int>(_ => throw new InvalidOperationException("Not to be called.")).Failure);
    }

    [Fact]
    public void AResultThatWasNeverSetIsABug() => Assert.Throws<InvalidOperationException>(() => default(Result<string>).TryGet(out _, out _));
}
