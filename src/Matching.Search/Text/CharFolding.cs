using System.Globalization;
using System.Text;

namespace Matching.Search.Text;

/// <summary>Folds letters to lower case without diacritics, so that "Hygiëne", "hygiene" and "HYGIËNE" are one word.</summary>
internal static class CharFolding
{
    // Latin letters with diacritics all lie below this code point; beyond it only case is folded.
    private const int TableSize = 0x250;
    private static readonly char[] Table = BuildTable();

    /// <summary>The folded form of one UTF-16 code unit.</summary>
    public static char Fold(char c) => c < TableSize ? Table[c] : char.ToLowerInvariant(c);

    /// <summary>Whether the character can be part of a word.</summary>
    public static bool IsWordChar(char c) => char.IsLetterOrDigit(c);

    /// <summary>Whether the character is written inside words without being part of them: apostrophes, soft hyphens, combining marks.</summary>
    public static bool IsSilent(char c) =>
        c is '\'' or '\u2019' or '\u2018' or '`' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' || c is >= '\u0300' and <= '\u036F';

    /// <summary>Whether the character joins the parts of one word.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static char[] BuildTable()
    {
        var table = new char[TableSize];
        for (var i = 0; i < TableSize; i++)
        {
            var decomposed = ((char)i).ToString().Normalize(NormalizationForm.FormD);
            var keepsOne = char.IsLetter((char)i) && CharUnicodeInfo.GetUnicodeCategory(decomposed[0]) != UnicodeCategory.NonSpacingMark;
            table[i] = char.ToLowerInvariant(keepsOne ? decomposed[0] : (char)i);
        }

        return table;
    }
}
