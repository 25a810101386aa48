using System.Globalization;
using System.Text.RegularExpressions;

namespace Matching.Application.Notifications.Templates;

/// <summary>What every message keeps to in its words: short sentences, no words that hurt or that only insiders know.</summary>
public static partial class PlainLanguage
{
    /// <summary>Most words of a sentence.</summary>
    public const int MostWords = 20;

    /// <summary>Most words of a sentence on average.</summary>
    public const int MostWordsOnAverage = 12;

    // Beginnings of words: nobody is called these, and nobody's worth is a number.
    private static readonly string[] Never =
    [
        "doelgroeper", "wsw'er", "wsw’er", "nugger", "moeilijk plaatsbaar", "arbeidsgehandicapt", "afstand tot de arbeidsmarkt", "signaal", "signalen", "terugval", "risico",
        "loonwaarde", "procent", "hard to place", "distance to the labour market", "handicapped", "relapse", "risk", "percent",
    ];

    private static readonly string[] Jargon =
    [
        "traject", "klantmanager", "re-integratie", "reïntegratie", "indicatie", "loonkostensubsidie", "competentie", "matchvoorstel", "voordracht", "doelgroep", "banenafspraak",
        "participatie", "caseload", "conform", "middels", "betreffende", "teneinde", "inzake", "derhalve", "d.m.v.", "i.v.m.", "m.b.t.", "t.a.v.", "dienaangaande", "desbetreffend",
        "reintegration", "target group", "competenc", "regarding", "hereby", "pursuant", "aforementioned", "facilitate", "utilise",
    ];

    // A subject shows on the screen of a phone that others see too.
    private static readonly string[] NotInSubjects =
    [
        "werk", "baan", "banen", "vacature", "sollicit", "uitkering", "bijstand", "kandidaat", "gemeente", "lks", "subsidie", "schuld", "zorg", "ziek", "uwv", "wsw", "wajong", "coach",
        "begeleid", "plaatsing", "beschut", "participatie", "re-integratie", "contract", "ontslag", "toestemming", "diagnose", "beperking",
        "work", "job", "vacanc", "benefit", "allowance", "candidate", "municipal", "care", "ill", "debt", "employ", "dismiss", "subsid", "placement", "disab", "consent",
    ];

    /// <summary>What is wrong with a subject; empty when it is neutral.</summary>
    public static IReadOnlyList<string> OfSubject(string subject) => Begins(subject, NotInSubjects).Concat(Begins(subject, Never)).Select(w => $"the subject is not neutral: '{w}'").ToList();

    /// <summary>What is wrong with a text; empty when all is well. Lines are read apart: a sentence does not go on in the next.</summary>
    /// <param name="text">Text in which names and numbers that are filled in stand for one word each.</param>
    /// <param name="audience">For whom it is: whoever works with the organisation knows its words.</param>
    public static IReadOnlyList<string> OfText(string text, TemplateAudience audience)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = Begins(text, Never).Select(w => $"a word that is not used of people: '{w}'").ToList();
        if (audience is TemplateAudience.Candidate or TemplateAudience.Employer) problems.AddRange(Begins(text, Jargon).Select(w => $"a word that few know: '{w}'"));
        if (text.Contains('%', StringComparison.Ordinal)) problems.Add("a percentage");
        var parts = text.Split('\n').SelectMany(line => SentenceEnd().Split(line)).Where(s => WordsIn(s) > 0).ToList();
        if (parts.Select(WordsIn).DefaultIfEmpty().Max() is > MostWords and var most) problems.Add(string.Create(CultureInfo.InvariantCulture, $"a sentence of {most} words"));

        // Greetings and bullets are no sentences: they would only bring the average down.
        var average = parts.Where(s => s[^1] is '.' or '?' or '!').Select(WordsIn).DefaultIfEmpty().Average();
        if (average > MostWordsOnAverage) problems.Add(string.Create(CultureInfo.InvariantCulture, $"sentences of {average:0.0} words on average"));
        return problems;
    }

    private static int WordsIn(string sentence) => PhoneNumber().Replace(sentence, "0").Split(' ').Count(w => w.Any(char.IsLetterOrDigit));

    /// <summary>Which of the words, in lower case, words of the text begin with.</summary>
    private static IEnumerable<string> Begins(string text, string[] words)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1]))) continue;
            var first = char.ToLowerInvariant(text[i]);
            foreach (var word in words)
            {
                if (word[0] == first && text.AsSpan(i).StartsWith(word, StringComparison.OrdinalIgnoreCase)) yield return word;
            }
        }
    }

    [GeneratedRegex(@"(?<=[.?!])\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\+?\d[\d ()-]{6,}\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PhoneNumber();
}
