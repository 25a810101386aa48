using Matching.Domain.Vacancies;

namespace Matching.Application.Vacancies;

/// <summary>What somebody wants to see of the vacancies. What is null does not matter.</summary>
public sealed record VacancyFilter
{
    /// <summary>Only those that stand there.</summary>
    public VacancyStatus? Status { get; init; }

    /// <summary>Only those whose title or employer has this text in it, whatever the case.</summary>
    public string? Text { get; init; }

    /// <summary>In what order.</summary>
    public VacancyOrder Order { get; init; } = VacancyOrder.Newest;

    internal bool Takes(VacancyItem item) =>
        (Status is null || item.Status == Status)
        && (Text is null || item.Title.Contains(Text, StringComparison.OrdinalIgnoreCase) || item.EmployerName.Contains(Text, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Orders of vacancies.</summary>
public enum VacancyOrder
{
    /// <summary>Newest first.</summary>
    Newest = 1,

    /// <summary>What closes first.</summary>
    ClosingFirst,

    /// <summary>By title.</summary>
    Title,
}
