using FsCheck;
using FsCheck.Fluent;
using Matching.Search.Text;

namespace Matching.Search.Tests.Text;

public sealed class CompetenceRecogniserPropertyTests
{
    private static readonly string[] Pieces =
    [
        "schoon", "maak", "maken", "heggen", "snoeien", "gesnoeid", "de", "het", "op", "in", "niet", "geen", "en", "te", "werk", "heftruck",
        "chauffeur", " ", " ", " ", ".", ",", "-", "'", "\n", "\n\n", "é", "e\u0308", "\u0301", "\uD83D\uDE00", "\uD83D", "7", "ĳ", "İ", "ß", "\0",
    ];

    private static readonly CompetenceRecogniser Small = CompetenceRecogniser.Build(
    [
        new("schoonmaken", "Schoonmaken", ["schoonmaak"]),
        new("snoeien", "Heggen snoeien", ["snoeiwerk", "snoeien"]),
        new("heftruck", "Heftruck rijden", ["heftruckchauffeur"]),
        new("optijd", "Op tijd werken", ["op het werk"]),
    ]);

    private static Config Config => Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(13UL, 3UL);

    [Fact]
    public void AnyTextGivesOrderedSpansInsideTheText() => Prop.ForAll(Arb.From(Texts()), text =>
    {
        return Small.Recognise(text).All(found =>
            found.Words.Count > 0
            && found.Confidence is >= CompetenceRecogniser.MinConfidence and <= 1_000_000
            && found.Words.All(word => word.Offset >= 0 && word.Length > 0 && word.Offset + word.Length <= text.Length)
            && found.Words.Zip(found.Words.Skip(1)).All(pair => pair.First.Offset + pair.First.Length <= pair.Second.Offset));
    }).Check(Config);

    [Fact]
    public void ArbitraryStringsNeverThrow() =>
        Prop.ForAll<string?>(text => text is null || Small.Recognise(text).Count >= 0).Check(Config);

    [Fact]
    public void TheSameTextGivesTheSameAnswer() => Prop.ForAll(Arb.From(Texts()), text =>
    {
        var first = Small.Recognise(text);
        var second = Small.Recognise(text);
        return Describe(first) == Describe(second);
    }).Check(Config);

    [Fact]
    public void CaseDoesNotMatter() => Prop.ForAll(Arb.From(Texts()), text =>
    {
        var plain = new string(text.Where(c => c < 0x80).ToArray());
        return Describe(Small.Recognise(plain)) == Describe(Small.Recognise(plain.ToUpperInvariant()));
    }).Check(Config);

    [Theory]
    [InlineData("snoeien ")]
    [InlineData("heggen ")]
    [InlineData("op het werk ")]
    [InlineData("maak schoon ")]
    [InlineData("x")]
    [InlineData("heftruck-")]
    [InlineData("'")]
    [InlineData("niet ")]
    public void A_text_that_repeats_itself_suggests_what_its_repeated_part_suggests(string piece)
    {
        var longText = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Assert.Equal(ConceptsIn(piece + piece), ConceptsIn(longText));
    }

    private static IEnumerable<string> ConceptsIn(string text) => Small.Recognise(text).Select(found => found.ConceptId).Order(StringComparer.Ordinal);

    private static string Describe(IReadOnlyList<Recognition> found) =>
        string.Join("; ", found.Select(f => $"{f.ConceptId} {f.Confidence} {string.Join(",", f.Words.Select(w => $"{w.Offset}+{w.Length}"))}"));

    private static Gen<string> Texts() => Gen.Elements(Pieces).ListOf().Select(parts => string.Concat(parts));
}
