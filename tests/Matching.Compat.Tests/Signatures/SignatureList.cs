using System.Reflection;

namespace Matching.Compat.Tests.Signatures;

/// <summary>
/// The official signatures that a Compat assembly stands for, one a line, as <see cref="Signature"/> writes them. A line that
/// starts with <c>#</c> is a comment. A line that starts with <c>!</c> is a member that the official package lacks: it needs its
/// reason after <c>//</c>.
/// </summary>
public sealed class SignatureList
{
    private readonly HashSet<string> _lines = new(StringComparer.Ordinal);

    private SignatureList(IEnumerable<string> lines)
    {
        foreach (var text in lines.Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var parts = text.TrimStart('!').Split(" // ", 2, StringSplitOptions.TrimEntries);
            Assert.True(text[0] != '!' || parts.Length == 2, "A member that the official package lacks needs a reason: " + text);
            Assert.True(_lines.Add(parts[0]), "Twice in the list: " + text);
        }
    }

    /// <summary>Reads a list from a file next to the tests, such as <c>Tables/official-signatures.txt</c>.</summary>
    public static SignatureList Read(string path) => new(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, path)));

    /// <summary>Fails unless the assembly's public and protected types and members are exactly those of the list.</summary>
    public void AssertMatches(Assembly assembly)
    {
        var found = Signature.AllOf(assembly).ToHashSet(StringComparer.Ordinal);
        var extra = found.Except(_lines).Order(StringComparer.Ordinal).Select(l => "not official: " + l);
        var missing = _lines.Except(found).Order(StringComparer.Ordinal).Select(l => "missing:      " + l);
        var differences = extra.Concat(missing).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}
