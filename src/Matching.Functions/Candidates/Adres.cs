using System.ComponentModel;
using Matching.Domain.Candidates;
using Matching.Domain.People;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Candidates;

/// <summary>Where somebody lives, as the API writes it.</summary>
[Description("Adres, naast de postcode.")]
public sealed record Adres
{
    /// <summary>Street and number.</summary>
    [Description("Straat en huisnummer.")]
    public required string Straat { get; init; }

    /// <summary>Town.</summary>
    [Description("Woonplaats.")]
    public required string Plaats { get; init; }

    internal Address ToDomain(FieldErrors errors) =>
        new(errors.Parse<Line>("straat", Straat, Line.TryParse, Line.Requirement), errors.Parse<Line>("plaats", Plaats, Line.TryParse, Line.Requirement));
}
