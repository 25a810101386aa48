using Matching.Domain.People;

namespace Matching.Domain.Tests.People;

public sealed class CharactersTests
{
    [Fact]
    public void Half_a_character_is_no_text() =>
        Assert.All(["a\uD83D", "\uDE00b", "\uD83D\uD83D\uDE00", "\uDE00\uD83D"], text =>
        {
            Assert.False(Line.TryParse(text, out _));
            Assert.False(Prose.TryParse(text, out _));
        });

    [Fact]
    public void A_character_of_two_halves_is_text()
    {
        Assert.True(Line.TryParse("a\uD83D\uDE00b", out _));
        Assert.True(Prose.TryParse("a\uD83D\uDE00b", out _));
    }
}
