using System.Globalization;
using System.Text;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Work;

namespace Matching.Application.Notifications.Templates;

/// <summary>What a message fills in, by the names of its template, in words of one language.</summary>
internal sealed class TemplateValues(MessageLanguage language)
{
    private readonly Dictionary<string, TemplateValue> _values = new(StringComparer.Ordinal);

    public TemplateValue? Find(string name) => _values.GetValueOrDefault(name);

    public TemplateValues Text(string name, string? text)
    {
        // What cannot be read is not there: it is missed where it is needed.
        if (text is not null && Clean(text) is { Length: > 0 } clean) _values[name] = new TemplateValue.Filled(clean);
        return this;
    }

    public TemplateValues Text(string name, Line? line) => Text(name, line?.ToString());

    public TemplateValues Phone(string name, PhoneNumber phone)
    {
        if (phone != default) _values[name] = new TemplateValue.Phone(phone);
        return this;
    }

    /// <summary>5 januari 2026.</summary>
    public TemplateValues Day(string name, DateOnly? day) => Text(name, day?.ToString("d MMMM yyyy", Culture));

    /// <summary>maandag 5 januari: for a day that is near.</summary>
    public TemplateValues NearDay(string name, DateOnly day) => Text(name, day.ToString("dddd d MMMM", Culture));

    /// <summary>24 tot 32.</summary>
    public TemplateValues Hours(string name, HoursRange hours)
    {
        var (least, most) = (Number(hours.Minimum), Number(hours.Maximum));
        return Text(name, hours.Minimum == hours.Maximum ? least : $"{least} {(language == MessageLanguage.Dutch ? "tot" : "to")} {most}");
    }

    public TemplateValues Link(Uri link) => Link(TemplateSpec.MainLink, link);

    public TemplateValues Link(string name, Uri link)
    {
        if (IsForPages(link)) _values[name] = new TemplateValue.Link(link);
        return this;
    }

    public TemplateValues Flag(string name, bool isSo)
    {
        if (isSo) _values[name] = TemplateValue.IsSo.Instance;
        return this;
    }

    public TemplateValues Items(string name, IReadOnlyList<TemplateItem> items)
    {
        List<TemplateItem> clean =
        [
            .. items
                .Select(i => new TemplateItem(Clean(i.Text), [.. i.Details.Select(Clean).Where(d => d.Length > 0)], i.Link is { } link && IsForPages(link) ? link : null))
                .Where(i => i.Text.Length > 0),
        ];
        if (clean.Count > 0) _values[name] = new TemplateValue.Items(clean);
        return this;
    }

    private CultureInfo Culture => CultureInfo.GetCultureInfo(language == MessageLanguage.Dutch ? "nl-NL" : "en-GB");

    private string Number(WeeklyHours hours) => hours.Value.ToString("0.##", Culture);

    private static bool IsForPages(Uri? link) => link is { IsAbsoluteUri: true } && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp);

    /// <summary>One line that XML can hold and that shows as it is: no line ends, no control characters, nothing that turns the reading direction.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator)
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
                continue;
            }

            const int zeroWidthJoiner = 0x200D;
            if (category == UnicodeCategory.Format && rune.Value != zeroWidthJoiner) continue;
            var isNoCharacter = (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
            if (!isNoCharacter) clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }
}

/// <summary>One value, cleaned, not yet encoded; or words of a template between values.</summary>
internal abstract record TemplateValue
{
    /// <summary>What the template itself says.</summary>
    public sealed record Words(string Text) : TemplateValue;

    /// <summary>What was filled in.</summary>
    public sealed record Filled(string Text) : TemplateValue;

    public sealed record Phone(PhoneNumber Number) : TemplateValue;

    public sealed record Link(Uri Address) : TemplateValue;

    public sealed record Items(IReadOnlyList<TemplateItem> All) : TemplateValue;

    public sealed record IsSo : TemplateValue
    {
        public static IsSo Instance { get; } = new();
    }
}
