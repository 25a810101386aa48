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
    };
}

/// <summary>Where a vacancy stands, as the API writes it.</summary>
public enum VacatureStatus
{
    /// <summary>Open.</summary>
    Open = VacancyStatus.Open,

    /// <summary>Closed.</summary>
    Gesloten = VacancyStatus.Closed,
}
