namespace Matching.Search;

/// <summary>A vacancy for which a round seeks candidates.</summary>
/// <param name="Key">Its key, not empty, compared ordinally.</param>
/// <param name="Query">What it asks; how many to take is the round's own matter.</param>
/// <param name="Cap">How many proposals it gets at most, 0 to <see cref="Query.MaximumTake"/>.</param>
public sealed record RoundVacancy(string Key, Query Query, int Cap)
{
    /// <summary>The keys of those who get no proposal for it, compared ordinally.</summary>
    public IReadOnlySet<string> Except { get; init; } = new HashSet<string>();
}

/// <summary>A candidate who is available in a round.</summary>
/// <param name="Key">The key of their profile in the index.</param>
/// <param name="Cap">For how many vacancies they are proposed at most, 0 or more.</param>
/// <param name="Coach">The key of their coach, or null when no coach's cap applies.</param>
public sealed record RoundCandidate(string Key, int Cap, string? Coach);

/// <summary>How far a round looks.</summary>
public sealed record RoundOptions
{
    /// <summary>How many candidates are first retrieved for a vacancy, 1 to <see cref="Query.MaximumTake"/>; at least its cap.</summary>
    public int Take { get; init; } = 100;

    /// <summary>How many are retrieved at most, 1 to <see cref="Query.MaximumTake"/>; at least the cap.</summary>
    public int MaximumTake { get; init; } = 1_600;

    /// <summary>
    /// Looking further stops when that can add no more than this part of the total fit, in millionths, 0 or more; 0 goes on until
    /// nothing can be added.
    /// </summary>
    public int Tolerance { get; init; } = 1_000;

    /// <summary>
    /// For how many vacancies somebody is proposed at most who is found and not among the candidates, 0 or more; 0 leaves them out. It
    /// saves naming everybody where only some have a cap of their own.
    /// </summary>
    public int OthersCap { get; init; }

    /// <summary>Who fits a vacancy less gets no proposal for it; in millionths, 0 to 1,000,000.</summary>
    public int LeastFit { get; init; }

    /// <summary>Whether all fits of a band count as its lowest, so that among them the longest waiting come first.</summary>
    public bool ByBand { get; init; }

    /// <summary>How many times the round is solved at most, 1 or more.</summary>
    public int MaximumPasses { get; init; } = 5;

    /// <summary>How many searches run at once, 1 or more.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}

/// <summary>What a round came to.</summary>
/// <param name="Best">
/// The greatest total fit among the pairs that were retrieved. A candidate who was retrieved for no vacancy has
/// <see cref="CandidateLimit.NothingGiven"/>.
/// </param>
/// <param name="OneByOne">What taking the vacancies one by one gives with the same pairs; never a greater total.</param>
/// <param name="MostMissed">
/// How much greater the total could be at most, in millionths, if everybody were retrieved for every vacancy. Proven, not estimated.
/// </param>
/// <param name="Retrieved">How many pairs of a vacancy and a candidate were weighed.</param>
/// <param name="Passes">How many times the round was solved; after each, the vacancies for which it could matter looked further.</param>
public sealed record Round(AssignmentResult Best, AssignmentResult OneByOne, long MostMissed, int Retrieved, int Passes);
