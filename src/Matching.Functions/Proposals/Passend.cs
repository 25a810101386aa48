using System.ComponentModel;
using Matching.Application.Proposals;
using Matching.Domain.Proposals;

namespace Matching.Functions.Proposals;

/// <summary>How well somebody fits, as the API writes it.</summary>
[Description("Hoe goed de kandidaat bij de vacature past: lees de woorden; het getal is voor de balk en de volgorde.")]
public sealed record Passend
{
    /// <summary>In words.</summary>
    [Description("In woorden.")]
    public required string InWoorden { get; init; }

    /// <summary>In millionths.</summary>
    [Description("Voor de balk: 0 tot en met 1000000.")]
    public required int Score { get; init; }

    internal static Passend From(int score, FitBand band) => new() { InWoorden = FitText.Say(band), Score = score };
}
