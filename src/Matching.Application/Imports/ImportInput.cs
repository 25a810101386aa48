using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Employers;
using Matching.Domain.People;
using Matching.Domain.Vacancies;

namespace Matching.Application.Imports;

/// <summary>What one line of a file asks to make.</summary>
public abstract record ImportInput
{
    private ImportInput()
    {
    }

    /// <summary>A candidate.</summary>
    /// <param name="Person">Who it is.</param>
    /// <param name="Profile">What is matched with.</param>
    /// <param name="Coach">Whose caseload the person comes on; null for the one of who hands the file in.</param>
    public sealed record OfCandidate(PersonDetails Person, MatchingProfile Profile, Id<Worker>? Coach) : ImportInput;

    /// <summary>An employer.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Details">What is known of it.</param>
    /// <param name="Contacts">Who can be called there.</param>
    public sealed record OfEmployer(Id<Employer> Id, EmployerDetails Details, IReadOnlyList<(ContactPerson Person, EmailAddress? Email)> Contacts) : ImportInput;

    /// <summary>A vacancy.</summary>
    /// <param name="Employer">Whose it is.</param>
    /// <param name="Details">What is said of it.</param>
    public sealed record OfVacancy(Id<Employer> Employer, VacancyDetails Details) : ImportInput;
}
