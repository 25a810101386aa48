using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Runtime;

/// <summary>The name under which hosts of the same application find each other's locks and timer status.</summary>
internal static class HostId
{
    private const int MostCharacters = 32;

    /// <summary>The setting <c>AzureFunctionsWebHost:hostid</c>, else what follows from the application and the machine.</summary>
    public static string From(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration["AzureFunctionsWebHost:hostid"] is { Length: > 0 } set) return set;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(environment.ApplicationName)))[..8];
        var machine = string.Concat(Environment.MachineName.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
        return $"{machine[..Math.Min(machine.Length, MostCharacters - hash.Length - 1)]}-{hash}".TrimStart('-');
    }
}
