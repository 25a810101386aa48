using System.ComponentModel;
using Matching.Domain.Proposals;
using Matching.Domain.Work;
using Matching.Functions.Http.Json;
using Matching.Functions.Vacancies;

namespace Matching.Functions.Proposals;

/// <summary>What was agreed when a candidate got the work, as the API reads and writes it.</summary>
[Description("Wat er is afgesproken nu de kandidaat het werk krijgt.")]
public sealed record Plaatsingsafspraak
{
    /// <summary>Hours.</summary>
    [Description("Uren per week: 1 tot en met 40, in kwartieren.")]
    public required decimal Uren { get; init; }

    /// <summary>Days.</summary>
    [Description("Op welke dagen; zonder dit veld liggen die niet vast.")]
    public IReadOnlyList<Dag>? Dagen { get; init; }

    /// <summary>First day of work.</summary>
    [Description("Eerste werkdag.")]
    public required DateOnly Start { get; init; }

    internal static Plaatsingsafspraak From(WorkAgreement agreement) => new()
    {
        Uren = agreement.Hours.Value,
        Dagen = agreement.Days == Weekdays.None ? null : Vacancies.Dagen.From(agreement.Days),
        Start = agreement.StartsOn,
    };

    internal WorkAgreement ToDomain(FieldErrors errors)
    {
        errors.Check("uren", WeeklyHours.TryCreate(Uren, out var hours), WeeklyHours.Requirement);
        return new(hours, Vacancies.Dagen.ToDomain(Dagen ?? []), Start);
    }
}
