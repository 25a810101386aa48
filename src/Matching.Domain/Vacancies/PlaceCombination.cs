using System.Globalization;
using Matching.Domain.Candidates;
using Matching.Domain.Proposals;
using Matching.Domain.Work;

namespace Matching.Domain.Vacancies;

/// <summary>People who together fill what is free of a vacancy's places (combinatie). A suggestion: who gets which hours is agreed later.</summary>
/// <param name="Parts">Who, with which hours and days; one to <see cref="PlaceCombinations.MostPeople"/>, best fit first.</param>
/// <param name="Free">Hours a week that were free.</param>
public sealed record PlaceCombination(IReadOnlyList<SharedPart> Parts, decimal Free)
{
    /// <summary>Hours a week that they fill together, at most <see cref="Free"/>.</summary>
    public decimal Hours => Parts.Sum(p => p.Hours.Value);

    /// <summary>Hours a week that stay free.</summary>
    public decimal Left => Free - Hours;

    /// <summary>The combination in a Dutch sentence, without names: the order is that of <see cref="Parts"/>.</summary>
    public string ToDutchText()
    {
        var parts = string.Join("; ", Parts.Select(p => $"{p.Hours} uur op {p.Days.ToDutchText()}"));
        var sentence = string.Create(Dutch, $"{(Parts.Count > 1 ? "Samen " : "")}{Hours:0.##} van {Free:0.##} uur: {parts}.");
        return Left > 0 ? string.Create(Dutch, $"{sentence} Er blijft {Left:0.##} uur over.") : sentence;
    }

    private static CultureInfo Dutch { get; } = CultureInfo.GetCultureInfo("nl-NL");
}

/// <summary>What one person gets of a shared place in a <see cref="PlaceCombination"/>.</summary>
/// <param name="ProposalId">By which proposal.</param>
/// <param name="CandidateId">Who.</param>
/// <param name="Hours">Hours a week.</param>
/// <param name="Days">On which days: as few as the hours need.</param>
public sealed record SharedPart(Id<Proposal> ProposalId, Id<Candidate> CandidateId, WeeklyHours Hours, Weekdays Days);
