namespace Matching.Application.Proposals;

/// <summary>When the report of exposure warns, and what it shows.</summary>
public sealed class FairnessOptions
{
    /// <summary>Warns when a group's part of the proposals is below this part of its part of the eligible: 0.1 to 1.</summary>
    public decimal WarnBelow { get; set; } = 0.8m;

    /// <summary>Fewest eligible people of a group that is shown, so that no person can be recognised; 5 to 100.</summary>
    public int SmallestGroup { get; set; } = 10;
}
