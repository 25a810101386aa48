using Matching.Search.Text;

namespace Matching.Search.Tests.Text;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Ik werk graag met paarden.", "paard")]
    [InlineData("Een paard verzorgen", "PAARDEN")]
    [InlineData("koeien melken", "koe")]
    [InlineData("Met kinderen", "kind")]
    [InlineData("Ik heb vroeger gelast", "lassen")]
    [InlineData("Ik las graag, thuis ook", "lezen")]
    [InlineData("iets bouwen", "gebouwd")]
    [InlineData("Schoonmaker worden", "schoonmaken")]
    [InlineData("Hygiëne is belangrijk", "hygiene")]
    [InlineData("COÖRDINEREN", "coordineert")]
    [InlineData("Samen met collega’s", "collega")]
    [InlineData("In een café", "cafe")]
    [InlineData("Buiten zijn, bij dieren", "buiten bij dieren")]
    [InlineData("Ik wil het liefst alleen werken", "alleen")]
    [InlineData("iets in de e-commerce", "ecommerce")]
    public void A_word_is_found_in_every_form(string text, string words) => Assert.True(SearchWords.AreIn(text, [words]));

    [Theory]
    [InlineData("tuinwerk", "tuin")]
    [InlineData("Een moestuin bijhouden", "tuinen")]
    [InlineData("dierenarts", "dier")]
    [InlineData("in de hondenopvang", "honden")]
    [InlineData("kippenboerderij", "kip")]
    [InlineData("kinderdagverblijf", "kind")]
    [InlineData("paardenstallen", "paard")]
    [InlineData("computer-werk", "computer")]
    public void A_compound_is_found_by_the_common_word_it_begins_or_ends_with(string text, string word) => Assert.True(SearchWords.AreIn(text, [word]));

    [Theory]
    [InlineData("bedrijf", "bed")]
    [InlineData("kassabon", "kas")]
    [InlineData("Ik werk zorgvuldig", "zorg")]
    [InlineData("paarden", "paren")]
    [InlineData("honderd", "hond")]
    [InlineData("een kast", "kas")]
    [InlineData("landelijk", "hand")]
    [InlineData("tuin", "tuinwerk")]
    [InlineData("vissen", "vis kweken")]
    [InlineData("100 uur", "10")]
    public void A_word_that_only_looks_alike_is_not_found(string text, string word) => Assert.False(SearchWords.AreIn(text, word.Split(' ')));

    [Theory]
    [InlineData("Geen paarden, liever honden", false)]
    [InlineData("Ik wil niet meer met paarden werken", false)]
    [InlineData("Zonder kinderen en met paarden", true)]
    [InlineData("Niet op kantoor, wel bij paarden", true)]
    [InlineData("Ik ben niet bang voor paarden", true)]
    [InlineData("Geen kantoor. Paarden!", true)]
    public void What_somebody_does_not_want_is_not_found(string text, bool found) => Assert.Equal(found, SearchWords.AreIn(text, ["paarden"]));

    [Theory]
    [InlineData("Ik wil graag werken met de", "")]
    [InlineData("", "")]
    [InlineData("!?. \ud800 - '", "")]
    [InlineData("iemand die buiten met collega's wil werken", "buiten|collega's")]
    [InlineData("geen paarden", "")]
    public void Only_words_with_content_can_be_looked_for(string text, string words) =>
        Assert.Equal(words, string.Join('|', SearchWords.In(text).Select(span => text.Substring(span.Offset, span.Length))));

    [Fact]
    public void Any_text_is_read_and_every_word_that_can_be_looked_for_is_found_in_it() =>
        Property.Holds(
            FsCheck.Fluent.ArbMap.Default.ArbFor<string?>().Generator,
            text => text is null || SearchWords.AreIn(text, [.. SearchWords.In(text).Select(span => text.Substring(span.Offset, span.Length))]));

    /// <summary>Snapshots hold what the analysis made. When this fails, raise the version along with the number here: snapshots are then made anew.</summary>
    [Fact]
    public void The_analysis_is_the_one_of_its_version()
    {
        var words = DutchWords.CommonWords.Concat(DutchWords.FunctionWords).Concat(DutchWords.IrregularForms.Keys).Order(StringComparer.Ordinal);
        var text = string.Join(". ", words.Concat(["moestuin", "kippenboerderij", "zorgvuldig", "e-commerce", "Hygiëne", "werkzaamheden", "geen paarden"]));
        var seen = SearchWords.Of(text).Aggregate(0UL, (all, word) => unchecked((all * 31) + word));
        Assert.Equal((1, 15688639761745485157UL), (SearchWords.Version, seen));
    }
}
