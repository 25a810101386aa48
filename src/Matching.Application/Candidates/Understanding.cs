using Matching.Application.Competences;
using Matching.Domain.Competences;

namespace Matching.Application.Candidates;

/// <summary>What a text that somebody searches with was understood to ask.</summary>
/// <param name="Competences">The competences or fields of work that it names.</param>
/// <param name="Words">The other words with content, as they were typed: those can stand in somebody's wishes.</param>
public sealed record Understanding(IReadOnlyList<ConceptId> Competences, IReadOnlyList<string> Words)
{
    /// <summary>How the text was understood, in Dutch.</summary>
    /// <param name="catalogue">What competences are called.</param>
    /// <param name="ownCaseload">Whether the words were looked up in the wishes of the asker's own caseload.</param>
    public string Say(CompetenceCatalogue catalogue, bool ownCaseload)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var sentences = new List<string>();
        if (Competences.Count > 0)
            sentences.Add($"Gezocht op {(Competences.Count == 1 ? "de competentie" : "de competenties")} {List(Competences.Select(catalogue.LabelOf))}.");
        if (Words.Count > 0)
        {
            sentences.Add($"{List(Words)} {(Words.Count == 1 ? "is" : "zijn")} niet als competentie herkend.");
            sentences.Add((ownCaseload, Competences.Count > 0) switch
            {
                (false, _) => "In wensen zoekt alleen wie bij iemand betrokken is; deze zoekvraag doet dat niet.",
                (true, true) => "In de wensen van uw eigen kandidaten is ernaar gezocht; wat daarin staat, leest u bij de kandidaat. Wensen van anderen worden niet doorzocht.",
                (true, false) => $"Gevonden zijn uw eigen kandidaten met {(Words.Count == 1 ? "dit woord" : "al deze woorden")} in de wensen. Wensen van anderen worden niet doorzocht.",
            });
        }

        return string.Join(' ', sentences);
    }

    private static string List(IEnumerable<string> names)
    {
        List<string> quoted = [.. names.Select(name => $"‘{name}’")];
        return quoted.Count == 1 ? quoted[0] : $"{string.Join(", ", quoted[..^1])} en {quoted[^1]}";
    }
}
