using System.ComponentModel;
using Matching.Domain.Candidates;

namespace Matching.Functions.Candidates;

/// <summary>How complete a profile is, as the API writes it.</summary>
[Description("Hoe volledig het profiel is, en wat er nog gevraagd kan worden.")]
public sealed record Volledigheid
{
    /// <summary>Percent.</summary>
    [Description("Hoeveel er bekend is van wat voor matching telt, in procenten.")]
    public required int Percentage { get; init; }

    /// <summary>What is missing.</summary>
    [Description("Wat er nog ontbreekt, als vraag.")]
    public required IReadOnlyList<Ontbrekend> Ontbreekt { get; init; }

    internal static Volledigheid From(Completeness completeness) => new()
    {
        Percentage = completeness.Percent,
        Ontbreekt = [.. completeness.Missing.Select(m => new Ontbrekend { Veld = m.Field, Vraag = m.Message })],
    };
}

/// <summary>Something that is missing, as the API writes it.</summary>
[Description("Iets dat nog niet bekend is.")]
public sealed record Ontbrekend
{
    /// <summary>Field.</summary>
    [Description("Het veld van het profiel.")]
    public required string Veld { get; init; }

    /// <summary>Question.</summary>
    [Description("De vraag die u kunt stellen.")]
    public required string Vraag { get; init; }
}
