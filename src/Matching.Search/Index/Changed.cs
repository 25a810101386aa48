using System.Text;
using Matching.Search.Text;

namespace Matching.Search;

/// <summary>A profile as engines take it in: packed, with its key in the form that is stored.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyBytes">The key as UTF-8.</param>
/// <param name="Version">The version.</param>
/// <param name="Waiting">The day number since when it waits; <see cref="SegmentBuilder.RemovedKey"/> when the profile is removed.</param>
/// <param name="Held">The competences, sorted.</param>
/// <param name="Row">The column values.</param>
/// <param name="Words">The hashes of the text's words, sorted.</param>
internal sealed record Changed(string Key, byte[] KeyBytes, long Version, int Waiting, PackedCompetence[] Held, long[] Row, ulong[] Words)
{
    /// <summary>The hash of the key.</summary>
    public uint Hash { get; } = KeyHash.Of(KeyBytes);

    public bool IsRemoved => Waiting == SegmentBuilder.RemovedKey;

    /// <summary>A profile as it is indexed; null, with the reason in Dutch, when it cannot be.</summary>
    /// <exception cref="ArgumentException">The column values were made with another schema.</exception>
    public static Changed? From(Profile profile, Taxonomy taxonomy, ColumnSchema columns, out int unknown, out string? refusal)
    {
        unknown = 0;
        refusal = null;
        if (string.IsNullOrEmpty(profile.Key) || profile.Version < 0)
        {
            refusal = "Een profiel heeft een sleutel en een versie van 0 of hoger.";
            return null;
        }

        if (PackedCompetence.From(taxonomy, profile.Competences, out unknown) is not { } held)
        {
            refusal = "Een niveau ligt niet tussen 1 en 5 of de onderbouwing bestaat niet.";
            return null;
        }

        long[] row = [.. profile.Columns.SlotsFor(columns)];
        return new Changed(profile.Key, Encoding.UTF8.GetBytes(profile.Key), profile.Version, profile.WaitingSince.DayNumber, held, row, SearchWords.Of(profile.Text));
    }

    public static Changed Removal(string key, long version) => new(key, Encoding.UTF8.GetBytes(key), version, SegmentBuilder.RemovedKey, [], [], []);

    public Profile ToProfile(Taxonomy taxonomy, ColumnSchema columns) => new(Key, Version)
    {
        Competences = [.. Held.Select(h => new HeldCompetence(taxonomy.Concepts[h.Concept].Id, Grade.Level(h.Grade), Grade.Evidence(h.Grade)))],
        Columns = new ColumnValues(columns, Row),
        WaitingSince = DateOnly.FromDayNumber(Waiting),
    };
}
