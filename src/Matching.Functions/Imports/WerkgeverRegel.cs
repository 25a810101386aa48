using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Matching.Application.Imports;
using Matching.Domain;
using Matching.Domain.Employers;
using Matching.Functions.Employers;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Imports;

/// <summary>An employer as a line of a file.</summary>
[Description("Een werkgever met wie daar gebeld kan worden, als regel van een bestand.")]
public sealed record WerkgeverRegel : WerkgeverInvoer
{
    /// <summary>Its id.</summary>
    [Description("Kenmerk van de werkgever, ook van het account.")]
    public required string Id { get; init; }

    /// <summary>Contacts.</summary>
    [Description("Wie er gebeld kan worden: hoogstens 50.")]
    [MaxLength(Employer.MaximumContacts)]
    public IReadOnlyList<ContactpersoonInvoer>? Contactpersonen { get; init; }

    internal static WerkgeverRegel From(Employer employer)
    {
        var written = Werkgever.From(employer);
        return new()
        {
            Id = written.Id,
            Naam = written.Naam,
            Soort = written.Soort,
            PsoTrede = written.PsoTrede,
            Postcode = written.Postcode,
            Contactpersonen = [.. written.Contactpersonen.Where(c => c.Status == ContactpersoonStatus.Actief)],
        };
    }

    internal ImportInput.OfEmployer ToInput(FieldErrors errors) => new(
        errors.Parse<Id<Employer>>("id", Id, Id<Employer>.TryParse, Id<Employer>.Requirement),
        ToDomain(errors),
        [.. (Contactpersonen ?? []).Select((c, i) => c.ToDomain(errors.At("contactpersonen", i)))]);
}
