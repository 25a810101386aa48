namespace Matching.Domain.Proposals;

/// <summary>A trial placement (proefplaatsing, Participatiewet article 8a.2.d): work while the benefit goes on, as a phase on the way to a job.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, included.</param>
public sealed record TrialPeriod(DateOnly From, DateOnly Until)
{
    /// <summary>Longest first period, in months.</summary>
    public const int MaximumMonths = 2;
}
