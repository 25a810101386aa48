namespace Matching.Application.Notifications.Templates;

/// <summary>A text with its values: what is written as plain text and as a page, so that both say the same.</summary>
internal abstract record FilledBlock
{
    public sealed record Paragraph(IReadOnlyList<FilledLine> Lines) : FilledBlock;

    public sealed record Bullets(IReadOnlyList<FilledLine> Lines) : FilledBlock;

    public sealed record Heading(FilledLine Line) : FilledBlock;

    public sealed record Button(FilledLine Words, Uri Address) : FilledBlock;

    /// <summary>A link beside what the message is about.</summary>
    public sealed record SideLink(FilledLine Words, Uri Address) : FilledBlock;

    public sealed record Items(IReadOnlyList<TemplateItem> All) : FilledBlock;
}

/// <summary>One line: words of the template, and values.</summary>
internal sealed record FilledLine(IReadOnlyList<TemplateValue> Parts);

internal static class FilledText
{
    /// <summary>Fills in the values; a block of which no line stands is left out.</summary>
    /// <exception cref="TemplateException">A value is not there.</exception>
    public static IReadOnlyList<FilledBlock> Fill(TemplateSpec spec, IReadOnlyList<TemplateBlock> blocks, TemplateValues values)
    {
        var filled = new List<FilledBlock>();
        foreach (var block in blocks)
        {
            FilledLine[] lines = [.. block.Lines.Where(l => Stands(l, values)).Select(l => Fill(spec, l, values))];
            FilledBlock? next = block switch
            {
                TemplateBlock.Button => new FilledBlock.Button(lines[0], Need<TemplateValue.Link>(spec, TemplateSpec.MainLink, values).Address),
                TemplateBlock.Stop => values.Find(TemplateSpec.StopLink) is TemplateValue.Link(var stop) ? new FilledBlock.SideLink(lines[0], stop) : null,
                TemplateBlock.Items(var name) => values.Find(name) is TemplateValue.Items(var all) ? new FilledBlock.Items(all) : null,
                _ when lines.Length == 0 => null,
                TemplateBlock.Paragraph => new FilledBlock.Paragraph(lines),
                TemplateBlock.Bullets => new FilledBlock.Bullets(lines),
                TemplateBlock.Heading => new FilledBlock.Heading(lines[0]),
                _ => throw new ArgumentOutOfRangeException(nameof(blocks)),
            };
            if (next is not null) filled.Add(next);
        }

        return filled;
    }

    private static bool Stands(TemplateLine line, TemplateValues values) => line.When is not { } when || values.Find(when.Name) is not null == when.IsThere;

    private static FilledLine Fill(TemplateSpec spec, TemplateLine line, TemplateValues values) => new(
    [
        .. line.Spans.Select(span => span switch
        {
            TemplateSpan.Words(var words) => new TemplateValue.Words(words),
            TemplateSpan.Value(var name) => Need<TemplateValue>(spec, name, values),
            _ => throw new ArgumentOutOfRangeException(nameof(line)),
        }),
    ]);

    private static T Need<T>(TemplateSpec spec, string name, TemplateValues values)
        where T : TemplateValue =>
        values.Find(name) as T ?? throw new TemplateException(spec.Name, name, "has no value");
}
