using System.Collections.Concurrent;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Matching.EndToEnd.Tests.Road;

/// <summary>One request to storage.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Address">Where to.</param>
/// <param name="Body">What a queue was told, as it went over the line; empty for other services.</param>
internal sealed record StorageRequest(string Method, Uri Address, string Body)
{
    /// <summary>Whether a queue was asked for messages: it costs the same whether there are any or not.</summary>
    public bool IsPoll => Method == "GET" && Address.AbsolutePath.EndsWith("/messages", StringComparison.Ordinal);

    /// <summary>Whether the number of messages was asked for, which only the tests do.</summary>
    public bool IsQueueCount => Method == "GET" && Address.Query.Contains("comp=metadata", StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Address.PathAndQuery}";
}

/// <summary>Records every request of the storage clients that it is added to, retries apart.</summary>
internal sealed class StorageRequests : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentQueue<StorageRequest> _all = new();
    private int _answered;

    public IReadOnlyList<StorageRequest> All => [.. _all];

    /// <summary>How many were sent.</summary>
    public int Sent => _all.Count;

    /// <summary>How many were answered.</summary>
    public int Answered => Volatile.Read(ref _answered);

    /// <summary>Whether an answer is waited for.</summary>
    public bool IsBusy => Sent > Answered;

    public override void OnReceivedResponse(HttpMessage message) => Interlocked.Increment(ref _answered);

    public override void OnSendingRequest(HttpMessage message)
    {
        var address = message.Request.Uri.ToUri();
        var body = "";
        if (address.AbsolutePath.Contains("/messages", StringComparison.Ordinal) && message.Request.Content is { } content)
        {
            using var copy = new MemoryStream();
            content.WriteTo(copy, CancellationToken.None);
            body = Encoding.UTF8.GetString(copy.ToArray());
        }

        _all.Enqueue(new StorageRequest(message.Request.Method.ToString(), address, body));
    }
}
