namespace Matching.Application.Notifications.Templates;

/// <summary>What municipalities want to be different in messages: <c>Matching:Templates</c>.</summary>
public sealed class TemplateOptions
{
    /// <summary>
    /// Folder with municipalities' own templates, as <c>municipality/language/template.txt</c>, for instance <c>deventer/nl/vraag-over-werk.txt</c>;
    /// null when there is none.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>Whether municipalities' own templates are in the blob container <c>templates</c>, laid out as in a folder.</summary>
    public bool FromStorage { get; set; }

    /// <summary>Ids of the municipalities where a no to work has no consequences for somebody's benefit, and messages say so.</summary>
    public IList<string> NoConsequences { get; } = [];
}
