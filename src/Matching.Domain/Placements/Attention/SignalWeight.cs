namespace Matching.Domain.Placements.Attention;

/// <summary>How much a signal counts, and for how long.</summary>
/// <param name="Points">Points on its first day: 1 to 100.</param>
/// <param name="FadeDays">Days after which nothing is left: 1 to 730. In between the points go down evenly, rounded up to whole points.</param>
public sealed record SignalWeight(int Points, int FadeDays)
{
    /// <summary>What is left a number of days after the first day; nothing before it.</summary>
    public int After(int days) => days < 0 || days >= FadeDays ? 0 : ((Points * (FadeDays - days)) + FadeDays - 1) / FadeDays;
}
