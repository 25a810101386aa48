using System.Diagnostics;
using System.Globalization;
using System.Text;
using Matching.Search.Text;

namespace Matching.Bench;

/// <summary>How long the recogniser takes: a made-up taxonomy of 14,000 concepts, texts of made-up words.</summary>
internal static class RecogniseCommand
{
    private static readonly string[] Verbs =
    [
        "beheren", "controleren", "onderhouden", "plannen", "snijden", "monteren", "reinigen", "vervoeren", "inpakken", "lassen", "schoonmaken", "meten", "testen",
    ];

    private static readonly string[] Others =
        ["beheert", "controleert", "gesneden", "monteert", "de", "het", "van", "je", "met", "een", "werkt", "in", "pakt", "schoon", "."];

    public static int Run(Arguments arguments)
    {
        int characters = arguments.Number("characters", 5_000);
        Random random = new(1);
        string[] nouns = [.. Enumerable.Range(0, 3_000).Select(_ => Noun(random)).Distinct()];
        Stopwatch building = Stopwatch.StartNew();
        CompetenceRecogniser recogniser = CompetenceRecogniser.Build(Enumerable.Range(0, 14_000).Select(i => new ConceptLabels(
            $"c{i}",
            $"{Pick(random, nouns)} {Pick(random, Verbs)}",
            [$"{Pick(random, nouns)} in {Pick(random, nouns)} {Pick(random, Verbs)}", Noun(random) + "werk"])));
        double build = building.Elapsed.TotalMilliseconds;

        StringBuilder text = new();
        while (text.Length < characters) text.Append(random.Next(3) == 0 ? Pick(random, nouns) : Pick(random, Others)).Append(' ');
        string sentence = text.ToString(0, characters);
        double[] times = [.. Enumerable.Range(0, 60).Select(_ => Measure(recogniser, sentence)).Skip(20).Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"concepts=14000 characters={characters} build_ms={build:F0} p50_ms={times[times.Length / 2]:F2} max_ms={times[^1]:F2}"));
        return 0;
    }

    private static double Measure(CompetenceRecogniser recogniser, string text)
    {
        Stopwatch watch = Stopwatch.StartNew();
        recogniser.Recognise(text);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];

    private static string Noun(Random random)
    {
        string[] onsets = ["b", "d", "gr", "kl", "l", "m", "n", "p", "r", "sch", "st", "t", "v", "w", "z"];
        string[] vowels = ["a", "e", "o", "u", "aa", "ee", "oo", "ij", "oe", "ui"];
        string[] codas = ["k", "l", "m", "n", "p", "r", "s", "t", "nd", "lk"];
        return Pick(random, onsets) + Pick(random, vowels) + Pick(random, codas) + Pick(random, onsets) + Pick(random, vowels) + Pick(random, codas);
    }
}
