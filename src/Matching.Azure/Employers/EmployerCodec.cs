using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Employers;
using Matching.Domain.Geography;
using Matching.Domain.People;

namespace Matching.Azure.Employers;

/// <summary>Employers as rows.</summary>
internal sealed class EmployerCodec : JsonRowCodec<Employer, EmployerRow>
{
    /// <inheritdoc/>
    public override string Schema => "employer/1";

    /// <inheritdoc/>
    public override bool IsLive(Employer state) => true;

    /// <inheritdoc/>
    protected override EmployerRow ToRow(Employer state) => new()
    {
        Id = state.Id.Value,
        Version = state.Version,
        Name = state.Details.Name.Value,
        Kind = state.Details.Kind,
        PsoStep = state.Details.PsoStep,
        Postcode = state.Details.Postcode?.ToString(),
        Contacts =
        [
            .. state.Contacts.Select(c => new EmployerContactRow
            {
                Id = c.Id.Value,
                Name = c.Person.Name.Value,
                Phone = c.Person.Phone.Value,
                Email = c.Email?.Value,
                Status = c.Status,
                SuccessorId = c.SuccessorId?.Value,
            }),
        ],
    };

    /// <inheritdoc/>
    protected override Employer FromRow(EmployerRow row) => new()
    {
        Id = Id<Employer>.Parse(row.Id),
        Version = row.Version,
        Details = new EmployerDetails(Line.Parse(row.Name), row.Kind, row.PsoStep, row.Postcode is { } postcode ? PostalCode.Parse(postcode) : null),
        Contacts =
        [
            .. row.Contacts.Select(c => new EmployerContact
            {
                Id = Id<EmployerContact>.Parse(c.Id),
                Person = new ContactPerson(Line.Parse(c.Name), PhoneNumber.Parse(c.Phone)),
                Email = c.Email is { } email ? EmailAddress.Parse(email) : null,
                Status = c.Status,
                SuccessorId = c.SuccessorId is { } successor ? Id<EmployerContact>.Parse(successor) : null,
            }),
        ],
    };
}
