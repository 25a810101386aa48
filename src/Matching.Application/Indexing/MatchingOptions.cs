namespace Matching.Application.Indexing;

/// <summary>How many proposals are made, and from what fit on.</summary>
public sealed class MatchingOptions
{
    /// <summary>Candidates proposed for one vacancy at a time, 1 to 100.</summary>
    public int CandidatesPerVacancy { get; set; } = 10;

    /// <summary>Vacancies proposed for one candidate at a time, 1 to 100.</summary>
    public int VacanciesPerCandidate { get; set; } = 5;

    /// <summary>Open proposals that the round gives a candidate at most, those that are there counted in, 1 to 100.</summary>
    public int ProposalsPerCandidate { get; set; } = 5;

    /// <summary>
    /// Open proposals from which on a candidate is passed over when one vacancy is matched, 1 to 200: the next who fits is proposed instead. More
    /// than the round gives, since what comes in by day is often gone by night.
    /// </summary>
    public int MostOpenPerCandidate { get; set; } = 10;

    /// <summary>Open proposals that the round gives a coach's candidates together at most, those that are there counted in, 1 to 1,000.</summary>
    public int ProposalsPerCoach { get; set; } = 50;

    /// <summary>Least fit of a proposal, in millionths: 1 to 1,000,000.</summary>
    public int LeastFit { get; set; } = 150_000;

    /// <summary>After how many new entries in the feed a new snapshot is written, 1 to 1,000,000.</summary>
    public int SnapshotEvery { get; set; } = 2_000;
}
