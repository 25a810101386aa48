using System.Collections;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

public sealed class TableEntity : ITableEntity, IDictionary<string, object>
{
    private readonly Dictionary<string, object> _properties;

    public TableEntity()
    {
        _properties = new Dictionary<string, object>(StringComparer.Ordinal);
    }

    public TableEntity(string partitionKey, string rowKey)
        : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object> values)
    {
        _properties = values is null
            ? new Dictionary<string, object>(StringComparer.Ordinal)
            : new Dictionary<string, object>(values, StringComparer.Ordinal);
    }

    public string PartitionKey
    {
        get => GetString(PropertyNames.PartitionKey);
        set => _properties[PropertyNames.PartitionKey] = value;
    }

    public string RowKey
    {
        get => GetString(PropertyNames.RowKey);
        set => _properties[PropertyNames.RowKey] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(PropertyNames.Timestamp);
        set => _properties[PropertyNames.Timestamp] = value;
    }

    public ETag ETag
    {
        get => new(GetString(PropertyNames.ODataETag));
        set => _properties[PropertyNames.ODataETag] = value.ToString();
    }

    public ICollection<string> Keys => _properties.Keys;

    public int Count => _properties.Count;

    ICollection<object> IDictionary<string, object>.Values => _properties.Values;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    public object this[string key]
    {
        get => Find(key);
        set => Set(key, value);
    }

    public string GetString(string key) => (string)Find(key, typeof(string));

    public byte[] GetBinary(string key) => (byte[])Find(key, typeof(byte[]));

    public BinaryData GetBinaryData(string key) =>
        Find(key) is byte[] bytes ? BinaryData.FromBytes(bytes) : (BinaryData)Find(key, typeof(BinaryData));

    public bool? GetBoolean(string key) => (bool?)Find(key, typeof(bool));

    public DateTime? GetDateTime(string key) =>
        Find(key) is DateTimeOffset moment ? moment.UtcDateTime : (DateTime?)Find(key, typeof(DateTime));

    public DateTimeOffset? GetDateTimeOffset(string key) =>
        Find(key) is DateTime moment ? new DateTimeOffset(moment) : (DateTimeOffset?)Find(key, typeof(DateTimeOffset));

    public double? GetDouble(string key) => (double?)Find(key, typeof(double));

    public Guid? GetGuid(string key) => (Guid?)Find(key, typeof(Guid));

    public int? GetInt32(string key) => (int?)Find(key, typeof(int));

    public long? GetInt64(string key) => (long?)Find(key, typeof(long));

    public void Add(string key, object value) => Set(key, value);

    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    public bool Remove(string key) => _properties.Remove(key);

    public bool TryGetValue(string key, out object value) => _properties.TryGetValue(key, out value);

    public void Clear() => _properties.Clear();

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Set(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => _properties.Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)_properties).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object>>)_properties).Remove(item);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _properties.GetEnumerator();

    private object Find(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return _properties.GetValueOrDefault(key);
    }

    private object Find(string key, Type wanted)
    {
        var value = Find(key);
        return value is null || wanted.IsInstanceOfType(value)
            ? value
            : throw new InvalidOperationException($"Property '{key}' holds a {value.GetType()}, not a {wanted}.");
    }

    // A property keeps the type it has: an int given to a long or a double property becomes one, another type is refused.
    private void Set(string key, object value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        _properties[key] = value is not null && _properties.TryGetValue(key, out var existing) && existing is not null
            ? Coerce(existing, value)
            : value;
    }

    private static object Coerce(object existing, object value) => (existing, value) switch
    {
        _ when existing.GetType() == value.GetType() => value,
        (int, double or long) => value,
        (double, int number) => (double)number,
        (long, int number) => (long)number,
        (string, DateTime moment) => EdmTypes.FormatDateTime(moment),
        (string, DateTimeOffset moment) => EdmTypes.FormatDateTime(moment),
        _ => throw new InvalidOperationException(
            $"A property that holds a {existing.GetType()} cannot be given a {value.GetType()}."),
    };
}
