using Matching.Domain.FollowUp;
using Matching.Domain.Placements;

namespace Matching.Azure.Placements;

/// <summary>What a placement asked of somebody, as it is stored.</summary>
internal sealed class PlacementRequestRow
{
    public required WorkTaskKind Kind { get; set; }

    /// <summary>Null for the coach, of whom most is asked.</summary>
    public KeyWorkerRole? Of { get; set; }

    public required DateOnly AskedOn { get; set; }

    public required DateOnly DueOn { get; set; }

    public required string Cause { get; set; }

    public DateOnly? SettledOn { get; set; }

    public static PlacementRequestRow From(PlacementRequest request) => new()
    {
        Kind = request.Kind,
        Of = request.Of == KeyWorkerRole.Coach ? null : request.Of,
        AskedOn = request.AskedOn,
        DueOn = request.DueOn,
        Cause = request.Cause,
        SettledOn = request.SettledOn,
    };

    public PlacementRequest ToDomain() => new(Kind, Of ?? KeyWorkerRole.Coach, AskedOn, DueOn, Domain.Id<Placement>.Parse(Cause).Value, SettledOn);
}
