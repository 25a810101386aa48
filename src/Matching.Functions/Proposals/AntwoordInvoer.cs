using System.ComponentModel;
using Matching.Domain.Proposals;

namespace Matching.Functions.Proposals;

/// <summary>What a candidate told the coach, as the API reads it.</summary>
[Description("Wat de kandidaat aan de coach heeft gezegd.")]
public sealed record AntwoordInvoer
{
    /// <summary>The answer.</summary>
    [Description("Het antwoord van de kandidaat.")]
    public required Antwoord Antwoord { get; init; }

    /// <summary>What may be shared.</summary>
    [Description("Bij ja: wat met deze werkgever gedeeld mag worden; zonder dit veld: voornaam, competenties, urenEnDagen.")]
    public IReadOnlyList<Delen>? Delen { get; init; }

    internal (CandidateAnswer Answer, SharedFacts Agreed) ToDomain() =>
        ((CandidateAnswer)Antwoord, Delen is null ? SharedFacts.Usual : GedeeldeGegevens.ToDomain(Delen));
}

/// <summary>An answer that was given, as the API writes it.</summary>
[Description("Het antwoord van de kandidaat.")]
public sealed record AntwoordGegeven
{
    /// <summary>The answer.</summary>
    [Description("Het antwoord.")]
    public required Antwoord Antwoord { get; init; }

    /// <summary>Whether the candidate gave it, or the coach recorded it.</summary>
    [Description("Of de kandidaat zelf antwoordde; anders heeft de coach het vastgelegd.")]
    public required bool DoorKandidaat { get; init; }

    /// <summary>When.</summary>
    [Description("Wanneer.")]
    public required DateTimeOffset Op { get; init; }
}

/// <summary>Answers, as the API writes them.</summary>
public enum Antwoord
{
    /// <summary>Yes.</summary>
    Ja = CandidateAnswer.Yes,

    /// <summary>No.</summary>
    Nee = CandidateAnswer.No,

    /// <summary>Call me first.</summary>
    BelMijEerst = CandidateAnswer.CallFirst,
}
