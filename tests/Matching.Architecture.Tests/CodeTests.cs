using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Matching.Architecture.Tests;

/// <summary>What holds for all code of the product.</summary>
public sealed partial class CodeTests
{
    /// <summary>Names that say nothing about what is inside.</summary>
    private static readonly string[] Drawers =
        ["Helpers", "Utils", "Utilities", "Common", "Shared", "Misc", "Services", "Managers", "Models", "Dtos", "Entities", "Interfaces", "Extensions", "Handlers", "Core"];

    /// <summary>Folders of one floor alone: how it is reached, how it is put together, and whose service it speaks to.</summary>
    private static readonly Dictionary<string, string[]> OwnFolders = new(StringComparer.Ordinal)
    {
        ["Matching.Azure"] = ["Graph"],
        ["Matching.Functions"] = ["Http", "Startup"],
    };

    public static TheoryData<string> Projects => [.. House.Projects.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Time_is_passed_in(string name)
    {
        var project = House.Named(name);
        var found = project.Sources.SelectMany(s => AmbientTime().Matches(Code(project.Read(s))).Select(m => $"{s}: {m.Value}"));
        Assert.Empty(found);
    }

    [Fact]
    public void The_system_clock_is_chosen_in_one_place()
    {
        // Matching.Local is a program around the app, with commands that read the clock themselves.
        var choosing = House.Projects.Where(p => !string.Equals(p.Name, "Matching.Local", StringComparison.Ordinal)).SelectMany(p => p.Sources.Where(s => Code(p.Read(s)).Contains("TimeProvider.System", StringComparison.Ordinal)).Select(s => $"{p.Name}/{s}"));
        Assert.Equal(["Matching.Functions/Http/HttpPipeline.cs"], choosing);
    }

    [Theory]
    [InlineData("var now = DateTimeOffset.UtcNow;", true)]
    [InlineData("x = System.DateTime . Now", true)]
    [InlineData("Thread.Sleep(1)", true)]
    [InlineData("DateTime.Today", true)]
    [InlineData("// DateTime.Now is never used", false)]
    [InlineData("_clock.GetUtcNow()", false)]
    public void Ambient_time_is_recognised(string code, bool ambient) => Assert.Equal(ambient, AmbientTime().IsMatch(Code(code)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Nothing_static_changes(string name)
    {
        var found =
            from type in House.Named(name).Assembly.GetTypes()
            where !IsGenerated(type)
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where !field.IsLiteral && !IsLambdaCache(field)
            where !field.IsInitOnly || IsMutable(field)
            select $"{type.FullName}.{field.Name}: {field.FieldType.Name}";
        Assert.Empty(found);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_public_type_and_member_is_described(string name)
    {
        var project = House.Named(name);
        var file = Path.ChangeExtension(project.Assembly.Location, ".xml");
        Assert.True(File.Exists(file), $"{name} publishes no descriptions.");
        var described = XDocument.Load(file).Descendants("member").Where(m => m.HasElements).Select(m => m.Attribute("name")!.Value).ToHashSet(StringComparer.Ordinal);
        var exported = project.Assembly.GetExportedTypes().Where(t => !string.Equals(t.Name, "Program", StringComparison.Ordinal));
        Assert.DoesNotContain(exported.Select(t => "T:" + t.FullName!.Replace('+', '.')), t => !described.Contains(t));

        // The compiler says the rest, unless a project tells it not to.
        Assert.DoesNotContain("1591", File.ReadAllText(project.File), StringComparison.Ordinal);
        Assert.All(project.Sources, s => Assert.DoesNotContain("CS1591", project.Read(s), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Namespaces_follow_folders_that_are_named_for_what_they_are_about(string name)
    {
        var project = House.Named(name);
        Assert.Empty(project.Folders.Intersect(Drawers, StringComparer.OrdinalIgnoreCase));
        foreach (var source in project.Sources)
        {
            var declared = Namespace().Match(project.Read(source));
            if (!declared.Success) continue;
            var folder = Path.GetDirectoryName(source)!.Replace('\\', '/').Replace('/', '.');
            var expected = folder.Length == 0 ? name : $"{name}.{folder}";

            // Search is one library to who uses it: its folders need not show.
            var allowed = string.Equals(name, "Matching.Search", StringComparison.Ordinal) ? new[] { expected, name } : [expected];
            Assert.Contains(declared.Groups["name"].Value, allowed);
        }
    }

    [Theory]
    [InlineData("Matching.Azure")]
    [InlineData("Matching.Functions")]
    public void Folders_are_the_same_words_on_every_floor(string name) =>
        Assert.Empty(House.Named(name).Folders
            .Except(House.Named("Matching.Application").Folders)
            .Except(House.Named("Matching.Domain").Folders)
            .Except(OwnFolders[name]));

    /// <summary>The code without its comments.</summary>
    private static string Code(string text)
    {
        var code = new StringBuilder();
        foreach (var line in text.Split('\n')) code.AppendLine(Comment().Replace(line, ""));
        return code.ToString();
    }

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute))
        || type.FullName!.Contains('<', StringComparison.Ordinal)
        || (type.Namespace?.StartsWith("System.Text.RegularExpressions.Generated", StringComparison.Ordinal) ?? false)
        || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static bool IsLambdaCache(FieldInfo field) => field.Name.StartsWith("<>", StringComparison.Ordinal);

    /// <summary>A collection that its holders could change; an array or a set that nobody else sees is taken for a table of constants.</summary>
    private static bool IsMutable(FieldInfo field)
    {
        var type = field.FieldType;
        if (type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(HashSet<>))) return !field.IsPrivate || field.Name.StartsWith('<');
        if (type == typeof(StringBuilder)) return true;
        if (!typeof(IEnumerable).IsAssignableFrom(type) || type == typeof(string)) return false;
        var named = type.Namespace ?? "";
        return named.StartsWith("System.Collections.Concurrent", StringComparison.Ordinal)
            || (string.Equals(named, "System.Collections.Generic", StringComparison.Ordinal) && !type.Name.StartsWith("IReadOnly", StringComparison.Ordinal) && !type.Name.StartsWith("IEnumerable", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\s*\.\s*((Utc)?Now|Today)\b|\bThread\s*\.\s*Sleep\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AmbientTime();

    [GeneratedRegex(@"(^|\s)//.*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Namespace();
}
