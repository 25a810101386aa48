using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Matching.Application.Tests.Promises;

/// <summary>Which tables, queues and containers a storage was asked to change: all others are as empty as they were.</summary>
internal sealed partial class Touched : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentDictionary<string, bool> _names = new(StringComparer.Ordinal);
    private int _changes;

    /// <summary>How many changes were asked for.</summary>
    public int Changes => Volatile.Read(ref _changes);

    /// <summary>Whether something was to be changed in what has this name, with its prefix.</summary>
    public bool Has(string name) => _names.ContainsKey(name);

    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        if (request.Method == RequestMethod.Get || request.Method == RequestMethod.Head) return;
        Interlocked.Increment(ref _changes);
        var path = request.Uri.ToUri().AbsolutePath;
        if (path.EndsWith("/$batch", StringComparison.Ordinal))
        {
            // A transaction names the table in each of its parts.
            using var body = new MemoryStream();
            request.Content!.WriteTo(body, CancellationToken.None);
            foreach (Match part in Named().Matches(Encoding.UTF8.GetString(body.ToArray()))) _names.TryAdd(part.Value, true);
        }
        else if (request.Method != RequestMethod.Put || !Whole().IsMatch(path))
        {
            _names.TryAdd(Named().Match(path).Value, true);
        }
    }

    [GeneratedRegex("(?<=/devstoreaccount1/)[a-z0-9-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();

    /// <summary>What is put in whole is a queue or a container that is made, and empty.</summary>
    [GeneratedRegex("^/devstoreaccount1/[a-z0-9-]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();
}
