using System.ComponentModel;
using Matching.Application.Proposals;

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
