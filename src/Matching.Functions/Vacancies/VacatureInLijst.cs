using System.ComponentModel;
using Matching.Application.Storage;
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

    /// <summary>Where it stands.</summary>
    [Description("Of er nog kandidaten worden voorgesteld.")]
    public required VacatureStatus Status { get; init; }

    /// <summary>When it was posted.</summary>
    [Description("Wanneer de vacature is geplaatst.")]
    public required DateTimeOffset GeplaatstOp { get; init; }

    /// <summary>Last day.</summary>
    [Description("Laatste dag waarop kandidaten worden voorgesteld.")]
    public DateOnly? SluitOp { get; init; }

    internal static VacatureInLijst From(ListItem<VacancyItem> item) => new()
    {
        Id = item.Body.Id,
        Titel = item.Body.Title,
        Werkgever = item.Body.EmployerName,
        Plaatsen = item.Body.Places,
        Status = item.Open ? VacatureStatus.Open : VacatureStatus.Gesloten,
        GeplaatstOp = item.Body.PostedAt,
        SluitOp = item.Body.ClosesOn,
    };
}
