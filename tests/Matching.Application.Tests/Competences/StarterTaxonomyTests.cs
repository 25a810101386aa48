using Matching.Application.Competences.StarterTaxonomy;

namespace Matching.Application.Tests.Competences;

public sealed class StarterTaxonomyTests
{
    private static readonly IReadOnlyList<TaxonomyRow> Rows = StarterTaxonomySource.Load();

    [Fact]
    public void TheEmbeddedFileHasNoErrors() => Assert.Empty(PlainTaxonomyCsv.Parse(StarterTaxonomySource.ReadText()).Errors);

    [Fact]
    public void ThereAreAtLeast280Concepts() => Assert.InRange(Rows.Count, 280, int.MaxValue);

    [Fact]
    public void EveryFieldOfWorkIsATreeOfItsOwnWithAtLeastFifteenConcepts()
    {
        string[] fields =
        [
            "administratie", "assemblage", "beveiliging", "catering", "groen", "inpakken", "logistiek", "receptie", "schoonmaak", "techniek",
            "werknemer", "winkel", "zorg",
        ];
        Assert.Equal(fields.Select(field => "mt:" + field), Rows.Where(row => row.BroaderIds.Count == 0).Select(row => row.Id).Order());
        Assert.All(fields, field => Assert.True(Rows.Count(row => Root(row) == "mt:" + field) >= 15, field));
    }

    [Fact]
    public void EveryTreeHasAtLeastThreeLevels()
    {
        var depth = Rows.GroupBy(Root).ToDictionary(tree => tree.Key, tree => tree.Max(row => PathToRoot(row).Count()));
        Assert.All(depth, tree => Assert.True(tree.Value >= 3, $"{tree.Key}: {tree.Value}"));
    }

    [Fact]
    public void OnlyGroupsHaveNarrowerConceptsAndEveryGroupHasSome()
    {
        var withNarrower = Rows.SelectMany(row => row.BroaderIds).Distinct().Order();
        Assert.Equal(Rows.Where(row => row.Kind == TaxonomyRowKind.Group).Select(row => row.Id).Order(), withNarrower);
    }

    [Fact]
    public void AnIdStartsWithTheFieldOfWorkThatItsConceptLiesUnder() =>
        Assert.All(Rows, row => Assert.StartsWith(Root(row), row.Id, StringComparison.Ordinal));

    [Fact]
    public void NoLabelOrSynonymIsUsedTwice()
    {
        var labels = Rows.SelectMany(row => row.Synonyms.Prepend(row.PreferredLabel).Select(label => (Key: Key(label), row.Id)));
        Assert.Empty(labels.GroupBy(label => label.Key).Where(same => same.Count() > 1).Select(same => string.Join(" ", same)));

        static string Key(string label) =>
            label.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
    }

    [Fact]
    public void EveryConceptHasASynonym() => Assert.All(Rows, row => Assert.NotEmpty(row.Synonyms));

    [Fact]
    public void NoConceptIsRelatedToItsOwnBroaderConcept() =>
        Assert.All(Rows, row => Assert.Empty(row.RelatedIds.Intersect(row.BroaderIds)));

    [Fact]
    public void EveryConceptComesAfterTheBroaderOne()
    {
        var seen = new HashSet<string>();
        foreach (var row in Rows)
        {
            Assert.All(row.BroaderIds, id => Assert.Contains(id, seen));
            seen.Add(row.Id);
        }
    }

    private static string Root(TaxonomyRow row) => PathToRoot(row).Last();

    private static IEnumerable<string> PathToRoot(TaxonomyRow row)
    {
        for (var step = row; ; step = Rows.Single(other => other.Id == step.BroaderIds[0]))
        {
            yield return step.Id;
            if (step.BroaderIds.Count == 0) yield break;
        }
    }
}
