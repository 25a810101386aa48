using System.ComponentModel;
using Matching.Domain.Proposals;

namespace Matching.Functions.Messages;

/// <summary>What the round did, as the API writes it.</summary>
[Description("Wat de ronde over alle open vacatures deed.")]
public sealed record RondeGedaan
{
    /// <summary>Proposals made.</summary>
    [Description("Hoeveel matchvoorstellen erbij kwamen.")]
    public required int Voorstellen { get; init; }

    /// <summary>Vacancies with room.</summary>
    [Description("Hoeveel open vacatures nog ruimte hadden voor voorstellen.")]
    public required int Vacatures { get; init; }

    /// <summary>Candidates who took part.</summary>
    [Description("Hoeveel kandidaten meededen.")]
    public required int Kandidaten { get; init; }

    internal static RondeGedaan From(Round round) => new() { Voorstellen = round.Proposals, Vacatures = round.Vacancies, Kandidaten = round.Candidates };
}
