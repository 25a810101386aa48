using Matching.Azure.Storage;
using Matching.Domain.Placements;
using Matching.Domain.Work;

namespace Matching.Azure.Placements;

/// <summary>How much somebody works from a day on, as it is stored.</summary>
internal sealed class WorkPeriodRow
{
    public required DateOnly From { get; set; }

    public required decimal Hours { get; set; }

    public int? Days { get; set; }

    public static WorkPeriodRow Of(WorkPeriod period) =>
        new() { From = period.From, Hours = period.Hours.Value, Days = period.Days == Weekdays.None ? null : (int)period.Days };

    public WorkPeriod ToDomain() => new(From, WeeklyHours.Of(Hours), RowValues.ToDays(Days ?? 0));
}
