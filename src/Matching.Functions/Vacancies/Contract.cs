using System.ComponentModel;
using Matching.Domain.Vacancies;

namespace Matching.Functions.Vacancies;

/// <summary>What contract the work comes with, as the API writes it.</summary>
[Description("Welk contract bij het werk hoort.")]
public sealed record Contract
{
    /// <summary>Kind.</summary>
    [Description("Voor bepaalde of onbepaalde tijd.")]
    public required ContractSoort Soort { get; init; }

    /// <summary>Months.</summary>
    [Description("Bij bepaalde tijd: hoeveel maanden, 1 tot en met 36.")]
    public int? Maanden { get; init; }

    /// <summary>Whether it can go on.</summary>
    [Description("Of er uitzicht is op een vast contract.")]
    public bool? UitzichtOpVast { get; init; }

    internal static Contract From(ContractOffer offer) => new() { Soort = (ContractSoort)offer.Kind, Maanden = offer.Months, UitzichtOpVast = offer.CanBecomePermanent };

    internal ContractOffer ToDomain() => new((ContractKind)Soort, Maanden, UitzichtOpVast);
}

/// <summary>Kinds of contract, as the API writes them.</summary>
public enum ContractSoort
{
    /// <summary>For a time.</summary>
    BepaaldeTijd = ContractKind.FixedTerm,

    /// <summary>For good.</summary>
    OnbepaaldeTijd = ContractKind.Permanent,
}
