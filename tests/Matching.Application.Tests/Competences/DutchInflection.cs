namespace Matching.Application.Tests.Competences;

/// <summary>
/// Conjugates Dutch infinitives the way a grammar book does, apart from the stemmer under test: separable verbs, open syllables,
/// 't kofschip and a table of strong verbs.
/// </summary>
internal static class DutchInflection
{
    private static readonly string[] Separable =
    [
        "aan", "achter", "af", "bij", "dicht", "door", "glad", "in", "klaar", "mee", "neer", "om", "op", "open", "over", "plat", "samen", "schoon",
        "terug", "toe", "uit", "vast", "vol", "voor", "weg",
    ];

    private static readonly string[] Inseparable = ["be", "her", "ont", "ver", "onder"];

    // These begin like a separable verb and are none.
    private static readonly string[] Together =
    [
        "overblijven", "observeren", "openen", "inventariseren", "installeren", "internetten", "instrueren", "uitserveren", "onderhouden",
    ];

    // Unstressed endings: the vowel is not doubled when the syllable closes.
    private static readonly string[] Unstressed = ["er", "el", "ek", "en", "ig", "em"];

    private static readonly string[] StressedEr =
    [
        "assembler", "accepter", "adviser", "archiver", "begeleid", "bestraat", "concentrer", "controler", "couverter", "demonter", "desinfecter", "digitaliser",
        "doser", "etaler", "etiketter", "folier", "frituur", "galvaniser", "graver", "installer", "inventariser", "isoler", "kopier", "laminer",
        "monter", "notuler", "observer", "organiser", "palletiser", "perforer", "portioner", "presenter", "rapporter", "reanimer", "regel",
        "registrer", "reparer", "reserver", "server", "solder", "sorter", "stukador", "surveiller", "deescaler", "deëscaler", "polijst", "archiver",
        "activer", "noter", "ler", "smer", "scher", "ker",
    ];

    private static readonly Dictionary<string, (string Past, string Participle)> Strong = new(StringComparer.Ordinal)
    {
        ["bakken"] = ("bakte", "gebakken"),
        ["bieden"] = ("bood", "geboden"),
        ["binden"] = ("bond", "gebonden"),
        ["blijven"] = ("bleef", "gebleven"),
        ["brengen"] = ("bracht", "gebracht"),
        ["doen"] = ("deed", "gedaan"),
        ["dragen"] = ("droeg", "gedragen"),
        ["gaan"] = ("ging", "gegaan"),
        ["geven"] = ("gaf", "gegeven"),
        ["gieten"] = ("goot", "gegoten"),
        ["graven"] = ("groef", "gegraven"),
        ["hangen"] = ("hing", "gehangen"),
        ["helpen"] = ("hielp", "geholpen"),
        ["hebben"] = ("had", "gehad"),
        ["houden"] = ("hield", "gehouden"),
        ["kijken"] = ("keek", "gekeken"),
        ["klinken"] = ("klonk", "geklonken"),
        ["komen"] = ("kwam", "gekomen"),
        ["laden"] = ("laadde", "geladen"),
        ["lezen"] = ("las", "gelezen"),
        ["lopen"] = ("liep", "gelopen"),
        ["meten"] = ("mat", "gemeten"),
        ["nemen"] = ("nam", "genomen"),
        ["ontvangen"] = ("ontving", "ontvangen"),
        ["rijden"] = ("reed", "gereden"),
        ["scheiden"] = ("scheidde", "gescheiden"),
        ["schenken"] = ("schonk", "geschonken"),
        ["scheren"] = ("schoor", "geschoren"),
        ["schrijven"] = ("schreef", "geschreven"),
        ["slaan"] = ("sloeg", "geslagen"),
        ["slijpen"] = ("sleep", "geslepen"),
        ["sluiten"] = ("sloot", "gesloten"),
        ["snijden"] = ("sneed", "gesneden"),
        ["spreken"] = ("sprak", "gesproken"),
        ["spuiten"] = ("spoot", "gespoten"),
        ["staan"] = ("stond", "gestaan"),
        ["steken"] = ("stak", "gestoken"),
        ["strijken"] = ("streek", "gestreken"),
        ["stofzuigen"] = ("stofzuigde", "gestofzuigd"),
        ["trekken"] = ("trok", "getrokken"),
        ["vangen"] = ("ving", "gevangen"),
        ["vouwen"] = ("vouwde", "gevouwen"),
        ["vragen"] = ("vroeg", "gevraagd"),
        ["wassen"] = ("waste", "gewassen"),
        ["wegen"] = ("woog", "gewogen"),
        ["wijzen"] = ("wees", "gewezen"),
        ["zien"] = ("zag", "gezien"),
        ["zitten"] = ("zat", "gezeten"),
        ["zoeken"] = ("zocht", "gezocht"),
        ["zuigen"] = ("zoog", "gezogen"),
        ["zijn"] = ("was", "geweest"),
        ["malen"] = ("maalde", "gemalen"),
        ["buigen"] = ("boog", "gebogen"),
        ["begrijpen"] = ("begreep", "begrepen"),
        ["beginnen"] = ("begon", "begonnen"),
        ["verkopen"] = ("verkocht", "verkocht"),
        ["vervangen"] = ("verving", "vervangen"),
        ["verschijnen"] = ("verscheen", "verschenen"),
        ["verbinden"] = ("verbond", "verbonden"),
        ["verstaan"] = ("verstond", "verstaan"),
        ["bewijzen"] = ("bewees", "bewezen"),
        ["schuiven"] = ("schoof", "geschoven"),
        ["melken"] = ("molk", "gemolken"),
        ["lassen"] = ("laste", "gelast"),
        ["zetten"] = ("zette", "gezet"),
    };

    /// <summary>Whether a word looks like an infinitive.</summary>
    public static bool IsInfinitive(string word) =>
        word.Length > 3 && (word.EndsWith("en", StringComparison.Ordinal) || word is "gaan" or "staan" or "doen" or "zien");

    /// <summary>The forms of an infinitive; the prefix is empty for a verb that stays whole.</summary>
    public static (string Prefix, string Present, string Past, string Participle, string WithTe) Conjugate(string infinitive)
    {
        var prefix = Together.Contains(infinitive) ? "" : Separable.FirstOrDefault(p => IsSeparable(p, infinitive)) ?? "";
        var verb = infinitive[prefix.Length..];
        var (past, participle) = PastOf(verb);
        return (prefix, Present(verb), past, prefix + participle, prefix.Length == 0 ? "te " + verb : prefix + " te " + verb);
    }

    private static bool IsSeparable(string prefix, string infinitive) =>
        infinitive.StartsWith(prefix, StringComparison.Ordinal) && infinitive.Length >= prefix.Length + 4 && IsInfinitive(infinitive[prefix.Length..]);

    private static string Present(string verb)
    {
        if (verb is "gaan" or "staan" or "doen" or "zien" or "slaan") return verb[..^1] + "t";
        if (verb == "zijn") return "is";
        if (verb == "hebben") return "heeft";
        if (verb == "komen") return "komt";
        var stem = Stem(verb);
        return stem.EndsWith('t') ? stem : stem + "t";
    }

    private static (string Past, string Participle) PastOf(string verb)
    {
        if (Strong.TryGetValue(verb, out var strong)) return strong;
        var raw = verb[..^2];
        var stem = Stem(verb);
        var isVoiceless = raw[^1] is 't' or 'k' or 'f' or 's' or 'p' || raw.EndsWith("ch", StringComparison.Ordinal) || raw[^1] == 'x';
        var ending = isVoiceless ? "t" : "d";
        var participle = stem.EndsWith(ending, StringComparison.Ordinal) ? stem : stem + ending;
        if (!Inseparable.Any(p => verb.StartsWith(p, StringComparison.Ordinal) && verb.Length > p.Length + 4)) participle = "ge" + participle;
        return (stem + ending + "e", participle);
    }

    private static string Stem(string verb)
    {
        var raw = verb[..^2];
        if (raw.Length >= 2 && raw[^1] == raw[^2]) return raw[..^1];
        var open = raw.Length >= 2 && raw[^2] is 'a' or 'e' or 'o' or 'u' && !IsVowel(raw[^1]) && (raw.Length < 3 || !IsVowel(raw[^3]));
        var unstressed = raw.Length > 3 && Unstressed.Any(end => raw.EndsWith(end, StringComparison.Ordinal))
            && !StressedEr.Any(stressed => raw.EndsWith(stressed, StringComparison.Ordinal));
        if (open && !unstressed) raw = raw[..^1] + raw[^2] + raw[^1];
        return raw[^1] switch { 'v' => raw[..^1] + "f", 'z' => raw[..^1] + "s", _ => raw };
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
