namespace Matching.Application.Imports;

/// <summary>One line of a file as it was read, or what is wrong with it.</summary>
/// <param name="Line">The line of the file on which it begins, from 1.</param>
public sealed record ImportRecord(int Line)
{
    /// <summary>What the paths of errors begin with, where several may stand on one line; else empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>The line as the JSON of one request in UTF-8, on one line; empty when something is wrong.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What it asks to make; null when something is wrong.</summary>
    public ImportInput? Input { get; init; }

    /// <summary>Everything that is wrong with it; empty when it can be taken over.</summary>
    public IReadOnlyList<ImportError> Errors { get; init; } = [];

    /// <summary>Whether the errors are about the file, which is then not read any further.</summary>
    public bool IsLast { get; init; }
}
