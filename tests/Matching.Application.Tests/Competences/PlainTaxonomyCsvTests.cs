using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Matching.Application.Competences.StarterTaxonomy;

namespace Matching.Application.Tests.Competences;

public sealed class PlainTaxonomyCsvTests
{
    private const string Header = PlainTaxonomyCsv.Header + "\n";

    [Fact]
    public void ALineBecomesARow()
    {
        var file = PlainTaxonomyCsv.Parse(Header + "a;Groen;;;;groep\nb;Snoeien;heg knippen | hagen scheren;a;c;\nc;Bomen;;a;b;Kennis\n");
        Assert.Empty(file.Errors);
        var row = file.Rows[1];
        Assert.Equal((3, "b", "Snoeien", TaxonomyRowKind.Skill), (row.Line, row.Id, row.PreferredLabel, row.Kind));
        Assert.Equal(["heg knippen", "hagen scheren"], row.Synonyms);
        Assert.Equal(["a"], row.BroaderIds);
        Assert.Equal(["c"], row.RelatedIds);
        Assert.Equal([TaxonomyRowKind.Group, TaxonomyRowKind.Skill, TaxonomyRowKind.Knowledge], file.Rows.Select(r => r.Kind));
    }

    [Theory]
    [InlineData("id;voorkeurslabel\na;Groen")]
    [InlineData("\uFEFFid;voorkeurslabel\r\na;Groen\r\n")]
    [InlineData("Voorkeurslabel;ID\rGroen;a\r")]
    [InlineData("id;voorkeurslabel;;\n\n;;;\na;Groen;;\n")]
    [InlineData("\"id\";\"voorkeurslabel\"\n \"a\" ; \"Groen\" \n")]
    public void HeadersAndLineEndsMayVary(string text)
    {
        var file = PlainTaxonomyCsv.Parse(text);
        Assert.Empty(file.Errors);
        Assert.Equal(("a", "Groen"), (Assert.Single(file.Rows).Id, file.Rows[0].PreferredLabel));
    }

    [Fact]
    public void QuotesKeepSemicolonsAndDoubledQuotes()
    {
        var row = Assert.Single(PlainTaxonomyCsv.Parse(Header + "a;\"Taal; \"\"lezen\"\"\";\"x|y\";;;\n").Rows);
        Assert.Equal("Taal; \"lezen\"", row.PreferredLabel);
        Assert.Equal(["x", "y"], row.Synonyms);
    }

    [Theory]
    [InlineData("", 1, "leeg")]
    [InlineData("id;synoniemen\na;b", 1, "'voorkeurslabel' ontbreekt")]
    [InlineData("id;voorkeurslabel;kleur\na;b;c", 1, "Onbekende kolom 'kleur'")]
    [InlineData("id;voorkeurslabel;id\na;b;c", 1, "meer dan eens")]
    [InlineData(Header + "a;Groen\n;Snoeien", 3, "id is leeg")]
    [InlineData(Header + "a;", 2, "voorkeurslabel is leeg")]
    [InlineData(Header + "a;Groen;;;;hobby", 2, "soort: 'hobby' is onbekend")]
    [InlineData(Header + "a;Groen\na;Tuin", 3, "'a' staat ook op regel 2")]
    [InlineData(Header + "a;Groen;;b", 2, "breder: 'b' staat niet")]
    [InlineData(Header + "a;Groen;;;b", 2, "verwant: 'b' staat niet")]
    [InlineData(Header + "a;Groen;;a", 2, "noemt zichzelf als breder")]
    [InlineData(Header + "a;Groen;;;a", 2, "noemt zichzelf als verwant")]
    [InlineData(Header + "a;Groen;;;;groep;extra", 2, "heeft 7 velden, de kop 6")]
    [InlineData(Header + "a;=cmd|x", 2, "waarmee een formule begint")]
    [InlineData(Header + "a;\"Groen\nwerk\"", 2, "regeleinde")]
    [InlineData(Header + "a;\"Groen;;;;\nb;Tuin\n", 2, "niet gesloten")]
    public void AFaultIsReportedWithItsLine(string text, int line, string part)
    {
        var error = PlainTaxonomyCsv.Parse(text).Errors[0];
        Assert.Equal(line, error.Line);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AllFaultsAreReportedAtOnceInTheOrderOfTheFile()
    {
        var file = PlainTaxonomyCsv.Parse(Header + "a;;;x;;\nb;Tuin;;y;z;\n;Snoeien;;;;hobby\nb;Bomen\n");
        Assert.Equal([2, 3, 3, 4, 4, 5], file.Errors.Select(error => error.Line));
        Assert.False(file.IsValid);
    }

    [Fact]
    public void AFaultInAFieldThatIsTooLongDoesNotRepeatTheWholeField()
    {
        var error = Assert.Single(PlainTaxonomyCsv.Parse(Header + "a;" + new string('x', 10_000)).Errors);
        Assert.Contains("10000 tekens, hoogstens 200", error.Message, StringComparison.Ordinal);
        Assert.True(error.Message.Length < 200);
    }

    [Fact]
    public void OnlyConceptsOnACycleAreReportedAsSuch()
    {
        var file = PlainTaxonomyCsv.Parse(Header + "top;T\na;A;;b|top\nb;B;;c\nc;C;;a\nbelow;D;;a\naside;E;;top\n");
        Assert.Equal([3, 4, 5], file.Errors.Select(error => error.Line));
    }

    [Fact]
    public void ThousandsOfFaultsAreCounted()
    {
        var text = new StringBuilder(Header);
        for (var line = 0; line < PlainTaxonomyCsv.MaxErrors + 250; line++) text.Append(";x\n");
        var file = PlainTaxonomyCsv.Parse(text.ToString());
        Assert.Equal(PlainTaxonomyCsv.MaxErrors + 1, file.Errors.Count);
        Assert.Contains("nog 250 fouten", file.Errors[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMillionColumnsIsAFaultOnThatLine()
    {
        var file = PlainTaxonomyCsv.Parse(Header + "a;Groen" + new string(';', 1_000_000) + "x\nb;Tuin");
        Assert.Equal(2, Assert.Single(file.Errors).Line);
        Assert.Equal("b", Assert.Single(file.Rows).Id);
    }

    [Fact]
    public void AHundredThousandConceptsInOneDeepTreeAreRead()
    {
        var text = new StringBuilder(Header).Append("c0;Begrip 0\n");
        for (var i = 1; i < 100_000; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"c{i};Begrip {i};;c{i - 1}\n");
        var file = PlainTaxonomyCsv.Parse(text.ToString());
        Assert.Empty(file.Errors);
        Assert.Equal(100_000, file.Rows.Count);
    }

    [Fact]
    public void AnyTextIsReadWithoutAnExceptionAndEveryErrorHasALineOfTheText()
    {
        var gen = Gen.Elements("id", "voorkeurslabel", ";", "\"", "\n", "\r\n", "|", "a", "b", "é", "breder", " ", "\0", "=", "groep")
            .ListOf().Select(parts => string.Concat(parts));
        Prop.ForAll(Arb.From(gen), tail =>
        {
            var text = Header + tail;
            var lines = text.Split('\n').Length + text.Count(c => c == '\r');
            return PlainTaxonomyCsv.Parse(text).Errors.All(error => error.Line >= 1 && error.Line <= lines);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(1UL, 3UL));
    }
}
