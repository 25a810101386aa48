using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Matching.Domain.Candidates;

namespace Matching.Application.Notifications.Templates;

/// <summary>
/// Reads the text of a template. It begins with <c>onderwerp:</c> and <c>versie:</c>; <c>--- bericht</c>, <c>--- sms</c>, <c>--- brief</c> and
/// <c>--- bel</c> begin the text for each way of reaching somebody. Blocks are parted by empty lines; every line stays a line. A block is a
/// paragraph, a heading (<c>## </c>), bullets (<c>- </c>), the main link (<c>[[link: words]]</c>), the link that stops
/// messages (<c>[[stop: words]]</c>) or a list (<c>[lijst name]</c>). A line
/// that begins with <c>[als name]</c> or <c>[zonder name]</c> stands only where that value is there, or is not. Nothing else is markup,
/// and what looks like it is refused.
/// </summary>
internal static partial class TemplateParser
{
    private static readonly string[] Addresses = ["http:", "https:", "www.", "javascript:", "data:", "mailto:"];

    /// <exception cref="TemplateException">The text is not in order; the first reason is given.</exception>
    public static TemplateText Parse(TemplateSpec spec, string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd(' ')).ToArray();
        var next = 0;
        var header = ReadHeader(spec, lines, ref next);
        var sections = new Dictionary<ContactChannel, IReadOnlyList<TemplateBlock>>();
        while (next < lines.Length)
        {
            var number = next + 1;
            var channel = ChannelOf(lines[next][3..].Trim()) ?? throw Wrong(spec, number, "there is no such section");
            var end = Array.FindIndex(lines, next + 1, IsSection);
            if (end < 0) end = lines.Length;
            if (!sections.TryAdd(channel, [.. ReadBlocks(spec, channel, lines, next + 1, end)])) throw Wrong(spec, number, "this section is there twice");
            next = end;
        }

        return new(header.Version, header.Subject, sections);
    }

    private static (int Version, string Subject) ReadHeader(TemplateSpec spec, string[] lines, ref int next)
    {
        string? subject = null;
        int? version = null;
        for (; next < lines.Length && !IsSection(lines[next]); next++)
        {
            if (lines[next].Length == 0) continue;
            var colon = lines[next].IndexOf(':', StringComparison.Ordinal);
            var value = lines[next][(colon + 1)..].Trim();
            switch (colon < 0 ? "" : lines[next][..colon])
            {
                case "onderwerp" when subject is null && value.Length is > 0 and <= 60 && ReadSpans(spec, null, next + 1, value) is [TemplateSpan.Words]:
                    subject = value;
                    break;
                case "versie" when version is null && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0:
                    version = number;
                    break;
                default:
                    throw Wrong(spec, next + 1, "the heading has 'onderwerp:' with at most 60 characters without values, and 'versie:' with a whole number from 1");
            }
        }

        return subject is null || version is null ? throw Wrong(spec, 1, "'onderwerp:' and 'versie:' have to be there") : (version.Value, subject);
    }

    private static IEnumerable<TemplateBlock> ReadBlocks(TemplateSpec spec, ContactChannel channel, string[] lines, int begin, int end)
    {
        for (var i = begin; i < end; i++)
        {
            if (lines[i].Length == 0) continue;
            var first = i;
            while (i + 1 < end && lines[i + 1].Length > 0) i++;
            yield return ReadBlock(spec, channel, first + 1, lines[first..(i + 1)]);
        }
    }

    private static TemplateBlock ReadBlock(TemplateSpec spec, ContactChannel channel, int number, string[] lines)
    {
        if (lines is [var only])
        {
            if (ListMark().Match(only) is { Success: true } list) return new TemplateBlock.Items(Known(spec, number, list.Groups["name"].Value, PlaceholderKind.Items).Name);
            if (LinkMark().Match(only) is { Success: true } link)
            {
                var line = new TemplateLine(number, null, WordsOnly(spec, number, link.Groups["words"].Value));
                return string.Equals(link.Groups["mark"].Value, TemplateSpec.StopLink, StringComparison.Ordinal) ? new TemplateBlock.Stop(line) : new TemplateBlock.Button(line);
            }

            var (condition, rest) = ReadCondition(spec, number, only);
            if (rest.StartsWith("## ", StringComparison.Ordinal)) return new TemplateBlock.Heading(new(number, condition, WordsOnly(spec, number, rest[3..].Trim())));
        }

        if (!lines[0].StartsWith("- ", StringComparison.Ordinal)) return new TemplateBlock.Paragraph([.. lines.Select((l, i) => ReadLine(spec, channel, number + i, l))]);
        return new TemplateBlock.Bullets([.. lines.Select((l, i) => l.StartsWith("- ", StringComparison.Ordinal)
            ? ReadLine(spec, channel, number + i, l[2..])
            : throw Wrong(spec, number + i, "between bullets there is nothing else"))]);
    }

    private static TemplateLine ReadLine(TemplateSpec spec, ContactChannel channel, int number, string line)
    {
        var (condition, rest) = ReadCondition(spec, number, line);
        var spans = ReadSpans(spec, channel, number, rest);
        foreach (var span in spans)
        {
            if (span is TemplateSpan.Value(var name) && spec.Values[name].IsOptional && condition != new TemplateCondition(name, true))
                throw new TemplateException(spec.Name, name, Numbered(number, "may be absent: begin the line with '[als …]'"));
        }

        return new(number, condition, spans);
    }

    private static (TemplateCondition? Condition, string Words) ReadCondition(TemplateSpec spec, int number, string line)
    {
        if (ConditionMark().Match(line) is not { Success: true } found) return (null, line);
        var name = found.Groups["name"].Value;
        if (!spec.Values.TryGetValue(name, out var value)) throw new TemplateException(spec.Name, name, Numbered(number, "there is no such value"));
        if (!value.IsOptional) throw new TemplateException(spec.Name, name, Numbered(number, "is always there"));
        return (new(name, string.Equals(found.Groups["mark"].Value, "als", StringComparison.Ordinal)), found.Groups["rest"].Value);
    }

    private static IReadOnlyList<TemplateSpan> WordsOnly(TemplateSpec spec, int number, string text) =>
        ReadSpans(spec, null, number, text) is [TemplateSpan.Words] words ? words : throw Wrong(spec, number, "here stand words without values");

    /// <param name="spec">Which values there are.</param>
    /// <param name="channel">What the text is for; null where no value may stand.</param>
    /// <param name="number">Number of the line.</param>
    /// <param name="text">The text.</param>
    private static IReadOnlyList<TemplateSpan> ReadSpans(TemplateSpec spec, ContactChannel? channel, int number, string text)
    {
        if (Addresses.Any(a => text.Contains(a, StringComparison.OrdinalIgnoreCase))) throw Wrong(spec, number, "an address of a page does not belong in a template");
        var spans = new List<TemplateSpan>();
        var words = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '{')
            {
                if (IsMarkup(text[i])) throw Wrong(spec, number, "a character that is no text: < > [ ] } or a control character");
                words.Append(text[i]);
                continue;
            }

            var end = text.IndexOf('}', i);
            var name = end < 0 ? "" : text[(i + 1)..end];
            if (!name.All(char.IsAsciiLetter) || name.Length is 0 or > 40) throw Wrong(spec, number, "a brace that is not around the name of a value");
            PlaceholderKind[] kinds = channel switch
            {
                null => [],
                ContactChannel.Sms => [PlaceholderKind.Text, PlaceholderKind.Phone, PlaceholderKind.Link],
                _ => [PlaceholderKind.Text, PlaceholderKind.Phone],
            };
            Known(spec, number, name, kinds);
            if (words.Length > 0) spans.Add(new TemplateSpan.Words(words.ToString()));
            words.Clear();
            spans.Add(new TemplateSpan.Value(name));
            i = end;
        }

        if (words.Length > 0) spans.Add(new TemplateSpan.Words(words.ToString()));
        return spans;
    }

    private static Placeholder Known(TemplateSpec spec, int number, string name, params ReadOnlySpan<PlaceholderKind> kinds)
    {
        if (!spec.Values.TryGetValue(name, out var value)) throw new TemplateException(spec.Name, name, Numbered(number, "there is no such value"));
        return kinds.Contains(value.Kind) ? value : throw new TemplateException(spec.Name, name, Numbered(number, "cannot stand here"));
    }

    private static ContactChannel? ChannelOf(string section) => section switch
    {
        "bericht" => ContactChannel.Email,
        "sms" => ContactChannel.Sms,
        "brief" => ContactChannel.Letter,
        "bel" => ContactChannel.Call,
        _ => null,
    };

    private static bool IsSection(string line) => line.StartsWith("---", StringComparison.Ordinal);

    private static bool IsMarkup(char c) =>
        c is '<' or '>' or '[' or ']' or '}' || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static TemplateException Wrong(TemplateSpec spec, int number, string reason) => new(spec.Name, null, Numbered(number, reason));

    private static string Numbered(int number, string reason) => string.Create(CultureInfo.InvariantCulture, $"line {number}: {reason}");

    [GeneratedRegex(@"^\[(?<mark>als|zonder) (?<name>[a-zA-Z]{1,40})\] (?<rest>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ConditionMark();

    [GeneratedRegex(@"^\[\[(?<mark>link|stop): (?<words>[^\[\]]+)\]\]$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LinkMark();

    [GeneratedRegex(@"^\[lijst (?<name>[a-zA-Z]{1,40})\]$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListMark();
}
