using System.ComponentModel;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Domain.Vacancies;
using Matching.Functions.Http.Json;

namespace Matching.Functions.FollowUp;

/// <summary>A task that somebody plans, as the API reads it.</summary>
[Description("Een taak voor uzelf of een collega.")]
public sealed record TaakInvoer
{
    /// <summary>What has to be done.</summary>
    [Description("Wat er moet gebeuren, in een regel. Noem geen persoon bij naam: geef het kenmerk van de kandidaat.")]
    public required string Tekst { get; init; }

    /// <summary>Due.</summary>
    [Description("Uiterlijk op deze dag te doen: vandaag of een dag in het komende jaar.")]
    public required DateOnly Datum { get; init; }

    /// <summary>Owner.</summary>
    [Description("Kenmerk van de collega die de taak doet; zonder: uzelf.")]
    public string? MedewerkerId { get; init; }

    /// <summary>Candidate.</summary>
    [Description("Kenmerk van de kandidaat met wie de taak te maken heeft, uit uw eigen caseload.")]
    public string? KandidaatId { get; init; }

    /// <summary>Vacancy.</summary>
    [Description("Kenmerk van de vacature waar de taak over gaat.")]
    public string? VacatureId { get; init; }

    internal (Line Note, DateOnly Due, Id<Worker>? Owner, Id<Candidate>? Candidate, Id<Vacancy>? Vacancy) ToDomain(FieldErrors errors) => (
        errors.Parse<Line>("tekst", Tekst, Line.TryParse, Line.Requirement),
        Datum,
        errors.ParseOptional<Id<Worker>>("medewerkerId", MedewerkerId, Id<Worker>.TryParse, Id<Worker>.Requirement),
        errors.ParseOptional<Id<Candidate>>("kandidaatId", KandidaatId, Id<Candidate>.TryParse, Id<Candidate>.Requirement),
        errors.ParseOptional<Id<Vacancy>>("vacatureId", VacatureId, Id<Vacancy>.TryParse, Id<Vacancy>.Requirement));
}
