using System.Diagnostics;
using System.Security.Cryptography;

namespace Matching.Azurite;

/// <summary>The Azurite that package-lock.json pins, installed with npm once per machine and version of the lock file.</summary>
public sealed class AzuriteInstallation
{
    private AzuriteInstallation(string folder) => Folder = folder;

    /// <summary>Folder that holds <c>node_modules</c>.</summary>
    public string Folder { get; }

    /// <summary>
    /// Makes sure that the pinned Azurite is there and returns it. Several processes may call this at once: a lock file
    /// lets one of them install while the others wait.
    /// </summary>
    /// <param name="report">Told, in Dutch, what takes time; called at most once, and not at all when nothing needs doing.</param>
    /// <param name="cancellationToken">Stops waiting or installing.</param>
    /// <exception cref="InvalidOperationException">Node or npm is missing or npm failed; the message says which.</exception>
    public static async Task<AzuriteInstallation> EnsureAsync(Action<string>? report, CancellationToken cancellationToken)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "azurite");
        var lockBytes = await File.ReadAllBytesAsync(Path.Combine(source, "package-lock.json"), cancellationToken);
        var version = Convert.ToHexStringLower(SHA256.HashData(lockBytes))[..12];
        var root = Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
            "matching-azurite");
        var folder = Path.Combine(root, version);
        var done = Path.Combine(folder, "installed");
        if (File.Exists(done)) return new AzuriteInstallation(folder);

        Directory.CreateDirectory(folder);
        await using var exclusive = await LockAsync(Path.Combine(root, version + ".lock"), cancellationToken);
        if (File.Exists(done)) return new AzuriteInstallation(folder);

        report?.Invoke("Azurite (opslag voor ontwikkeling) wordt eenmalig geïnstalleerd; dat duurt ongeveer een halve minuut.");
        foreach (var name in new[] { "package.json", "package-lock.json" })
            File.Copy(Path.Combine(source, name), Path.Combine(folder, name), overwrite: true);
        await RunNpmAsync(folder, cancellationToken);
        await File.WriteAllTextAsync(done, version, cancellationToken);
        return new AzuriteInstallation(folder);
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
            }
        }
    }

    private static async Task RunNpmAsync(string folder, CancellationToken cancellationToken)
    {
        var windows = OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(windows ? "cmd.exe" : "npm")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (windows)
        {
            start.ArgumentList.Add("/c");
            start.ArgumentList.Add("npm");
        }

        foreach (var argument in new[] { "ci", "--ignore-scripts", "--no-audit", "--no-fund" }) start.ArgumentList.Add(argument);
        Process npm;
        try
        {
            npm = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException("npm is niet gevonden. Installeer Node.js 20 of nieuwer (met npm) en probeer het opnieuw.", e);
        }

        using (npm)
        {
            var output = npm.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = npm.StandardError.ReadToEndAsync(cancellationToken);
            await npm.WaitForExitAsync(cancellationToken);
            if (npm.ExitCode != 0)
                throw new InvalidOperationException($"npm ci mislukte met code {npm.ExitCode}:\n{await output}\n{await errors}");
        }
    }
}
