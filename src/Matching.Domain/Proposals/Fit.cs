namespace Matching.Domain.Proposals;

/// <summary>How well somebody's competences fit a vacancy, with the parts that it is made of.</summary>
public sealed record Fit
{
    /// <summary>The best score, in millionths.</summary>
    public const int Whole = 1_000_000;

    /// <summary>Takes a score and its parts.</summary>
    /// <param name="score">In millionths, 0 to <see cref="Whole"/>.</param>
    /// <param name="parts">The parts, whose contributions and the completeness add up to exactly the score.</param>
    /// <param name="completeness">What having everything that is required, itself and at its level, adds; in millionths.</param>
    /// <exception cref="ArgumentException">They do not, or the score is out of range.</exception>
    public Fit(int score, IReadOnlyList<FitPart> parts, int completeness = 0)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (score is < 0 or > Whole) throw new ArgumentOutOfRangeException(nameof(score), score, "A score is 0 to 1,000,000 millionths.");
        if (completeness < 0 || parts.Sum(p => (long)p.Contribution) + completeness != score) throw new ArgumentException("The parts do not add up to the score.", nameof(parts));
        if (parts.Any(p => p.Contribution < 0 || p.Contribution > p.Weight)) throw new ArgumentException("A part adds between nothing and its weight.", nameof(parts));
        Score = score;
        Parts = parts;
        Completeness = completeness;
    }

    /// <summary>In millionths, 0 to <see cref="Whole"/>.</summary>
    public int Score { get; }

    /// <summary>One part for each competence that the vacancy asks for.</summary>
    public IReadOnlyList<FitPart> Parts { get; }

    /// <summary>What having everything that is required, itself and at its level, adds; in millionths, 0 when something falls short.</summary>
    public int Completeness { get; }

    /// <summary>The score in words, as coaches see it. Related work alone never reads as fitting well.</summary>
    public FitBand Band => Score switch
    {
        >= 850_000 => FitBand.VeryWell,
        >= 650_000 => FitBand.Well,
        >= 350_000 => FitBand.Partly,
        _ => FitBand.Little,
    };
}
