using System.ComponentModel;
using Matching.Domain.Placements;

namespace Matching.Functions.Placements;

/// <summary>What came of talking about more regular work, as the API reads it.</summary>
[Description("Wat er kwam uit het gesprek over meer regulier werk.")]
public sealed record StapVooruitInvoer
{
    /// <summary>What came of it.</summary>
    [Description("ja: de kandidaat wil; nuNiet: de kandidaat wil nu niet en wordt een half jaar met rust gelaten; nogNiet: het gaat daarvoor nog niet goed genoeg.")]
    public required StapVooruitAntwoord Uitkomst { get; init; }

    internal StepUpOutcome ToDomain() => (StepUpOutcome)Uitkomst;
}

/// <summary>What came of looking at more regular work, as the API writes it.</summary>
[Description("Wat er kwam uit het kijken naar meer regulier werk, de laatste keer.")]
public sealed record StapVooruitBesproken
{
    /// <summary>When.</summary>
    [Description("De dag waarop ernaar is gekeken.")]
    public required DateOnly Op { get; init; }

    /// <summary>What came of it.</summary>
    [Description("Wat eruit kwam.")]
    public required StapVooruitUitkomst Uitkomst { get; init; }

    /// <summary>When again.</summary>
    [Description("De eerste dag waarop er weer naar wordt gekeken.")]
    public required DateOnly NietVoor { get; init; }

    internal static StapVooruitBesproken From(StepUpReview review) => new() { Op = review.On, Uitkomst = (StapVooruitUitkomst)review.Outcome, NietVoor = review.NotBefore };
}

/// <summary>What a person can say of a step up, as the API writes it.</summary>
public enum StapVooruitAntwoord
{
    /// <summary>Yes.</summary>
    Ja = StepUpOutcome.Wanted,

    /// <summary>Not now.</summary>
    NuNiet = StepUpOutcome.NotNow,

    /// <summary>Not yet.</summary>
    NogNiet = StepUpOutcome.NotYet,
}

/// <summary>What came of looking at a step up, as the API writes it.</summary>
public enum StapVooruitUitkomst
{
    /// <summary>Proposed.</summary>
    Voorgesteld = StepUpOutcome.Proposed,

    /// <summary>Yes.</summary>
    Ja = StepUpOutcome.Wanted,

    /// <summary>Not now.</summary>
    NuNiet = StepUpOutcome.NotNow,

    /// <summary>Not yet.</summary>
    NogNiet = StepUpOutcome.NotYet,
}
