using System.Text.RegularExpressions;

namespace Matching.Architecture.Tests;

/// <summary>What no file of the repository holds.</summary>
public sealed partial class RepositoryTests
{
    /// <summary>The key of Azurite's account: published, and the same on every machine.</summary>
    private const string AzuriteKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly string[] Texts =
        [".cs", ".csproj", ".props", ".targets", ".json", ".md", ".csv", ".txt", ".yml", ".yaml", ".xml", ".config", ".sh", ".sln", ".html", ".bicep", ".bicepparam", ".npmrc", ".editorconfig", ".env", ""];

    [Fact]
    public void No_file_holds_the_key_of_a_storage_account()
    {
        var found =
            from file in House.Files()
            where Texts.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
            from Match match in StorageKey().Matches(House.Read(file))
            where !string.Equals(match.Value, AzuriteKey, StringComparison.Ordinal)
            select $"{file}: {match.Value[..6]}…";
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("AccountKey=", true)]
    [InlineData("\"integrity\": \"sha512-", false)]
    public void The_key_of_a_storage_account_is_recognised(string before, bool isKey)
    {
        var bytes = Enumerable.Range(0, 64).Select(i => (byte)(i * 37)).ToArray();
        Assert.Equal(isKey, StorageKey().IsMatch(before + Convert.ToBase64String(bytes) + "\""));
    }

    [Fact]
    public void No_lock_file_says_where_packages_were_downloaded()
    {
        var locks = House.Files().Where(f => f.EndsWith("package-lock.json", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(locks);
        Assert.All(locks, f => Assert.DoesNotContain("\"resolved\"", House.Read(f), StringComparison.Ordinal));
        Assert.DoesNotContain(House.Files(), f => f.EndsWith("packages.lock.json", StringComparison.Ordinal));
    }

    [Fact]
    public void No_project_file_names_a_host()
    {
        string[] kinds = [".csproj", ".props", ".targets", ".npmrc"];
        var files = House.Files().Where(f => kinds.Contains(Path.GetExtension(f), StringComparer.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.DoesNotContain("://", House.Read(f), StringComparison.Ordinal));
        Assert.DoesNotContain(House.Files(), f => Path.GetFileName(f).Equals("nuget.config", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9+/=-])[A-Za-z0-9+/]{86}==", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex StorageKey();
}
