using Matching.Domain.Candidates;

namespace Matching.Application.Notifications.Templates;

/// <summary>A message with its values, to be written by <see cref="MessageTemplates"/>.</summary>
public abstract record MessageTemplate
{
    /// <summary>The one person whom the reader can call.</summary>
    public required Contact Contact { get; init; }

    /// <summary>The page where a candidate stops messages at once; null where there is none. It stands in e-mail to candidates only.</summary>
    public Uri? Stop { get; init; }

    /// <summary>What its texts have to do with.</summary>
    public abstract TemplateSpec Spec { get; }

    internal TemplateValues ValuesIn(MessageLanguage language)
    {
        var values = new TemplateValues(language).Text(TemplateSpec.ContactName, Contact.Name).Phone(TemplateSpec.ContactPhone, Contact.Phone);
        if (Stop is not null) values.Link(TemplateSpec.StopLink, Stop);
        Fill(values);
        return values;
    }

    private protected abstract void Fill(TemplateValues values);
}
