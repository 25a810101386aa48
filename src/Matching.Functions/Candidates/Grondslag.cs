using System.ComponentModel;
using Matching.Domain.Grounds;
using Matching.Domain.People;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Candidates;

/// <summary>A ground of a person, as the API reads and writes it.</summary>
[Description("Wat er over iemand is vastgesteld, door wie, en van wanneer tot wanneer.")]
public sealed record Grondslag
{
    /// <summary>What was found.</summary>
    [Description("Wat er is vastgesteld; geen betekent dat er niets is vastgesteld.")]
    public required GrondslagSoort Soort { get; init; }

    /// <summary>Where it stands.</summary>
    [Description("Hoe het ervoor staat.")]
    public required GrondslagStatus Status { get; init; }

    /// <summary>Who says so.</summary>
    [Description("Wie dit heeft vastgesteld, bijvoorbeeld UWV; nodig tenzij het alleen is aangevraagd.")]
    public string? Bron { get; init; }

    /// <summary>First day.</summary>
    [Description("Eerste dag waarop het geldt; bij aangevraagd of afgewezen: de dag daarvan.")]
    public DateOnly? Van { get; init; }

    /// <summary>Last day.</summary>
    [Description("Laatste dag waarop het geldt; zonder dit veld is er geen einde bekend.")]
    public DateOnly? Tot { get; init; }

    internal static Grondslag From(Ground ground) => new()
    {
        Soort = (GrondslagSoort)ground.Kind,
        Status = (GrondslagStatus)ground.Status,
        Bron = ground.Source?.Value,
        Van = ground.From,
        Tot = ground.Until,
    };

    internal Ground ToDomain(FieldErrors errors) => new(
        (GroundKind)Soort, (GroundStatus)Status, errors.ParseOptional<Line>("bron", Bron, Line.TryParse, Line.Requirement), Van, Tot);

    /// <summary>Maps a list of grounds and adds what is wrong with them, each with the path of its field.</summary>
    /// <param name="grounds">The list.</param>
    /// <param name="errors">Errors of the list's own field.</param>
    internal static IReadOnlyList<Ground> ToDomain(IReadOnlyList<Grondslag> grounds, FieldErrors errors)
    {
        List<Ground> mapped = [.. grounds.Select((g, i) => g.ToDomain(errors.At("", i)))];
        errors.AddAll(Ground.Check(mapped));
        return mapped;
    }
}

/// <summary>Kinds of grounds, as the API writes them.</summary>
public enum GrondslagSoort
{
    /// <summary>Target group of wage subsidy.</summary>
    DoelgroepLoonkostensubsidie = GroundKind.WageSubsidyTargetGroup,

    /// <summary>Registered in the doelgroepregister.</summary>
    Banenafspraak = GroundKind.JobAgreement,

    /// <summary>Wajong.</summary>
    Wajong = GroundKind.Wajong,

    /// <summary>Sheltered work.</summary>
    BeschutWerk = GroundKind.ShelteredWork,

    /// <summary>Wsw.</summary>
    Wsw = GroundKind.Wsw,

    /// <summary>IOAW.</summary>
    Ioaw = GroundKind.Ioaw,

    /// <summary>IOAZ.</summary>
    Ioaz = GroundKind.Ioaz,

    /// <summary>None.</summary>
    Geen = GroundKind.None,
}

/// <summary>Where a ground stands, as the API writes it.</summary>
public enum GrondslagStatus
{
    /// <summary>Asked for.</summary>
    Aangevraagd = GroundStatus.Requested,

    /// <summary>Granted.</summary>
    Toegekend = GroundStatus.Granted,

    /// <summary>Refused.</summary>
    Afgewezen = GroundStatus.Refused,

    /// <summary>Ended.</summary>
    Beeindigd = GroundStatus.Ended,
}
