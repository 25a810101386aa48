using Matching.Azurite;
using Xunit;

namespace Matching.Testing;

/// <summary>One Azurite for the tests that share this fixture, in a temporary folder, gone with the fixture.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "matching-azurite-" + Guid.NewGuid().ToString("N"));
    private AzuriteProcess? _azurite;

    /// <summary>The running Azurite.</summary>
    public AzuriteProcess Azurite => _azurite ?? throw new InvalidOperationException("The fixture has not started.");

    /// <summary>Connection string for blobs, queues and tables.</summary>
    public string ConnectionString => Azurite.ConnectionString;

    /// <summary>A prefix that no other test uses: lower-case letters and digits, valid at the start of table, queue and container names.</summary>
    public static string NewPrefix() => "t" + Guid.NewGuid().ToString("N")[..10];

    /// <inheritdoc/>
    public async Task InitializeAsync() => _azurite = await AzuriteProcess.StartAsync(_folder, report: null, CancellationToken.None);

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_azurite is not null) await _azurite.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
