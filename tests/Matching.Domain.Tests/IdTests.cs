using FsCheck;
using FsCheck.Fluent;
using Matching.Domain.Candidates;
using Matching.Domain.Vacancies;

namespace Matching.Domain.Tests;

public sealed class IdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("vac-2b")]
    [InlineData("a-")]
    [InlineData("0123456789-0123456789-0123456789-0123456789-0123456789-012345678")]
    public void ReadsLowerCaseLettersDigitsAndHyphens(string text) => Assert.Equal(text, Id<Vacancy>.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a_b")]
    [InlineData("é")]
    [InlineData("٣")]
    [InlineData("a/b")]
    [InlineData("0123456789-0123456789-0123456789-0123456789-0123456789-0123456789")]
    public void RefusesEverythingElse(string? text)
    {
        Assert.False(Id<Vacancy>.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Id<Vacancy>.Parse(text!));
    }

    [Fact]
    public void AnyTextIsReadWithoutAnExceptionAndWhatIsReadIsTheTextItself() =>
        Always.Holds(Texts.Anything, text => !Id<Vacancy>.TryParse(text, out var id) || (id.Value == text && id.ToString() == text));

    [Fact]
    public void AnIdThatWasNeverSetHasNoValue()
    {
        Assert.Throws<InvalidOperationException>(() => default(Id<Vacancy>).Value);
        Assert.Equal("", default(Id<Vacancy>).ToString());
    }

    [Fact]
    public void IdsAreOrderedByTheirText() =>
        Always.Holds(
            from a in Facts() from b in Facts() select (A: Id<Vacancy>.From([.. a]), B: Id<Vacancy>.From([.. b])),
            c => Math.Sign(c.A.CompareTo(c.B)) == Math.Sign(string.CompareOrdinal(c.A.Value, c.B.Value))
                && (c.A < c.B) == (c.B > c.A) && (c.A <= c.B) == !(c.A > c.B) && (c.A >= c.B) == !(c.A < c.B) && (c.A == c.B) == (c.A.CompareTo(c.B) == 0));

    [Fact]
    public void TheIdOfTheseFactsNeverChangesBecauseStoredDataHasIt() =>
        Assert.Equal("vac-nmstmvpu73k4ux47dan2cfj6ds", Id<Vacancy>.From("Employer:wg-1", "sleutel-1").Value);

    [Fact]
    public void AnIdFromFactsSaysOfWhatItIsAndIsValid() =>
        Always.Holds(Facts(), facts =>
        {
            var id = Id<Candidate>.From([.. facts]);
            return Id<Candidate>.TryParse(id.Value, out var read) && read == id && id.Value.StartsWith("kand-", StringComparison.Ordinal) && id.Value.Length == 31;
        });

    [Fact]
    public void TheSameFactsGiveTheSameId() =>
        Always.Holds(Facts(), facts => Id<Vacancy>.From([.. facts]) == Id<Vacancy>.From([.. facts.Select(f => new string(f.AsSpan()))]));

    [Fact]
    public void OtherFactsGiveAnotherId() =>
        Always.Holds(
            from a in Facts() from b in Facts() select (A: a, B: b),
            c => c.A.SequenceEqual(c.B, StringComparer.Ordinal) == (Id<Vacancy>.From([.. c.A]) == Id<Vacancy>.From([.. c.B])),
            5000);

    [Fact]
    public void FactsDoNotRunIntoEachOther()
    {
        string[][] facts = [["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["", "abc"], ["c", "ab"], [], [""], ["", ""], ["\0"], ["a", "b", "c"]];
        Assert.Equal(facts.Length, facts.Select(f => Id<Vacancy>.From(f)).Distinct().Count());
    }

    // Short lists of short texts from a small alphabet, so that lists which look alike occur often.
    private static Gen<string[]> Facts() =>
        Gen.OneOf(Gen.Elements("", "a", "b", "ab", "ba", "abc", "\0"), Texts.WellFormed).ArrayOf().Select(facts => facts.Take(4).ToArray());
}
