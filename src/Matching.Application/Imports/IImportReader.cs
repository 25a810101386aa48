using Matching.Domain.Imports;

namespace Matching.Application.Imports;

/// <summary>Reads files of imports as strictly as requests are read.</summary>
public interface IImportReader
{
    /// <summary>Reads a file line by line, in memory that does not grow with the file. Never fails on what somebody handed in.</summary>
    /// <param name="content">The file.</param>
    /// <param name="kind">What its lines are.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    IAsyncEnumerable<ImportRecord> ReadAsync(Stream content, ImportKind kind, ImportFormat format, CancellationToken cancellationToken);

    /// <summary>Reads the body of a line that was right when it was checked.</summary>
    ImportInput Parse(ImportKind kind, ReadOnlyMemory<byte> body);
}
