using System.ComponentModel;
using Matching.Domain.Placements;

namespace Matching.Functions.Placements;

/// <summary>A trial with how it became longer, as the API writes it.</summary>
[Description("De proefplaatsing waarmee het begint.")]
public sealed record ProefplaatsingVerloop
{
    /// <summary>First day.</summary>
    [Description("Eerste dag.")]
    public required DateOnly Van { get; init; }

    /// <summary>Last day.</summary>
    [Description("Laatste dag, na alle verlengingen.")]
    public required DateOnly Tot { get; init; }

    /// <summary>Extensions.</summary>
    [Description("Hoe de proefplaatsing langer werd, oudste eerst.")]
    public required IReadOnlyList<VerlengingGegeven> Verlengingen { get; init; }

    internal static ProefplaatsingVerloop From(TrialPhase trial) => new()
    {
        Van = trial.From,
        Tot = trial.Until,
        Verlengingen = [.. trial.Extensions.Select(e => new VerlengingGegeven { Tot = e.What.Until, Reden = e.What.Reason.Value, Door = e.By.Id, Op = e.At })],
    };
}

/// <summary>That a trial became longer, as the API writes it.</summary>
[Description("Een verlenging van de proefplaatsing.")]
public sealed record VerlengingGegeven
{
    /// <summary>Last day.</summary>
    [Description("De nieuwe laatste dag.")]
    public required DateOnly Tot { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom.")]
    public required string Reden { get; init; }

    /// <summary>By whom.</summary>
    [Description("Kenmerk van wie dit vastlegde.")]
    public required string Door { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer.")]
    public required DateTimeOffset Op { get; init; }
}
