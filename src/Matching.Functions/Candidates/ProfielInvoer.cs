using System.ComponentModel;
using Matching.Domain.Candidates;
using Matching.Domain.Geography;
using Matching.Functions.Competences;
using Matching.Functions.Http.Json;
using Matching.Functions.Vacancies;

namespace Matching.Functions.Candidates;

/// <summary>A matching profile, as the API reads and writes it. What is left out is unknown.</summary>
[Description("Waarmee wordt gematcht. Laat weg wat nog niet bekend is: onbekend telt nooit als ja.")]
public sealed record ProfielInvoer
{
    /// <summary>Competences.</summary>
    [Description("Wat de kandidaat kan: hoogstens 200 competenties.")]
    public required IReadOnlyList<AanwezigeCompetentie> Competenties { get; init; }

    /// <summary>Hours.</summary>
    public UrenPerWeek? Uren { get; init; }

    /// <summary>Days.</summary>
    [Description("Dagen waarop de kandidaat kan werken.")]
    public IReadOnlyList<Dag>? Dagen { get; init; }

    /// <summary>Available from.</summary>
    [Description("Eerste dag waarop de kandidaat kan beginnen.")]
    public DateOnly? BeschikbaarVanaf { get; init; }

    /// <summary>Area of the home.</summary>
    [Description("De vier cijfers van de postcode van de woning.")]
    public string? Postcodegebied { get; init; }

    /// <summary>Travel.</summary>
    public Reizen? Reizen { get; init; }

    internal static ProfielInvoer From(MatchingProfile profile) => new()
    {
        Competenties = [.. profile.Competences.Select(AanwezigeCompetentie.From)],
        Uren = profile.Hours is { } hours ? UrenPerWeek.From(hours) : null,
        Dagen = profile.Days is { } days ? Vacancies.Dagen.From(days) : null,
        BeschikbaarVanaf = profile.AvailableFrom,
        Postcodegebied = profile.Home?.ToString(),
        Reizen = profile.Travel is { } travel ? new Reizen { Vervoer = (Vervoer)travel.Means, MaximumKilometers = travel.MaximumKilometres } : null,
    };

    internal MatchingProfile ToDomain(FieldErrors errors)
    {
        var profile = new MatchingProfile
        {
            Competences = [.. Competenties.Select((c, i) => c.ToDomain(errors.At("competenties", i)))],
            Hours = Uren?.ToDomain(errors.At("uren")),
            Days = Dagen is null ? null : Vacancies.Dagen.ToDomain(Dagen),
            AvailableFrom = BeschikbaarVanaf,
            Home = errors.ParseOptional<PostalArea>("postcodegebied", Postcodegebied, PostalArea.TryParse, PostalArea.Requirement),
            Travel = Reizen is null ? null : new TravelReach((TravelMeans)Reizen.Vervoer, Reizen.MaximumKilometers),
        };
        errors.AddAll(profile.Check());
        return profile;
    }
}

/// <summary>How far somebody can travel, as the API writes it.</summary>
[Description("Hoe ver de kandidaat naar het werk kan reizen.")]
public sealed record Reizen
{
    /// <summary>Means.</summary>
    [Description("Hoe de kandidaat reist.")]
    public required Vervoer Vervoer { get; init; }

    /// <summary>Distance.</summary>
    [Description("Hoe ver, in kilometers hemelsbreed: 1 tot en met 100.")]
    public required int MaximumKilometers { get; init; }
}

/// <summary>Means of travel, as the API writes them.</summary>
public enum Vervoer
{
    /// <summary>On foot.</summary>
    Lopend = TravelMeans.Walking,

    /// <summary>By bicycle.</summary>
    Fiets = TravelMeans.Bicycle,

    /// <summary>By public transport.</summary>
    OpenbaarVervoer = TravelMeans.PublicTransport,

    /// <summary>By moped.</summary>
    Brommer = TravelMeans.Moped,

    /// <summary>By car.</summary>
    Auto = TravelMeans.Car,
}
