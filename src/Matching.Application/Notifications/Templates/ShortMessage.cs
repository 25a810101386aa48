using System.Globalization;
using System.Text;

namespace Matching.Application.Notifications.Templates;

/// <summary>
/// A text message that is sent as one: at most <see cref="MaximumLength"/> characters of the GSM 03.38 alphabet. Other letters are
/// written with those, and values are cut, so that only a link that is too long can make it too long.
/// </summary>
public static class ShortMessage
{
    /// <summary>Most characters of a message, where characters of the extension table count double.</summary>
    public const int MaximumLength = 160;

    /// <summary>Most characters of a link for which every template has room.</summary>
    public const int MaximumLink = 64;

    /// <summary>Most characters of any other value; what is longer is cut at a space where it has one.</summary>
    internal const int MaximumValue = 24;

    private const int MaximumPhone = 16;

    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extended = "^{}\\[~]|€";

    /// <summary>How many characters a text takes as a message; null when it has a character outside the alphabet.</summary>
    public static int? LengthOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var length = 0;
        foreach (var c in text)
        {
            if (Basic.Contains(c, StringComparison.Ordinal)) length++;
            else if (Extended.Contains(c, StringComparison.Ordinal)) length += 2;
            else return null;
        }

        return length;
    }

    /// <summary>Whether a template fits with the longest values that there can be.</summary>
    internal static bool HasRoom(TemplateSpec spec, IReadOnlyList<TemplateBlock> blocks)
    {
        var text = string.Join("\n\n", blocks.Select(b => string.Join('\n', b.Lines.Select(l => string.Concat(l.Spans.Select(span => span switch
        {
            TemplateSpan.Words(var words) => words,
            TemplateSpan.Value(var name) => new string('x', spec.Values[name].Kind switch
            {
                PlaceholderKind.Link => MaximumLink,
                PlaceholderKind.Phone => MaximumPhone,
                _ => MaximumValue,
            }),
            _ => throw new ArgumentOutOfRangeException(nameof(blocks)),
        }))))));
        return LengthOf(text) <= MaximumLength;
    }

    /// <exception cref="TemplateException">The link is too long.</exception>
    internal static string Write(TemplateSpec spec, IReadOnlyList<FilledBlock> blocks)
    {
        var text = PlainTextWriter.Write([.. blocks.Select(Shorten)]);
        return LengthOf(text) <= MaximumLength ? text : throw new TemplateException(spec.Name, TemplateSpec.MainLink, "is too long for a text message");
    }

    private static FilledBlock Shorten(FilledBlock block) => block is FilledBlock.Paragraph(var lines)
        ? new FilledBlock.Paragraph([.. lines.Select(l => new FilledLine([.. l.Parts.Select(Shorten)]))])
        : throw new ArgumentOutOfRangeException(nameof(block));

    private static TemplateValue Shorten(TemplateValue value) => value switch
    {
        TemplateValue.Filled(var text) => new TemplateValue.Words(Cut(Spell(text))),
        TemplateValue.Phone(var number) => new TemplateValue.Words(number.ToDial),
        _ => value,
    };

    private static string Spell(string text)
    {
        var spelled = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var character = rune.ToString();
            if (LengthOf(character) is 1)
            {
                spelled.Append(character);
                continue;
            }

            var simple = string.Concat(character.Normalize(NormalizationForm.FormKD).Where(c => Basic.Contains(c, StringComparison.Ordinal)));
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
            spelled.Append(rune.Value switch
            {
                '’' or '‘' => "'",
                '“' or '”' => "\"",
                '–' or '—' => "-",
                _ when simple.Length > 0 => simple,
                _ => isMark ? "" : "?",
            });
        }

        return spelled.ToString();
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaximumValue) return text;
        var space = text.LastIndexOf(' ', MaximumValue);
        return space > 0 ? text[..space] : text[..MaximumValue];
    }
}
