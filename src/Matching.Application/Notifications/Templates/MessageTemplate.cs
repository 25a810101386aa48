using Matching.Domain.Candidates;
using Matching.Domain.People;

namespace Matching.Application.Notifications.Templates;

/// <summary>A message with its values, to be written by <see cref="MessageTemplates"/>.</summary>
public abstract record MessageTemplate
{
    /// <summary>The one person whom the reader can call.</summary>
    public required Contact Contact { get; init; }

    /// <summary>The page where a candidate stops messages at once; null where there is none. It stands in e-mail to candidates only.</summary>
    public Uri? Stop { get; init; }

    /// <summary>Who reads it besides the candidate to whom it is; null for the candidate. The first lines then say so.</summary>
    public Line? CopyTo { get; init; }

    /// <summary>The candidate to whom it is, for who reads it besides.</summary>
    public Line? CopyOf { get; init; }

    /// <summary>What its texts have to do with.</summary>
    public abstract TemplateSpec Spec { get; }

    internal TemplateValues ValuesIn(MessageLanguage language)
    {
        var values = new TemplateValues(language).Text(TemplateSpec.ContactName, Contact.Name).Phone(TemplateSpec.ContactPhone, Contact.Phone);
        if (Stop is not null) values.Link(TemplateSpec.StopLink, Stop);
        Fill(values);
        return values;
    }

    /// <summary>What stands before the text itself.</summary>
    internal IReadOnlyList<FilledBlock> Opening(MessageLanguage language)
    {
        if (CopyTo is not { } reader || CopyOf is not { } candidate) return [];
        var (hello, what) = language == MessageLanguage.Dutch
            ? ("Beste {0},", "Dit bericht is voor {0}. U krijgt het ook.")
            : ("Dear {0},", "This message is for {0}. You get it too.");
        var values = new TemplateValues(language).Text("lezer", reader).Text("kandidaat", candidate);
        return [Say(hello, values.Find("lezer")), Say(what, values.Find("kandidaat"))];
    }

    private static FilledBlock.Paragraph Say(string words, TemplateValue? name) => words.Split("{0}") is [var before, var after]
        ? new([new([new TemplateValue.Words(before), name ?? new TemplateValue.Words("u"), new TemplateValue.Words(after)])])
        : throw new ArgumentException("One name.", nameof(words));

    private protected abstract void Fill(TemplateValues values);
}
