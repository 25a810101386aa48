using System.ComponentModel;
using Matching.Application.Vacancies;

namespace Matching.Functions.Vacancies;

/// <summary>A vacancy in a list, as the API writes it.</summary>
[Description("Een vacature in een lijst.")]
public sealed record VacatureInLijst
{
    /// <summary>Its id.</summary>
    [Description("Kenmerk van de vacature.")]
    public required string Id { get; init; }

    /// <summary>What the work is called.</summary>
    [Description("Hoe het werk heet.")]
    public required string Titel { get; init; }

    /// <summary>Name of the employer.</summary>
    [Description("Naam van de werkgever.")]
    public required string Werkgever { get; init; }

    /// <summary>Places.</summary>
    [Description("Hoeveel mensen geplaatst kunnen worden.")]
    public required int Plaatsen { get; init; }

    /// <summary>People placed.</summary>
    [Description("Hoeveel mensen al zijn geplaatst.")]
    public required int PlaatsenBezet { get; init; }

    /// <summary>Where it stands.</summary>
    [Description("Of er nog kandidaten worden voorgesteld.")]
    public required VacatureStatus Status { get; init; }

    /// <summary>When it was posted.</summary>
    [Description("Wanneer de vacature is geplaatst.")]
    public required DateTimeOffset GeplaatstOp { get; init; }

    /// <summary>Last day.</summary>
    [Description("Laatste dag waarop kandidaten worden voorgesteld.")]
    public DateOnly? SluitOp { get; init; }

    internal static VacatureInLijst From(VacancyItem item) => new()
    {
        Id = item.Id,
        Titel = item.Title,
        Werkgever = item.EmployerName,
        Plaatsen = item.Places,
        PlaatsenBezet = item.Filled,
        Status = (VacatureStatus)item.Status,
        GeplaatstOp = item.PostedAt,
        SluitOp = item.ClosesOn,
    };
}
