using Matching.Azure.Proposals;
using Matching.Azure.Storage;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Domain.Proposals;
using Matching.Domain.Work;

namespace Matching.Azure.Placements;

/// <summary>How a placement ended, as it is stored.</summary>
internal sealed class PlacementEndRow : RecordedRow
{
    public required DateOnly On { get; set; }

    public required PlacementEndReason Reason { get; set; }

    public string? WentWell { get; set; }

    public int? Needs { get; set; }

    public required AfterPlacement NextStep { get; set; }

    public string? NextStepReason { get; set; }

    public static PlacementEndRow Of(Recorded<PlacementEnd> one) => new()
    {
        On = one.What.On,
        Reason = one.What.Reason,
        WentWell = one.What.WentWell.Value is { Length: > 0 } text ? text : null,
        Needs = one.What.Needs == WorkplaceFeatures.None ? null : (int)one.What.Needs,
        NextStep = one.What.NextStep,
        NextStepReason = one.What.NextStepReason?.Value,
        By = ActorRow.From(one.By),
        At = one.At,
    };

    public Recorded<PlacementEnd> ToDomain()
    {
        var needs = RowValues.ToFlags(Needs ?? 0, WorkplaceFeatures.All);
        return new(
            new(On, Reason, Prose.Parse(WentWell ?? ""), needs, NextStep, NextStepReason is { } reason ? Line.Parse(reason) : null), By.ToDomain(), At);
    }
}
