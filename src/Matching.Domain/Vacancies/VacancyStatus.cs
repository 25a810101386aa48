namespace Matching.Domain.Vacancies;

/// <summary>Where a vacancy stands.</summary>
public enum VacancyStatus
{
    /// <summary>Candidates are proposed for it.</summary>
    Open = 1,

    /// <summary>No longer; nobody new is proposed.</summary>
    Closed = 2,

    /// <summary>Every place is filled (vervuld); it opens again when a place comes free.</summary>
    Filled = 3,
}
