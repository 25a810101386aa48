namespace Matching.Search;

/// <summary>The columns of an index, fixed when the index is made. A snapshot made with another schema is not loaded.</summary>
public sealed class ColumnSchema
{
    private readonly Dictionary<string, int> _slotOf = new(StringComparer.Ordinal);

    /// <summary>Makes a schema.</summary>
    /// <exception cref="ArgumentException">Two columns share a name.</exception>
    public ColumnSchema(params IReadOnlyList<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Columns = [.. columns];
        foreach (Column column in Columns)
        {
            if (!_slotOf.TryAdd(column.Name, SlotCount))
            {
                throw new ArgumentException($"Column '{column.Name}' occurs twice.", nameof(columns));
            }

            SlotCount += column.Slots;
        }
    }

    /// <summary>A schema without columns.</summary>
    public static ColumnSchema Empty { get; } = new([]);

    /// <summary>The columns in their order.</summary>
    public IReadOnlyList<Column> Columns { get; }

    internal int SlotCount { get; }

    /// <summary>FNV-1a over names and kinds.</summary>
    internal ulong Fingerprint
    {
        get
        {
            ulong hash = 14695981039346656037;
            foreach (Column column in Columns)
            {
                foreach (char c in $"{column.GetType().Name}:{column.Name};")
                {
                    hash = (hash ^ c) * 1099511628211;
                }
            }

            return hash;
        }
    }

    /// <summary>The first slot of a column.</summary>
    /// <exception cref="ArgumentException">The schema has no such column.</exception>
    internal int SlotOf(Column column)
    {
        int slot = _slotOf.GetValueOrDefault(column.Name, -1);
        return slot >= 0 ? slot : throw new ArgumentException($"The schema has no column '{column.Name}'.", nameof(column));
    }
}
