using Matching.Application.Candidates;
using Matching.Application.Imports;
using Matching.Domain.Imports;
using Matching.Functions.Candidates;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Imports;

/// <summary>Candidates as lines.</summary>
internal sealed class CandidateContract(EditCandidates edit) : ImportContract(typeof(KandidaatInvoer))
{
    public override ImportKind Kind => ImportKind.Candidates;

    public override ImportInput Read(ReadOnlyMemory<byte> json, FieldErrors errors)
    {
        var (person, profile) = StrictJson.Parse<KandidaatInvoer>(json, errors).ToDomain(errors);
        errors.At("persoon").AddAll(edit.Check(person));
        errors.At("profiel").AddAll(edit.Check(profile));
        return new ImportInput.OfCandidate(person, profile);
    }
}
