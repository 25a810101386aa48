using System.ComponentModel;
using Matching.Application.Competences;
using Matching.Application.Proposals;
using Matching.Domain.Conditions;
using Matching.Domain.Proposals;
using Matching.Functions.Competences;

namespace Matching.Functions.Proposals;

/// <summary>A proposal in a coach's inbox, as the API writes it.</summary>
[Description("Een matchvoorstel in de werkvoorraad van de coach.")]
public sealed record MatchvoorstelInLijst
{
    /// <summary>Its id.</summary>
    [Description("Kenmerk van het matchvoorstel.")]
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    [Description("Waar het voorstel staat.")]
    public required MatchvoorstelStatus Status { get; init; }

    /// <summary>Vacancy.</summary>
    [Description("Kenmerk van de vacature.")]
    public required string VacatureId { get; init; }

    /// <summary>Title of the vacancy.</summary>
    [Description("Hoe het werk heet.")]
    public required string VacatureTitel { get; init; }

    /// <summary>Candidate.</summary>
    [Description("Kenmerk van de kandidaat.")]
    public required string KandidaatId { get; init; }

    /// <summary>Fit.</summary>
    public required Passend Passend { get; init; }

    /// <summary>Strongest reasons.</summary>
    [Description("De sterkste redenen, om voor te lezen.")]
    public required IReadOnlyList<string> Redenen { get; init; }

    /// <summary>What to ask.</summary>
    [Description("Wat nog onbekend is en gevraagd moet worden.")]
    public required IReadOnlyList<string> TeVragen { get; init; }

    /// <summary>When it was made.</summary>
    [Description("Wanneer het voorstel is gedaan.")]
    public required DateTimeOffset VoorgesteldOp { get; init; }

    /// <summary>Waiting since.</summary>
    [Description("Sinds wanneer de kandidaat werk zoekt.")]
    public required DateTimeOffset WachtSinds { get; init; }

    /// <summary>How the candidate is asked.</summary>
    [Description("Hoe de kandidaat wordt gevraagd; coachBelt betekent dat u zelf moet bellen.")]
    public GevraagdDoor? GevraagdDoor { get; init; }

    internal static MatchvoorstelInLijst From(ProposalItem item) => new()
    {
        Id = item.Id,
        Status = (MatchvoorstelStatus)item.Status,
        VacatureId = item.VacancyId,
        VacatureTitel = item.VacancyTitle,
        KandidaatId = item.CandidateId,
        Passend = Passend.From(item.Score, item.Band),
        Redenen = item.Reasons,
        TeVragen = item.ToAsk,
        VoorgesteldOp = item.ProposedAt,
        WachtSinds = item.WaitingSince,
        GevraagdDoor = (GevraagdDoor?)item.AskedBy,
    };
}

/// <summary>A proposal with all its reasons, as the API writes it.</summary>
[Description("Een matchvoorstel met alle redenen.")]
public sealed record Matchvoorstel
{
    /// <summary>Its id.</summary>
    [Description("Kenmerk van het matchvoorstel.")]
    public required string Id { get; init; }

    /// <summary>Version.</summary>
    [Description("Telt de wijzigingen; staat ook in de ETag.")]
    public required int Versie { get; init; }

    /// <summary>Where it stands.</summary>
    [Description("Waar het voorstel staat.")]
    public required MatchvoorstelStatus Status { get; init; }

    /// <summary>Vacancy.</summary>
    [Description("Kenmerk van de vacature.")]
    public required string VacatureId { get; init; }

    /// <summary>Title of the vacancy.</summary>
    [Description("Hoe het werk heet.")]
    public required string VacatureTitel { get; init; }

    /// <summary>Candidate.</summary>
    [Description("Kenmerk van de kandidaat.")]
    public required string KandidaatId { get; init; }

    /// <summary>Fit.</summary>
    public required Passend Passend { get; init; }

    /// <summary>Parts of the fit.</summary>
    [Description("Waaruit het passen bestaat; de bijdragen en de toeslag zijn samen precies de score.")]
    public required IReadOnlyList<Onderdeel> Onderdelen { get; init; }

    /// <summary>What being complete adds.</summary>
    [Description("Toeslag omdat alles wat vereist is er zelf en op niveau is, in miljoensten.")]
    public required int ToeslagVolledig { get; init; }

    /// <summary>Conditions.</summary>
    [Description("De voorwaarden, en of eraan is voldaan.")]
    public required IReadOnlyList<Voorwaarde> Voorwaarden { get; init; }

    /// <summary>When it was made.</summary>
    [Description("Wanneer het voorstel is gedaan.")]
    public required DateTimeOffset VoorgesteldOp { get; init; }

    /// <summary>Waiting since.</summary>
    [Description("Sinds wanneer de kandidaat werk zoekt.")]
    public required DateTimeOffset WachtSinds { get; init; }

    /// <summary>Assessment.</summary>
    public BeoordelingGedaan? Beoordeling { get; init; }

    /// <summary>How the candidate is asked.</summary>
    [Description("Hoe de kandidaat wordt gevraagd.")]
    public GevraagdDoor? GevraagdDoor { get; init; }

    /// <summary>When the candidate was asked.</summary>
    [Description("Wanneer de kandidaat is gevraagd.")]
    public DateTimeOffset? GevraagdOp { get; init; }

    /// <summary>Answer.</summary>
    public AntwoordGegeven? Antwoord { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    [Description("Waarom het voorstel is vervallen.")]
    public Vervallen? Vervallen { get; init; }

    internal static Matchvoorstel From(Proposal proposal, CompetenceCatalogue catalogue, FitText text) => new()
    {
        Id = proposal.Id.Value,
        Versie = proposal.Version,
        Status = (MatchvoorstelStatus)proposal.Status,
        VacatureId = proposal.VacancyId.Value,
        VacatureTitel = proposal.VacancyTitle.Value,
        KandidaatId = proposal.CandidateId.Value,
        Passend = Passend.From(proposal.Fit.Score, proposal.Fit.Band),
        Onderdelen = [.. proposal.Fit.Parts.Select(part => Onderdeel.From(part, catalogue, text))],
        ToeslagVolledig = proposal.Fit.Completeness,
        Voorwaarden = [.. proposal.Conditions.Select(Voorwaarde.From)],
        VoorgesteldOp = proposal.ProposedAt,
        WachtSinds = proposal.WaitingSince,
        Beoordeling = proposal.Assessment is { } assessment
            ? new BeoordelingGedaan
            {
                Oordeel = (Oordeel)assessment.What.Kind,
                Reden = assessment.What.Reason?.Value,
                LaterOp = assessment.What.LaterOn,
                Door = assessment.By.Id,
                Op = assessment.At,
            }
            : null,
        GevraagdDoor = (GevraagdDoor?)proposal.AskedBy,
        GevraagdOp = proposal.AskedAt,
        Antwoord = proposal.Answer is { } answer
            ? new AntwoordGegeven { Antwoord = (Antwoord)answer.What, DoorKandidaat = answer.By.Role == Domain.Access.Role.Candidate, Op = answer.At }
            : null,
        Vervallen = (Vervallen?)proposal.Withdrawal,
    };
}

/// <summary>How well somebody fits, as the API writes it.</summary>
[Description("Hoe goed de kandidaat bij de vacature past: lees de woorden; het getal is voor de balk en de volgorde.")]
public sealed record Passend
{
    /// <summary>In words.</summary>
    [Description("In woorden.")]
    public required string InWoorden { get; init; }

    /// <summary>In millionths.</summary>
    [Description("Voor de balk: 0 tot en met 1000000.")]
    public required int Score { get; init; }

    internal static Passend From(int score, FitBand band) => new() { InWoorden = FitText.Say(band), Score = score };
}

/// <summary>A part of a fit, as the API writes it.</summary>
[Description("Wat één gevraagde competentie bijdraagt.")]
public sealed record Onderdeel
{
    /// <summary>What is asked.</summary>
    public required GevraagdeCompetentie Gevraagd { get; init; }

    /// <summary>Label.</summary>
    [Description("Naam van wat gevraagd is.")]
    public required string Naam { get; init; }

    /// <summary>What the candidate has.</summary>
    public AanwezigeCompetentie? Aanwezig { get; init; }

    /// <summary>How near.</summary>
    [Description("Hoe dicht wat de kandidaat kan daarbij ligt.")]
    public required Nabijheid Nabijheid { get; init; }

    /// <summary>Weight.</summary>
    [Description("Wat het hoogstens kan bijdragen, in miljoensten.")]
    public required int Gewicht { get; init; }

    /// <summary>Contribution.</summary>
    [Description("Wat het bijdraagt, in miljoensten.")]
    public required int Bijdrage { get; init; }

    /// <summary>Explanation.</summary>
    [Description("Uitleg om voor te lezen.")]
    public required string Uitleg { get; init; }

    internal static Onderdeel From(FitPart part, CompetenceCatalogue catalogue, FitText text) => new()
    {
        Gevraagd = GevraagdeCompetentie.From(part.Asked),
        Naam = catalogue.LabelOf(part.Asked.Concept),
        Aanwezig = part.Held is { } held ? AanwezigeCompetentie.From(held) : null,
        Nabijheid = (Nabijheid)part.Nearness,
        Gewicht = part.Weight,
        Bijdrage = part.Contribution,
        Uitleg = text.Say(part),
    };
}

/// <summary>A condition, as the API writes it.</summary>
[Description("Een voorwaarde.")]
public sealed record Voorwaarde
{
    /// <summary>Which.</summary>
    [Description("Welke voorwaarde.")]
    public required VoorwaardeSoort Soort { get; init; }

    /// <summary>Whether it is met.</summary>
    [Description("Of eraan is voldaan; onbekend telt nooit als ja.")]
    public required Uitkomst Uitkomst { get; init; }

    /// <summary>Explanation.</summary>
    [Description("Uitleg, of wat er gevraagd moet worden.")]
    public required string Uitleg { get; init; }

    internal static Voorwaarde From(ConditionOutcome outcome) =>
        new() { Soort = (VoorwaardeSoort)outcome.Condition, Uitkomst = (Uitkomst)outcome.Verdict, Uitleg = outcome.Reason };
}

/// <summary>Kinds of conditions, as the API writes them.</summary>
public enum VoorwaardeSoort
{
    /// <summary>Hours.</summary>
    Uren = Condition.Hours,

    /// <summary>Days.</summary>
    Dagen = Condition.Days,

    /// <summary>Availability.</summary>
    Beschikbaarheid = Condition.Availability,

    /// <summary>Travel.</summary>
    Reizen = Condition.Travel,
}

/// <summary>Verdicts, as the API writes them.</summary>
public enum Uitkomst
{
    /// <summary>Met.</summary>
    Voldaan = Verdict.Met,

    /// <summary>Not met.</summary>
    NietVoldaan = Verdict.NotMet,

    /// <summary>Unknown.</summary>
    Onbekend = Verdict.Unknown,
}

/// <summary>Nearness, as the API writes it.</summary>
public enum Nabijheid
{
    /// <summary>Exact.</summary>
    Zelfde = Nearness.Exact,

    /// <summary>Narrower.</summary>
    Onderdeel = Nearness.Narrower,

    /// <summary>Broader.</summary>
    Breder = Nearness.Broader,

    /// <summary>Sibling.</summary>
    ZelfdeSoort = Nearness.Sibling,

    /// <summary>Related.</summary>
    Verwant = Nearness.Related,

    /// <summary>Together.</summary>
    GaatVaakSamen = Nearness.Together,

    /// <summary>None.</summary>
    Ontbreekt = Nearness.None,
}

/// <summary>Where a proposal stands, as the API writes it.</summary>
public enum MatchvoorstelStatus
{
    /// <summary>Proposed.</summary>
    Voorgesteld = ProposalStatus.Proposed,

    /// <summary>Put forward.</summary>
    Voorgedragen = ProposalStatus.PutForward,

    /// <summary>Not for this job.</summary>
    NietVoorDezeBaan = ProposalStatus.NotForThisJob,

    /// <summary>Later.</summary>
    Later = ProposalStatus.Later,

    /// <summary>Yes.</summary>
    Ja = ProposalStatus.Accepted,

    /// <summary>No.</summary>
    Nee = ProposalStatus.Declined,

    /// <summary>Call me first.</summary>
    BelMijEerst = ProposalStatus.CallFirst,

    /// <summary>Withdrawn.</summary>
    Vervallen = ProposalStatus.Withdrawn,
}

/// <summary>How a candidate is asked, as the API writes it.</summary>
public enum GevraagdDoor
{
    /// <summary>By a message.</summary>
    Bericht = AskChannel.Message,

    /// <summary>By the coach.</summary>
    CoachBelt = AskChannel.CoachCalls,
}

/// <summary>Why a proposal was withdrawn, as the API writes it.</summary>
public enum Vervallen
{
    /// <summary>Vacancy closed.</summary>
    VacatureGesloten = WithdrawalReason.VacancyClosed,

    /// <summary>Candidate withdrawn.</summary>
    KandidaatTeruggetrokken = WithdrawalReason.CandidateWithdrawn,

    /// <summary>Facts changed.</summary>
    GegevensGewijzigd = WithdrawalReason.FactsChanged,
}
