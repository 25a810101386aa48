using System.ComponentModel;
using Matching.Domain.People;
using Matching.Domain.Proposals;
using Matching.Functions.Http.Json;

namespace Matching.Functions.Proposals;

/// <summary>Why a candidate did not get the work, as the API reads and writes it.</summary>
[Description("Waarom de kandidaat het werk niet krijgt; de eigen coach vertelt het de kandidaat.")]
public sealed record NietGeplaatst
{
    /// <summary>Reason.</summary>
    [Description("De reden.")]
    public required NietGeplaatstReden Reden { get; init; }

    /// <summary>Explanation.</summary>
    [Description("Toelichting in woorden die de kandidaat mag lezen; verplicht bij anders.")]
    public string? Toelichting { get; init; }

    internal static NietGeplaatst From(NotPlaced why) => new() { Reden = (NietGeplaatstReden)why.Reason, Toelichting = why.Explanation?.Value };

    internal NotPlaced ToDomain(FieldErrors errors) =>
        new((NotPlacedReason)Reden, errors.ParseOptional<Line>("toelichting", Toelichting, Line.TryParse, Line.Requirement));
}

/// <summary>Reasons why a candidate did not get the work, as the API writes them.</summary>
public enum NietGeplaatstReden
{
    /// <summary>Somebody else.</summary>
    IemandAndersGekozen = NotPlacedReason.SomebodyElse,

    /// <summary>Work does not suit.</summary>
    WerkPastNiet = NotPlacedReason.WorkDoesNotSuit,

    /// <summary>Workplace does not suit.</summary>
    WerkplekPastNiet = NotPlacedReason.WorkplaceDoesNotSuit,

    /// <summary>Work changed.</summary>
    WerkVeranderd = NotPlacedReason.WorkChanged,

    /// <summary>Not introduced.</summary>
    NietVoorgesteld = NotPlacedReason.NotIntroduced,

    /// <summary>Something else.</summary>
    Anders = NotPlacedReason.Other,
}
