using System.Security.Cryptography;
using Azure;

namespace Matching.Local.Hosting;

/// <summary>Use cases on a storage that runs already, without listening to anything.</summary>
internal static class ExistingStorage
{
    /// <summary>Runs something with the app's services.</summary>
    /// <exception cref="LocalException">No storage is named and none runs on the data folder.</exception>
    public static async Task UseAsync(string data, string? storage, Func<IServiceProvider, Task> use)
    {
        var connection = storage ?? DataFolder.FindStorage(data)
            ?? throw new LocalException($"Er draait niets op {Path.GetFullPath(data)}. Start eerst alles, of geef --storage met een connection string.");

        // Neither links nor tokens are made here, so keys for one run will do.
        var settings = new LocalSettings { Storage = connection, LinkKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) };
        using var tokens = new DevelopmentTokens(ECDsa.Create(ECCurve.NamedCurves.nistP256));
        using var host = LocalHost.CreateBuilder(settings, tokens).Build();
        try
        {
            await use(host.Services);
        }
        catch (Exception e) when (e is FormatException or RequestFailedException or AggregateException)
        {
            throw new LocalException("De opslag is niet te bereiken, of er staan geen gegevens van Matching in. Controleer de connection string na --storage.", e);
        }
    }
}
