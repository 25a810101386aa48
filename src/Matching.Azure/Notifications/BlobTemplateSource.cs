using System.Runtime.CompilerServices;
using System.Text;
using Matching.Application.Notifications.Templates;
using Matching.Azure.Storage;
using Microsoft.Extensions.Options;

namespace Matching.Azure.Notifications;

/// <summary>Templates in a blob container: <see cref="TemplateOptions.FromStorage"/>.</summary>
public sealed class BlobTemplateSource : ITemplateSource
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly StorageClients _clients;
    private readonly bool _inUse;

    /// <summary>Makes it.</summary>
    public BlobTemplateSource(StorageClients clients, IOptions<TemplateOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _clients = clients;
        _inUse = options.Value.FromStorage;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<TemplateFile> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!_inUse) yield break;
        var container = _clients.Container(ContainerNames.Templates);
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (blob.Properties.ContentLength > ITemplateSource.MaximumBytes)
            {
                yield return new(blob.Name, null);
                continue;
            }

            var content = await container.GetBlobClient(blob.Name).DownloadContentAsync(cancellationToken);
            yield return new(blob.Name, Decode(content.Value.Content));
        }
    }

    private static string? Decode(BinaryData content)
    {
        try
        {
            return Strict.GetString(content.ToMemory().Span);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
