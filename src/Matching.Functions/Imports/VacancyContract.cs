using Matching.Application.Imports;
using Matching.Application.Vacancies;
using Matching.Domain.Imports;
using Matching.Functions.Http.Json;
using Matching.Functions.Vacancies;

namespace Matching.Functions.Imports;

/// <summary>Vacancies as lines.</summary>
internal sealed class VacancyContract(EditVacancies edit) : ImportContract(typeof(VacatureInvoer))
{
    public override ImportKind Kind => ImportKind.Vacancies;

    public override ImportInput Read(ReadOnlyMemory<byte> json, FieldErrors errors)
    {
        var (employer, details) = StrictJson.Parse<VacatureInvoer>(json, errors).ToDomain(errors);
        errors.AddAll(edit.Check(details));
        errors.Check("werkgeverId", employer is not null, "Noem de werkgever van deze vacature.");
        return new ImportInput.OfVacancy(employer.GetValueOrDefault(), details);
    }
}
