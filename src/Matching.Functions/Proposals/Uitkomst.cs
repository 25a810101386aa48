using Matching.Domain.Conditions;

namespace Matching.Functions.Proposals;

/// <summary>Verdicts, as the API writes them.</summary>
public enum Uitkomst
{
    /// <summary>Met.</summary>
    Voldaan = Verdict.Met,

    /// <summary>Not met.</summary>
    NietVoldaan = Verdict.NotMet,

    /// <summary>Unknown.</summary>
    Onbekend = Verdict.Unknown,
}
