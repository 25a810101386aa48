using Matching.Application.Candidates;
using Matching.Application.Imports;
using Matching.Domain.Imports;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Imports;

/// <summary>Candidates as lines.</summary>
internal sealed class CandidateContract(EditCandidates edit) : ImportContract(typeof(KandidaatRegel))
{
    public override ImportKind Kind => ImportKind.Candidates;

    public override ImportInput Read(ReadOnlyMemory<byte> json, FieldErrors errors)
    {
        var line = StrictJson.Parse<KandidaatRegel>(json, errors).ToInput(errors);
        errors.At("persoon").AddAll(edit.Check(line.Person));
        errors.At("profiel").AddAll(edit.Check(line.Profile));
        return line;
    }
}
