using System.ComponentModel;
using Matching.Domain.Proposals;

namespace Matching.Functions.Proposals;

/// <summary>A trial, as the API reads and writes it.</summary>
[Description("Een proefplaatsing: eerst ten hoogste twee maanden.")]
public sealed record Proefplaatsing
{
    /// <summary>First day.</summary>
    [Description("Eerste dag.")]
    public required DateOnly Van { get; init; }

    /// <summary>Last day.</summary>
    [Description("Laatste dag.")]
    public required DateOnly Tot { get; init; }

    internal static Proefplaatsing From(TrialPeriod trial) => new() { Van = trial.From, Tot = trial.Until };

    internal TrialPeriod ToDomain() => new(Van, Tot);
}
