using System.ComponentModel;
using Matching.Domain;
using Matching.Domain.Employers;
using Matching.Domain.Geography;
using Matching.Domain.People;
using Matching.Domain.Vacancies;
using Matching.Functions.Competences;
using Matching.Functions.Http.Json;
using Matching.Functions.Work;

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

    /// <summary>Tasks.</summary>
    [Description("Het werk als lijst van taken: hoogstens 30.")]
    public IReadOnlyList<VacatureTaak>? Taken { get; init; }

    /// <summary>Times.</summary>
    public Werktijden? Tijden { get; init; }

    /// <summary>How a place can be filled.</summary>
    [Description("Of een plaats door één persoon, door parttimers samen of als groep wordt gevuld; zonder dit veld: eenPersoon.")]
    public PlaatsDelen? Delen { get; init; }

    /// <summary>Hours of one place.</summary>
    [Description("Bij deelbaar: hoeveel uur per week één plaats telt.")]
    public decimal? UrenPerPlaats { get; init; }

    /// <summary>Pay.</summary>
    public Loon? Loon { get; init; }

    /// <summary>Contract.</summary>
    public Contract? Contract { get; init; }

    /// <summary>Driving licences.</summary>
    [Description("Rijbewijzen die nodig zijn.")]
    public IReadOnlyList<Rijbewijs>? Rijbewijzen { get; init; }

    /// <summary>Certificates.</summary>
    [Description("Certificaten die nodig zijn, ook de VOG.")]
    public IReadOnlyList<Certificaat>? Certificaten { get; init; }

    /// <summary>Dutch.</summary>
    [Description("Welk niveau Nederlands nodig is.")]
    public Taalniveau? Taalniveau { get; init; }

    /// <summary>How heavy the work is.</summary>
    [Description("Hoe zwaar het werk lichamelijk is.")]
    public Belasting? Belasting { get; init; }

    /// <summary>Workplace.</summary>
    public Werkplek? Werkplek { get; init; }

    /// <summary>Transport.</summary>
    [Description("Of er vervoer naar het werk is, of iemand die meereist.")]
    public bool? VervoerGeregeld { get; init; }

    /// <summary>Kinds of employment.</summary>
    [Description("Welke dienstverbanden mogelijk zijn; zonder dit veld: regulier en metOndersteuning.")]
    public IReadOnlyList<Dienstverband>? Dienstverbanden { get; init; }

    /// <summary>Where the work is.</summary>
    [Description("Waar het werk is; zonder dit veld: bijWerkgever.")]
    public PlaatsSoort? Plaats { get; init; }

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
            Tasks = [.. (Taken ?? []).Select((t, i) => t.ToDomain(errors.At("taken", i)))],
            Times = Tijden?.ToDomain(errors.At("tijden")),
            Sharing = (PlaceSharing)(Delen ?? PlaatsDelen.EenPersoon),
            HoursAPlace = PlaceHours(errors),
            Pay = Loon?.ToDomain(errors.At("loon")),
            Contract = Contract?.ToDomain(),
            Licences = Work.Rijbewijzen.ToDomain(Rijbewijzen ?? []),
            Certificates = Work.Certificaten.ToDomain(Certificaten ?? []),
            Dutch = (Domain.Work.LanguageLevel?)Taalniveau,
            Load = (Domain.Work.PhysicalLoad?)Belasting,
            Offers = WerkplekKenmerken.ToDomain(Werkplek?.Biedt ?? []),
            Lacks = WerkplekKenmerken.ToDomain(Werkplek?.KanNiet ?? []),
            TransportArranged = VervoerGeregeld,
            Routes = [.. (Dienstverbanden ?? []).Select(d => (Domain.Grounds.Route)d)],
            Place = (PlaceKind)(Plaats ?? PlaatsSoort.BijWerkgever),
        };
        errors.AddAll(details.Check());
        return (errors.ParseOptional<Id<Employer>>("werkgeverId", WerkgeverId, Id<Employer>.TryParse, Id<Employer>.Requirement), details);
    }

    private Domain.Work.WeeklyHours? PlaceHours(FieldErrors errors)
    {
        if (UrenPerPlaats is not { } given) return null;
        return errors.Check("urenPerPlaats", Domain.Work.WeeklyHours.TryCreate(given, out var hours), Domain.Work.WeeklyHours.Requirement) ? hours : null;
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
