using System.ComponentModel;
using Matching.Domain.Vacancies;
using Matching.Functions.Competences;

namespace Matching.Functions.Vacancies;

/// <summary>A vacancy, as the API writes it.</summary>
[Description("Een vacature.")]
public sealed record Vacature : VacatureInvoer
{
    /// <summary>Its id.</summary>
    [Description("Kenmerk van de vacature.")]
    public required string Id { get; init; }

    /// <summary>Version.</summary>
    [Description("Telt de wijzigingen; staat ook in de ETag.")]
    public required int Versie { get; init; }

    /// <summary>Where it stands.</summary>
    [Description("Of er nog kandidaten worden voorgesteld.")]
    public required VacatureStatus Status { get; init; }

    /// <summary>When it was posted.</summary>
    [Description("Wanneer de vacature is geplaatst.")]
    public required DateTimeOffset GeplaatstOp { get; init; }

    /// <summary>Hours taken.</summary>
    [Description("Hoeveel uur per week al is vervuld.")]
    public required decimal UrenBezet { get; init; }

    /// <summary>People placed.</summary>
    [Description("Hoeveel mensen al zijn geplaatst.")]
    public required int PlaatsenBezet { get; init; }

    internal static Vacature From(Vacancy vacancy) => new()
    {
        Id = vacancy.Id.Value,
        Versie = vacancy.Version,
        Status = (VacatureStatus)vacancy.Status,
        GeplaatstOp = vacancy.PostedAt,
        WerkgeverId = vacancy.EmployerId.Value,
        Titel = vacancy.Details.Title.Value,
        Werkgever = vacancy.Details.EmployerName.Value,
        Contact = new Contactpersoon { Naam = vacancy.Details.Contact.Name.Value, Telefoon = vacancy.Details.Contact.Phone.Value },
        ContactpersoonId = vacancy.ContactId.Value,
        Tekst = vacancy.Details.Text.Value is { Length: > 0 } text ? text : null,
        Competenties = [.. vacancy.Details.Competences.Select(GevraagdeCompetentie.From)],
        Uren = UrenPerWeek.From(vacancy.Details.Hours),
        Dagen = Vacancies.Dagen.From(vacancy.Details.Days),
        Postcode = vacancy.Details.Workplace.ToString(),
        Plaatsen = vacancy.Details.Places,
        Start = vacancy.Details.StartsOn,
        SluitOp = vacancy.Details.ClosesOn,
        Taken = vacancy.Details.Tasks.Count > 0 ? [.. vacancy.Details.Tasks.Select(VacatureTaak.From)] : null,
        Tijden = vacancy.Details.Times is { } times ? Werktijden.From(times) : null,
        Delen = (PlaatsDelen)vacancy.Details.Sharing,
        UrenPerPlaats = vacancy.Details.HoursAPlace?.Value,
        Loon = vacancy.Details.Pay is { } pay ? Loon.From(pay) : null,
        Contract = vacancy.Details.Contract is { } contract ? Contract.From(contract) : null,
        Rijbewijzen = Work.Rijbewijzen.From(vacancy.Details.Licences) is { Count: > 0 } licences ? licences : null,
        Certificaten = Work.Certificaten.From(vacancy.Details.Certificates) is { Count: > 0 } certificates ? certificates : null,
        Taalniveau = (Work.Taalniveau?)vacancy.Details.Dutch,
        Belasting = (Work.Belasting?)vacancy.Details.Load,
        Werkplek = Werkplek.From(vacancy.Details.Offers, vacancy.Details.Lacks),
        VervoerGeregeld = vacancy.Details.TransportArranged,
        Dienstverbanden = [.. vacancy.Details.PossibleRoutes.Select(r => (Dienstverband)r)],
        Plaats = (PlaatsSoort)vacancy.Details.Place,
        UrenBezet = vacancy.HoursTaken,
        PlaatsenBezet = vacancy.Filled.Count,
    };
}

/// <summary>Where a vacancy stands, as the API writes it.</summary>
public enum VacatureStatus
{
    /// <summary>Open.</summary>
    Open = VacancyStatus.Open,

    /// <summary>Closed.</summary>
    Gesloten = VacancyStatus.Closed,

    /// <summary>Filled.</summary>
    Vervuld = VacancyStatus.Filled,
}
