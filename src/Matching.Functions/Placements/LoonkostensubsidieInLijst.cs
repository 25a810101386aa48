using System.ComponentModel;
using Matching.Application.Placements;

namespace Matching.Functions.Placements;

/// <summary>A wage subsidy in a list, as the API writes it.</summary>
[Description("Een loonkostensubsidie van een gemeente.")]
public sealed record LoonkostensubsidieInLijst
{
    /// <summary>Placement.</summary>
    [Description("Kenmerk van de plaatsing.")]
    public required string PlaatsingId { get; init; }

    /// <summary>Candidate.</summary>
    [Description("Kenmerk van de kandidaat.")]
    public required string KandidaatId { get; init; }

    /// <summary>Employer.</summary>
    [Description("Kenmerk van de werkgever.")]
    public required string WerkgeverId { get; init; }

    /// <summary>Where it stands.</summary>
    [Description("Waar de loonkostensubsidie staat.")]
    public required LksStatus Status { get; init; }

    /// <summary>Day of the application.</summary>
    [Description("De dag van de aanvraag.")]
    public required DateOnly AangevraagdOp { get; init; }

    /// <summary>First day.</summary>
    [Description("Eerste dag waarvoor er subsidie is.")]
    public required DateOnly Ingangsdatum { get; init; }

    internal static LoonkostensubsidieInLijst From(SubsidyItem item) => new()
    {
        PlaatsingId = item.Id,
        KandidaatId = item.CandidateId,
        WerkgeverId = item.EmployerId,
        Status = (LksStatus)item.Status,
        AangevraagdOp = item.AppliedOn,
        Ingangsdatum = item.StartsOn,
    };
}
