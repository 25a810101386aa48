namespace Matching.Local.Commands;

/// <summary>What somebody asks on the command line.</summary>
public abstract record Command
{
    private Command()
    {
    }

    /// <summary>Start everything and keep it going.</summary>
    /// <param name="Port">TCP port of the API on this machine, 1 to 65535.</param>
    /// <param name="Data">Folder for what is kept.</param>
    /// <param name="Region">Whether the demo region is loaded.</param>
    /// <param name="Storage">Connection string of a storage that runs already; null to start one.</param>
    public sealed record Start(int Port, string Data, bool Region, string? Storage) : Command;

    /// <summary>Play the road once and tell it.</summary>
    public sealed record Demo : Command;

    /// <summary>List, show or send again what failed too often.</summary>
    /// <param name="Data">Folder of what runs on this machine; names the storage when <paramref name="Storage"/> does not.</param>
    /// <param name="Storage">Connection string.</param>
    /// <param name="Id">Which message; null to list them all.</param>
    /// <param name="Replay">Whether to send it again.</param>
    /// <param name="Body">What it has to say instead; null to leave it.</param>
    public sealed record Messages(string Data, string? Storage, string? Id, bool Replay, string? Body) : Command;

    /// <summary>Make every list again from the aggregates.</summary>
    /// <param name="Data">Folder of what runs on this machine; names the storage when <paramref name="Storage"/> does not.</param>
    /// <param name="Storage">Connection string.</param>
    public sealed record Lists(string Data, string? Storage) : Command;

    /// <summary>Tell how it works.</summary>
    public sealed record Help : Command;
}
