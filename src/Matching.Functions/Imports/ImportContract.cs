using System.Text.Json;
using System.Text.Json.Nodes;
using Matching.Application.Imports;
using Matching.Domain.Imports;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Imports;

/// <summary>How lines of one kind are read: as the request that makes one of them.</summary>
internal abstract class ImportContract(Type body)
{
    /// <summary>Which kind.</summary>
    public abstract ImportKind Kind { get; }

    /// <summary>The columns of a table of them.</summary>
    public ContractColumns Columns { get; } = ContractColumns.Of(body);

    /// <summary>Reads one request and notes everything that is wrong with it; the answer has blanks where something is.</summary>
    public abstract ImportInput Read(ReadOnlyMemory<byte> json, FieldErrors errors);

    /// <summary>The request that would make something that is there.</summary>
    public JsonObject Body<TBody>(TBody contract) => JsonSerializer.SerializeToNode(contract, body, ApiJson.Options)!.AsObject();
}
