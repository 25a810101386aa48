using Matching.Domain.Placements;
using Matching.Domain.Vacancies;

namespace Matching.Azure.Placements;

/// <summary>A contract as it is stored.</summary>
internal sealed class PlacementContractRow
{
    public required ContractKind Kind { get; set; }

    public required DateOnly From { get; set; }

    public DateOnly? Until { get; set; }

    public static PlacementContractRow Of(PlacementContract contract) => new() { Kind = contract.Kind, From = contract.From, Until = contract.Until };

    public PlacementContract ToDomain() => new(Kind, From, Until);
}
