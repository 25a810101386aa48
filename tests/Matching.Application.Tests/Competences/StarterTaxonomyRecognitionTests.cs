using System.Globalization;
using Matching.Application.Competences.StarterTaxonomy;
using Matching.Search.Text;

namespace Matching.Application.Tests.Competences;

/// <summary>How well the recogniser finds the labels of the starter taxonomy in ordinary sentences.</summary>
public sealed class StarterTaxonomyRecognitionTests
{
    private static readonly IReadOnlyList<TaxonomyRow> Rows = StarterTaxonomySource.Load();
    private static readonly CompetenceRecogniser Recogniser =
        CompetenceRecogniser.Build(Rows.Select(row => new ConceptLabels(row.Id, row.PreferredLabel, row.Synonyms)));

    // {0} is the label, {1} the label with a capital.
    private static readonly string[] LabelSentences =
    [
        "Ervaring met {0} is mooi meegenomen.",
        "Je gaat bij ons aan de slag met {0}, vier dagen in de week.",
        "Wij zoeken iemand voor {0}.",
        "{1} vind ik het leukst.",
        "In deze baan draait het om {0} en om gezelligheid.",
        "Wat je gaat doen: {0}.",
        "Ik heb drie jaar ervaring met {0} bij een bedrijf in Deventer.",
        "Ben jij goed in {0}? Dan willen we je graag spreken!",
        "Je taken:\n- {0}\n- pauze houden om tien uur",
        "Op mijn vorige plek deed ik vooral {0}.",
        "Mijn coach zegt dat {0} mij goed ligt.",
        "{1}: daar word ik blij van.",
        "Ik wil graag meer weten over {0}.",
        "Wij vragen: {0} (of de wil om dat te worden).",
        "Het gaat om {0} in een rustige omgeving.",
        "Vind je \"{0}\" leuk? Kom dan een keer kijken.",
        "Hij kan {0} en zij is daar ook goed in.",
        "Van maandag tot en met woensdag is er {0}.",
        "Bij {0} hoort een vaste begeleider.",
        "Voor {0} zoeken wij per direct versterking in Apeldoorn.",
        "Onze nieuwe collega weet alles van {0}!",
        "Gevraagd: {0}; fulltime of parttime.",
        "{1}\n\nBen je enthousiast? Bel ons.",
        "Tijdens je stage leer je {0}.",
    ];

    // {0} is what stands before the verb, {1} the present, {2} the past, {3} the participle, {4} "te" with the verb, {5} the prefix that left.
    private static readonly string[] VerbSentences =
    [
        "Elke ochtend {1} je {0} {5}.",
        "Bij ons {1} je samen met een collega {0} {5}.",
        "Op mijn vorige werk heb ik vaak {0} {3}.",
        "Vroeger {2} hij {0} {5}.",
        "Het is jouw taak om {0} {4}.",
        "In de ochtend {1} zij rustig {0} {5}, daarna is er pauze.",
        "Er moet elke dag {0} worden {3}.",
        "Hij heeft geleerd om netjes {0} {4}.",
        "Zij {2} jarenlang {0} {5} bij een sociaal bedrijf.",
        "Dan {1} je {0} {5} en ga je naar huis.",
        "Ik heb thuis ook altijd {0} {3}.",
        "Wie {1} er vandaag {0} {5}?",
    ];

    [Fact]
    public void AtLeast95PercentOfLabelsAndSynonymsAreFoundInOrdinarySentences()
    {
        var random = new Random(20260701);
        var tried = 0;
        var missed = new List<string>();
        foreach (var (id, label) in AllLabels())
        {
            foreach (var sentence in SentencesWith(label, random))
            {
                tried++;
                if (Recogniser.Recognise(sentence).All(found => found.ConceptId != id)) missed.Add($"{id} [{label}] {sentence}");
            }
        }

        var share = 1 - missed.Count / (double)tried;
        var lines = string.Create(CultureInfo.InvariantCulture, $"{share:P2} of {tried}; missed:\n{string.Join('\n', missed)}");
        Assert.True(share >= 0.95, lines);
    }

    [Fact]
    public void EveryLabelAndSynonymByItselfIsFoundSurely()
    {
        var missed = AllLabels().Where(label => Recogniser.Recognise(label.Label).All(found => found.ConceptId != label.Id || found.Confidence < 750_000));
        Assert.Empty(missed.Select(label => $"{label.Id} {label.Label}"));
    }

    [Fact]
    public void OrdinarySentencesWithoutWorkSuggestNothing()
    {
        var found = OrdinaryDutch.Sentences.Select(sentence => (sentence, Recogniser.Recognise(sentence))).Where(pair => pair.Item2.Count > 0);
        Assert.Empty(found.Select(pair => $"{pair.sentence} => {string.Join(", ", pair.Item2.Select(f => f.ConceptId))}"));
    }

    [Fact]
    public void ThreeHundredCommonWordsSuggestNothingByThemselves()
    {
        Assert.Equal(300, OrdinaryDutch.CommonWords.Distinct().Count());
        Assert.DoesNotContain(OrdinaryDutch.CommonWords, word => Recogniser.Recognise(word).Count > 0);
    }

    [Fact]
    public void ThreeHundredCommonWordsInARowSuggestNothing() =>
        Assert.Empty(Recogniser.Recognise(string.Join(' ', OrdinaryDutch.CommonWords)).Select(found => found.ConceptId));

    [Fact]
    public void AVacancyTextSuggestsWhatItAsksAndNotWhatItDoesNot()
    {
        var found = Recogniser.Recognise("""
            Medewerker groenvoorziening (24-32 uur)
            Voor een wijk in Zutphen zoeken we een collega voor het tuinonderhoud. Je snoeit heggen, maait het gras en ruimt zwerfvuil op.
            In het najaar hark je de bladeren. Je werkt samen met een vaste voorman. Een heftruckcertificaat is niet nodig en
            je hoeft geen Engels te spreken. Rijbewijs B is een pré.
            """).Select(recognition => recognition.ConceptId).ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                "mt:groen", "mt:groen-tuin", "mt:groen-snoeien", "mt:groen-maaien", "mt:groen-zwerfvuil", "mt:groen-blad", "mt:werknemer-samenwerken",
                "mt:logistiek-rijbewijs",
            },
            found);
        Assert.DoesNotContain("mt:logistiek-heftruck", found);
        Assert.DoesNotContain("mt:werknemer-engels", found);
    }

    private static IEnumerable<(string Id, string Label)> AllLabels() =>
        Rows.SelectMany(row => row.Synonyms.Prepend(row.PreferredLabel).Select(label => (row.Id, label)));

    private static IEnumerable<string> SentencesWith(string label, Random random)
    {
        var lower = char.ToLowerInvariant(label[0]) + label[1..];
        var upper = char.ToUpperInvariant(label[0]) + label[1..];
        for (var i = 0; i < 3; i++)
        {
            yield return string.Format(CultureInfo.InvariantCulture, LabelSentences[random.Next(LabelSentences.Length)], lower, upper);
        }

        yield return string.Format(CultureInfo.InvariantCulture, LabelSentences[random.Next(LabelSentences.Length)], label.ToUpperInvariant(), upper);
        var space = lower.LastIndexOf(' ');
        var verb = lower[(space + 1)..];
        if (!DutchInflection.IsInfinitive(verb) || NotVerbs.Contains(verb)) yield break;
        var (prefix, present, past, participle, withTe) = DutchInflection.Conjugate(verb);
        var before = space < 0 ? "" : lower[..space];
        for (var i = 0; i < 4; i++)
        {
            var template = VerbSentences[random.Next(VerbSentences.Length)];
            yield return string.Format(CultureInfo.InvariantCulture, template, before, present, past, participle, withTe, prefix)
                .Replace("  ", " ", StringComparison.Ordinal).Replace(" .", ".", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal)
                .Replace(" ?", "?", StringComparison.Ordinal);
        }
    }

    // Last words of labels that end like an infinitive and are none.
    private static readonly HashSet<string> NotVerbs =
    [
        "aanpassingsvermogen", "activiteiten", "afspraken", "alarmmeldingen", "allergenen", "anderen", "arbeidsvaardigheden", "artikelen",
        "basisvaardigheden", "beschermingsmiddelen", "bomen", "calamiteiten", "cliënten", "computerproblemen", "computervaardigheden",
        "concentratievermogen", "dieren", "doeken", "doorzettingsvermogen", "elektricien", "evenementen", "fouten", "gasten", "gebouwen", "goederen",
        "groen", "handen", "kerstpakketten", "keuken", "kinderen", "klanten", "leervaardigheden", "manieren", "mensen", "muren", "noodgevallen",
        "omgangsvormen", "onderdelen", "ongevallen", "ouderen", "palletwagen", "planten", "pompwagen", "printplaten", "producten", "regelen",
        "reinigingsmiddelen", "retourzendingen", "schappen", "scholen", "schoonmaakmiddelen", "spoelkeuken", "steekwagen", "tekeninglezen",
        "tiltechnieken", "transportmiddelen", "uithoudingsvermogen", "vaardigheden", "veranderingen", "vergaderingen", "vloeren",
        "werknemersvaardigheden", "werkvaardigheden", "werkzaamheden",
    ];
}
