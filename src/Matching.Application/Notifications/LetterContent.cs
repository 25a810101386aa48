namespace Matching.Application.Notifications;

/// <summary>What a message to a person says, with where the words come from.</summary>
/// <param name="Template">Name of the template, in kebab-case; for a municipality's own text followed by <c>@</c> and the municipality's id.</param>
/// <param name="Version">Version that the text itself names, from 1: the system's texts and those of each municipality count on their own.</param>
/// <param name="Subject">Neutral: phones are shared.</param>
/// <param name="Text">The plain text, with the link in it.</param>
/// <param name="Html">The same for a mail reader that shows pages; null when there is only plain text.</param>
public sealed record LetterContent(string Template, int Version, string Subject, string Text, string? Html);
