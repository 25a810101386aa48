using System.ComponentModel;
using Matching.Domain;
using Matching.Domain.Employers;
using Matching.Domain.Geography;
using Matching.Domain.People;
using Matching.Domain.Vacancies;
using Matching.Functions.Competences;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Vacancies;

/// <summary>What an employer says of a vacancy, as the API reads it.</summary>
[Description("Wat de werkgever van de vacature vertelt.")]
public record VacatureInvoer
{
    /// <summary>Whose it is; for employers themselves it follows from who signs in.</summary>
    [Description("Voor welke werkgever; alleen nodig als een adviseur de vacature plaatst.")]
    public string? WerkgeverId { get; init; }

    /// <summary>What the work is called.</summary>
    [Description("Hoe het werk heet.")]
    public required string Titel { get; init; }

    /// <summary>Name of the employer.</summary>
    [Description("Naam van de werkgever, zoals kandidaten die lezen.")]
    public required string Werkgever { get; init; }

    /// <summary>Whom to call.</summary>
    [Description("Wie over deze vacature gebeld kan worden; niet nodig met contactpersoonId. Wie nog niet bij de werkgever staat, komt daar bij.")]
    public Contactpersoon? Contact { get; init; }

    /// <summary>Which of the employer's contacts that is.</summary>
    [Description("Kenmerk van een contactpersoon van de werkgever, in plaats van contact.")]
    public string? ContactpersoonId { get; init; }

    /// <summary>The vacancy in words.</summary>
    [Description("De vacature in eigen woorden.")]
    public string? Tekst { get; init; }

    /// <summary>What is asked.</summary>
    [Description("Welke competenties het werk vraagt: 1 tot 50.")]
    public required IReadOnlyList<GevraagdeCompetentie> Competenties { get; init; }

    /// <summary>Hours.</summary>
    public required UrenPerWeek Uren { get; init; }

    /// <summary>Days.</summary>
    [Description("Dagen waarop gewerkt kan worden; zonder dit veld: maandag tot en met vrijdag.")]
    public IReadOnlyList<Dag>? Dagen { get; init; }

    /// <summary>Where the work is.</summary>
    [Description("Postcode van de werkplek, bijvoorbeeld 7311 AB.")]
    public required string Postcode { get; init; }

    /// <summary>Places.</summary>
    [Description("Hoeveel mensen geplaatst kunnen worden; zonder dit veld: 1.")]
    public int? Plaatsen { get; init; }

    /// <summary>First day of work.</summary>
    [Description("Eerste werkdag; zonder dit veld: zo snel mogelijk.")]
    public DateOnly? Start { get; init; }

    /// <summary>Last day on which candidates are proposed.</summary>
    [Description("Laatste dag waarop kandidaten worden voorgesteld; zonder dit veld: tot de vacature wordt gesloten.")]
    public DateOnly? SluitOp { get; init; }

    internal (Id<Employer>? Employer, VacancyDetails Details) ToDomain(FieldErrors errors)
    {
        errors.Check("contact", Contact is not null || ContactpersoonId is not null, "Noem wie over deze vacature gebeld kan worden.");
        var details = new VacancyDetails
        {
            Title = errors.Parse<Line>("titel", Titel, Line.TryParse, Line.Requirement),
            EmployerName = errors.Parse<Line>("werkgever", Werkgever, Line.TryParse, Line.Requirement),
            Contact = Contact?.ToDomain(errors.At("contact")) ?? ContactPerson.Unread,
            ContactId = errors.ParseOptional<Id<EmployerContact>>("contactpersoonId", ContactpersoonId, Id<EmployerContact>.TryParse, Id<EmployerContact>.Requirement),
            Text = errors.Parse<Prose>("tekst", Tekst, Prose.TryParse, Prose.Requirement),
            Competences = [.. Competenties.Select((c, i) => c.ToDomain(errors.At("competenties", i)))],
            Hours = Uren.ToDomain(errors.At("uren")),
            Days = Dagen is null ? Domain.Work.Weekdays.WorkingWeek : Vacancies.Dagen.ToDomain(Dagen),
            Workplace = errors.Parse<PostalCode>("postcode", Postcode, PostalCode.TryParse, PostalCode.Requirement),
            Places = Plaatsen ?? 1,
            StartsOn = Start,
            ClosesOn = SluitOp,
        };
        errors.AddAll(details.Check());
        return (errors.ParseOptional<Id<Employer>>("werkgeverId", WerkgeverId, Id<Employer>.TryParse, Id<Employer>.Requirement), details);
    }
}

/// <summary>Somebody who can be called, as the API writes it.</summary>
[Description("Iemand die gebeld kan worden.")]
public sealed record Contactpersoon
{
    /// <summary>Name.</summary>
    [Description("Naam.")]
    public required string Naam { get; init; }

    /// <summary>Phone number.</summary>
    [Description("Telefoonnummer.")]
    public required string Telefoon { get; init; }

    internal ContactPerson ToDomain(FieldErrors errors) => new(
        errors.Parse<Line>("naam", Naam, Line.TryParse, Line.Requirement),
        errors.Parse<PhoneNumber>("telefoon", Telefoon, PhoneNumber.TryParse, PhoneNumber.Requirement));
}
