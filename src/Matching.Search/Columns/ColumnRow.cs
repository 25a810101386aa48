namespace Matching.Search;

/// <summary>A row as conditions read it: the slots of every column, one after another.</summary>
internal static class ColumnRow
{
    /// <summary>Makes every column unknown.</summary>
    public static void Clear(ColumnSchema schema, Span<long> row)
    {
        int slot = 0;
        foreach (Column column in schema.Columns)
        {
            row.Slice(slot, column.Slots).Fill(column is FlagsColumn ? 0 : long.MinValue);
            slot += column.Slots;
        }
    }
}
