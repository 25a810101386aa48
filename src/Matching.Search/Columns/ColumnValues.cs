namespace Matching.Search;

/// <summary>The values of one profile's columns. Immutable; made by a <see cref="ColumnValuesBuilder"/>.</summary>
public sealed class ColumnValues : IEquatable<ColumnValues>
{
    private readonly long[] _slots;

    internal ColumnValues(ColumnSchema schema, long[] slots)
    {
        Schema = schema;
        _slots = slots;
    }

    /// <summary>Nothing is known, under any schema.</summary>
    public static ColumnValues Empty { get; } = new(ColumnSchema.Empty, []);

    internal ColumnSchema Schema { get; }

    internal ReadOnlySpan<long> Slots => _slots;

    /// <summary>The number, or null when unknown.</summary>
    public int? Get(NumberColumn column) =>
        ReferenceEquals(this, Empty) || _slots[Schema.SlotOf(column)] == NumberColumn.Missing ? null : (int)_slots[Schema.SlotOf(column)];

    /// <summary>The facts; <see cref="Flags.Unknown"/> when nothing is known.</summary>
    public Flags Get(FlagsColumn column)
    {
        if (ReferenceEquals(this, Empty))
        {
            return Flags.Unknown;
        }

        int slot = Schema.SlotOf(column);
        return new Flags((ulong)_slots[slot], (ulong)_slots[slot + 1]);
    }

    /// <summary>The place, or null when unknown.</summary>
    public GeoPoint? Get(PointColumn column) =>
        ReferenceEquals(this, Empty) || _slots[Schema.SlotOf(column)] == PointColumn.Missing
            ? null
            : PackedPoint.Unpack(_slots[Schema.SlotOf(column)]);

    /// <summary>The row under a schema; when nothing was filled, a row in which everything is unknown.</summary>
    /// <exception cref="ArgumentException">These values were made with another schema.</exception>
    internal ReadOnlySpan<long> SlotsFor(ColumnSchema schema)
    {
        if (ReferenceEquals(Schema, schema))
        {
            return _slots;
        }

        if (!ReferenceEquals(this, Empty))
        {
            throw new ArgumentException("The column values were made with another schema.", nameof(schema));
        }

        long[] row = new long[schema.SlotCount];
        ColumnRow.Clear(schema, row);
        return row;
    }

    /// <inheritdoc/>
    public bool Equals(ColumnValues? other) => other is not null && Slots.SequenceEqual(other.Slots);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ColumnValues);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (long slot in _slots)
        {
            hash.Add(slot);
        }

        return hash.ToHashCode();
    }
}

/// <summary>Fills the columns of one profile. What is not set stays unknown.</summary>
public sealed class ColumnValuesBuilder
{
    private readonly ColumnSchema _schema;
    private readonly long[] _slots;

    /// <summary>Starts with everything unknown.</summary>
    public ColumnValuesBuilder(ColumnSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        _schema = schema;
        _slots = new long[schema.SlotCount];
        ColumnRow.Clear(schema, _slots);
    }

    /// <summary>Sets a number; null means unknown.</summary>
    public ColumnValuesBuilder Set(NumberColumn column, int? value)
    {
        _slots[_schema.SlotOf(column)] = value ?? NumberColumn.Missing;
        return this;
    }

    /// <summary>Sets a date as its day number; null means unknown.</summary>
    public ColumnValuesBuilder Set(NumberColumn column, DateOnly? value) => Set(column, value?.DayNumber);

    /// <summary>Sets facts.</summary>
    public ColumnValuesBuilder Set(FlagsColumn column, Flags value)
    {
        int slot = _schema.SlotOf(column);
        _slots[slot] = (long)(value.Yes & value.Known);
        _slots[slot + 1] = (long)value.Known;
        return this;
    }

    /// <summary>Sets a place; null means unknown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degrees are out of range or not a number.</exception>
    public ColumnValuesBuilder Set(PointColumn column, GeoPoint? value)
    {
        _slots[_schema.SlotOf(column)] = value is { } point ? PackedPoint.Pack(point) : PointColumn.Missing;
        return this;
    }

    /// <summary>The values as they are set now; the builder may be used further.</summary>
    public ColumnValues Build() => new(_schema, [.. _slots]);
}
