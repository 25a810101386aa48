using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Vacancies;

namespace Matching.Application.Indexing;

/// <summary>A vacancy for which a round seeks candidates.</summary>
/// <param name="Vacancy">The vacancy.</param>
/// <param name="Room">How many more can be proposed, 0 or more.</param>
/// <param name="Except">Who is not proposed for it.</param>
public sealed record RoundPlaces(Vacancy Vacancy, int Room, IReadOnlySet<Id<Candidate>> Except);
