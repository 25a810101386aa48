using Matching.Domain.People;

namespace Matching.Domain.Tests.People;

public sealed class CharactersTests
{
    [Theory]
    [InlineData("a\uD83D\uDE00b", true)]
    [InlineData("a\uD83D", false)]
    [InlineData("\uDE00b", false)]
    [InlineData("\uD83D\uD83D\uDE00", false)]
    public void Half_a_character_is_no_text(string text, bool whole)
    {
        Assert.Equal(whole, Line.TryParse(text, out _));
        Assert.Equal(whole, Prose.TryParse(text, out _));
    }
}
