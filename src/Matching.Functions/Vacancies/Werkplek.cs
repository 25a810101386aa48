using System.ComponentModel;
using Matching.Domain.Work;
using Matching.Functions.Work;

namespace Matching.Functions.Vacancies;

/// <summary>What the workplace offers and cannot offer, as the API writes it.</summary>
[Description("Wat de werkplek biedt. Wat in geen van beide lijsten staat, is niet bekend.")]
public sealed record Werkplek
{
    /// <summary>Offers.</summary>
    [Description("Wat de werkplek biedt.")]
    public IReadOnlyList<WerkplekKenmerk>? Biedt { get; init; }

    /// <summary>Cannot offer.</summary>
    [Description("Wat op deze werkplek niet kan.")]
    public IReadOnlyList<WerkplekKenmerk>? KanNiet { get; init; }

    internal static Werkplek? From(WorkplaceFeatures offers, WorkplaceFeatures lacks) => offers == WorkplaceFeatures.None && lacks == WorkplaceFeatures.None
        ? null
        : new() { Biedt = WerkplekKenmerken.From(offers), KanNiet = WerkplekKenmerken.From(lacks) };
}
