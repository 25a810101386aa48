namespace Matching.Application.Imports;

/// <summary>Files of imports: what was handed in, what of it is ready to be taken over, and what is wrong with it.</summary>
public interface IImportFiles
{
    /// <summary>Stores a file, as it comes in.</summary>
    /// <param name="name">Its name: an import's id, a slash, and what it is.</param>
    /// <param name="content">Read once, to the end; what it throws is passed on, and then nothing is stored.</param>
    /// <param name="cancellationToken">Gives up; then nothing is stored.</param>
    Task SaveAsync(string name, Stream content, CancellationToken cancellationToken);

    /// <summary>Opens a file to read it in pieces; null when there is none.</summary>
    Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken);

    /// <summary>Deletes a file, if it is there.</summary>
    Task DeleteAsync(string name, CancellationToken cancellationToken);

    /// <summary>Names of the files whose names begin with a text.</summary>
    IAsyncEnumerable<string> NamesAsync(string beginning, CancellationToken cancellationToken);
}
