using System.ComponentModel;
using Matching.Application.Referrals;
using Matching.Domain;
using Matching.Domain.Access;
using Matching.Domain.Grounds;
using Matching.Domain.Municipalities;
using Matching.Domain.People;
using Matching.Domain.Referrals;
using Matching.Functions.Http.Json;
using Matching.Functions.Municipalities;
using Matching.Functions.Proposals;

namespace Matching.Functions.Referrals;

/// <summary>A referral, as the API reads it.</summary>
[Description("Een verwijzing naar een partner die doet wat de organisatie voor deze gemeente niet doet.")]
public sealed record VerwijzingInvoer
{
    /// <summary>Municipality.</summary>
    [Description("Kenmerk van de gemeente waar de kandidaat bij hoort.")]
    public required string GemeenteId { get; init; }

    /// <summary>Function.</summary>
    [Description("De functie die de partner doet.")]
    public required GemeenteFunctie Functie { get; init; }

    /// <summary>Route.</summary>
    [Description("De route die wordt gezocht.")]
    public Werkroute? Route { get; init; }

    /// <summary>Partner.</summary>
    [Description("Kenmerk van de partner.")]
    public required string PartnerId { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom u verwijst, voor uw collega's; de partner leest dit niet. Noem geen diagnose.")]
    public required string Reden { get; init; }

    internal ReferralAsked ToDomain(FieldErrors errors) => new(
        errors.Parse<Id<Municipality>>("gemeenteId", GemeenteId, Id<Municipality>.TryParse, Id<Municipality>.Requirement),
        new ReferralRequest(
            (MunicipalFunction)Functie,
            (Route?)Route,
            errors.Parse<Id<Partner>>("partnerId", PartnerId, Id<Partner>.TryParse, Id<Partner>.Requirement),
            errors.Parse<Prose>("reden", Reden, Prose.TryParse, Prose.Requirement)));
}

/// <summary>What is asked with a referral.</summary>
/// <param name="Municipality">The candidate's municipality.</param>
/// <param name="Request">What the coach asks.</param>
internal sealed record ReferralAsked(Id<Municipality> Municipality, ReferralRequest Request);

/// <summary>A referral, as the API writes it.</summary>
[Description("Een verwijzing, met wat de partner antwoordde.")]
public sealed record Verwijzing
{
    /// <summary>Id.</summary>
    [Description("Kenmerk van de verwijzing; de partner kent het ook.")]
    public required string Id { get; init; }

    /// <summary>Version.</summary>
    [Description("Telt de wijzigingen; staat ook in de ETag.")]
    public required int Versie { get; init; }

    /// <summary>Where it stands.</summary>
    [Description("Hoe het ervoor staat; afgewezen blijft open tot u opnieuw verwijst of afsluit.")]
    public required VerwijzingStatus Status { get; init; }

    /// <summary>Candidate.</summary>
    [Description("Kenmerk van de kandidaat.")]
    public required string KandidaatId { get; init; }

    /// <summary>Municipality.</summary>
    [Description("Kenmerk van de gemeente.")]
    public required string GemeenteId { get; init; }

    /// <summary>Function.</summary>
    [Description("De functie die de partner doet.")]
    public required GemeenteFunctie Functie { get; init; }

    /// <summary>Route.</summary>
    [Description("De route die wordt gezocht.")]
    public Werkroute? Route { get; init; }

    /// <summary>Partner.</summary>
    [Description("Kenmerk van de partner.")]
    public required string PartnerId { get; init; }

    /// <summary>Why.</summary>
    [Description("Waarom is verwezen.")]
    public required string Reden { get; init; }

    /// <summary>By whom.</summary>
    [Description("Kenmerk van de coach die de verwijzing volgt: wie verwees, of wie het overnam.")]
    public required string CoachId { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer is verwezen.")]
    public required DateTimeOffset VerwezenOp { get; init; }

    /// <summary>How the partner is asked.</summary>
    [Description("Hoe de partner wordt gevraagd; coachBelt betekent dat u zelf moet bellen.")]
    public GevraagdDoor? GevraagdDoor { get; init; }

    /// <summary>When the partner was asked.</summary>
    [Description("Wanneer de partner is gevraagd.")]
    public DateTimeOffset? GevraagdOp { get; init; }

    /// <summary>Reminders.</summary>
    [Description("Hoe vaak een antwoord uitbleef.")]
    public required int Herinneringen { get; init; }

    /// <summary>When to look again.</summary>
    [Description("Op welke dag wordt gekeken of er antwoord is.")]
    public DateOnly? KijkenOp { get; init; }

    /// <summary>Answer.</summary>
    public VerwijzingAntwoord? Antwoord { get; init; }

    /// <summary>Why it was ended.</summary>
    [Description("Waarom de coach de verwijzing introk of afsloot.")]
    public string? Afsluiting { get; init; }

    /// <summary>What took its place.</summary>
    [Description("Kenmerk van de verwijzing die hiervoor in de plaats kwam.")]
    public string? VervangenDoor { get; init; }

    internal static Verwijzing From(Referral referral) => new()
    {
        Id = referral.Id.Value,
        Versie = referral.Version,
        Status = (VerwijzingStatus)referral.Status,
        KandidaatId = referral.CandidateId.Value,
        GemeenteId = referral.MunicipalityId.Value,
        Functie = (GemeenteFunctie)referral.Function,
        Route = (Werkroute?)referral.Route,
        PartnerId = referral.PartnerId.Value,
        Reden = referral.Reason.Value,
        CoachId = referral.CoachId.Value,
        VerwezenOp = referral.MadeAt,
        GevraagdDoor = (GevraagdDoor?)referral.AskedBy,
        GevraagdOp = referral.AskedAt,
        Herinneringen = referral.Reminders,
        KijkenOp = referral.LookAgainOn,
        Antwoord = referral.Answer is { } answer
            ? new VerwijzingAntwoord
            {
                PaktOp = answer.What.TakesUp,
                Toelichting = answer.What.Note?.Value,
                DoorPartner = answer.By.Role == Role.Partner,
                Op = answer.At,
            }
            : null,
        Afsluiting = referral.Closing?.What.Value,
        VervangenDoor = referral.ReplacedBy?.Value,
    };
}

/// <summary>What a partner answered, as the API writes it.</summary>
[Description("Wat de partner antwoordde.")]
public sealed record VerwijzingAntwoord
{
    /// <summary>Whether the partner takes it up.</summary>
    [Description("Of de partner dit oppakt.")]
    public required bool PaktOp { get; init; }

    /// <summary>Note.</summary>
    [Description("Wat erbij is gezegd.")]
    public string? Toelichting { get; init; }

    /// <summary>Whether the partner gave it, or the coach recorded it.</summary>
    [Description("Of de partner zelf antwoordde; anders heeft de coach het vastgelegd.")]
    public required bool DoorPartner { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer.")]
    public required DateTimeOffset Op { get; init; }
}

/// <summary>A referral in a list, as the API writes it.</summary>
[Description("Een verwijzing in een lijst.")]
public sealed record VerwijzingInLijst
{
    /// <summary>Id.</summary>
    [Description("Kenmerk van de verwijzing.")]
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    [Description("Hoe het ervoor staat.")]
    public required VerwijzingStatus Status { get; init; }

    /// <summary>Candidate.</summary>
    [Description("Kenmerk van de kandidaat.")]
    public required string KandidaatId { get; init; }

    /// <summary>Municipality.</summary>
    [Description("Kenmerk van de gemeente.")]
    public required string GemeenteId { get; init; }

    /// <summary>Function.</summary>
    [Description("De functie die de partner doet.")]
    public required GemeenteFunctie Functie { get; init; }

    /// <summary>Partner.</summary>
    [Description("Kenmerk van de partner.")]
    public required string PartnerId { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer is verwezen.")]
    public required DateTimeOffset VerwezenOp { get; init; }

    /// <summary>How the partner is asked.</summary>
    [Description("Hoe de partner wordt gevraagd; coachBelt betekent dat u zelf moet bellen.")]
    public GevraagdDoor? GevraagdDoor { get; init; }

    /// <summary>Reminders.</summary>
    [Description("Hoe vaak een antwoord uitbleef.")]
    public required int Herinneringen { get; init; }

    /// <summary>When to look again.</summary>
    [Description("Op welke dag wordt gekeken of er antwoord is.")]
    public DateOnly? KijkenOp { get; init; }

    internal static VerwijzingInLijst From(ReferralItem item) => new()
    {
        Id = item.Id,
        Status = (VerwijzingStatus)item.Status,
        KandidaatId = item.CandidateId,
        GemeenteId = item.MunicipalityId,
        Functie = (GemeenteFunctie)item.Function,
        PartnerId = item.PartnerId,
        VerwezenOp = item.MadeAt,
        GevraagdDoor = (GevraagdDoor?)item.AskedBy,
        Herinneringen = item.Reminders,
        KijkenOp = item.LookAgainOn,
    };
}

/// <summary>Where a referral stands, as the API writes it.</summary>
public enum VerwijzingStatus
{
    /// <summary>Sent.</summary>
    Verstuurd = ReferralStatus.Sent,

    /// <summary>Reminded.</summary>
    Herinnerd = ReferralStatus.Reminded,

    /// <summary>Confirmed.</summary>
    Bevestigd = ReferralStatus.Confirmed,

    /// <summary>Declined.</summary>
    Afgewezen = ReferralStatus.Declined,

    /// <summary>Withdrawn.</summary>
    Ingetrokken = ReferralStatus.Withdrawn,

    /// <summary>Closed.</summary>
    Afgesloten = ReferralStatus.Closed,
}

/// <summary>What a partner said when taking it up, as the API reads it.</summary>
[Description("De partner pakt dit op.")]
public sealed record BevestigingInvoer
{
    /// <summary>Note.</summary>
    [Description("Wat erbij is gezegd; noem geen namen.")]
    public string? Toelichting { get; init; }

    internal ReferralNote ToDomain(FieldErrors errors) => new(errors.ParseOptional<Line>("toelichting", Toelichting, Line.TryParse, Line.Requirement));
}

/// <summary>What was said.</summary>
/// <param name="Text">The note; null for none.</param>
internal sealed record ReferralNote(Line? Text);

/// <summary>Why a referral ends or was declined, as the API reads it.</summary>
[Description("Waarom.")]
public sealed record RedenInvoer
{
    /// <summary>Why.</summary>
    [Description("Waarom; noem geen namen.")]
    public required string Reden { get; init; }

    internal Line ToDomain(FieldErrors errors) => errors.Parse<Line>("reden", Reden, Line.TryParse, Line.Requirement);
}
