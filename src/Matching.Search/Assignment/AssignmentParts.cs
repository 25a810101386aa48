namespace Matching.Search;

/// <summary>A vacancy that takes part in a round.</summary>
/// <param name="Key">Its key, not empty, compared ordinally.</param>
/// <param name="Cap">How many proposals it gets at most, 0 or more.</param>
public sealed record AssignmentVacancy(string Key, int Cap);

/// <summary>A candidate who takes part in a round.</summary>
/// <param name="Key">Their key, not empty, compared ordinally.</param>
/// <param name="Cap">For how many vacancies they are proposed at most, 0 or more.</param>
/// <param name="Coach">The key of their coach, or null when no coach's cap applies.</param>
/// <param name="WaitingSince">Since when they wait; where fits are equal, the longest waiting come first.</param>
public sealed record AssignmentCandidate(string Key, int Cap, string? Coach, DateOnly WaitingSince);

/// <summary>A coach, whose candidates share a cap.</summary>
/// <param name="Key">The key, not empty, compared ordinally.</param>
/// <param name="Cap">How many proposals their candidates get at most, all together, 0 or more.</param>
public sealed record AssignmentCoach(string Key, int Cap);

/// <summary>A candidate who may be proposed for a vacancy.</summary>
/// <param name="Vacancy">The place of the vacancy in the list of vacancies.</param>
/// <param name="Candidate">The place of the candidate in the list of candidates.</param>
/// <param name="Fit">0 to 1,000,000. A fit of 0 adds nothing, and is proposed only where that takes nothing from others.</param>
public readonly record struct AssignmentEdge(int Vacancy, int Candidate, int Fit);
