using System.ComponentModel;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Conditions;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Domain.Vacancies;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Proposals;

/// <summary>A proposal by hand, as the API reads it.</summary>
[Description("Een kandidaat zelf voorstellen voor een vacature.")]
public sealed record VoorstelInvoer
{
    /// <summary>Vacancy.</summary>
    [Description("Kenmerk van de vacature.")]
    public required string VacatureId { get; init; }

    /// <summary>Candidate.</summary>
    [Description("Kenmerk van de kandidaat.")]
    public required string KandidaatId { get; init; }

    /// <summary>Conditions to set aside.</summary>
    [Description("Voorwaarden waaraan niet is voldaan en die hier toch niet in de weg staan, elk met een reden.")]
    public IReadOnlyList<TerzijdeInvoer>? Terzijde { get; init; }

    internal (Id<Vacancy> Vacancy, Id<Candidate> Candidate, IReadOnlyList<SetAside> SetAside) ToDomain(FieldErrors errors) => (
        errors.Parse<Id<Vacancy>>("vacatureId", VacatureId, Id<Vacancy>.TryParse, Id<Vacancy>.Requirement),
        errors.Parse<Id<Candidate>>("kandidaatId", KandidaatId, Id<Candidate>.TryParse, Id<Candidate>.Requirement),
        [.. (Terzijde ?? []).Select((t, i) => t.ToDomain(errors.At("terzijde", i)))]);
}

/// <summary>A condition to set aside, as the API reads it.</summary>
[Description("Een voorwaarde die terzijde wordt gezet.")]
public sealed record TerzijdeInvoer
{
    /// <summary>Condition.</summary>
    [Description("Welke voorwaarde.")]
    public required VoorwaardeSoort Voorwaarde { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom die hier niet in de weg staat.")]
    public required string Reden { get; init; }

    internal SetAside ToDomain(FieldErrors errors) => new((Condition)Voorwaarde, errors.Parse<Line>("reden", Reden, Line.TryParse, Line.Requirement));
}

/// <summary>A condition that was set aside, as the API writes it.</summary>
[Description("Een voorwaarde die terzijde is gezet, door wie en wanneer.")]
public sealed record Terzijde
{
    /// <summary>Condition.</summary>
    [Description("Welke voorwaarde.")]
    public required VoorwaardeSoort Voorwaarde { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom.")]
    public required string Reden { get; init; }

    /// <summary>By whom.</summary>
    [Description("Kenmerk van wie dit deed.")]
    public required string Door { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer.")]
    public required DateTimeOffset Op { get; init; }

    internal static Terzijde From(Recorded<SetAside> one) =>
        new() { Voorwaarde = (VoorwaardeSoort)one.What.Condition, Reden = one.What.Reason.Value, Door = one.By.Id, Op = one.At };
}
