namespace Matching.Application.Imports;

/// <summary>How imports are carried out: <c>Matching:Imports</c>.</summary>
public sealed class ImportOptions
{
    /// <summary>Lines that one message takes over, 1 to 5,000: a second or two of work.</summary>
    public int PartLines { get; set; } = 1_000;
}
