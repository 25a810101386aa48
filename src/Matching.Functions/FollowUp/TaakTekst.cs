using System.ComponentModel;
using Matching.Application.Notifications;
using Matching.Functions.Candidates;

namespace Matching.Functions.FollowUp;

/// <summary>The words that are ready for a task, as the API writes them.</summary>
[Description("Tekst die klaarstaat bij een taak: een brief om te sturen, of wat te zeggen.")]
public sealed record TaakTekst
{
    /// <summary>A letter or a call.</summary>
    [Description("Brief of bellen.")]
    public required Kanaal Kanaal { get; init; }

    /// <summary>Whom.</summary>
    [Description("Voor wie, met adres of telefoonnummer.")]
    public required string Aan { get; init; }

    /// <summary>Subject of a letter.</summary>
    [Description("Onderwerp van een brief; zegt niets over een persoon.")]
    public required string Onderwerp { get; init; }

    /// <summary>The words.</summary>
    [Description("De tekst zelf. Wordt 30 dagen bewaard.")]
    public required string Tekst { get; init; }

    internal static TaakTekst From(CoachText text) => new()
    {
        Kanaal = (Kanaal)text.Channel,
        Aan = text.To,
        Onderwerp = text.Content.Subject,
        Tekst = text.Content.Text,
    };
}
