using System.Text;

namespace Matching.Domain.People;

/// <summary>What characters a text may be made of.</summary>
internal static class Characters
{
    /// <summary>Whether the text has no half of a character: storage and mail would turn it into something else.</summary>
    public static bool AreWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!Rune.TryGetRuneAt(text, i, out _)) return false;
            i++;
        }

        return true;
    }
}
