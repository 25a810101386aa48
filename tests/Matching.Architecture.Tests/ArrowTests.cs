namespace Matching.Architecture.Tests;

/// <summary>Arrows between projects run one way.</summary>
public sealed class ArrowTests
{
    /// <summary>Which projects a project may name. Functions names Azure because the composition root is in it.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Matching.Domain"] = [],
        ["Matching.Search"] = [],
        ["Matching.Search.Lucene"] = ["Matching.Search"],
        ["Matching.Application"] = ["Matching.Domain", "Matching.Search"],
        ["Matching.Azure"] = ["Matching.Application"],
        ["Matching.Functions"] = ["Matching.Application", "Matching.Azure", "Matching.Search.Lucene"],
        ["Matching.Local"] = ["Matching.Functions", "Matching.Azurite"],
    };

    public static TheoryData<string> Projects => [.. House.Projects.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_names_only_the_projects_that_it_may(string name)
    {
        Assert.True(Allowed.ContainsKey(name), $"{name} has no place in the house yet: say what it may name.");
        Assert.Empty(House.Named(name).References.Except(Allowed[name], StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void What_is_compiled_refers_only_to_the_projects_that_it_may(string name)
    {
        var below = Below(name).ToHashSet(StringComparer.Ordinal);
        var referred = House.Named(name).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(a => a.StartsWith("Matching.", StringComparison.Ordinal));
        Assert.DoesNotContain(referred, a => !below.Contains(a));
    }

    [Theory]
    [InlineData("Matching.Domain")]
    [InlineData("Matching.Search")]
    public void Domain_and_search_stand_alone(string name)
    {
        var project = House.Named(name);
        Assert.Empty(project.Packages);
        Assert.Empty(project.References);
        Assert.All(project.Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Lucene_is_known_to_its_engine_alone()
    {
        Assert.Contains("Lucene.Net", House.Named("Matching.Search.Lucene").Packages);
        var others = House.Projects.Where(p => !string.Equals(p.Name, "Matching.Search.Lucene", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(others, p => p.Packages.Any(n => n.StartsWith("Lucene", StringComparison.Ordinal)));
        Assert.DoesNotContain(others, p => p.Assembly.GetReferencedAssemblies().Any(a => a.Name!.StartsWith("Lucene", StringComparison.Ordinal)));
        Assert.All(others, p => Assert.All(p.Sources, s => Assert.DoesNotContain("using Lucene.", p.Read(s), StringComparison.Ordinal)));
    }

    [Fact]
    public void What_the_system_does_knows_neither_Azure_nor_HTTP()
    {
        var referred = House.Named("Matching.Application").Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.DoesNotContain(referred, a => a.StartsWith("Azure", StringComparison.Ordinal) || a.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    /// <summary>Names in the text, because a reference of the project says nothing about who in it uses it.</summary>
    [Theory]
    [InlineData("Matching.Functions")]
    [InlineData("Matching.Local")]
    public void Only_the_composition_root_knows_how_things_are_stored_and_which_engine_runs(string name)
    {
        var project = House.Named(name);
        var knowing = project.Sources.Where(s => project.Read(s) is var text
            && (text.Contains("Matching.Azure.", StringComparison.Ordinal)
                || text.Contains("using Matching.Azure;", StringComparison.Ordinal)
                || text.Contains("Matching.Search.Lucene", StringComparison.Ordinal)));
        Assert.DoesNotContain(knowing, s => !IsCompositionRoot(name, s));
    }

    [Fact]
    public void Functions_are_written_for_the_official_packages_alone()
    {
        foreach (var project in House.Projects)
        {
            Assert.DoesNotContain(project.Packages.Concat(project.References), r => r.Contains("Compat", StringComparison.OrdinalIgnoreCase));
            if (string.Equals(project.Name, "Matching.Local", StringComparison.Ordinal)) continue;
            Assert.All(project.Sources, s => Assert.DoesNotContain("Microsoft.Azure.Functions.Worker.Local", project.Read(s), StringComparison.Ordinal));
            Assert.All(project.Sources, s => Assert.DoesNotContain("#if", project.Read(s), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Functions_do_not_call_storage_themselves()
    {
        var project = House.Named("Matching.Functions");
        var calling = project.Sources.Where(s => project.Read(s).Contains("using Azure", StringComparison.Ordinal));
        Assert.DoesNotContain(calling, s => !IsCompositionRoot(project.Name, s));
    }

    private static bool IsCompositionRoot(string project, string source) =>
        source.StartsWith("Startup/", StringComparison.Ordinal)
        || (string.Equals(source, "Program.cs", StringComparison.Ordinal) && string.Equals(project, "Matching.Functions", StringComparison.Ordinal));

    private static IEnumerable<string> Below(string name) =>
        Allowed.TryGetValue(name, out var next) ? next.SelectMany(n => Below(n).Prepend(n)) : [];
}
