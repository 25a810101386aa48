using System.Globalization;

namespace Matching.Bench;

/// <summary>Arguments of the form --name value.</summary>
internal sealed class Arguments(string[] arguments)
{
    public static int Usage()
    {
        Console.Error.WriteLine(
            """
            rank  --taxonomy DIR --cases DIR --out FILE     ten candidates a vacancy, as a TREC run
            speed --profiles N --terms T [--texts]          timings of an engine, with texts also of searching for words
            round --vacancies V --profiles N                all vacancies at once against one by one
            year --placements N                             a year of placements, day by day
            rank and speed take --engine builtin|lucene, the latter where Lucene.Net was built
            """);
        return 1;
    }

    public string Text(string name)
    {
        int at = Array.IndexOf(arguments, "--" + name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : throw new ArgumentException($"--{name} is missing.", nameof(name));
    }

    public bool Has(string name) => Array.IndexOf(arguments, "--" + name) >= 0;

    public int Number(string name, int otherwise) =>
        Array.IndexOf(arguments, "--" + name) < 0 ? otherwise : int.Parse(Text(name), CultureInfo.InvariantCulture);

    /// <summary>Settings of the form --set Name=value, for trying weights.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings()
    {
        for (int i = 0; i + 1 < arguments.Length; i++)
        {
            if (arguments[i] == "--set")
            {
                string[] parts = arguments[i + 1].Split('=', 2);
                yield return new(parts[0], parts.Length > 1 ? parts[1] : null);
            }
        }
    }
}
