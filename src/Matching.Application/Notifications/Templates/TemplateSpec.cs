using Matching.Domain.Candidates;

namespace Matching.Application.Notifications.Templates;

/// <summary>What every text of a template has to do with: for whom it is, and which values there are to fill in.</summary>
public sealed class TemplateSpec
{
    /// <summary>Name of the value with the name of whom to call; every message has it.</summary>
    internal const string ContactName = "contact";

    /// <summary>Name of the value with the phone number of whom to call; every message has it.</summary>
    internal const string ContactPhone = "telefoon";

    /// <summary>Name of the value with the one link of a message.</summary>
    internal const string MainLink = "link";

    /// <summary>Name of the value with the page where a candidate stops messages.</summary>
    internal const string StopLink = "stop";

    internal TemplateSpec(string name, TemplateAudience audience, params IReadOnlyList<Placeholder> values)
    {
        Name = name;
        Audience = audience;
        Placeholder[] always = [Placeholder.Text(ContactName), Placeholder.Phone(ContactPhone)];
        Placeholder[] stop = audience == TemplateAudience.Candidate ? [new(StopLink, PlaceholderKind.SideLink, true)] : [];
        Values = always.Concat(stop).Concat(values).ToDictionary(v => v.Name, StringComparer.Ordinal);
    }

    /// <summary>Its name, in kebab-case; also of its files.</summary>
    public string Name { get; }

    /// <summary>For whom it is.</summary>
    public TemplateAudience Audience { get; }

    /// <summary>Whether the message leads to one page.</summary>
    public bool HasLink => Values.ContainsKey(MainLink);

    /// <summary>In which languages there is a text: candidates choose, everybody else reads Dutch.</summary>
    public IReadOnlyList<MessageLanguage> Languages =>
        Audience == TemplateAudience.Candidate ? [MessageLanguage.Dutch, MessageLanguage.English] : [MessageLanguage.Dutch];

    /// <summary>For which ways of reaching somebody there is a text: candidates choose, everybody else gets e-mail.</summary>
    public IReadOnlyList<ContactChannel> Channels => Audience == TemplateAudience.Candidate
        ? [ContactChannel.Email, ContactChannel.Sms, ContactChannel.Letter, ContactChannel.Call]
        : [ContactChannel.Email];

    /// <summary>The values by their names.</summary>
    internal IReadOnlyDictionary<string, Placeholder> Values { get; }

    /// <summary>The language in which somebody who wishes one is written to: that one where there is a text in it, else Dutch.</summary>
    public MessageLanguage LanguageFor(MessageLanguage wished) => Languages.Contains(wished) ? wished : MessageLanguage.Dutch;
}

/// <summary>For whom a message is.</summary>
public enum TemplateAudience
{
    /// <summary>Candidates (kandidaten).</summary>
    Candidate = 1,

    /// <summary>Contact persons of employers (werkgevers).</summary>
    Employer,

    /// <summary>Partners in the chain (ketenpartners).</summary>
    Partner,

    /// <summary>People of the organisation (medewerkers).</summary>
    Worker,
}

/// <summary>A value that a template can fill in.</summary>
/// <param name="Name">Its name between braces: Dutch, because people who write templates use it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsOptional">Whether it can be absent: a text may then use it only where it is there.</param>
internal sealed record Placeholder(string Name, PlaceholderKind Kind, bool IsOptional)
{
    public static Placeholder Text(string name) => new(name, PlaceholderKind.Text, false);

    public static Placeholder OptionalText(string name) => new(name, PlaceholderKind.Text, true);

    public static Placeholder Phone(string name) => new(name, PlaceholderKind.Phone, false);

    public static Placeholder Flag(string name) => new(name, PlaceholderKind.Flag, true);

    public static Placeholder Items(string name) => new(name, PlaceholderKind.Items, true);

    public static Placeholder Link { get; } = new(TemplateSpec.MainLink, PlaceholderKind.Link, false);
}

internal enum PlaceholderKind
{
    Text = 1,
    Phone,
    Link,

    /// <summary>A link beside what the message is about.</summary>
    SideLink,
    Items,

    /// <summary>Says only whether something is so: decides which lines stand.</summary>
    Flag,
}
