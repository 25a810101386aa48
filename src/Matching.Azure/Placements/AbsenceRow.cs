using Matching.Domain.Placements;

namespace Matching.Azure.Placements;

/// <summary>Days on which somebody was not at work, as they are stored.</summary>
internal sealed class AbsenceRow
{
    public required DateOnly From { get; set; }

    public DateOnly? Until { get; set; }

    public static AbsenceRow Of(Absence absence) => new() { From = absence.From, Until = absence.Until };

    public Absence ToDomain() => new(From, Until);
}
