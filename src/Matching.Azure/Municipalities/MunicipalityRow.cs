using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;

namespace Matching.Azure.Municipalities;

/// <summary>A municipality as it is stored, schema <c>municipality/1</c>.</summary>
internal sealed class MunicipalityRow
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required string Name { get; set; }

    public required List<PartnerRow> Partners { get; set; }

    public required List<FunctionRow> Functions { get; set; }

    public KeyWorkersRow? KeyWorkers { get; set; }
}

/// <summary>Key workers as they are stored.</summary>
internal sealed class KeyWorkersRow
{
    public string? SubsidyOfficer { get; set; }

    public string? WageValueExpert { get; set; }

    public string? Lead { get; set; }

    public string? ChainCoordinator { get; set; }
}

/// <summary>A partner as it is stored.</summary>
internal sealed class PartnerRow
{
    public required string Id { get; set; }

    public required string Name { get; set; }

    public required string ContactName { get; set; }

    public required string ContactPhone { get; set; }

    public string? Email { get; set; }
}

/// <summary>An assignment of a function as it is stored.</summary>
internal sealed class FunctionRow
{
    public required MunicipalFunction Function { get; set; }

    public required List<GroundKind> Grounds { get; set; }

    public required List<string> Partners { get; set; }

    public required DateOnly From { get; set; }

    public DateOnly? Until { get; set; }
}
