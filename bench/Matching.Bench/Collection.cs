using System.Globalization;
using Matching.Search;

namespace Matching.Bench;

/// <summary>Reads the files of a taxonomy and of a test collection: tab-separated, a header line, no quoting.</summary>
internal static class Collection
{
    public static Taxonomy Taxonomy(string folder)
    {
        Dictionary<string, List<string>> broader = Pairs(Path.Combine(folder, "competence-broader.tsv"));
        Dictionary<string, List<string>> related = Pairs(Path.Combine(folder, "competence-related.tsv"));
        List<Concept> concepts = [];
        foreach (string[] fields in Rows(Path.Combine(folder, "competences.tsv")))
        {
            string dutch = fields[4];
            string english = fields[5];
            concepts.Add(new Concept(fields[0], dutch.Length > 0 ? dutch : english.Length > 0 ? english : fields[0])
            {
                Kind = fields[2],
                Synonyms = fields.Length > 6 ? fields[6].Split('|', StringSplitOptions.RemoveEmptyEntries) : [],
                Broader = broader.GetValueOrDefault(fields[0]) ?? [],
                Related = related.GetValueOrDefault(fields[0]) ?? [],
            });
        }

        TaxonomyResult result = Search.Taxonomy.Build(concepts);
        return result.Taxonomy ?? throw new InvalidDataException(string.Join('\n', result.Faults.Take(20).Select(f => f.Message)));
    }

    public static IEnumerable<Profile> Candidates(string folder, DateOnly waitingSince)
    {
        foreach (string[] fields in Rows(Path.Combine(folder, "candidates.tsv")))
        {
            yield return new Profile(fields[0], 1)
            {
                Competences = [.. Levels(fields[1]).Select(c => new HeldCompetence(c.Concept, c.Level))],
                WaitingSince = waitingSince,
            };
        }
    }

    public static IEnumerable<(string Vacancy, Query Query)> Vacancies(string folder)
    {
        foreach (string[] fields in Rows(Path.Combine(folder, "vacancies.tsv")))
        {
            IEnumerable<Requirement> required = Levels(fields[1]).Select(c => new Requirement(c.Concept, c.Level));
            IEnumerable<Requirement> desired = Levels(fields.Length > 2 ? fields[2] : "").Select(c => new Requirement(c.Concept, c.Level, false));
            yield return (fields[0], new Query { Requirements = [.. required, .. desired] });
        }
    }

    private static IEnumerable<(string Concept, int Level)> Levels(string text)
    {
        foreach (string part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = part.LastIndexOf(':');
            yield return (part[..colon], int.Parse(part.AsSpan(colon + 1), CultureInfo.InvariantCulture));
        }
    }

    private static Dictionary<string, List<string>> Pairs(string path)
    {
        Dictionary<string, List<string>> pairs = new(StringComparer.Ordinal);
        foreach (string[] fields in Rows(path))
        {
            if (!pairs.TryGetValue(fields[0], out List<string>? list))
            {
                pairs.Add(fields[0], list = []);
            }

            list.Add(fields[1]);
        }

        return pairs;
    }

    private static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'));
}
