using Matching.Application.Competences;
using Matching.Domain.Competences;

namespace Matching.Application.Candidates;

/// <summary>What a text that somebody searches with was understood to ask.</summary>
/// <param name="Competences">The competences or fields of work that it names.</param>
/// <param name="Words">The other words with content, as they were typed: those can stand in somebody's wishes.</param>
/// <param name="Guessed">
/// Whether the competences are no more than those whose name has the words in it, so that who has the words in the wishes is meant as well.
/// </param>
public sealed record Understanding(IReadOnlyList<ConceptId> Competences, IReadOnlyList<string> Words, bool Guessed = false)
{
    private const string OthersAreNot = "Wensen van anderen worden niet doorzocht.";

    /// <summary>How the text was understood, in Dutch.</summary>
    /// <param name="catalogue">What competences are called.</param>
    /// <param name="inWishes">Whether the words were looked up in the wishes of the asker's own caseload.</param>
    public string Say(CompetenceCatalogue catalogue, bool inWishes)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var sentences = new List<string>();
        if (Competences.Count > 0) sentences.Add($"Gezocht op {(Competences.Count == 1 ? "de competentie" : "de competenties")} {List(Competences.Select(catalogue.LabelOf))}.");
        if (Words.Count > 0 && !Guessed) sentences.Add($"{List(Words)} {(Words.Count == 1 ? "is" : "zijn")} niet als competentie herkend.");
        if (Words.Count > 0 && inWishes) sentences.Add(SayWishes());
        if (Words.Count > 0 && !inWishes && !Guessed) sentences.Add("In wensen zoekt alleen een coach, bij de eigen caseload.");
        return string.Join(' ', sentences);
    }

    private string SayWishes()
    {
        var these = Words.Count == 1 ? "dit woord" : "al deze woorden";
        if (Guessed) return $"Uw eigen kandidaten met {List(Words)} in de wensen staan er ook bij. {OthersAreNot}";
        return Competences.Count > 0
            ? $"In de wensen van uw eigen kandidaten is ernaar gezocht: bij de kandidaat leest u wat daarin staat. {OthersAreNot}"
            : $"Gevonden zijn uw eigen kandidaten met {these} in de wensen. {OthersAreNot}";
    }

    private static string List(IEnumerable<string> names)
    {
        List<string> quoted = [.. names.Select(name => $"‘{name}’")];
        return quoted.Count == 1 ? quoted[0] : $"{string.Join(", ", quoted[..^1])} en {quoted[^1]}";
    }
}
