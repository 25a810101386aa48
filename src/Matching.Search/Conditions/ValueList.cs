using System.Collections;
using System.Runtime.CompilerServices;

namespace Matching.Search;

/// <summary>A list that compares by its items, so that records which hold one compare by value.</summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
internal sealed class ValueList<T>(T[] items) : IEquatable<ValueList<T>>, IEnumerable<T>
{
    public T[] Items { get; } = items;

    public bool Equals(ValueList<T>? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items, null);

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode() => Items.Aggregate(Items.Length, static (hash, item) => HashCode.Combine(hash, item));

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal static class ValueList
{
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
