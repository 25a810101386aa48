using System.ComponentModel;
using Matching.Application.Employers;
using Matching.Application.Storage;

namespace Matching.Functions.Employers;

/// <summary>An employer in a list, as the API writes it.</summary>
[Description("Een werkgever in een lijst.")]
public sealed record WerkgeverInLijst
{
    /// <summary>Its id.</summary>
    [Description("Kenmerk van de werkgever.")]
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    [Description("Naam van de organisatie.")]
    public required string Naam { get; init; }

    /// <summary>Kind.</summary>
    [Description("Wat voor werkgever het is.")]
    public required WerkgeverSoort Soort { get; init; }

    /// <summary>Step on the ladder.</summary>
    [Description("Trede op de Prestatieladder Socialer Ondernemen.")]
    public PsoTrede? PsoTrede { get; init; }

    /// <summary>Whether everybody has left.</summary>
    [Description("Of er niemand meer gebeld kan worden.")]
    public required bool ContactpersoonNodig { get; init; }

    /// <summary>Successors.</summary>
    [Description("Hoeveel opvolgers een adviseur nog moet bevestigen.")]
    public required int TeBevestigen { get; init; }

    internal static WerkgeverInLijst From(ListItem<EmployerItem> item) => new()
    {
        Id = item.Body.Id,
        Naam = item.Body.Name,
        Soort = (WerkgeverSoort)item.Body.Kind,
        PsoTrede = (PsoTrede?)item.Body.PsoStep,
        ContactpersoonNodig = item.Body.NeedsContact,
        TeBevestigen = item.Body.ToConfirm,
    };
}
