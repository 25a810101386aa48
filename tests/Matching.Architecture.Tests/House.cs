using System.Reflection;
using System.Xml.Linq;

namespace Matching.Architecture.Tests;

/// <summary>The repository's files and projects.</summary>
internal static class House
{
    private static readonly string[] NotOurs = [".git", "artifacts", "artifacts-azure", "artifacts-lucene", "bin", "obj", "node_modules", ".data", "TestResults", ".vs", ".idea"];

    public static string Root { get; } = FindRoot();

    /// <summary>The projects of the product, without those that stand in for packages.</summary>
    public static IReadOnlyList<Project> Projects { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "src"), "Matching.*").Select(d => new Project(d)).Where(p => File.Exists(p.File)).OrderBy(p => p.Name, StringComparer.Ordinal)];

    public static Project Named(string name) => Projects.Single(p => string.Equals(p.Name, name, StringComparison.Ordinal));

    /// <summary>Every file that people or machines wrote, by its path from the root with slashes.</summary>
    public static IEnumerable<string> Files() => Below(Root).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
            .Where(d => !NotOurs.Contains(Path.GetFileName(d), StringComparer.Ordinal))
            .SelectMany(Below));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Matching.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}

/// <summary>A project of the product.</summary>
internal sealed class Project(string folder)
{
    private readonly string _folder = folder;

    public string Name => Path.GetFileName(_folder);

    public string File => Path.Combine(_folder, Name + ".csproj");

    public Assembly Assembly => Assembly.Load(Name);

    public IReadOnlyList<string> Packages => Items("PackageReference");

    /// <summary>Names of the projects that this one names.</summary>
    public IReadOnlyList<string> References => [.. Items("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')))];

    /// <summary>The source files, by their path from the project's folder with slashes.</summary>
    public IEnumerable<string> Sources => Directory
        .EnumerateFiles(_folder, "*.cs", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(_folder, f).Replace('\\', '/'))
        .Where(f => !f.StartsWith("obj/", StringComparison.Ordinal) && !f.StartsWith("bin/", StringComparison.Ordinal));

    /// <summary>Names of the folders directly in the project that hold sources.</summary>
    public IEnumerable<string> Folders => Sources.Where(s => s.Contains('/', StringComparison.Ordinal)).Select(s => s[..s.IndexOf('/', StringComparison.Ordinal)]).Distinct();

    public string Read(string source) => System.IO.File.ReadAllText(Path.Combine(_folder, source));

    public override string ToString() => Name;

    private List<string> Items(string kind) => [.. XDocument.Load(File).Descendants(kind).Select(i => i.Attribute("Include")!.Value)];
}
