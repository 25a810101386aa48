using System.Text;

namespace Matching.Application.Notifications.Templates;

/// <summary>Writes a filled text as plain text; a link stands on a line of its own.</summary>
internal static class PlainTextWriter
{
    public static string Write(IReadOnlyList<FilledBlock> blocks) => string.Join("\n\n", blocks.Select(Block));

    public static string Line(FilledLine line) => string.Concat(line.Parts.Select(part => part switch
    {
        TemplateValue.Words(var words) => words,
        TemplateValue.Filled(var text) => text,
        TemplateValue.Phone(var number) => number.Value,
        TemplateValue.Link(var address) => address.AbsoluteUri,
        _ => throw new ArgumentOutOfRangeException(nameof(line)),
    }));

    private static string Block(FilledBlock block) => block switch
    {
        FilledBlock.Paragraph(var lines) => string.Join('\n', lines.Select(Line)),
        FilledBlock.Bullets(var lines) => string.Join('\n', lines.Select(l => "- " + Line(l))),
        FilledBlock.Heading(var line) => Line(line),
        FilledBlock.Button(var words, var address) => $"{Line(words)}:\n{address.AbsoluteUri}",
        FilledBlock.SideLink(var words, var address) => $"{Line(words)}:\n{address.AbsoluteUri}",
        FilledBlock.Items(var all) => string.Join('\n', all.Select(Item)),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Item(TemplateItem item)
    {
        var text = new StringBuilder("- ").Append(item.Text);
        foreach (var detail in item.Details) text.Append("\n  - ").Append(detail);
        if (item.Link is { } link) text.Append("\n  ").Append(link.AbsoluteUri);
        return text.ToString();
    }
}
