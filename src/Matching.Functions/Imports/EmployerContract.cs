using Matching.Application.Imports;
using Matching.Domain.Imports;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Imports;

/// <summary>Employers as lines.</summary>
internal sealed class EmployerContract() : ImportContract(typeof(WerkgeverRegel))
{
    public override ImportKind Kind => ImportKind.Employers;

    public override ImportInput Read(ReadOnlyMemory<byte> json, FieldErrors errors) => StrictJson.Parse<WerkgeverRegel>(json, errors).ToInput(errors);
}
