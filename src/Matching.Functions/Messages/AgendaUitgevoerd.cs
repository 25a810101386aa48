using System.ComponentModel;

namespace Matching.Functions.Messages;

/// <summary>What running the agenda did, as the API writes it.</summary>
[Description("Wat er is gedaan met wat er vandaag aan de beurt is.")]
public sealed record AgendaUitgevoerd
{
    /// <summary>Number of messages.</summary>
    [Description("Hoeveel er aan de beurt was; elk wordt als bericht afgehandeld.")]
    public required int Berichten { get; init; }
}
