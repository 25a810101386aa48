using System.ComponentModel;
using Matching.Domain.Placements;
using Matching.Functions.FollowUp;

namespace Matching.Functions.Placements;

/// <summary>What a placement asked of a person, as the API writes it.</summary>
[Description("Wat er van een medewerker is gevraagd; het staat als taak op de lijst.")]
public sealed record Gevraagd
{
    /// <summary>What.</summary>
    [Description("Wat er wordt gevraagd.")]
    public required TaakSoort Soort { get; init; }

    /// <summary>Of whom.</summary>
    [Description("Van wie.")]
    public required GevraagdVan Van { get; init; }

    /// <summary>Asked on.</summary>
    [Description("De dag waarop het is gevraagd.")]
    public required DateOnly Op { get; init; }

    /// <summary>Due.</summary>
    [Description("Uiterlijk op deze dag te doen.")]
    public required DateOnly Uiterlijk { get; init; }

    /// <summary>Settled on.</summary>
    [Description("De dag sinds wanneer het niet meer hoeft.")]
    public DateOnly? NietMeerNodigOp { get; init; }

    internal static Gevraagd From(PlacementRequest request) => new()
    {
        Soort = (TaakSoort)request.Kind,
        Van = (GevraagdVan)request.Of,
        Op = request.AskedOn,
        Uiterlijk = request.DueOn,
        NietMeerNodigOp = request.SettledOn,
    };
}

/// <summary>Of whom something is asked, as the API writes it.</summary>
public enum GevraagdVan
{
    /// <summary>The coach.</summary>
    Coach = KeyWorkerRole.Coach,

    /// <summary>The lead.</summary>
    Teamleider = KeyWorkerRole.Lead,

    /// <summary>The chain coordinator.</summary>
    Ketenregisseur = KeyWorkerRole.ChainCoordinator,

    /// <summary>The subsidy officer.</summary>
    LksAdministratie = KeyWorkerRole.SubsidyOfficer,

    /// <summary>The wage value expert.</summary>
    Loonwaardedeskundige = KeyWorkerRole.WageValueExpert,
}
