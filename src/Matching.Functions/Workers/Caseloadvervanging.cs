using System.ComponentModel;
using Matching.Application.Workers;
using Matching.Domain;
using Matching.Domain.People;
using Matching.Domain.Workers;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Workers;

/// <summary>A replacement, as the API reads it.</summary>
[Description("Wie de hele caseload waarneemt, en vanaf wanneer.")]
public sealed record CaseloadvervangingInvoer
{
    /// <summary>Who stands in.</summary>
    [Description("Kenmerk van de medewerker die vervangt.")]
    public required string VervangerId { get; init; }

    /// <summary>First day.</summary>
    [Description("De eerste dag: vandaag, of een dag in het komende jaar.")]
    public required DateOnly Vanaf { get; init; }

    /// <summary>Until when it is expected to last.</summary>
    [Description("Tot wanneer het naar verwachting duurt. Er gebeurt dan niets vanzelf.")]
    public DateOnly? VerwachtTot { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom; nooit iets over gezondheid.")]
    public required VervangingReden Reden { get; init; }

    internal ReplacementRequest ToDomain(FieldErrors errors) => new(
        errors.Parse<Id<Worker>>("vervangerId", VervangerId, Id<Worker>.TryParse, Id<Worker>.Requirement),
        Vanaf,
        VerwachtTot,
        (ReplacementReason)Reden);
}

/// <summary>How a replacement ends, as the API reads it.</summary>
[Description("Hoe de vervanging eindigt.")]
public sealed record VervangingEindeInvoer
{
    /// <summary>How.</summary>
    [Description("Terugzetten: wie nog bij de vervanger is, gaat terug. Blijvend: iedereen blijft waar hij is. Een geplande vervanging wordt met terugzetten ingetrokken.")]
    public required VervangingEinde Einde { get; init; }

    internal ReplacementEnd ToDomain() => (ReplacementEnd)Einde;
}

/// <summary>A replacement, as the API writes it.</summary>
[Description("Een vervanging van iemand voor de hele caseload.")]
public sealed record Caseloadvervanging
{
    /// <summary>Id.</summary>
    [Description("Kenmerk van de vervanging.")]
    public required string Id { get; init; }

    /// <summary>Version.</summary>
    [Description("Telt de wijzigingen; staat ook in de ETag.")]
    public required int Versie { get; init; }

    /// <summary>How far it is.</summary>
    [Description("Hoe ver de vervanging is.")]
    public required VervangingStatus Status { get; init; }

    /// <summary>Who is replaced.</summary>
    [Description("Kenmerk van wie wordt vervangen.")]
    public required string MedewerkerId { get; init; }

    /// <summary>Who stands in.</summary>
    [Description("Kenmerk van wie vervangt.")]
    public required string VervangerId { get; init; }

    /// <summary>First day.</summary>
    [Description("De eerste dag.")]
    public required DateOnly Vanaf { get; init; }

    /// <summary>Until when it is expected to last.</summary>
    [Description("Tot wanneer het naar verwachting duurt.")]
    public DateOnly? VerwachtTot { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom.")]
    public required VervangingReden Reden { get; init; }

    /// <summary>How many people it concerns.</summary>
    [Description("Hoeveel mensen het betreft; 0 zolang de eerste dag nog komt.")]
    public required int Mensen { get; init; }

    /// <summary>How many were looked at.</summary>
    [Description("Hoeveel er aan de beurt zijn geweest, heen of terug.")]
    public required int Gedaan { get; init; }

    /// <summary>How many went over.</summary>
    [Description("Hoeveel er naar de vervanger zijn gegaan; de anderen waren al bij iemand anders.")]
    public required int Overgegaan { get; init; }

    /// <summary>How many went back.</summary>
    [Description("Hoeveel er zijn teruggegaan; de anderen zijn intussen bij iemand anders.")]
    public required int Teruggegaan { get; init; }

    internal static Caseloadvervanging From(CaseloadReplacement replacement) => new()
    {
        Id = replacement.Id.Value,
        Versie = replacement.Version,
        Status = (VervangingStatus)replacement.Status,
        MedewerkerId = replacement.WorkerId.Value,
        VervangerId = replacement.StandInId.Value,
        Vanaf = replacement.From,
        VerwachtTot = replacement.ExpectedUntil,
        Reden = (VervangingReden)replacement.Reason,
        Mensen = replacement.People.Count,
        Gedaan = replacement.Done,
        Overgegaan = replacement.Moved,
        Teruggegaan = replacement.Returned,
    };
}

/// <summary>A replacement in a list, as the API writes it.</summary>
[Description("Een vervanging in een lijst.")]
public sealed record CaseloadvervangingInLijst
{
    /// <summary>Id.</summary>
    [Description("Kenmerk van de vervanging.")]
    public required string Id { get; init; }

    /// <summary>How far it is.</summary>
    [Description("Hoe ver de vervanging is.")]
    public required VervangingStatus Status { get; init; }

    /// <summary>Who is replaced.</summary>
    [Description("Kenmerk van wie wordt vervangen.")]
    public required string MedewerkerId { get; init; }

    /// <summary>Who stands in.</summary>
    [Description("Kenmerk van wie vervangt.")]
    public required string VervangerId { get; init; }

    /// <summary>First day.</summary>
    [Description("De eerste dag.")]
    public required DateOnly Vanaf { get; init; }

    /// <summary>Until when it is expected to last.</summary>
    [Description("Tot wanneer het naar verwachting duurt.")]
    public DateOnly? VerwachtTot { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom.")]
    public required VervangingReden Reden { get; init; }

    /// <summary>How many people it concerns.</summary>
    [Description("Hoeveel mensen het betreft; 0 zolang de eerste dag nog komt.")]
    public required int Mensen { get; init; }

    /// <summary>How many were looked at.</summary>
    [Description("Hoeveel er aan de beurt zijn geweest, heen of terug.")]
    public required int Gedaan { get; init; }

    internal static CaseloadvervangingInLijst From(ReplacementItem item) => new()
    {
        Id = item.Id,
        Status = (VervangingStatus)item.Status,
        MedewerkerId = item.WorkerId,
        VervangerId = item.StandInId,
        Vanaf = item.From,
        VerwachtTot = item.ExpectedUntil,
        Reden = (VervangingReden)item.Reason,
        Mensen = item.People,
        Gedaan = item.Done,
    };
}

/// <summary>Why somebody is replaced, as the API writes it.</summary>
public enum VervangingReden
{
    /// <summary>Is not there for a while.</summary>
    Afwezig = ReplacementReason.Absent,

    /// <summary>Leaves.</summary>
    Vertrek = ReplacementReason.Leaves,

    /// <summary>The work is divided anew.</summary>
    Herverdeling = ReplacementReason.Redivision,
}

/// <summary>How far a replacement is, as the API writes it.</summary>
public enum VervangingStatus
{
    /// <summary>Planned.</summary>
    Gepland = ReplacementStatus.Planned,

    /// <summary>People are going over.</summary>
    WordtDoorgevoerd = ReplacementStatus.Starting,

    /// <summary>Everybody went over.</summary>
    Loopt = ReplacementStatus.Started,

    /// <summary>People are going back.</summary>
    WordtTeruggezet = ReplacementStatus.Ending,

    /// <summary>Over.</summary>
    Beeindigd = ReplacementStatus.Ended,

    /// <summary>It stays as it is.</summary>
    Blijvend = ReplacementStatus.Permanent,
}

/// <summary>How a replacement ends, as the API reads it.</summary>
public enum VervangingEinde
{
    /// <summary>Everybody goes back.</summary>
    Terugzetten = ReplacementEnd.ChangeBack,

    /// <summary>Everybody stays.</summary>
    Blijvend = ReplacementEnd.Keep,
}
