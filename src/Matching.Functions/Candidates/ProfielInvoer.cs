using System.ComponentModel;
using Matching.Domain;
using Matching.Domain.Candidates;
using Matching.Domain.Geography;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Functions.Competences;
using Matching.Functions.Http.Json;
using Matching.Functions.Vacancies;
using Matching.Functions.Work;

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

    /// <summary>Municipality.</summary>
    [Description("Kenmerk van de gemeente die verantwoordelijk is.")]
    public string? GemeenteId { get; init; }

    /// <summary>Grounds.</summary>
    [Description("Wat er is vastgesteld; een lege lijst betekent: nagegaan, en er is niets.")]
    public IReadOnlyList<Grondslag>? Grondslagen { get; init; }

    /// <summary>Readiness.</summary>
    public ToeAanWerk? ToeAanWerk { get; init; }

    /// <summary>Situation.</summary>
    [Description("Of de kandidaat werk zoekt, of werkt; zonder dit veld: zoektWerk.")]
    public Werksituatie? Werksituatie { get; init; }

    /// <summary>Wishes.</summary>
    [Description("Wat de kandidaat graag wil, in eigen woorden.")]
    public string? Wensen { get; init; }

    /// <summary>Driving licences.</summary>
    [Description("Rijbewijzen; een lege lijst betekent: geen.")]
    public IReadOnlyList<Rijbewijs>? Rijbewijzen { get; init; }

    /// <summary>Certificates.</summary>
    [Description("Certificaten, ook een VOG die te krijgen is; een lege lijst betekent: geen.")]
    public IReadOnlyList<Certificaat>? Certificaten { get; init; }

    /// <summary>Dutch.</summary>
    [Description("Hoe goed het Nederlands is.")]
    public Taalniveau? Taalniveau { get; init; }

    /// <summary>Needs.</summary>
    [Description("Wat er op de werkplek nodig is; een lege lijst betekent: niets bijzonders. Nooit een diagnose.")]
    public IReadOnlyList<WerkplekKenmerk>? NodigOpWerkplek { get; init; }

    /// <summary>Heaviest work.</summary>
    [Description("Het zwaarste werk dat de kandidaat kan doen.")]
    public Belasting? ZwaarsteWerk { get; init; }

    internal static ProfielInvoer From(MatchingProfile profile) => new()
    {
        Competenties = [.. profile.Competences.Select(AanwezigeCompetentie.From)],
        Uren = profile.Hours is { } hours ? UrenPerWeek.From(hours) : null,
        Dagen = profile.Days is { } days ? Vacancies.Dagen.From(days) : null,
        BeschikbaarVanaf = profile.AvailableFrom,
        Postcodegebied = profile.Home?.ToString(),
        Reizen = Reizen.From(profile),
        GemeenteId = profile.Municipality?.Value,
        Grondslagen = profile.Grounds is { } grounds ? [.. grounds.Select(Grondslag.From)] : null,
        ToeAanWerk = profile.Readiness is { } readiness ? ToeAanWerk.From(readiness) : null,
        Werksituatie = (Werksituatie)profile.Situation,
        Wensen = profile.Wishes.Value is { Length: > 0 } wishes ? wishes : null,
        Rijbewijzen = profile.Licences is { } licences ? Work.Rijbewijzen.From(licences) : null,
        Certificaten = profile.Certificates is { } certificates ? Work.Certificaten.From(certificates) : null,
        Taalniveau = (Taalniveau?)profile.Dutch,
        NodigOpWerkplek = profile.Needs is { } needs ? WerkplekKenmerken.From(needs) : null,
        ZwaarsteWerk = (Belasting?)profile.MaximumLoad,
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
            TravelsAlone = Reizen?.Zelfstandig,
            EarliestStart = errors.At("reizen").ParseOptional<TimeOnly>("nietVoor", Reizen?.NietVoor, Werktijden.TryRead, Reizen.TimeRequirement),
            Municipality = errors.ParseOptional<Id<Municipality>>("gemeenteId", GemeenteId, Id<Municipality>.TryParse, Id<Municipality>.Requirement),
            Grounds = Grondslagen is { } grounds ? [.. grounds.Select((g, i) => g.ToDomain(errors.At("grondslagen", i)))] : null,
            Readiness = ToeAanWerk?.ToDomain(errors.At("toeAanWerk")),
            Situation = (WorkSituation)(Werksituatie ?? Candidates.Werksituatie.ZoektWerk),
            Wishes = errors.Parse<Prose>("wensen", Wensen ?? "", Prose.TryParse, Prose.Requirement),
            Licences = Rijbewijzen is null ? null : Work.Rijbewijzen.ToDomain(Rijbewijzen),
            Certificates = Certificaten is null ? null : Work.Certificaten.ToDomain(Certificaten),
            Dutch = (Domain.Work.LanguageLevel?)Taalniveau,
            Needs = NodigOpWerkplek is null ? null : WerkplekKenmerken.ToDomain(NodigOpWerkplek),
            MaximumLoad = (Domain.Work.PhysicalLoad?)ZwaarsteWerk,
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

    /// <summary>Alone.</summary>
    [Description("Of de kandidaat alleen kan reizen.")]
    public bool? Zelfstandig { get; init; }

    /// <summary>Earliest start.</summary>
    [Description("Hoe laat het werk op zijn vroegst kan beginnen, bijvoorbeeld 08:30; zonder dit veld is er geen grens bekend.")]
    public string? NietVoor { get; init; }

    internal const string TimeRequirement = "Geef een tijd in uren en minuten, bijvoorbeeld 08:30.";

    internal static Reizen? From(MatchingProfile profile) => profile.Travel is { } travel
        ? new()
        {
            Vervoer = (Vervoer)travel.Means,
            MaximumKilometers = travel.MaximumKilometres,
            Zelfstandig = profile.TravelsAlone,
            NietVoor = profile.EarliestStart is { } start ? Werktijden.Write(start) : null,
        }
        : null;
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
