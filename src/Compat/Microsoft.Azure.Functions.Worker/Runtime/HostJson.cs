using System.Globalization;
using Microsoft.Azure.Functions.Worker.Runtime.Queues;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Runtime;

/// <summary>What host.json says, with <c>AzureFunctionsJobHost__…</c> settings over it.</summary>
/// <param name="RoutePrefix">Comes before every route; may be empty.</param>
/// <param name="MaxOutstandingRequests">More requests than these at once are answered 429.</param>
/// <param name="FunctionTimeout">After this an invocation's token is cancelled; null for never.</param>
/// <param name="Queues">How queues are listened to.</param>
internal sealed record HostJson(string RoutePrefix, int MaxOutstandingRequests, TimeSpan? FunctionTimeout, QueueSettings Queues)
{
    private const string Section = "AzureFunctionsJobHost";

    /// <summary>Reads the file; what is wrong is added to the errors and has its default in the answer.</summary>
    public static HostJson Read(string path, IConfiguration settings, bool development, List<string> errors)
    {
        var merged = new ConfigurationBuilder();
        try
        {
            using var file = File.OpenRead(path);
            // Read here, because a stream is read again whenever a builder builds.
            merged.AddInMemoryCollection(new ConfigurationBuilder().AddJsonStream(file).Build().AsEnumerable());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.Add($"{path} cannot be read ({e.GetType().Name}); every function app has a host.json.");
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or System.Text.Json.JsonException)
        {
            errors.Add($"{path} is not valid JSON: {(e.InnerException ?? e).Message}");
        }

        var host = merged.AddInMemoryCollection(settings.GetSection(Section).AsEnumerable(makePathsRelative: true)).Build();
        var reader = new Reader(host, errors);
        if (errors.Count == 0 && host["version"] != "2.0") errors.Add("host.json: \"version\": \"2.0\" is mandatory.");
        if (host.GetSection("retry").Exists()) errors.Add("host.json: a host-wide retry also hits queues and is not supported; leave it out.");

        var batchSize = reader.Integer("extensions:queues:batchSize", 16, 1, 32);
        return new HostJson(
            host["extensions:http:routePrefix"] ?? "api",
            reader.Integer("extensions:http:maxOutstandingRequests", -1, -1, int.MaxValue) is var most and not -1 ? most : int.MaxValue,
            host["functionTimeout"] == "-1" ? null : reader.Time("functionTimeout", TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(1), TimeSpan.FromDays(10)),
            new QueueSettings(
                batchSize,
                reader.Integer("extensions:queues:newBatchThreshold", batchSize / 2 * Environment.ProcessorCount, 0, int.MaxValue),
                reader.Integer("extensions:queues:maxDequeueCount", 5, 1, int.MaxValue),
                reader.Time("extensions:queues:visibilityTimeout", TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromDays(7)),
                reader.Time("extensions:queues:maxPollingInterval", TimeSpan.FromSeconds(development ? 2 : 60), QueueSettings.MinimumPollingInterval, TimeSpan.FromDays(1)),
                reader.Choice("extensions:queues:messageEncoding", "base64", "none") == "base64"));
    }

    private sealed class Reader
    {
        private readonly IConfiguration _host;
        private readonly List<string> _errors;

        public Reader(IConfiguration host, List<string> errors)
        {
            _host = host;
            _errors = errors;
        }

        public int Integer(string key, int unless, int least, int most)
        {
            if (_host[key] is not { } text) return unless;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
            return Refuse(key, most == int.MaxValue ? $"a whole number of at least {least}" : $"a whole number from {least} to {most}", unless);
        }

        public TimeSpan Time(string key, TimeSpan unless, TimeSpan least, TimeSpan most)
        {
            if (_host[key] is not { } text) return unless;
            if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
            return Refuse(key, $"a time (hh:mm:ss) from {least:c} to {most:c}", unless);
        }

        public string Choice(string key, string unless, string other)
        {
            if (_host[key] is not { } text || string.Equals(text, unless, StringComparison.OrdinalIgnoreCase)) return unless;
            return string.Equals(text, other, StringComparison.OrdinalIgnoreCase) ? other : Refuse(key, $"{unless} or {other}", unless);
        }

        private T Refuse<T>(string key, string wanted, T unless)
        {
            _errors.Add($"host.json: {key.Replace(':', '.')} must be {wanted}, not '{_host[key]}'.");
            return unless;
        }
    }
}
