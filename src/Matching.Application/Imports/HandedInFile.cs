namespace Matching.Application.Imports;

/// <summary>A file that came in and is stored.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its size.</param>
public sealed record HandedInFile(string Name, long Bytes);
