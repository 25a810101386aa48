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
    public override string Schema => "person/3";

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
        Street = state.Details.Address?.Street.Value,
        City = state.Details.Address?.City.Value,
        Channel = state.Details.Channel,
        StoppedAt = state.Stopped?.At,
        ChannelBefore = state.Stopped?.Before,
        Language = state.Details.Language,
        Reference = state.Details.Reference?.Value,
        Related =
        [
            .. state.Details.Related.Select(r => new RelatedRow
            {
                Kind = r.Kind,
                Name = r.Name.Value,
                Phone = r.Phone?.Value,
                Email = r.Email?.Value,
                GetsMessages = r.GetsMessages,
                Until = r.Until,
            }),
        ],
    };

    /// <inheritdoc/>
    protected override Person FromRow(PersonRow row) => new()
    {
        Id = Id<Person>.Parse(row.Id),
        Version = row.Version,
        Stopped = row.StoppedAt is { } stopped ? new StoppedMessages(stopped, row.ChannelBefore) : null,
        Details = new PersonDetails
        {
            CallName = Line.Parse(row.CallName),
            Surname = Line.Parse(row.Surname),
            BirthDate = row.BirthDate,
            Email = row.Email is { } email ? EmailAddress.Parse(email) : null,
            Phone = row.Phone is { } phone ? PhoneNumber.Parse(phone) : null,
            Postcode = row.Postcode is { } postcode ? PostalCode.Parse(postcode) : null,
            Address = row is { Street: { } street, City: { } city } ? new Address(Line.Parse(street), Line.Parse(city)) : null,
            Channel = row.Channel,
            Language = row.Language,
            Reference = row.Reference is { } reference ? ExternalReference.Parse(reference) : null,
            Related =
            [
                .. row.Related.Select(r => new RelatedPerson(
                    r.Kind,
                    Line.Parse(r.Name),
                    r.Phone is { } number ? PhoneNumber.Parse(number) : null,
                    r.Email is { } address ? EmailAddress.Parse(address) : null,
                    r.GetsMessages,
                    r.Until)),
            ],
        },
    };
}
