using Matching.Domain.People;
using Matching.Domain.Work;

namespace Matching.Domain.Vacancies;

/// <summary>One task of a vacancy: work can be a list of tasks that were taken out of other jobs (job carving).</summary>
/// <param name="Description">What has to be done.</param>
/// <param name="Hours">Hours a week that it takes; null when not known.</param>
public sealed record VacancyTask(Line Description, WeeklyHours? Hours);
