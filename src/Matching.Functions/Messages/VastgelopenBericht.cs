using System.ComponentModel;
using Matching.Application.StuckMessages;

namespace Matching.Functions.Messages;

/// <summary>A stuck message, as the API writes it.</summary>
[Description("Een bericht dat te vaak mislukte en op een mens wacht. Bevat alleen kenmerken, geen gegevens van personen.")]
public sealed record VastgelopenBericht
{
    /// <summary>Id.</summary>
    [Description("Kenmerk.")]
    public required string Id { get; init; }

    /// <summary>Queue.</summary>
    [Description("Wachtrij waarin het stond.")]
    public required string Wachtrij { get; init; }

    /// <summary>Body.</summary>
    [Description("Inhoud.")]
    public required string Bericht { get; init; }

    /// <summary>When it was set aside.</summary>
    [Description("Wanneer het apart is gezet.")]
    public required DateTimeOffset ApartGezetOp { get; init; }

    /// <summary>When it was sent again.</summary>
    [Description("Wanneer het opnieuw is verstuurd.")]
    public DateTimeOffset? OpnieuwVerstuurdOp { get; init; }

    internal static VastgelopenBericht From(StuckMessage message) => new()
    {
        Id = message.Id.Value,
        Wachtrij = message.Queue.ToString(),
        Bericht = message.Body,
        ApartGezetOp = message.SetAsideAt,
        OpnieuwVerstuurdOp = message.ReplayedAt,
    };
}

/// <summary>How to send a stuck message again, as the API reads it.</summary>
[Description("Hoe het bericht opnieuw wordt verstuurd.")]
public sealed record OpnieuwInvoer
{
    /// <summary>Repaired body.</summary>
    [Description("Herstelde inhoud; laat weg om het bericht te sturen zoals het is.")]
    public string? Bericht { get; init; }
}
