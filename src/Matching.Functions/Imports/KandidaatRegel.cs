using System.ComponentModel;
using Matching.Application.Imports;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Functions.Candidates;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Imports;

/// <summary>A registration as a line of a file, which may be for the caseload of somebody else.</summary>
[Description("Een aanmelding als regel van een bestand.")]
public sealed record KandidaatRegel : KandidaatInvoer
{
    /// <summary>Coach.</summary>
    [Description("Kenmerk van de medewerker bij wie de kandidaat komt. Een teamleider vult dit altijd in. Een coach laat het leeg of vult het eigen kenmerk in. Wie er al staat, houdt de eigen coach.")]
    public string? CoachId { get; init; }

    internal static KandidaatRegel From(Candidate candidate, Person person) => new()
    {
        CoachId = candidate.CoachId.Value,
        Persoon = Persoonsgegevens.From(person),
        Profiel = ProfielInvoer.From(candidate.Profile),
    };

    internal ImportInput.OfCandidate ToInput(FieldErrors errors)
    {
        var (person, profile) = ToDomain(errors);
        return new ImportInput.OfCandidate(person, profile, errors.ParseOptional<Id<Worker>>("coachId", CoachId, Id<Worker>.TryParse, Id<Worker>.Requirement));
    }
}
