using System.ComponentModel;
using Matching.Domain.Conditions;

namespace Matching.Functions.Proposals;

/// <summary>A condition, as the API writes it.</summary>
[Description("Een voorwaarde.")]
public sealed record Voorwaarde
{
    /// <summary>Which.</summary>
    [Description("Welke voorwaarde.")]
    public required VoorwaardeSoort Soort { get; init; }

    /// <summary>Whether it is met.</summary>
    [Description("Of eraan is voldaan; onbekend telt nooit als ja.")]
    public required Uitkomst Uitkomst { get; init; }

    /// <summary>Explanation.</summary>
    [Description("Uitleg, of wat er gevraagd moet worden.")]
    public required string Uitleg { get; init; }

    internal static Voorwaarde From(ConditionOutcome outcome) =>
        new() { Soort = (VoorwaardeSoort)outcome.Condition, Uitkomst = (Uitkomst)outcome.Verdict, Uitleg = outcome.Reason };
}
