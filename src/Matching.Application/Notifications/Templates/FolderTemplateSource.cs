using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Options;

namespace Matching.Application.Notifications.Templates;

/// <summary>Templates in a folder: <see cref="TemplateOptions.Folder"/>.</summary>
public sealed class FolderTemplateSource : ITemplateSource
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string? _folder;

    /// <summary>Makes it.</summary>
    public FolderTemplateSource(IOptions<TemplateOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _folder = options.Value.Folder;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<TemplateFile> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(_folder)) yield break;
        foreach (var file in Directory.EnumerateFiles(_folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            yield return new(Path.GetRelativePath(_folder, file).Replace('\\', '/'), await ReadAsync(file, cancellationToken));
    }

    private static async Task<string?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return new FileInfo(file).Length > ITemplateSource.MaximumBytes ? null : await File.ReadAllTextAsync(file, Strict, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }
}
