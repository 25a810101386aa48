using System.ComponentModel;
using Matching.Domain.Placements;

namespace Matching.Functions.Placements;

/// <summary>A reckoned wage subsidy, as the API writes it.</summary>
[Description("Loonkostensubsidie per maand, met hoe het bedrag tot stand komt. Een berekening is geen besluit.")]
public sealed record Berekening
{
    /// <summary>Amount.</summary>
    [Description("Bedrag per maand in euro's, afgerond op centen.")]
    public required decimal BedragPerMaand { get; init; }

    /// <summary>Derivation.</summary>
    [Description("Hoe het bedrag tot stand komt, stap voor stap.")]
    public required IReadOnlyList<Afleidingsregel> Afleiding { get; init; }

    internal static Berekening From(WageSubsidyAmount amount) => new()
    {
        BedragPerMaand = amount.PerMonth.Value,
        Afleiding = [.. amount.Derivation.Select(line => new Afleidingsregel { Omschrijving = line.Description, Bedrag = line.Euros, Bron = line.Source })],
    };
}

/// <summary>A step of a derivation, as the API writes it.</summary>
[Description("Eén stap van de berekening.")]
public sealed record Afleidingsregel
{
    /// <summary>What is reckoned.</summary>
    [Description("Wat er wordt berekend.")]
    public required string Omschrijving { get; init; }

    /// <summary>The outcome.</summary>
    [Description("De uitkomst in euro's.")]
    public required decimal Bedrag { get; init; }

    /// <summary>Where it follows from.</summary>
    [Description("Het artikel of de publicatie waaruit het volgt.")]
    public required string Bron { get; init; }
}
