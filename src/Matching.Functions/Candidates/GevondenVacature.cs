using System.ComponentModel;
using Matching.Application.Proposals;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Matching.Functions.Proposals;

namespace Matching.Functions.Candidates;

/// <summary>A vacancy that fits somebody, as the API writes it.</summary>
[Description("Een open vacature die bij de kandidaat past.")]
public sealed record GevondenVacature
{
    /// <summary>Which vacancy.</summary>
    [Description("Kenmerk van de vacature.")]
    public required string VacatureId { get; init; }

    /// <summary>Title.</summary>
    [Description("Hoe het werk heet.")]
    public required string Titel { get; init; }

    /// <summary>Employer.</summary>
    [Description("Naam van de werkgever.")]
    public required string Werkgever { get; init; }

    /// <summary>Fit.</summary>
    public required Passend Passend { get; init; }

    /// <summary>Reasons.</summary>
    [Description("De sterkste redenen, om voor te lezen.")]
    public required IReadOnlyList<string> Redenen { get; init; }

    internal static GevondenVacature From(Vacancy vacancy, Fit fit, FitText text) => new()
    {
        VacatureId = vacancy.Id.Value,
        Titel = vacancy.Details.Title.Value,
        Werkgever = vacancy.Details.EmployerName.Value,
        Passend = Passend.From(fit.Score, fit.Band),
        Redenen = text.Strongest(fit, 3),
    };
}
