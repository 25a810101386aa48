using System.ComponentModel;
using Matching.Domain.People;
using Matching.Functions.Http.Json;

namespace Matching.Functions.FollowUp;

/// <summary>Until when a task is put off, as the API reads it.</summary>
[Description("Tot wanneer de taak wordt uitgesteld.")]
public sealed record UitstelInvoer
{
    /// <summary>New day.</summary>
    [Description("De nieuwe dag: na vandaag, na de dag die er nu staat, en in het komende jaar.")]
    public required DateOnly Datum { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom.")]
    public required string Reden { get; init; }

    internal (DateOnly Until, Line Reason) ToDomain(FieldErrors errors) => (Datum, errors.Parse<Line>("reden", Reden, Line.TryParse, Line.Requirement));
}

/// <summary>A postponement, as the API writes it.</summary>
[Description("Het laatste uitstel.")]
public sealed record UitstelGegeven
{
    /// <summary>Former day.</summary>
    [Description("De dag die er stond.")]
    public required DateOnly Van { get; init; }

    /// <summary>New day.</summary>
    [Description("De dag die er kwam.")]
    public required DateOnly Naar { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom.")]
    public required string Reden { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer.")]
    public required DateTimeOffset Op { get; init; }
}
