using Matching.Azurite;

namespace Matching.Local.Hosting;

/// <summary>Starts storage on this machine.</summary>
internal static class LocalStorage
{
    /// <summary>Starts Azurite on a folder; installs it when it is not there yet.</summary>
    /// <exception cref="LocalException">It does not start.</exception>
    public static async Task<AzuriteProcess> StartAsync(string folder, TextWriter output, CancellationToken stop)
    {
        try
        {
            return await AzuriteProcess.StartAsync(folder, output.WriteLine, stop);
        }
        catch (InvalidOperationException e)
        {
            throw new LocalException(e.Message, e);
        }
    }
}
