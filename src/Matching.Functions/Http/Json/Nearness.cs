using System.Text;

namespace Matching.Functions.Http.Json;

/// <summary>Finds the name that somebody probably meant.</summary>
internal static class Nearness
{
    private const int Longest = 60;

    /// <summary>The known name that differs by a typing mistake or two, or only in case; null when there is none.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > Longest) return null;
        var lower = name.ToLowerInvariant();
        return known
            .Select(k => (Name: k, Distance: Distance(lower, k.ToLowerInvariant())))
            .Where(k => k.Distance <= Math.Min(2, k.Name.Length / 3))
            .OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal)
            .Select(k => k.Name)
            .FirstOrDefault();
    }

    /// <summary>A sender's name made fit to repeat: short and without control characters.</summary>
    public static string Shown(string name)
    {
        var shown = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (shown.Length >= Longest) return shown.Append('…').ToString();
            shown.Append(Rune.IsControl(rune) || !FieldErrors.IsClean(rune.ToString()) ? "\uFFFD" : rune.ToString());
        }

        return shown.ToString();
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[b.Length];
    }
}
