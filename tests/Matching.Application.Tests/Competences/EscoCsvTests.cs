using System.Text;
using Matching.Application.Competences;
using Matching.Search;

namespace Matching.Application.Tests.Competences;

public sealed class EscoCsvTests : IDisposable
{
    private const string Skills = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description\n"
        + "KnowledgeSkillCompetence,http://esco/s/1,skill/competence,cross-sector,snoeien,\"snoeiwerk doen\nheggen snoeien\nsnoeien\",\"Met een \"\"schaar\"\", of zaag.\"\n"
        + "KnowledgeSkillCompetence,http://esco/s/2,skill/competence,cross-sector,hagen knippen,,\n"
        + "KnowledgeSkillCompetence,http://esco/s/3,knowledge,cross-sector,plantenkennis,,\n";

    private const string Broader = "conceptType,conceptUri,broaderType,broaderUri\n"
        + "KnowledgeSkillCompetence,http://esco/s/2,KnowledgeSkillCompetence,http://esco/s/1\n"
        + "KnowledgeSkillCompetence,http://esco/s/1,SkillGroup,http://esco/g/1\n";

    private const string Related = "originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri\n"
        + "http://esco/s/1,skill/competence,optional,knowledge,http://esco/s/3\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("esco-");

    [Fact]
    public void A_folder_becomes_a_taxonomy_with_labels_kinds_and_relations()
    {
        var taxonomy = Taxonomy();

        Assert.True(taxonomy.TryGet("http://esco/s/1", out var pruning));
        Assert.Equal(("snoeien", "Skill"), (pruning.Label, pruning.Kind));
        Assert.Equal(["snoeiwerk doen", "heggen snoeien"], pruning.Synonyms);
        Assert.Equal(["http://esco/s/3"], pruning.Related);
        Assert.Empty(pruning.Broader);
        Assert.True(taxonomy.TryGet("http://esco/s/2", out var hedges));
        Assert.Equal(["http://esco/s/1"], hedges.Broader);
        Assert.True(taxonomy.TryGet("http://esco/s/3", out var plants));
        Assert.Equal("Knowledge", plants.Kind);
    }

    [Fact]
    public void With_the_file_of_groups_headings_are_broader_concepts()
    {
        var taxonomy = Taxonomy(("skillGroups_nl.csv", "conceptType,conceptUri,preferredLabel,altLabels\nSkillGroup,http://esco/g/1,groenwerk,\n"));

        Assert.True(taxonomy.TryGet("http://esco/s/1", out var pruning));
        Assert.Equal(["http://esco/g/1"], pruning.Broader);
        Assert.True(taxonomy.TryGet("http://esco/g/1", out var group));
        Assert.Equal("Group", group.Kind);
    }

    [Theory]
    [InlineData("skills_nl.csv", null, "skills_nl.csv: het bestand ontbreekt.")]
    [InlineData("skills_nl.csv", "conceptUri,altLabels\n", "skills_nl.csv, regel 1: de kolom preferredLabel ontbreekt.")]
    [InlineData("skills_nl.csv", Skills + "x,http://esco/s/1,,,nog eens,,\n", "skills_nl.csv, regel 7: het begrip 'http://esco/s/1' staat er meer dan eens.")]
    [InlineData("skills_nl.csv", Skills + "x,http://esco/s/9,,,,,\n", "skills_nl.csv, regel 7: het begrip 'http://esco/s/9' heeft geen preferredLabel.")]
    [InlineData("skills_nl.csv", Skills + "x,\"http://esco/s/9", "skills_nl.csv, regel 7: de aanhalingstekens kloppen niet.")]
    [InlineData("broaderRelationsSkillPillar.csv", Broader + "K,http://esco/s/2,K,http://esco/s/8\n", "broaderRelationsSkillPillar.csv, regel 4: het begrip 'http://esco/s/8' staat niet in skills_nl.csv of skillGroups_nl.csv.")]
    [InlineData("broaderRelationsSkillPillar.csv", Broader + "K,http://esco/s/1,K,http://esco/s/2\n", "Deze begrippen zijn breder dan zichzelf: http://esco/s/1 → http://esco/s/2 → http://esco/s/1.")]
    [InlineData("skillSkillRelations.csv", Related + "http://esco/s/7,,,,http://esco/s/1\n", "skillSkillRelations.csv, regel 3: het begrip 'http://esco/s/7' staat niet in skills_nl.csv of skillGroups_nl.csv.")]
    public void Faults_are_reported_with_file_and_line(string file, string? content, string fault)
    {
        var result = Read((file, content));

        Assert.Null(result.Taxonomy);
        Assert.Contains(fault, result.Faults.Select(f => f.Message));
    }

    [Fact]
    public void The_settings_name_a_folder_or_a_plain_file_or_the_starter_taxonomy()
    {
        Read();
        var plain = Path.Combine(_folder.FullName, "eigen.csv");
        File.WriteAllText(plain, "id;voorkeurslabel\neigen:1;dakpannen leggen\n");
        File.WriteAllBytes(plain + "2", [.. Encoding.UTF8.GetBytes("id;voorkeurslabel\neigen:1;"), 0xE9]);

        Assert.Equal(3, TaxonomyFiles.Read(new TaxonomyOptions { Folder = _folder.FullName }).Taxonomy!.Concepts.Count);
        Assert.Equal(["eigen:1"], TaxonomyFiles.Read(new TaxonomyOptions { File = plain }).Taxonomy!.Concepts.Select(c => c.Id));
        Assert.True(TaxonomyFiles.Read(new TaxonomyOptions()).Taxonomy!.Concepts.Count > 100);
        Assert.NotEmpty(TaxonomyFiles.Read(new TaxonomyOptions { Folder = _folder.FullName, File = plain }).Faults);
        Assert.NotEmpty(TaxonomyFiles.Read(new TaxonomyOptions { File = plain + "2" }).Faults);
        Assert.NotEmpty(TaxonomyFiles.Read(new TaxonomyOptions { File = plain + "3" }).Faults);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Taxonomy Taxonomy(params (string Name, string? Content)[] files)
    {
        var result = Read(files);
        Assert.Empty(result.Faults);
        return result.Taxonomy!;
    }

    /// <summary>Reads the good folder with some files replaced, added or (null) left out.</summary>
    private TaxonomyResult Read(params (string Name, string? Content)[] files)
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["skills_nl.csv"] = Skills,
            ["broaderRelationsSkillPillar.csv"] = Broader,
            ["skillSkillRelations.csv"] = Related,
        };
        foreach (var (name, content) in files) all[name] = content;
        foreach (var (name, content) in all.Where(f => f.Value is not null)) File.WriteAllText(Path.Combine(_folder.FullName, name), content);
        return EscoCsv.Read(_folder.FullName);
    }
}
