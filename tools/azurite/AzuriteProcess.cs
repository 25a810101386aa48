using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Matching.Azurite;

/// <summary>
/// A running Azurite on ports of its own, on disk in a given folder. Disposing it lets it save what it holds, and stops that
/// process and nothing else. When this process is gone, however it went, Azurite stops by itself.
/// </summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    /// <summary>The account that Azurite knows out of the box; the key is public and only for development.</summary>
    private const string Account = "devstoreaccount1";

    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    private readonly Process _process;

    private AzuriteProcess(Process process, int blobPort, int queuePort, int tablePort)
    {
        _process = process;
        BlobPort = blobPort;
        QueuePort = queuePort;
        TablePort = tablePort;
    }

    /// <summary>TCP port of the blob service on 127.0.0.1.</summary>
    public int BlobPort { get; }

    /// <summary>TCP port of the queue service on 127.0.0.1.</summary>
    public int QueuePort { get; }

    /// <summary>TCP port of the table service on 127.0.0.1.</summary>
    public int TablePort { get; }

    /// <summary>Connection string for all three services.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint=http://127.0.0.1:{BlobPort}/{Account};"
        + $"QueueEndpoint=http://127.0.0.1:{QueuePort}/{Account};"
        + $"TableEndpoint=http://127.0.0.1:{TablePort}/{Account};";

    /// <summary>Installs Azurite if needed, starts it on free ports and returns when all three services listen.</summary>
    /// <param name="dataFolder">Folder for its files; created when missing.</param>
    /// <param name="report">Told, in Dutch, what takes time.</param>
    /// <param name="cancellationToken">Gives up starting; a process that was started is stopped.</param>
    /// <exception cref="InvalidOperationException">Node is missing or Azurite stopped at once; the message holds its output.</exception>
    public static async Task<AzuriteProcess> StartAsync(string dataFolder, Action<string>? report, CancellationToken cancellationToken)
    {
        var installation = await AzuriteInstallation.EnsureAsync(report, cancellationToken);
        return await StartAsync(installation, dataFolder, FreePorts(3), cancellationToken);
    }

    /// <summary>Installs Azurite if needed and starts it without a folder: what it holds is gone with it. It never stands still to save, which takes it longer the more it holds.</summary>
    /// <inheritdoc cref="StartAsync(string, Action{string}, CancellationToken)"/>
    public static async Task<AzuriteProcess> StartInMemoryAsync(Action<string>? report, CancellationToken cancellationToken)
    {
        var installation = await AzuriteInstallation.EnsureAsync(report, cancellationToken);
        return await StartAsync(installation, ["--inMemoryPersistence"], FreePorts(3), cancellationToken);
    }

    /// <summary>Starts Azurite on three given ports (blob, queue, table): a storage that went away can come back where it was.</summary>
    /// <inheritdoc cref="StartAsync(string, Action{string}, CancellationToken)"/>
    public static async Task<AzuriteProcess> StartAsync(
        AzuriteInstallation installation, string dataFolder, IReadOnlyList<int> ports, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(installation);
        ArgumentNullException.ThrowIfNull(ports);
        Directory.CreateDirectory(dataFolder);
        return await StartAsync(installation, ["--location", dataFolder], ports, cancellationToken);
    }

    private static async Task<AzuriteProcess> StartAsync(
        AzuriteInstallation installation, IReadOnlyList<string> where, IReadOnlyList<int> ports, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "--require", Path.Combine(AppContext.BaseDirectory, "azurite", "keeper.js"),
            Path.Combine(installation.Folder, "node_modules", "azurite", "dist", "src", "azurite.js"),
            "--silent", "--skipApiVersionCheck", "--disableTelemetry", .. where,
            "--blobPort", Number(ports[0]), "--queuePort", Number(ports[1]), "--tablePort", Number(ports[2]),
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException("node is niet gevonden. Installeer Node.js 20 of nieuwer en probeer het opnieuw.", e);
        }

        var azurite = new AzuriteProcess(process, ports[0], ports[1], ports[2]);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            foreach (var port in ports)
            {
                while (!await ListensAsync(port, cancellationToken))
                {
                    if (process.HasExited)
                        throw new InvalidOperationException($"Azurite stopte met code {process.ExitCode}:\n{await output}\n{await errors}");
                    await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
                }
            }

            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ports on 127.0.0.1 that nobody listens on at the moment of asking.</summary>
    public static IReadOnlyList<int> FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            foreach (var listener in listeners) listener.Start();
            return [.. listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port)];
        }
        finally
        {
            foreach (var listener in listeners) listener.Dispose();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await StopAsync();
        _process.Dispose();
    }

    private async Task StopAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<bool> ListensAsync(int port, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
