namespace Matching.Search;

/// <summary>Who is proposed for what, and why not more. Does not depend on the order in which anything was given.</summary>
/// <param name="Pairs">The proposals: by the vacancy's key, then best fit, then longest waiting, then the candidate's key.</param>
/// <param name="TotalFit">The sum of their fits, in millionths.</param>
/// <param name="Vacancies">What became of every vacancy, by key.</param>
/// <param name="Candidates">What became of every candidate, the longest waiting first, then by key.</param>
public sealed record AssignmentResult(
    IReadOnlyList<AssignedPair> Pairs,
    long TotalFit,
    IReadOnlyList<VacancyOutcome> Vacancies,
    IReadOnlyList<CandidateOutcome> Candidates);

/// <summary>A candidate who is proposed for a vacancy.</summary>
/// <param name="Vacancy">The vacancy's key.</param>
/// <param name="Candidate">The candidate's key.</param>
/// <param name="Fit">0 to 1,000,000.</param>
public readonly record struct AssignedPair(string Vacancy, string Candidate, int Fit);

/// <summary>Why a vacancy has no more proposals than it has.</summary>
public enum VacancyLimit
{
    /// <summary>It has as many as its cap allows.</summary>
    CapReached,

    /// <summary>The eligible candidates who are left are at their own cap or at their coach's.</summary>
    CandidatesTaken,

    /// <summary>Everybody who is eligible is proposed.</summary>
    EverybodyProposed,

    /// <summary>Nobody was given for it.</summary>
    NobodyGiven,
}

/// <summary>What became of a vacancy.</summary>
/// <param name="Vacancy">Its key.</param>
/// <param name="Proposed">How many candidates are proposed.</param>
/// <param name="Limit">Why not more.</param>
/// <param name="AtOwnCap">How many eligible candidates are not proposed here and are at their own cap.</param>
/// <param name="AtCoachCap">How many eligible candidates are not proposed here and are at their coach's cap, not at their own.</param>
public sealed record VacancyOutcome(string Vacancy, int Proposed, VacancyLimit Limit, int AtOwnCap, int AtCoachCap);

/// <summary>Why a candidate has no more proposals than they have.</summary>
public enum CandidateLimit
{
    /// <summary>They have as many as their cap allows.</summary>
    CapReached,

    /// <summary>Their coach has as many as the coach's cap allows.</summary>
    CoachCapReached,

    /// <summary>The other vacancies that they are eligible for have as many proposals as their caps allow.</summary>
    VacanciesFull,

    /// <summary>They are proposed for everything that they are eligible for.</summary>
    ProposedEverywhere,

    /// <summary>They were given for no vacancy.</summary>
    NothingGiven,
}

/// <summary>What became of a candidate.</summary>
/// <param name="Candidate">Their key.</param>
/// <param name="Proposed">For how many vacancies they are proposed.</param>
/// <param name="Limit">Why not for more.</param>
public sealed record CandidateOutcome(string Candidate, int Proposed, CandidateLimit Limit);
