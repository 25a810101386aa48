#nullable enable
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Protocol;

/// <summary>A storage connection string, read for its table endpoint and its credential.</summary>
internal sealed record ConnectionString(Uri Endpoint, string? AccountName, HttpPipelinePolicy Authentication)
{
    // The development account and its key are published: every emulator has them.
    private const string DevelopmentAccount = "devstoreaccount1";
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="FormatException">A setting has no '=', is empty or occurs twice.</exception>
    /// <exception cref="InvalidOperationException">The endpoint or the credential is missing.</exception>
    public static ConnectionString Parse(string connectionString)
    {
        var settings = Settings(connectionString);
        if (string.Equals(settings.GetValueOrDefault("UseDevelopmentStorage"), "true", StringComparison.OrdinalIgnoreCase))
            return Development(settings.GetValueOrDefault("DevelopmentStorageProxyUri"));

        var account = settings.GetValueOrDefault("AccountName");
        return new ConnectionString(EndpointOf(settings, account), account, AuthenticationOf(settings, account));
    }

    private static ConnectionString Development(string? proxy)
    {
        var host = proxy is null ? "127.0.0.1" : new Uri(proxy).Host;
        var scheme = proxy is null ? "http" : new Uri(proxy).Scheme;
        return new ConnectionString(
            new Uri($"{scheme}://{host}:10002/{DevelopmentAccount}"),
            DevelopmentAccount,
            new SharedKeyLitePolicy(new TableSharedKeyCredential(DevelopmentAccount, DevelopmentKey)));
    }

    private static Uri EndpointOf(Dictionary<string, string> settings, string? account)
    {
        if (settings.TryGetValue("TableEndpoint", out var endpoint)) return new Uri(endpoint);
        if (account is null) throw new InvalidOperationException("The connection string has no TableEndpoint and no AccountName.");
        var protocol = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return new Uri($"{protocol}://{account}.table.{suffix}");
    }

    private static HttpPipelinePolicy AuthenticationOf(Dictionary<string, string> settings, string? account)
    {
        if (account is not null && settings.TryGetValue("AccountKey", out var key))
            return new SharedKeyLitePolicy(new TableSharedKeyCredential(account, key));
        if (settings.TryGetValue("SharedAccessSignature", out var signature)) return new SasPolicy(new AzureSasCredential(signature));
        throw new InvalidOperationException("The connection string has neither an AccountKey nor a SharedAccessSignature.");
    }

    private static Dictionary<string, string> Settings(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw new FormatException("A setting in the connection string has no name or no '='.");
            if (!settings.TryAdd(part[..equals].Trim(), part[(equals + 1)..].Trim()))
                throw new FormatException($"The connection string names {part[..equals].Trim()} twice.");
        }

        return settings;
    }
}
