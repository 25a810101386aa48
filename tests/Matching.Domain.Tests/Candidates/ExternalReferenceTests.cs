using System.Globalization;
using FsCheck.Fluent;
using Matching.Domain.Candidates;

namespace Matching.Domain.Tests.Candidates;

public sealed class ExternalReferenceTests
{
    [Theory]
    [InlineData("K-014", "K-014")]
    [InlineData(" 2026/31.a ", "2026/31.a")]
    [InlineData("1234567", "1234567")]
    [InlineData("1234567890", "1234567890")]
    [InlineData("111222334", "111222334")]
    [InlineData("z", "z")]
    public void IsReadAsItIsWritten(string text, string value)
    {
        Assert.True(ExternalReference.TryParse(text, out var reference));
        Assert.Equal((value, value), (reference.Value, reference.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("K 014")]
    [InlineData("K_014")]
    [InlineData("kandidaat@voorbeeld.nl")]
    [InlineData("é1")]
    [InlineData("１２３")]
    [InlineData("12345678901234567890123456789012345678901")]
    [InlineData("111222333")]
    [InlineData("1112.22.333")]
    [InlineData("111-222/333")]
    [InlineData("10000008")]
    public void IsRefusedWhenItIsNoReferenceOrCouldBeABsn(string? text)
    {
        Assert.False(ExternalReference.TryParse(text, out var reference));
        Assert.Throws<InvalidOperationException>(() => reference.Value);
        if (text is not null) Assert.Throws<FormatException>(() => ExternalReference.Parse(text));
    }

    [Fact]
    public void ANumberOfEightOrNineDigitsIsTakenOnlyWhenItFailsTheElevenTest() => Always.Holds(
        from number in Gen.Choose(10_000_000, 999_999_999)
        from separator in Gen.Elements("", "-", ".", "/")
        from at in Gen.Choose(1, 7)
        select (number, separator, at),
        c =>
        {
            var digits = c.number.ToString("D9", CultureInfo.InvariantCulture);
            var sum = Enumerable.Range(0, 8).Sum(i => (9 - i) * (digits[i] - '0')) - (digits[8] - '0');
            var text = c.number.ToString(CultureInfo.InvariantCulture).Insert(c.at, c.separator);
            return ExternalReference.TryParse(text, out _) == (sum % 11 != 0);
        },
        5000);

    [Fact]
    public void AnyTextIsReadOrRefused() => Always.Holds(Texts.Anything, text =>
        !ExternalReference.TryParse(text, out var reference) || (reference.Value.Length is >= 1 and <= ExternalReference.MaximumLength && ExternalReference.Parse(reference.Value) == reference));

    [Fact]
    public void TheClaimToAReferenceIsTheSameInCapitals()
    {
        Assert.Equal(ReferenceClaim.IdOf(ExternalReference.Parse("k-014")), ReferenceClaim.IdOf(ExternalReference.Parse("K-014")));
        Assert.NotEqual(ReferenceClaim.IdOf(ExternalReference.Parse("K-014")), ReferenceClaim.IdOf(ExternalReference.Parse("K-015")));
        Assert.DoesNotContain("014", ReferenceClaim.IdOf(ExternalReference.Parse("K-014")).Value, StringComparison.Ordinal);
    }
}
