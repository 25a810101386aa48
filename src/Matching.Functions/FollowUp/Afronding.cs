using System.ComponentModel;
using Matching.Domain.People;
using Matching.Functions.Http.Json;

namespace Matching.Functions.FollowUp;

/// <summary>That a task was done, as the API reads it.</summary>
[Description("Dat de taak gedaan is.")]
public sealed record AfrondingInvoer
{
    /// <summary>What came of it.</summary>
    [Description("Wat eruit kwam.")]
    public string? Uitkomst { get; init; }

    internal Prose ToDomain(FieldErrors errors) => errors.Parse<Prose>("uitkomst", Uitkomst, Prose.TryParse, Prose.Requirement);
}

/// <summary>That a task was done, as the API writes it.</summary>
[Description("De afronding, met wie en wanneer.")]
public sealed record AfrondingGedaan
{
    /// <summary>What came of it.</summary>
    [Description("Wat eruit kwam.")]
    public string? Uitkomst { get; init; }

    /// <summary>By whom.</summary>
    [Description("Kenmerk van wie de taak afrondde.")]
    public required string Door { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer.")]
    public required DateTimeOffset Op { get; init; }
}
