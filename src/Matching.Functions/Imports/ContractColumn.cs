using System.Text.Json.Nodes;

namespace Matching.Functions.Imports;

/// <summary>A column of a contract.</summary>
/// <param name="Name">Path of the value in the contract, with points.</param>
/// <param name="Required">Whether a file must have it.</param>
/// <param name="Form">How the value stands in a cell.</param>
/// <param name="Description">What it is, in Dutch; null when the contract does not say.</param>
internal sealed record ContractColumn(string Name, bool Required, CellForm Form, string? Description)
{
    private readonly string[] _path = Name.Split('.');

    /// <summary>Its value in a request; null when it is not there.</summary>
    public JsonNode? Find(JsonObject body) => _path.Aggregate((JsonNode?)body, (node, step) => node?[step]);
}
