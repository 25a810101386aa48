using Matching.Azure.Storage;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Geography;
using Matching.Domain.People;

namespace Matching.Azure.Candidates;

/// <summary>Persons as rows.</summary>
internal sealed class PersonCodec : JsonRowCodec<Person, PersonRow>
{
    /// <inheritdoc/>
    public override string Schema => "person/1";

    /// <inheritdoc/>
    public override bool IsLive(Person state) => true;

    /// <inheritdoc/>
    protected override PersonRow ToRow(Person state) => new()
    {
        Id = state.Id.Value,
        Version = state.Version,
        CallName = state.Details.CallName.Value,
        Surname = state.Details.Surname.Value,
        BirthDate = state.Details.BirthDate,
        Email = state.Details.Email?.Value,
        Phone = state.Details.Phone?.Value,
        Postcode = state.Details.Postcode?.ToString(),
    };

    /// <inheritdoc/>
    protected override Person FromRow(PersonRow row) => new()
    {
        Id = Id<Person>.Parse(row.Id),
        Version = row.Version,
        Details = new PersonDetails
        {
            CallName = Line.Parse(row.CallName),
            Surname = Line.Parse(row.Surname),
            BirthDate = row.BirthDate,
            Email = row.Email is { } email ? EmailAddress.Parse(email) : null,
            Phone = row.Phone is { } phone ? PhoneNumber.Parse(phone) : null,
            Postcode = row.Postcode is { } postcode ? PostalCode.Parse(postcode) : null,
        },
    };
}
