using System.ComponentModel;
using Matching.Domain.Access;
using Matching.Domain.FollowUp;

namespace Matching.Functions.FollowUp;

/// <summary>A task, as the API writes it.</summary>
[Description("Een taak: wat er van een medewerker gevraagd wordt.")]
public sealed record Taak
{
    /// <summary>Its id.</summary>
    [Description("Kenmerk van de taak.")]
    public required string Id { get; init; }

    /// <summary>Version.</summary>
    [Description("Telt de wijzigingen; staat ook in de ETag.")]
    public required int Versie { get; init; }

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

    /// <summary>Owner.</summary>
    [Description("Kenmerk van de medewerker die de taak doet.")]
    public required string MedewerkerId { get; init; }

    /// <summary>Due.</summary>
    [Description("Uiterlijk op deze dag te doen.")]
    public required DateOnly Datum { get; init; }

    /// <summary>Who asked.</summary>
    [Description("Kenmerk van de medewerker die de taak plande; ontbreekt bij wat het systeem vraagt.")]
    public string? GeplandDoor { get; init; }

    /// <summary>When it was asked.</summary>
    [Description("Wanneer de taak is ontstaan.")]
    public required DateTimeOffset GeopendOp { get; init; }

    /// <summary>Hand-overs.</summary>
    [Description("Hoe de taak van de een naar de ander ging, oudste eerst.")]
    public required IReadOnlyList<OverdrachtGedaan> Overdrachten { get; init; }

    /// <summary>Last postponement.</summary>
    public UitstelGegeven? Uitstel { get; init; }

    /// <summary>That it was done.</summary>
    public AfrondingGedaan? Afronding { get; init; }

    /// <summary>Why it was dropped.</summary>
    [Description("Waarom de taak is vervallen.")]
    public TaakVervallen? Vervallen { get; init; }

    internal static Taak From(WorkTask task) => new()
    {
        Id = task.Id.Value,
        Versie = task.Version,
        Soort = (TaakSoort)task.Kind,
        Titel = task.Kind.ToDutch(),
        Tekst = task.Note?.Value,
        Status = (TaakStatus)task.Status,
        Onderwerp = Onderwerp.From(task.About?.Kind, task.About?.Id),
        KandidaatId = task.CandidateId?.Value,
        MedewerkerId = task.OwnerId.Value,
        Datum = task.Due,
        GeplandDoor = task.OpenedBy.Role == Role.System ? null : task.OpenedBy.Id,
        GeopendOp = task.OpenedAt,
        Overdrachten =
        [
            .. task.HandOvers.Select(h => new OverdrachtGedaan
            {
                Van = h.What.From.Value,
                Naar = h.What.To.Value,
                Reden = h.What.Reason?.Value,
                VervangingId = h.What.ReplacementId?.Value,
                Op = h.At,
            }),
        ],
        Uitstel = task.Postponed is { } postponed
            ? new UitstelGegeven { Van = postponed.What.From, Naar = postponed.What.To, Reden = postponed.What.Reason.Value, Op = postponed.At }
            : null,
        Afronding = task.Done is { } done
            ? new AfrondingGedaan { Uitkomst = done.What.Value.Length == 0 ? null : done.What.Value, Door = done.By.Id, Op = done.At }
            : null,
        Vervallen = (TaakVervallen?)task.DroppedBecause,
    };
}
