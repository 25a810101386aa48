namespace Matching.Testing;

/// <summary>Keeps pages as they were served beside what was built, for <c>tools/pages</c> to look at.</summary>
public static class SavedPages
{
    private static readonly string Folder = Path.Combine(Artifacts(), "pages");

    /// <summary>Keeps a page; one of the same name is replaced.</summary>
    /// <param name="name">Its name; what cannot stand in the name of a file becomes a dash.</param>
    /// <param name="html">The page.</param>
    public static void Save(string name, string html)
    {
        ArgumentNullException.ThrowIfNull(name);
        Directory.CreateDirectory(Folder);
        var file = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

        // Tests run side by side: a page is there as a whole or not at all.
        var unfinished = Path.Combine(Folder, $"{file}.{Guid.NewGuid():N}");
        File.WriteAllText(unfinished, html);
        File.Move(unfinished, Path.Combine(Folder, file + ".html"), overwrite: true);
    }

    private static string Artifacts()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder.Name.StartsWith("artifacts", StringComparison.Ordinal))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests were not built into the folder for artifacts.");
        return folder.FullName;
    }
}
