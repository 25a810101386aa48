using System.ComponentModel;
using Matching.Application.Competences;
using Matching.Application.Proposals;
using Matching.Domain.Proposals;

namespace Matching.Functions.Proposals;

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

    /// <summary>Why this candidate comes when they do.</summary>
    [Description("Wie voor gaat bij deze vacature, in een zin om voor te lezen.")]
    public required string Volgorde { get; init; }

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

    /// <summary>Where it comes from.</summary>
    [Description("Of het systeem dit voorstel vond of een coach het zelf deed.")]
    public required Herkomst Herkomst { get; init; }

    /// <summary>Conditions set aside.</summary>
    [Description("Voorwaarden die terzijde zijn gezet.")]
    public IReadOnlyList<Terzijde>? Terzijde { get; init; }

    /// <summary>Coaches.</summary>
    [Description("Kenmerken van de coaches die dit voorstel kunnen beoordelen, het eerste aanspreekpunt eerst.")]
    public required IReadOnlyList<string> Coaches { get; init; }

    /// <summary>Silence noticed.</summary>
    [Description("Wanneer is opgemerkt dat de kandidaat niet antwoordt; de coach belt.")]
    public DateTimeOffset? StilteOpgemerktOp { get; init; }

    /// <summary>What was agreed to share.</summary>
    [Description("Wat de kandidaat met deze werkgever wil delen.")]
    public IReadOnlyList<Delen>? Afgesproken { get; init; }

    /// <summary>Introduction.</summary>
    public Kennismaking? Kennismaking { get; init; }

    /// <summary>Meeting.</summary>
    public Ontmoeting? Ontmoeting { get; init; }

    /// <summary>Trial.</summary>
    public Proefplaatsing? Proefplaatsing { get; init; }

    /// <summary>What was agreed on work.</summary>
    public Plaatsingsafspraak? Plaatsing { get; init; }

    /// <summary>Why not placed.</summary>
    public NietGeplaatst? NietGeplaatst { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    [Description("Waarom het voorstel is vervallen.")]
    public Vervallen? Vervallen { get; init; }

    internal static Matchvoorstel From(Proposal proposal, AskChannel via, CompetenceCatalogue catalogue, FitText text)
    {
        var contract = From(proposal, catalogue, text);
        return contract with { Kennismaking = contract.Kennismaking is { } one ? one with { Via = (KennismakingVia)via } : null };
    }

    internal static Matchvoorstel From(Proposal proposal, CompetenceCatalogue catalogue, FitText text, string? assessedBy = null) => new()
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
        Volgorde = FitText.SayOrder(proposal.WaitingSince, proposal.CanBeSheltered),
        Beoordeling = proposal.Assessment is { } assessment
            ? new BeoordelingGedaan
            {
                Oordeel = (Oordeel)assessment.What.Kind,
                Reden = assessment.What.Reason?.Value,
                LaterOp = assessment.What.LaterOn,
                Door = assessment.By.Id,
                DoorNaam = assessedBy,
                Op = assessment.At,
            }
            : null,
        GevraagdDoor = (GevraagdDoor?)proposal.AskedBy,
        GevraagdOp = proposal.AskedAt,
        Antwoord = proposal.Answer is { } answer
            ? new AntwoordGegeven { Antwoord = (Antwoord)answer.What, DoorKandidaat = answer.By.Role == Domain.Access.Role.Candidate, Op = answer.At }
            : null,
        Herkomst = (Herkomst)proposal.Origin,
        Terzijde = proposal.SetAside.Count > 0 ? [.. proposal.SetAside.Select(Proposals.Terzijde.From)] : null,
        Coaches = [.. proposal.Coaches.Select(c => c.Value)],
        StilteOpgemerktOp = proposal.SilenceNoticedAt,
        Afgesproken = proposal.Agreed == SharedFacts.None ? null : GedeeldeGegevens.From(proposal.Agreed),
        Kennismaking = proposal.Introduction is { } introduction ? Kennismaking.From(introduction) : null,
        Ontmoeting = proposal.Meeting is { } meeting ? Ontmoeting.From(meeting.What) : null,
        Proefplaatsing = proposal.Trial is { } trial ? Proefplaatsing.From(trial.What) : null,
        Plaatsing = proposal.Agreement is { } agreement ? Plaatsingsafspraak.From(agreement.What) : null,
        NietGeplaatst = proposal.NotPlaced is { } notPlaced ? NietGeplaatst.From(notPlaced.What) : null,
        Vervallen = (Vervallen?)proposal.Withdrawal,
    };
}
