using Matching.Application.Vacancies;

namespace Matching.Functions.Vacancies;

/// <summary>Orders of vacancies, as the API writes them.</summary>
public enum VacaturesVolgorde
{
    /// <summary>Newest first.</summary>
    Nieuwste = VacancyOrder.Newest,

    /// <summary>What closes first.</summary>
    SluitEerst = VacancyOrder.ClosingFirst,

    /// <summary>By title.</summary>
    Titel = VacancyOrder.Title,
}
