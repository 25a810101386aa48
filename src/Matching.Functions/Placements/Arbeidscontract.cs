using System.ComponentModel;
using Matching.Domain.Placements;
using Matching.Domain.Vacancies;
using Matching.Functions.Http.Json;
using Matching.Functions.Vacancies;

namespace Matching.Functions.Placements;

/// <summary>A contract, as the API reads and writes it.</summary>
[Description("Het contract waaronder iemand werkt.")]
public sealed record Arbeidscontract
{
    /// <summary>Kind.</summary>
    [Description("Voor bepaalde of onbepaalde tijd.")]
    public required ContractSoort Soort { get; init; }

    /// <summary>First day.</summary>
    [Description("Eerste dag.")]
    public required DateOnly Van { get; init; }

    /// <summary>Last day.</summary>
    [Description("Laatste dag; alleen bij bepaalde tijd.")]
    public DateOnly? Tot { get; init; }

    internal static Arbeidscontract From(PlacementContract contract) => new() { Soort = (ContractSoort)contract.Kind, Van = contract.From, Tot = contract.Until };

    internal PlacementContract ToDomain(FieldErrors errors) => new((ContractKind)Soort, errors.Day("van", Van), errors.Day("tot", Tot));
}
