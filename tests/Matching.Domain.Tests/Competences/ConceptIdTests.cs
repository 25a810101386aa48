using Matching.Domain.Competences;

namespace Matching.Domain.Tests.Competences;

public sealed class ConceptIdTests
{
    [Theory]
    [InlineData("mt:groen")]
    [InlineData("http://data.europa.eu/esco/skill/0a1b2c")]
    [InlineData("!")]
    [InlineData("~")]
    public void ReadsACodeOrUri(string text) => Assert.Equal(text, ConceptId.Parse(text).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("mt:groen ")]
    [InlineData("mt groen")]
    [InlineData("mt:\tgroen")]
    [InlineData("mt:coördineren")]
    [InlineData("mt:\u007f")]
    public void RefusesEverythingElse(string? text)
    {
        Assert.False(ConceptId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => ConceptId.Parse(text!));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void HasAtMost200Characters(int length, bool valid) => Assert.Equal(valid, ConceptId.TryParse(new string('a', length), out _));

    [Fact]
    public void AnyTextIsReadWithoutAnExceptionAndWhatIsReadIsTheTextItself() =>
        Always.Holds(Texts.Anything, text => !ConceptId.TryParse(text, out var id) || (id.Value == text && id.ToString() == text));

    [Fact]
    public void AConceptThatWasNeverSetHasNoValue()
    {
        Assert.Throws<InvalidOperationException>(() => default(ConceptId).Value);
        Assert.Equal("", default(ConceptId).ToString());
    }
}
