using System.ComponentModel;
using Matching.Application.FollowUp;
using Matching.Domain.FollowUp;

namespace Matching.Functions.FollowUp;

/// <summary>A task in a list, as the API writes it.</summary>
[Description("Een taak in de takenlijst.")]
public sealed record TaakInLijst
{
    /// <summary>Its id.</summary>
    [Description("Kenmerk van de taak.")]
    public required string Id { get; init; }

    /// <summary>What is asked.</summary>
    [Description("Wat er gevraagd wordt.")]
    public required TaakSoort Soort { get; init; }

    /// <summary>Title.</summary>
    [Description("Wat er gevraagd wordt, om te lezen; zegt niets over een persoon.")]
    public required string Titel { get; init; }

    /// <summary>What was planned.</summary>
    [Description("Bij een eigen taak: wat er moet gebeuren.")]
    public string? Tekst { get; init; }

    /// <summary>Where it stands.</summary>
    [Description("Waar de taak staat.")]
    public required TaakStatus Status { get; init; }

    /// <summary>Subject.</summary>
    public Onderwerp? Onderwerp { get; init; }

    /// <summary>Candidate.</summary>
    [Description("Kenmerk van de kandidaat met wie de taak te maken heeft.")]
    public string? KandidaatId { get; init; }

    /// <summary>Due.</summary>
    [Description("Uiterlijk op deze dag te doen.")]
    public required DateOnly Datum { get; init; }

    /// <summary>When it was asked.</summary>
    [Description("Wanneer de taak is ontstaan.")]
    public required DateTimeOffset GeopendOp { get; init; }

    internal static TaakInLijst From(WorkTaskItem item) => new()
    {
        Id = item.Id,
        Soort = (TaakSoort)item.Kind,
        Titel = item.Kind.ToDutch(),
        Tekst = item.Note,
        Status = (TaakStatus)item.Status,
        Onderwerp = Onderwerp.From(item.SubjectKind, item.SubjectId),
        KandidaatId = item.CandidateId,
        Datum = item.Due,
        GeopendOp = item.OpenedAt,
    };
}
