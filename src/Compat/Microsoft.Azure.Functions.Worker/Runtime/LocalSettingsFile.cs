using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Runtime;

/// <summary>local.settings.json: <c>Values</c> become settings, <c>Host</c> keeps its own name.</summary>
internal static class LocalSettingsFile
{
    private static readonly JsonSerializerOptions Lenient = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Adds the file when it exists; sources that are added later win.</summary>
    /// <exception cref="InvalidOperationException">The file cannot be read as local settings.</exception>
    public static void Add(IConfigurationBuilder configuration, string path)
    {
        if (!File.Exists(path)) return;
        // Without the parser's words, which may quote: the file holds secrets.
        if (Read(path) is not { } settings)
        {
            throw new InvalidOperationException(
                $"{path} must be {{ \"IsEncrypted\": false, \"Values\": {{ … }}, \"Host\": {{ … }} }}; encrypted settings are not read.");
        }

        configuration.AddInMemoryCollection(settings);
    }

    /// <returns>Null when the file is something else.</returns>
    private static Dictionary<string, string?>? Read(string path)
    {
        LocalSettings? file;
        try
        {
            file = JsonSerializer.Deserialize<LocalSettings>(File.ReadAllBytes(path), Lenient);
        }
        catch (JsonException)
        {
            return null;
        }

        if (file is null or { IsEncrypted: true }) return null;
        var settings = new Dictionary<string, string?>();
        foreach (var (name, value) in file.Values ?? []) settings[AppSettings.Key(name)] = value.ToString();
        foreach (var (name, value) in file.Host ?? []) settings[ConfigurationPath.Combine("Host", name)] = value.ToString();
        return settings;
    }

    private sealed record LocalSettings(bool IsEncrypted, Dictionary<string, JsonElement>? Values, Dictionary<string, JsonElement>? Host);
}
