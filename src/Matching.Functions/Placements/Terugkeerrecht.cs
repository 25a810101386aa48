using System.ComponentModel;
using Matching.Domain.People;
using Matching.Domain.Placements;
using Matching.Functions.Http.Json;
using Matching.Functions.Municipalities;

namespace Matching.Functions.Placements;

/// <summary>The right to go back, as the API reads and writes it.</summary>
[Description("Het recht om terug te gaan naar waar iemand vandaan komt.")]
public sealed record Terugkeerrecht
{
    /// <summary>Route.</summary>
    [Description("Naar welk soort werk.")]
    public required Werkroute Route { get; init; }

    /// <summary>Where.</summary>
    [Description("Waar dat is.")]
    public required string Waar { get; init; }

    /// <summary>Last day.</summary>
    [Description("Laatste dag waarop het kan; zonder dit veld is er geen einde.")]
    public DateOnly? Tot { get; init; }

    internal static Terugkeerrecht From(ReturnRight right) => new() { Route = (Werkroute)right.Route, Waar = right.Where.Value, Tot = right.Until };

    internal ReturnRight ToDomain(FieldErrors errors) =>
        new((Domain.Grounds.Route)Route, errors.Parse<Line>("waar", Waar, Line.TryParse, Line.Requirement), errors.Day("tot", Tot));
}
