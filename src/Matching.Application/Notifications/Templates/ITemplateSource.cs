namespace Matching.Application.Notifications.Templates;

/// <summary>Where municipalities keep templates of their own.</summary>
public interface ITemplateSource
{
    /// <summary>Most bytes of a template; what is larger has no text.</summary>
    const int MaximumBytes = 64 * 1024;

    /// <summary>Every file there is now; none when the source is not in use.</summary>
    IAsyncEnumerable<TemplateFile> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>A file with a municipality's own template.</summary>
/// <param name="Path">Municipality, language and template, with slashes between: <c>deventer/nl/vraag-over-werk.txt</c>.</param>
/// <param name="Text">What is in it; null when it is too large, no UTF-8, or cannot be read.</param>
public sealed record TemplateFile(string Path, string? Text);
