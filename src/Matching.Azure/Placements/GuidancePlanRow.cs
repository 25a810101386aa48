using Matching.Domain.Placements.Guidance;

namespace Matching.Azure.Placements;

/// <summary>A guidance plan as it is stored.</summary>
internal sealed class GuidancePlanRow
{
    public required PlanTemplateRow Template { get; set; }

    public required DateOnly Start { get; set; }

    public required List<ContactMomentRow> Moments { get; set; }

    public DateOnly? SteppedBackOn { get; set; }

    public TakesOver? SteppedBackTo { get; set; }

    public DateOnly? EndedOn { get; set; }

    public static GuidancePlanRow Of(GuidancePlan plan) => new()
    {
        Template = PlanTemplateRow.Of(plan.Template),
        Start = plan.Start,
        Moments = [.. plan.Moments.Select(ContactMomentRow.Of)],
        SteppedBackOn = plan.SteppedBack?.On,
        SteppedBackTo = plan.SteppedBack?.To,
        EndedOn = plan.EndedOn,
    };

    public GuidancePlan ToDomain()
    {
        List<ContactMoment> moments = [.. Moments.Select(m => m.ToDomain())];
        if (moments.DistinctBy(m => m.Number).Count() < moments.Count) throw new FormatException("A plan with a number twice.");
        if (moments.Count(m => m.Status == ContactStatus.Planned) > 1) throw new FormatException("A plan with more than one next contact.");
        return new()
        {
            Template = Template.ToDomain(),
            Start = Start,
            Moments = moments,
            SteppedBack = (SteppedBackOn, SteppedBackTo) switch
            {
                ({ } on, { } to) => new(on, to),
                (null, null) => null,
                _ => throw new FormatException("Half of a step back."),
            },
            EndedOn = EndedOn,
        };
    }
}
