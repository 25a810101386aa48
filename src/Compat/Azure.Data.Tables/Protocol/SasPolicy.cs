#nullable enable
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Protocol;

/// <summary>Adds a shared access signature to each request. Runs once per attempt; an attempt that has it already is left alone.</summary>
internal sealed class SasPolicy(AzureSasCredential credential) : HttpPipelineSynchronousPolicy
{
    private readonly AzureSasCredential _credential = credential;

    public override void OnSendingRequest(HttpMessage message)
    {
        var signature = _credential.Signature.TrimStart('?');
        var query = message.Request.Uri.Query;
        if (query.Contains(signature, StringComparison.Ordinal)) return;
        message.Request.Uri.Query = query.Length <= 1 ? "?" + signature : $"{query}&{signature}";
    }
}
