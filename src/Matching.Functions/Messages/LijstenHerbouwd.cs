using System.ComponentModel;

namespace Matching.Functions.Messages;

/// <summary>What making the lists again did, as the API writes it.</summary>
[Description("Wat het opnieuw maken van de lijsten deed.")]
public sealed record LijstenHerbouwd
{
    /// <summary>Rows that belong.</summary>
    [Description("Hoeveel regels er in de lijsten horen.")]
    public required int Regels { get; init; }

    /// <summary>Rows that were removed.</summary>
    [Description("Hoeveel regels er niet in hoorden en zijn verwijderd.")]
    public required int Verwijderd { get; init; }
}
