using System.ComponentModel;
using Matching.Application.Candidates;
using Matching.Application.Storage;
using Matching.Domain.Candidates;

namespace Matching.Functions.Candidates;

/// <summary>A candidate as matching knows the person, as the API writes it.</summary>
[Description("Een kandidaat zoals de matching die kent, zonder naam of adres.")]
public sealed record Kandidaat
{
    /// <summary>Its id.</summary>
    [Description("Kenmerk van de kandidaat.")]
    public required string Id { get; init; }

    /// <summary>Version.</summary>
    [Description("Telt de wijzigingen; staat ook in de ETag.")]
    public required int Versie { get; init; }

    /// <summary>Whether the person takes part.</summary>
    [Description("Of de kandidaat meedoet.")]
    public required KandidaatStatus Status { get; init; }

    /// <summary>Coach.</summary>
    [Description("Kenmerk van de coach.")]
    public required string CoachId { get; init; }

    /// <summary>Waiting since.</summary>
    [Description("Sinds wanneer de kandidaat werk zoekt.")]
    public required DateTimeOffset WachtSinds { get; init; }

    /// <summary>Confirmed at.</summary>
    [Description("Wanneer voor het laatst is gezegd dat het profiel klopt.")]
    public required DateTimeOffset BevestigdOp { get; init; }

    /// <summary>Whether the profile is stale.</summary>
    [Description("Of het profiel te lang niet is bevestigd. Vraag dan of alles nog klopt.")]
    public required bool Verouderd { get; init; }

    /// <summary>When an update was asked.</summary>
    [Description("Wanneer is gevraagd of alles nog klopt.")]
    public DateTimeOffset? BijwerkenGevraagdOp { get; init; }

    /// <summary>Completeness.</summary>
    public required Volledigheid Volledigheid { get; init; }

    /// <summary>Who is involved.</summary>
    [Description("Wie er betrokken is en was.")]
    public required IReadOnlyList<Betrokkene> Betrokkenen { get; init; }

    /// <summary>Profile.</summary>
    public required ProfielInvoer Profiel { get; init; }

    internal static Kandidaat From(Candidate candidate, bool stale) => new()
    {
        Id = candidate.Id.Value,
        Versie = candidate.Version,
        Status = (KandidaatStatus)candidate.Status,
        CoachId = candidate.CoachId.Value,
        WachtSinds = candidate.WaitingSince,
        BevestigdOp = candidate.ConfirmedAt,
        Verouderd = stale,
        BijwerkenGevraagdOp = candidate.UpdateAskedAt,
        Volledigheid = Volledigheid.From(Completeness.Of(candidate.Profile)),
        Betrokkenen = [.. candidate.Involvements.Select(Betrokkene.From)],
        Profiel = ProfielInvoer.From(candidate.Profile),
    };
}

/// <summary>Whether somebody takes part, as the API writes it.</summary>
public enum KandidaatStatus
{
    /// <summary>Takes part.</summary>
    Actief = CandidateStatus.Active,

    /// <summary>Does not.</summary>
    Teruggetrokken = CandidateStatus.Withdrawn,
}

/// <summary>A candidate in a list, as the API writes it.</summary>
[Description("Een kandidaat in een lijst.")]
public sealed record KandidaatInLijst
{
    /// <summary>Its id.</summary>
    [Description("Kenmerk van de kandidaat.")]
    public required string Id { get; init; }

    /// <summary>Whether the person takes part.</summary>
    [Description("Of de kandidaat meedoet.")]
    public required KandidaatStatus Status { get; init; }

    /// <summary>Waiting since.</summary>
    [Description("Sinds wanneer de kandidaat werk zoekt.")]
    public required DateTimeOffset WachtSinds { get; init; }

    /// <summary>Confirmed at.</summary>
    [Description("Wanneer voor het laatst is gezegd dat het profiel klopt.")]
    public required DateTimeOffset BevestigdOp { get; init; }

    /// <summary>Number of competences.</summary>
    [Description("Hoeveel competenties er in het profiel staan.")]
    public required int Competenties { get; init; }

    /// <summary>Completeness.</summary>
    [Description("Hoe volledig het profiel is, in procenten.")]
    public required int Volledig { get; init; }

    /// <summary>Whether stale.</summary>
    [Description("Of het profiel te lang niet is bevestigd.")]
    public required bool Verouderd { get; init; }

    /// <summary>Stage.</summary>
    [Description("Hoe ver de kandidaat is op weg naar werk.")]
    public Fase? Fase { get; init; }

    /// <summary>Situation.</summary>
    [Description("Of de kandidaat werk zoekt, of werkt.")]
    public required Werksituatie Werksituatie { get; init; }

    /// <summary>Municipality.</summary>
    [Description("Kenmerk van de gemeente.")]
    public string? GemeenteId { get; init; }

    internal static KandidaatInLijst From(ListItem<CandidateItem> item, bool stale) => new()
    {
        Id = item.Body.Id,
        Status = item.Open ? KandidaatStatus.Actief : KandidaatStatus.Teruggetrokken,
        WachtSinds = item.Body.WaitingSince,
        BevestigdOp = item.Body.ConfirmedAt,
        Competenties = item.Body.Competences,
        Volledig = item.Body.Complete,
        Verouderd = stale,
        Fase = (Fase?)item.Body.Readiness,
        Werksituatie = (Werksituatie)item.Body.Situation,
        GemeenteId = item.Body.MunicipalityId,
    };
}
