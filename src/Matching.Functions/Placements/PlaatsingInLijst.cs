using System.ComponentModel;
using Matching.Application.Placements;
using Matching.Domain.Placements;
using Matching.Functions.Municipalities;

namespace Matching.Functions.Placements;

/// <summary>A placement in a list, as the API writes it.</summary>
[Description("Een plaatsing in een lijst.")]
public sealed record PlaatsingInLijst
{
    /// <summary>Its id.</summary>
    [Description("Kenmerk van de plaatsing.")]
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    [Description("Waar de plaatsing staat.")]
    public required PlaatsingStatus Status { get; init; }

    /// <summary>Candidate.</summary>
    [Description("Kenmerk van de kandidaat.")]
    public required string KandidaatId { get; init; }

    /// <summary>Employer.</summary>
    [Description("Kenmerk van de werkgever.")]
    public required string WerkgeverId { get; init; }

    /// <summary>Title.</summary>
    [Description("Hoe het werk heet.")]
    public required string Titel { get; init; }

    /// <summary>Route.</summary>
    [Description("Welk soort werk het is.")]
    public required Werkroute Route { get; init; }

    /// <summary>First day.</summary>
    [Description("Eerste werkdag.")]
    public required DateOnly EersteWerkdag { get; init; }

    /// <summary>Hours.</summary>
    [Description("Uren per week, zoals het laatst is afgesproken.")]
    public required decimal UrenPerWeek { get; init; }

    /// <summary>Last agreed day.</summary>
    [Description("De laatste dag die nu is afgesproken; ontbreekt als er geen einde is.")]
    public DateOnly? AfgesprokenTot { get; init; }

    /// <summary>Attention.</summary>
    [Description("Hoeveel aandacht er nodig is.")]
    public required Aandachtsniveau Aandacht { get; init; }

    /// <summary>Next contact.</summary>
    [Description("De dag van het volgende contact.")]
    public DateOnly? VolgendContact { get; init; }

    internal static PlaatsingInLijst From(PlacementItem item) => new()
    {
        Id = item.Id,
        Status = (PlaatsingStatus)item.Status,
        KandidaatId = item.CandidateId,
        WerkgeverId = item.EmployerId,
        Titel = item.Title,
        Route = (Werkroute)item.Route,
        EersteWerkdag = item.StartsOn,
        UrenPerWeek = item.Hours,
        AfgesprokenTot = item.Until,
        Aandacht = (Aandachtsniveau)item.Level,
        VolgendContact = item.NextContact,
    };

    internal static PlaatsingInLijst From(Placement placement) => new()
    {
        Id = placement.Id.Value,
        Status = (PlaatsingStatus)placement.Status,
        KandidaatId = placement.CandidateId.Value,
        WerkgeverId = placement.EmployerId.Value,
        Titel = placement.Title.Value,
        Route = (Werkroute)placement.Route,
        EersteWerkdag = placement.StartsOn,
        UrenPerWeek = placement.Work[^1].Hours.Value,
        AfgesprokenTot = placement.AgreedUntil,
        Aandacht = (Aandachtsniveau)placement.Level,
        VolgendContact = placement.Plan.ContactDueOn,
    };
}
