namespace Matching.Search;

/// <summary>A profile that was applied lately and is not in a segment yet.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyBytes">The key as UTF-8.</param>
/// <param name="Version">The version.</param>
/// <param name="Waiting">The day number since when it waits; <see cref="SegmentBuilder.RemovedKey"/> when the profile is removed.</param>
/// <param name="Held">The competences, sorted.</param>
/// <param name="Row">The column values.</param>
internal sealed record Changed(string Key, byte[] KeyBytes, long Version, int Waiting, PackedCompetence[] Held, long[] Row)
{
    public uint Hash { get; } = KeyHash.Of(KeyBytes);

    public bool IsRemoved => Waiting == SegmentBuilder.RemovedKey;
}
