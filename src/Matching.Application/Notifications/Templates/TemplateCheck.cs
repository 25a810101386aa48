using Matching.Domain.Candidates;

namespace Matching.Application.Notifications.Templates;

/// <summary>What every text of a template has to keep to, the system's own and a municipality's alike.</summary>
internal static class TemplateCheck
{
    /// <summary>Everything that is wrong with a text; empty when all is well.</summary>
    public static IReadOnlyList<string> Problems(TemplateSpec spec, TemplateText text)
    {
        var problems = new List<string>(PlainLanguage.OfSubject(text.Subject));
        foreach (var channel in Enum.GetValues<ContactChannel>())
        {
            if (!text.Sections.TryGetValue(channel, out var blocks))
            {
                if (spec.Channels.Contains(channel)) problems.Add($"the text for {channel} is missing");
            }
            else if (!spec.Channels.Contains(channel))
            {
                problems.Add($"there is no text for {channel}");
            }
            else
            {
                problems.AddRange(Problems(spec, channel, blocks).Concat(PlainLanguage.OfText(Skeleton(blocks), spec.Audience)).Select(p => $"{channel}: {p}"));
            }
        }

        return problems;
    }

    private static IEnumerable<string> Problems(TemplateSpec spec, ContactChannel channel, IReadOnlyList<TemplateBlock> blocks)
    {
        var always = blocks.SelectMany(b => b.Lines).Where(l => l.When is null).SelectMany(l => l.Spans).OfType<TemplateSpan.Value>().Select(v => v.Name).ToList();
        foreach (var name in (string[])[TemplateSpec.ContactName, TemplateSpec.ContactPhone])
        {
            if (!always.Contains(name)) yield return $"{{{name}}} has to be in it, always: there is always somebody to call";
        }

        var buttons = blocks.OfType<TemplateBlock.Button>().Count();
        if (buttons != (channel == ContactChannel.Email && spec.HasLink ? 1 : 0))
            yield return channel == ContactChannel.Email && spec.HasLink ? "there has to be one main link" : "there has to be no main link";
        var stops = blocks.OfType<TemplateBlock.Stop>().Count();
        if (stops != (channel == ContactChannel.Email && spec.Audience == TemplateAudience.Candidate ? 1 : 0))
            yield return "mail to candidates has one link to stop messages, and nothing else has one";
        if (channel != ContactChannel.Sms) yield break;

        if (spec.HasLink && always.Count(n => string.Equals(n, TemplateSpec.MainLink, StringComparison.Ordinal)) != 1) yield return "{link} has to be in it, once";
        if (blocks.Any(b => b is not TemplateBlock.Paragraph)) yield return "a text message has paragraphs only";
        else if (!ShortMessage.HasRoom(spec, blocks)) yield return "too long for a text message, or with a character that it cannot have";
    }

    /// <summary>The text with a word for every value.</summary>
    private static string Skeleton(IReadOnlyList<TemplateBlock> blocks) => string.Join('\n', blocks.SelectMany(b => b.Lines).Select(l =>
        string.Concat(l.Spans.Select(s => s is TemplateSpan.Words(var words) ? words : "X"))));
}
