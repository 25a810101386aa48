using System.ComponentModel;
using Matching.Application.Notifications;

namespace Matching.Functions.Messages;

/// <summary>What is on record of a message that was sent, as the API writes it.</summary>
[Description("Wat is vastgelegd over een bericht aan iemand. Bevat geen adres en geen tekst.")]
public sealed record VerzondenBericht
{
    /// <summary>Id.</summary>
    [Description("Kenmerk van het bericht; staat ook in de mail zelf (x-matching-bericht).")]
    public required string Id { get; init; }

    /// <summary>Recipient.</summary>
    [Description("Kenmerk van wie het bericht krijgt.")]
    public required string Ontvanger { get; init; }

    /// <summary>Template.</summary>
    [Description("Naam van het sjabloon.")]
    public required string Sjabloon { get; init; }

    /// <summary>Version.</summary>
    [Description("Versie van het sjabloon.")]
    public required int Versie { get; init; }

    /// <summary>Status.</summary>
    [Description("Hoe ver het verzenden is. Geaccepteerd: de post heeft het aangenomen.")]
    public required VerzendStatus Status { get; init; }

    /// <summary>Attempts.</summary>
    [Description("Hoe vaak het is aangeboden.")]
    public required int Pogingen { get; init; }

    /// <summary>Possibly twice.</summary>
    [Description("Of de ontvanger het misschien twee keer heeft: het is opnieuw verzonden nadat een antwoord uitbleef.")]
    public required bool MisschienDubbel { get; init; }

    /// <summary>Code.</summary>
    [Description("Wat de post zei toen het niet lukte.")]
    public string? Code { get; init; }

    /// <summary>First try.</summary>
    [Description("Wanneer het voor het eerst is aangeboden.")]
    public required DateTimeOffset BegonnenOp { get; init; }

    /// <summary>Recorded.</summary>
    [Description("Sinds wanneer de status zo is.")]
    public required DateTimeOffset VastgelegdOp { get; init; }

    internal static VerzondenBericht From(SentLetter letter) => new()
    {
        Id = letter.Id.Value,
        Ontvanger = letter.Recipient,
        Sjabloon = letter.Template,
        Versie = letter.Version,
        Status = (VerzendStatus)letter.Status,
        Pogingen = letter.Attempts,
        MisschienDubbel = letter.MayBeTwice,
        Code = letter.Code,
        BegonnenOp = letter.StartedAt,
        VastgelegdOp = letter.At,
    };
}
