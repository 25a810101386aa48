namespace Matching.Domain.Candidates;

/// <summary>Whether somebody looks for work, or works. The values are stored and indexed: they never change.</summary>
public enum WorkSituation
{
    /// <summary>Looks for work (zoekt werk).</summary>
    LooksForWork = 1,

    /// <summary>Works, and is open to a step up (werkt, open voor een stap vooruit).</summary>
    OpenToStepUp = 2,

    /// <summary>Works, and looks for nothing else (werkt).</summary>
    InWork = 3,
}
