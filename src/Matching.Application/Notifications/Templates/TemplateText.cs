using Matching.Domain.Candidates;

namespace Matching.Application.Notifications.Templates;

/// <summary>One text of a template as it was read: every value in it exists, nothing is filled in yet.</summary>
/// <param name="Version">Version of the text, from 1.</param>
/// <param name="Subject">Subject of the message, and its heading.</param>
/// <param name="Sections">The text for each way of reaching somebody.</param>
internal sealed record TemplateText(int Version, string Subject, IReadOnlyDictionary<ContactChannel, IReadOnlyList<TemplateBlock>> Sections);

internal abstract record TemplateBlock
{
    /// <summary>The lines with words in this block.</summary>
    public virtual IReadOnlyList<TemplateLine> Lines => [];

    public sealed record Paragraph(IReadOnlyList<TemplateLine> Content) : TemplateBlock
    {
        public override IReadOnlyList<TemplateLine> Lines => Content;
    }

    public sealed record Bullets(IReadOnlyList<TemplateLine> Content) : TemplateBlock
    {
        public override IReadOnlyList<TemplateLine> Lines => Content;
    }

    public sealed record Heading(TemplateLine Content) : TemplateBlock
    {
        public override IReadOnlyList<TemplateLine> Lines => [Content];
    }

    /// <summary>The main link, with the words on its button.</summary>
    public sealed record Button(TemplateLine Content) : TemplateBlock
    {
        public override IReadOnlyList<TemplateLine> Lines => [Content];
    }

    /// <summary>The link with which a candidate stops messages, with its words; left out where there is no such page.</summary>
    public sealed record Stop(TemplateLine Content) : TemplateBlock
    {
        public override IReadOnlyList<TemplateLine> Lines => [Content];
    }

    /// <summary>A list with as many items as its value has.</summary>
    public sealed record Items(string Name) : TemplateBlock;
}

/// <summary>One line, with when it stands there; null for always.</summary>
internal sealed record TemplateLine(int Number, TemplateCondition? When, IReadOnlyList<TemplateSpan> Spans);

/// <summary>That a value is there, or is not.</summary>
internal sealed record TemplateCondition(string Name, bool IsThere);

internal abstract record TemplateSpan
{
    public sealed record Words(string Text) : TemplateSpan;

    public sealed record Value(string Name) : TemplateSpan;
}
