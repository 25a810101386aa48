namespace Matching.Azure.Placements;

/// <summary>Lists in rows: one without elements is left out.</summary>
internal static class RowLists
{
    public static List<TRow>? Write<T, TRow>(IReadOnlyList<T> items, Func<T, TRow> write) => items.Count == 0 ? null : [.. items.Select(write)];

    public static IReadOnlyList<T> Read<TRow, T>(List<TRow>? rows, Func<TRow, T> read) => rows is null ? [] : [.. rows.Select(read)];
}
