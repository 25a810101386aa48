namespace Matching.Application.Notifications.Templates;

/// <summary>One item of a list in a message.</summary>
/// <param name="Text">What it is, on one line.</param>
/// <param name="Details">What there is to say of it, each on one line; may be empty.</param>
/// <param name="Link">The page where something can be done about it; null when there is none.</param>
public sealed record TemplateItem(string Text, IReadOnlyList<string> Details, Uri? Link)
{
    /// <summary>An item without details.</summary>
    public TemplateItem(string text, Uri? link = null)
        : this(text, [], link)
    {
    }
}
