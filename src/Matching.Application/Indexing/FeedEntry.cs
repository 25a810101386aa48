using Matching.Domain.Candidates;
using Matching.Domain.Vacancies;

namespace Matching.Application.Indexing;

/// <summary>A new state of something that the index holds.</summary>
public abstract record FeedEntry
{
    private FeedEntry()
    {
    }

    /// <summary>The entry for an aggregate.</summary>
    /// <exception cref="ArgumentException">The index does not hold such a thing.</exception>
    public static FeedEntry For(object aggregate) => aggregate switch
    {
        Candidate candidate => new OfCandidate(candidate),
        Vacancy vacancy => new OfVacancy(vacancy),
        _ => throw new ArgumentException("The index does not hold this.", nameof(aggregate)),
    };

    /// <summary>A candidate's matching profile.</summary>
    public sealed record OfCandidate(Candidate Candidate) : FeedEntry;

    /// <summary>A vacancy.</summary>
    public sealed record OfVacancy(Vacancy Vacancy) : FeedEntry;
}
