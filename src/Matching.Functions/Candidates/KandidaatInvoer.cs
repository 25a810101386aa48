using System.ComponentModel;
using Matching.Domain.Candidates;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Candidates;

/// <summary>A registration, as the API reads it.</summary>
[Description("Een aanmelding: wie het is, en waarmee wordt gematcht.")]
public record KandidaatInvoer
{
    /// <summary>Who it is.</summary>
    public required PersoonsgegevensInvoer Persoon { get; init; }

    /// <summary>What is matched with.</summary>
    public required ProfielInvoer Profiel { get; init; }

    /// <summary>The area of the home follows from the postcode where the profile does not name one.</summary>
    internal (PersonDetails Person, MatchingProfile Profile) ToDomain(FieldErrors errors)
    {
        var person = Persoon.ToDomain(errors.At("persoon"));
        var profile = Profiel.ToDomain(errors.At("profiel"));
        if (profile.Home is null && person.Postcode is { } postcode) profile = profile with { Home = postcode.Area };
        return (person, profile);
    }
}
