using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Results;

namespace Matching.Domain.Placements;

/// <summary>The trial that a placement begins with (proefplaatsing, Participatiewet 8a.2.d): two months, to be extended by up to four as the by-law says.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, included, after all extensions.</param>
/// <param name="Extensions">How it became longer, oldest first.</param>
public sealed record TrialPhase(DateOnly From, DateOnly Until, IReadOnlyList<Recorded<TrialExtension>> Extensions)
{
    /// <summary>Longest a trial can last with its extensions, in months.</summary>
    public const int MaximumMonths = 6;

    /// <summary>The last day that a trial from this day on can have.</summary>
    public DateOnly LastPossibleDay => From.AddMonths(MaximumMonths).AddDays(-1);

    /// <summary>Makes it longer.</summary>
    public Result<TrialPhase> Extend(Recorded<TrialExtension> extension)
    {
        ArgumentNullException.ThrowIfNull(extension);
        if (extension.What.Until <= Until) return new Failure.Invalid([new("tot", "Kies een dag na de dag waarop de proefplaatsing nu eindigt.")]);
        if (extension.What.Until > LastPossibleDay)
        {
            return new Failure.Refused(
                "proefplaatsing-te-lang",
                $"Een proefplaatsing duurt met verlenging ten hoogste {MaximumMonths} maanden (Participatiewet artikel 8a, tweede lid, onder d). Kies een eerdere einddatum.");
        }

        return this with { Until = extension.What.Until, Extensions = [.. Extensions, extension] };
    }
}

/// <summary>That a trial became longer.</summary>
/// <param name="Until">The new last day, included.</param>
/// <param name="Reason">Why.</param>
public sealed record TrialExtension(DateOnly Until, Line Reason);
