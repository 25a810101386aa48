namespace Matching.Application.Notifications;

/// <summary>What a message to a person says, with where the words come from.</summary>
/// <param name="Template">Name of the template, in kebab-case.</param>
/// <param name="Version">Version of the template, from 1.</param>
/// <param name="Subject">Neutral: phones are shared.</param>
/// <param name="Text">The plain text, with the link in it.</param>
/// <param name="Html">The same for a mail reader that shows pages; null when there is only plain text.</param>
public sealed record LetterContent(string Template, int Version, string Subject, string Text, string? Html);
