using Matching.Application.Competences;
using Matching.Search;

namespace Matching.Application.Tests.Competences;

public sealed class RecogniseCompetencesTests
{
    private static readonly RecogniseCompetences Recognise = new(CompetenceCatalogue.Starter());

    [Fact]
    public void ACompetenceIsSuggestedWithItsLabelAndTheWordsThatLedToIt()
    {
        const string text = "  Je snoeit heggen en je maait het gras.";
        var found = Recognise.In(text);
        var snoeien = Assert.Single(found, f => f.Id == "mt:groen-snoeien");
        Assert.Equal("Heggen en struiken snoeien", snoeien.Label);
        Assert.Contains("snoeit", snoeien.FoundIn.Select(w => w.Text));
        Assert.Contains("mt:groen-maaien", found.Select(f => f.Id));
    }

    [Theory]
    [InlineData("\r\n\tWij zoeken een heftruckchauffeur die ook orders kan picken en schoonmaakt.")]
    [InlineData("\U0001F600 Schoffelen, bladeren harken \U0001F331 en onkruid wieden.")]
    [InlineData("In de keuken was ik af en dek ik tafels; ik werk goed samen.")]
    public void EveryWordStandsInTheTextWhereItIsSaidToStand(string text)
    {
        var found = Recognise.In(text);
        Assert.NotEmpty(found);
        Assert.All(found, f =>
        {
            Assert.NotEmpty(f.FoundIn);
            Assert.All(f.FoundIn, w => Assert.Equal(w.Text, text.Substring(w.Offset, w.Length)));
            Assert.InRange(f.Confidence, 1, 1_000_000);
        });
    }

    [Fact]
    public void TheSurestSuggestionComesFirst()
    {
        var confidences = Recognise.In("Schoffelen, gras maaien, heftruckervaring, samenwerken met collega's in de kantine.").Select(f => f.Confidence).ToList();
        Assert.True(confidences.Count >= 3);
        Assert.Equal(confidences.OrderDescending(), confidences);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("Wij zijn een gezellig bedrijf in Apeldoorn, bel gerust.")]
    [InlineData("Een heftruckcertificaat is niet nodig.")]
    public void ATextWithoutAskedWorkSuggestsNothing(string text) => Assert.Empty(Recognise.In(text));

    [Fact]
    public void HeadingsCountTooBecauseTheyCarryTheNamesOfJobs() =>
        Assert.Contains("mt:groen-tuin", Recognise.In("Hovenier gezocht.").Select(f => f.Id));

    [Fact]
    public void OneTextSuggestsAtMostFiftyCompetences()
    {
        var labels = CompetenceCatalogue.Starter().Taxonomy.Concepts.Take(200).Select(c => c.Label);
        Assert.Equal(RecogniseCompetences.MaximumSuggested, Recognise.In(string.Join(". ", labels)).Count);
    }

    [Fact]
    public void AnotherTaxonomyIsRecognisedByItsOwnLabels()
    {
        var taxonomy = Taxonomy.Build([new Concept("x:imkeren", "Imkeren") { Synonyms = ["bijen houden"] }]).Taxonomy!;
        var found = Assert.Single(new RecogniseCompetences(new CompetenceCatalogue(taxonomy)).In("Ik houd al jaren bijen."));
        Assert.Equal(("x:imkeren", "Imkeren"), (found.Id, found.Label));
    }
}
