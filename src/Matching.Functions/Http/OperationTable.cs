using System.Collections.Frozen;

namespace Matching.Functions.Http;

/// <summary>Finds an operation by the name of its function.</summary>
public sealed class OperationTable
{
    private readonly FrozenDictionary<string, Operation> _byName;

    /// <summary>A table of these operations.</summary>
    /// <exception cref="ArgumentException">Two have the same name.</exception>
    public OperationTable(IReadOnlyList<Operation> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        All = operations;
        _byName = new Dictionary<string, Operation>(operations.Select(o => KeyValuePair.Create(o.Name, o)), StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>All operations, in their order.</summary>
    public IReadOnlyList<Operation> All { get; }

    /// <summary>The operation of a function; null when it has none.</summary>
    public Operation? Find(string function) => _byName.GetValueOrDefault(function);
}
