#nullable enable
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>Reads <c>{"odata.error":{"code":"…","message":{"value":"…"}}}</c>, the body of every error of the Table service.</summary>
internal sealed class ServiceErrors : RequestFailedDetailsParser
{
    public const string FailedEntityKey = "FailedEntity";

    public static ServiceErrors Shared { get; } = new();

    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, [NotNullWhen(true)] out IDictionary<string, string>? data)
    {
        error = null;
        data = null;
        try
        {
            if (response.ContentStream is null) return false;
            using var document = JsonDocument.Parse(response.Content);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("odata.error", out var details)) return false;
            var code = details.TryGetProperty("code", out var codeValue) ? codeValue.GetString() : null;
            var message = details.TryGetProperty("message", out var messageValue) ? Text(messageValue) : null;
            data = new Dictionary<string, string>(StringComparer.Ordinal);
            if (FailedIndex(message) is { } index)
            {
                data[FailedEntityKey] = index.ToString(CultureInfo.InvariantCulture);
            }

            error = new ResponseError(code, message);
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A proxy or a gateway answered with something else: the status alone is the error then.
            return false;
        }
    }

    // A transaction's error starts with the index of the action that failed: "3:The specified entity already exists."
    private static int? FailedIndex(string? message)
    {
        var colon = message?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
    }

    private static string? Text(JsonElement message) => message.ValueKind switch
    {
        JsonValueKind.String => message.GetString(),
        JsonValueKind.Object when message.TryGetProperty("value", out var value) => value.GetString(),
        _ => null,
    };
}
