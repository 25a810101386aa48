using System.ComponentModel;
using Matching.Domain;
using Matching.Domain.People;
using Matching.Functions.Http.Json;

namespace Matching.Functions.FollowUp;

/// <summary>To whom a task goes, as the API reads it.</summary>
[Description("Naar wie de taak gaat.")]
public sealed record OverdrachtInvoer
{
    /// <summary>To whom.</summary>
    [Description("Kenmerk van de collega die de taak overneemt.")]
    public required string MedewerkerId { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom.")]
    public string? Reden { get; init; }

    internal (Id<Worker> To, Line? Reason) ToDomain(FieldErrors errors) => (
        errors.Parse<Id<Worker>>("medewerkerId", MedewerkerId, Id<Worker>.TryParse, Id<Worker>.Requirement),
        errors.ParseOptional<Line>("reden", Reden, Line.TryParse, Line.Requirement));
}

/// <summary>A hand-over, as the API writes it.</summary>
[Description("Een overdracht van een taak.")]
public sealed record OverdrachtGedaan
{
    /// <summary>From whom.</summary>
    [Description("Kenmerk van wie de taak had.")]
    public required string Van { get; init; }

    /// <summary>To whom.</summary>
    [Description("Kenmerk van wie de taak kreeg.")]
    public required string Naar { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom.")]
    public string? Reden { get; init; }

    /// <summary>Replacement.</summary>
    [Description("Kenmerk van de vervanging waarmee de taak meeging, heen of terug.")]
    public string? VervangingId { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer.")]
    public required DateTimeOffset Op { get; init; }
}
