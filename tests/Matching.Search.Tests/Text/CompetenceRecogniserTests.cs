using Matching.Search.Text;

namespace Matching.Search.Tests.Text;

public sealed class CompetenceRecogniserTests
{
    private static readonly CompetenceRecogniser Recogniser = CompetenceRecogniser.Build(
    [
        new("schoonmaak", "Schoonmaken", ["schoonmaak", "schoonmaakwerk"]),
        new("sanitair", "Sanitair schoonmaken", ["toiletten poetsen"]),
        new("snoeien", "Heggen snoeien", ["snoeien"]),
        new("heftruck", "Heftruck rijden", ["heftruck"]),
        new("magazijn", "Magazijnwerk", ["werken in het magazijn"]),
        new("opruimen", "Werkplaats opruimen", ["opruimen"]),
        new("inpakken", "Inpakken", ["dozen inpakken"]),
        new("lassen", "Lassen", ["laswerk"]),
        new("stofzuigen", "Stofzuigen", []),
        new("sorteren", "Sorteren", []),
        new("snijden", "Groenten snijden", []),
        new("hygiene", "Hygiënisch werken", []),
        new("vca", "VCA", ["vca-diploma"]),
        new("data", "Data-entry", ["gegevens invoeren"]),
        new("optijd", "Op tijd komen", []),
        new("hulp", "Hulp vragen", ["om hulp vragen"]),
        new("team", "In een team werken", ["samenwerken"]),
        new("winkel", "Winkel", []),
    ]);

    [Theory]
    [InlineData("Je gaat schoonmaken.", "schoonmaak")]
    [InlineData("Wij maken elke dag de kantine schoon.", "schoonmaak")]
    [InlineData("Zij maakte jarenlang scholen schoon.", "schoonmaak")]
    [InlineData("De zaal wordt schoongemaakt.", "schoonmaak")]
    [InlineData("Het is fijn om schoon te maken.", "schoonmaak")]
    [InlineData("Als je goed schoonmaakt, blijft het fris.", "schoonmaak")]
    [InlineData("Ervaren schoonmakers gezocht", "schoonmaak")]
    [InlineData("Onze schoonmaakster is met pensioen.", "schoonmaak")]
    [InlineData("Wij doen kantoorschoonmaakwerk.", "schoonmaak")]
    [InlineData("SCHOONMAAKWERKZAAMHEDEN", "schoonmaak")]
    [InlineData("Je snoeit in het voorjaar.", "snoeien")]
    [InlineData("De struiken zijn gesnoeid.", "snoeien")]
    [InlineData("Pas gesnoeide heggetjes", "snoeien")]
    [InlineData("heftruckchauffeur gevraagd", "heftruck")]
    [InlineData("chauffeurs voor de heftruck", "heftruck")]
    [InlineData("Hij reed op een heftruck.", "heftruck")]
    [InlineData("Je hebt heftruckervaring", "heftruck")]
    [InlineData("magazijnmedewerkers", "magazijn")]
    [InlineData("Werkzaamheden in ons magazijn", "magazijn")]
    [InlineData("Je ruimt de werkplaats op.", "opruimen")]
    [InlineData("Aan het eind wordt de werkplaats opgeruimd", "opruimen")]
    [InlineData("Zij pakt de hele dag dozen in.", "inpakken")]
    [InlineData("ingepakte dozen", "inpakken")]
    [InlineData("Hij heeft altijd gelast.", "lassen")]
    [InlineData("een lasser", "lassen")]
    [InlineData("Er moet worden gestofzuigd of stofgezogen.", "stofzuigen")]
    [InlineData("De post is gesorteerd.", "sorteren")]
    [InlineData("gesneden groente", "snijden")]
    [InlineData("Hij sneed de groenten fijn.", "snijden")]
    [InlineData("HYGIENISCH WERKEN", "hygiene")]
    [InlineData("hygie\u0308nisch en netjes werken", "hygiene")]
    [InlineData("Diploma VCA is een pré", "vca")]
    [InlineData("VCA-certificaat", "vca")]
    [InlineData("data entry", "data")]
    [InlineData("dataentry", "data")]
    [InlineData("Je voert gegevens in.", "data")]
    [InlineData("Je komt altijd op tijd.", "optijd")]
    [InlineData("Durf je om hulp te vragen?", "hulp")]
    [InlineData("Je werkt in een hecht team en werkt samen.", "team")]
    public void FindsALabelInThisText(string text, string concept) =>
        Assert.Contains(Recogniser.Recognise(text), found => found.ConceptId == concept);

    [Theory]
    [InlineData("Je hebt geen heftruckervaring nodig.")]
    [InlineData("Heftruck rijden is niet nodig.")]
    [InlineData("Je hoeft niet te lassen.")]
    [InlineData("Werken zonder heftruck.")]
    [InlineData("Lassen kan ik niet.")]
    [InlineData("Hij las een boek in de winkel.")]
    [InlineData("De winkel is open tot zes uur.")]
    [InlineData("Hij pakte in de hal zijn jas.")]
    [InlineData("Het is tijd om naar huis te gaan.")]
    [InlineData("De hulp kwam te laat.")]
    [InlineData("Heggen en hagen. Snoeppapier.")]
    [InlineData("Pas op voor de hond!")]
    [InlineData("")]
    [InlineData("   \n\t ... -- '' ")]
    public void SuggestsNothingHere(string text) => Assert.Empty(Recogniser.Recognise(text));

    [Theory]
    [InlineData("Niet alleen lassen, ook sorteren.", "lassen")]
    [InlineData("Je bent niet bang om te lassen.", "lassen")]
    [InlineData("Lassen is niet nodig, maar snoeien wel.", "snoeien")]
    [InlineData("Geen ervaring? Je leert hier snoeien.", "snoeien")]
    public void ADenialReachesNoFurtherThanItsClause(string text, string concept) =>
        Assert.Contains(Recogniser.Recognise(text), found => found.ConceptId == concept);

    [Fact]
    public void SaysWhichWordsLedToASuggestion()
    {
        const string Text = "Elke dag maak je de kantine schoon; VCA-diploma gewenst.";
        var words = Recogniser.Recognise(Text).ToDictionary(
            found => found.ConceptId, found => found.Words.Select(word => Text.Substring(word.Offset, word.Length)).ToArray());
        Assert.Equal(["maak", "schoon"], words["schoonmaak"]);
        Assert.Equal(["VCA-diploma"], words["vca"]);
    }

    [Fact]
    public void ALabelWordForWordIsCertainAndLessSoTheFurtherItIsFromIt()
    {
        int ConfidenceOf(string text) => Assert.Single(Recogniser.Recognise(text)).Confidence;
        Assert.Equal(1_000_000, ConfidenceOf("Heggen snoeien"));
        Assert.True(ConfidenceOf("heggen gesnoeid") < 1_000_000);
        Assert.True(ConfidenceOf("heggen in de tuin gesnoeid") < ConfidenceOf("heggen gesnoeid"));
        Assert.InRange(ConfidenceOf("heftruckervaring"), CompetenceRecogniser.MinConfidence, 950_000);
    }

    [Fact]
    public void TheLongerLabelIsSuggestedInsteadOfTheShorterOneInsideIt() =>
        Assert.Equal("sanitair", Assert.Single(Recogniser.Recognise("Je gaat sanitair schoonmaken")).ConceptId);

    [Fact]
    public void WordsOfDifferentSentencesDoNotMakeALabel() => Assert.Empty(Recogniser.Recognise("Er staan groenten. Je moet niet snijden in het papier."));

    [Fact]
    public void SuggestionsAreOrderedBySureness()
    {
        var found = Recogniser.Recognise("Heftruckervaring, sorteren en gestofzuigde vloeren");
        Assert.Equal(["sorteren", "stofzuigen", "heftruck"], found.Select(recognition => recognition.ConceptId));
        Assert.Equal(found.Select(recognition => recognition.Confidence).OrderDescending(), found.Select(recognition => recognition.Confidence));
    }

    [Fact]
    public void ARecogniserWithoutConceptsFindsNothing() => Assert.Empty(CompetenceRecogniser.Build([]).Recognise("Je gaat schoonmaken."));

    [Fact]
    public void LabelsWithoutContentAreIgnored() =>
        Assert.Empty(CompetenceRecogniser.Build([new("leeg", "", ["de", "van het", "...", "werk"])]).Recognise("van het werk ... de"));
}
