using System.Security.Cryptography;

namespace Matching.Local.Hosting;

/// <summary>The folder with everything that outlives a run: storage, and the keys that tokens and links are signed with.</summary>
public sealed class DataFolder : IDisposable
{
    private const int LinkKeyBytes = 32;

    private readonly string _path;
    private readonly FileStream _mine;

    private DataFolder(string path, FileStream mine)
    {
        _path = path;
        _mine = mine;
    }

    /// <summary>The folder when none is asked for: one for each user of this machine.</summary>
    public static string DefaultPath { get; } =
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "matching-local");

    /// <summary>The folder.</summary>
    public string FullPath => _path;

    /// <summary>Where Azurite keeps its files.</summary>
    public string StoragePath => Path.Combine(_path, "opslag");

    /// <summary>Opens a folder for this process alone; makes it when it is not there.</summary>
    /// <exception cref="LocalException">It cannot be used, or another process has it open.</exception>
    public static DataFolder Open(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(full);
            var mine = new FileStream(Path.Combine(full, "in-gebruik"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DataFolder(full, mine);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LocalException(
                $"De map {full} is in gebruik of niet te schrijven. Stop wat er al draait, of kies een andere map met --data.", e);
        }
    }

    /// <summary>The connection string of the storage that runs on a folder now; null when nothing runs there.</summary>
    public static string? FindStorage(string path)
    {
        var file = ConnectionFile(Path.GetFullPath(path));
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }

    /// <summary>Lets other commands find the storage that runs on this folder, until it is disposed.</summary>
    public void Announce(string connectionString) => File.WriteAllText(ConnectionFile(_path), connectionString);

    /// <summary>The key for tokens, made when it is not there.</summary>
    public ECDsa TokenKey()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        key.ImportFromPem(Keep("token-sleutel.pem", key.ExportPkcs8PrivateKeyPem));
        return key;
    }

    /// <summary>The key for links in base64, made when it is not there.</summary>
    public string LinkKey() => Keep("link-sleutel.txt", () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(LinkKeyBytes)));

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(ConnectionFile(_path));
        _mine.Dispose();
    }

    private static string ConnectionFile(string path) => Path.Combine(path, "opslag-adres.txt");

    private string Keep(string name, Func<string> make)
    {
        var path = Path.Combine(_path, name);
        if (File.Exists(path)) return File.ReadAllText(path);
        var made = make();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.Write(made);
        return made;
    }
}
