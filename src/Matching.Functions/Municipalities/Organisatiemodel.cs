using System.ComponentModel;
using Matching.Domain.Municipalities;

namespace Matching.Functions.Municipalities;

/// <summary>What the organisation is, as the API writes it.</summary>
public enum Organisatiemodel
{
    /// <summary>Nothing.</summary>
    Geen = OrganisationModel.Nothing,

    /// <summary>Wsw only.</summary>
    AlleenWsw = OrganisationModel.WswOnly,

    /// <summary>Sheltered.</summary>
    Beschut = OrganisationModel.Sheltered,

    /// <summary>Integrated.</summary>
    Integraal = OrganisationModel.Integrated,

    /// <summary>Combined.</summary>
    Gecombineerd = OrganisationModel.Combined,

    /// <summary>Partial.</summary>
    Gedeeltelijk = OrganisationModel.Partial,

    /// <summary>Mixed.</summary>
    Gemengd = OrganisationModel.Mixed,
}

/// <summary>What the organisation is for all its municipalities, as the API writes it.</summary>
[Description("Wat de organisatie vandaag is voor haar gemeenten samen.")]
public sealed record ModelVanOrganisatie
{
    /// <summary>Model.</summary>
    [Description("Het model; gemengd als het per gemeente verschilt.")]
    public required Organisatiemodel Model { get; init; }
}
