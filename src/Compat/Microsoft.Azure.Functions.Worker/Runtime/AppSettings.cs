using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Runtime;

/// <summary>Application settings as attributes name them.</summary>
internal sealed partial class AppSettings
{
    private readonly IConfiguration _configuration;

    public AppSettings(IConfiguration configuration) => _configuration = configuration;

    /// <summary>Whether the setting <c>AzureWebJobs.{function}.Disabled</c> turns the function off.</summary>
    public bool IsDisabled(string function)
        => _configuration[$"AzureWebJobs.{function}.Disabled"] is { } value
            && (value == "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase));

    /// <summary>Replaces every <c>%Setting%</c> by its value.</summary>
    /// <returns>Null when one is missing; that has been added to the errors.</returns>
    public string? Resolve(string text, string function, List<string> errors)
    {
        var missing = false;
        var resolved = SettingName().Replace(text, match =>
        {
            var value = _configuration[Key(match.Groups["name"].Value)];
            if (!string.IsNullOrEmpty(value)) return value;
            missing = true;
            errors.Add($"{function}: setting '{match.Groups["name"].Value}' is missing.");
            return "";
        });
        return missing ? null : resolved;
    }

    /// <summary>The zone that schedules are read in: setting WEBSITE_TIME_ZONE, else UTC, which is the local time in Azure.</summary>
    public TimeZoneInfo TimeZone(List<string> errors)
    {
        var id = _configuration["WEBSITE_TIME_ZONE"];
        if (string.IsNullOrEmpty(id)) return TimeZoneInfo.Utc;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)) return zone;
        errors.Add($"Setting 'WEBSITE_TIME_ZONE': '{id}' is not a time zone of this machine.");
        return TimeZoneInfo.Utc;
    }

    /// <summary>The configuration key of a setting, in whose name <c>__</c> stands for a level.</summary>
    public static string Key(string setting) => setting.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);

    [GeneratedRegex("%(?<name>[^%]+)%", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SettingName();
}
